package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reference curve of requests as a page lists it. */
@Component
class CurveReadings {

    private static final String POINTS = """
            SELECT id, day, requests, source FROM reporting.curve_point WHERE strategy_id = :strategy ORDER BY day
            """;

    private final JdbcClient jdbc;

    CurveReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As a page lists it. */
    record Row(long id, LocalDate on, long count, String source) {

        public String day() {
            return EsMx.date(on);
        }

        public String requests() {
            return EsMx.number(count);
        }
    }

    List<Row> points(CurrentUser who, long strategyId) {
        who.requireStaff();
        return jdbc.sql(POINTS)
                .param("strategy", strategyId)
                .query((row, i) -> new Row(row.getLong("id"), row.getObject("day", LocalDate.class),
                        row.getLong("requests"), row.getString("source")))
                .list();
    }
}
