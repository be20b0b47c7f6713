package mx.ine.vmre.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the conflict page's answer: for each field that differed, the parameters {@code mio.…} or {@code suyo.…} take
 * the field's own names, as {@code elegir.<field>} says. The use case then sees an ordinary form, without script. Where a
 * choice is missing, the form takes the version of nobody, so that the page asks again.
 */
@Component
class ConflictChoice extends OncePerRequestFilter {

    static final String MARK = "conflicto";
    private static final String CHOOSE = "elegir.";
    private static final String MINE = "mio.";
    private static final String THEIRS = "suyo.";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !"POST".equals(request.getMethod())
                || type == null
                || !type.startsWith("application/x-www-form-urlencoded")
                || request.getParameter(MARK) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Map<String, String[]> sent = request.getParameterMap();
        Map<String, String[]> chosen = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!name.equals(MARK) && !name.startsWith(CHOOSE) && !name.startsWith(MINE) && !name.startsWith(THEIRS)) {
                chosen.put(name, values);
            }
        });
        for (String field : asked(sent.keySet())) {
            String[] choice = sent.get(CHOOSE + field);
            if (choice == null) {
                chosen.put("version", new String[] {""});
                chosen.remove(FormParts.MARKS);
            }
            String side = choice != null && "suyo".equals(choice[0]) ? THEIRS : MINE;
            sent.forEach((other, values) -> {
                if (belongs(other, side, field)) {
                    chosen.put(other.substring(side.length()), values);
                }
            });
        }
        chain.doFilter(new Chosen(request, chosen), response);
    }

    /** The fields on which the versions differed. */
    private static Set<String> asked(Set<String> names) {
        return names.stream()
                .filter(name -> name.startsWith(MINE) || name.startsWith(THEIRS))
                .map(name -> name.substring(name.indexOf('.') + 1).replaceFirst("[\\[.].*", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean belongs(String parameter, String side, String field) {
        if (!parameter.startsWith(side + field)) {
            return false;
        }
        String rest = parameter.substring(side.length() + field.length());
        return rest.isEmpty() || rest.startsWith("[") || rest.startsWith(".");
    }

    private static final class Chosen extends HttpServletRequestWrapper {

        private final Map<String, String[]> parameters;

        Chosen(HttpServletRequest request, Map<String, String[]> parameters) {
            super(request);
            this.parameters = Collections.unmodifiableMap(parameters);
        }

        @Override
        public String getParameter(String name) {
            String[] values = parameters.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return parameters;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(parameters.keySet());
        }

        @Override
        public String[] getParameterValues(String name) {
            return parameters.get(name);
        }
    }
}
