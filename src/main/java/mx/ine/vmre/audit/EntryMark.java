package mx.ine.vmre.audit;

import mx.ine.vmre.kernel.ChangeMark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    @Override
    public String current() {
        return jdbc.sql(LATEST).query(String.class).single();
    }
}
