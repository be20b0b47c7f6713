package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers who may not with 403 and the shell's error page, and records it. One case is no attack: a form of ours whose
 * session or token has ended since it was opened. If the browser itself says that the form came from our pages, what
 * was typed is kept for after signing in; it takes effect only when the person sends it again with a fresh token.
 */
@Component
class Refusals implements AccessDeniedHandler {

    private static final int LONGEST = 200;

    private final SignInRecord record;

    Refusals(SignInRecord record) {
        this.record = record;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        Optional<CurrentUser> user =
                SignedIn.user(SecurityContextHolder.getContext().getAuthentication());
        if (refused instanceof CsrfException && "POST".equals(request.getMethod()) && isFromOurPages(request)) {
            recover(request, response, user.isPresent());
            return;
        }
        user.ifPresent(who -> record.refused(who, what(request)));
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static void recover(HttpServletRequest request, HttpServletResponse response, boolean signedIn)
            throws IOException {
        String path = request.getRequestURI();
        if (path.equals("/logout")) {
            Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
            response.sendRedirect("/login?salio");
        } else if (path.equals("/login")) {
            SignInProblem.keep(request, "accounts.login.stale");
            response.sendRedirect("/login");
        } else {
            KeptForm.of(request).ifPresent(form -> form.keep(request));
            response.sendRedirect(signedIn ? "/recuperado" : "/login?caduco");
        }
    }

    /** By what only the browser itself writes; a request that says nothing is not trusted. */
    private static boolean isFromOurPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null && !site.equals("same-origin")) {
            return false;
        }
        if (origin == null || origin.equals("null")) {
            return site != null;
        }
        try {
            URI sender = new URI(origin);
            int port = sender.getPort() >= 0 ? sender.getPort() : "https".equals(sender.getScheme()) ? 443 : 80;
            return request.getScheme().equals(sender.getScheme())
                    && request.getServerName().equalsIgnoreCase(sender.getHost())
                    && request.getServerPort() == port;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Method and address, cut so that nobody fills the log. */
    static String what(HttpServletRequest request) {
        String what = request.getMethod() + " " + request.getRequestURI();
        return what.substring(0, Math.min(LONGEST, what.length()));
    }
}
