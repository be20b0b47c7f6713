package mx.ine.vmre.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.Typed;

/**
 * A form without the characters that nobody typed: text pasted from elsewhere may bring control characters that the
 * firewall refuses, and with them all that was written would be lost. What no paste brings either stays, for
 * {@link ReadableText} to refuse.
 */
final class TypedParameters extends HttpServletRequestWrapper {

    private final Map<String, String[]> typed = new LinkedHashMap<>();

    TypedParameters(HttpServletRequest request) {
        super(request);
        request.getParameterMap().forEach((name, values) ->
                typed.put(name, Arrays.stream(values).map(TypedParameters::typed).toArray(String[]::new)));
    }

    private static String typed(String text) {
        return ReadableText.readable(text) ? Typed.printable(text) : text;
    }

    @Override
    public String getParameter(String name) {
        String[] values = typed.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String[] getParameterValues(String name) {
        String[] values = typed.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(typed);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(typed.keySet());
    }
}
