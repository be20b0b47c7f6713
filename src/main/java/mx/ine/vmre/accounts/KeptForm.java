package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A form that was sent in a session that had ended, kept on the server until the person has signed in again. Never
 * passwords, never files.
 *
 * @param target address it was sent to, with its query
 * @param fields name → values, as sent
 * @param hadFiles whether files came with it, which are lost
 * @param owner identifier of the account on whose page the form stood, or the empty text where it does not say
 */
record KeptForm(String target, Map<String, List<String>> fields, boolean hadFiles, String owner)
        implements Serializable {

    private static final String NAME = KeptForm.class.getName();
    private static final int LONGEST = 100_000;
    private static final int ANONYMOUS_SECONDS = 15 * 60;
    /** Forms that hold passwords or links are not kept at all. */
    private static final Set<String> NEVER = Set.of("login", "logout", "contrasena", "primera-cuenta", "recuperado");

    /** The form of this request, if it may be kept. */
    static Optional<KeptForm> of(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!"POST".equals(request.getMethod()) || NEVER.stream().anyMatch(part -> path.contains("/" + part))) {
            return Optional.empty();
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int length = path.length() + query.length();
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            String name = field.getKey();
            if (isSecret(name) || inQuery(query, name)) {
                continue;
            }
            fields.put(name, new ArrayList<>(List.of(field.getValue())));
            for (String value : field.getValue()) {
                length += name.length() + value.length();
            }
        }
        String owner = request.getParameter(FormOwner.FIELD);
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        return (files || !fields.isEmpty()) && length <= LONGEST
                ? Optional.of(new KeptForm(path + query, fields, files, owner == null ? "" : owner))
                : Optional.empty();
    }

    /** Whether these words may be shown to whoever has signed in now. */
    boolean belongsTo(CurrentUser who) {
        return owner.isEmpty() || owner.equals(String.valueOf(who.id()));
    }

    private static boolean isSecret(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.equals("_csrf") || plain.equals(FormOwner.FIELD) || plain.equals(SentOnce.FIELD)
                || plain.contains("password") || plain.contains("contrasena");
    }

    private static boolean inQuery(String query, String name) {
        return query.startsWith("?" + name + "=") || query.contains("&" + name + "=");
    }

    void keep(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.isNew()) {
            session.setMaxInactiveInterval(ANONYMOUS_SECONDS);
        }
        session.setAttribute(NAME, this);
        request.setAttribute(NAME, this);
    }

    /** The kept form has now been sent again, in this request. */
    static boolean isSentAgain(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && request.getAttribute(NAME) == null
                && in(request).filter(form -> form.path().equals(request.getRequestURI())).isPresent();
    }

    private String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    static Optional<KeptForm> in(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((KeptForm) session.getAttribute(NAME));
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
