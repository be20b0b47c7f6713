package mx.ine.vmre.kernel;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Sends the browser to another page of this application after a change; never to an address that somebody typed. */
public final class Redirect {

    private Redirect() {}

    /** @param path constant path with {@code {variables}}, which are encoded */
    public static RedirectView to(String path, Object... variables) {
        return to(UriComponentsBuilder.fromPath(path), variables);
    }

    /** @param path constant path of a list; @param parameter of its address; @param value which is encoded */
    public static RedirectView toList(String path, String parameter, Object value) {
        return to(UriComponentsBuilder.fromPath(path).queryParam(parameter, "{value}"), value);
    }

    private static RedirectView to(UriComponentsBuilder address, Object... variables) {
        String target = address.encode().buildAndExpand(variables).toUriString();
        RedirectView view = new RedirectView(target, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
