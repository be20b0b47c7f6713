package mx.ine.vmre.audit;

import mx.ine.vmre.kernel.ChangeMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Nothing changes unrecorded, so the latest entries tell whether anything has changed at all. The sum over a stretch of
 * them notices entries that were numbered before the latest and committed after it.
 */
@Component
class EntryMark implements ChangeMark {

    private static final String LATEST = "SELECT coalesce(max(id), 0) || '.' || coalesce(sum(id), 0)"
            + " FROM (SELECT id FROM audit.entry ORDER BY id DESC LIMIT 100) AS latest";

    private final JdbcClient jdbc;

    EntryMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request that reads asks once: what is committed while it runs is as if it came after. */
    @Override
    public String current() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
                || !request.getRequest().getMethod().equals("GET")) {
            return ask();
        }
        Object known = request.getAttribute(LATEST, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = ask();
            request.setAttribute(LATEST, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (String) known;
    }

    private String ask() {
        return jdbc.sql(LATEST).query(String.class).single();
    }
}
