package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reference curve of requests, alone and beside what the files of the strategy accumulate to the same days. */
@Component
class CurveReadings {

    private static final String POINTS = """
            SELECT id, day, requests, source FROM reporting.curve_point WHERE strategy_id = :strategy ORDER BY day
            """;

    private static final String BESIDE = """
            SELECT p.day, p.requests AS reference, sum(f.requests) AS requests,
                array_agg(DISTINCT f.import_id) FILTER (WHERE f.import_id IS NOT NULL) AS imports
            FROM reporting.curve_point p
            LEFT JOIN metrics.v_request_fact f ON f.strategy_id = p.strategy_id AND f.cut <= p.day
            WHERE p.strategy_id = :strategy AND p.day <= :to
            GROUP BY p.day, p.requests
            ORDER BY p.day
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

    /** @param requests of the files to the same day; null where nobody brought any */
    record Beside(LocalDate day, long reference, BigDecimal requests, List<Long> imports) {}

    List<Row> points(CurrentUser who, long strategyId) {
        who.requireStaff();
        return jdbc.sql(POINTS)
                .param("strategy", strategyId)
                .query((row, i) -> new Row(row.getLong("id"), row.getObject("day", LocalDate.class),
                        row.getLong("requests"), row.getString("source")))
                .list();
    }

    List<Beside> beside(ReportScope scope) {
        return jdbc.sql(BESIDE)
                .param("strategy", scope.strategy().id())
                .param("to", scope.cutOff())
                .query(CurveReadings::beside)
                .list();
    }

    private static Beside beside(ResultSet row, int i) throws SQLException {
        Array imports = row.getArray("imports");
        return new Beside(
                row.getObject("day", LocalDate.class), row.getLong("reference"), row.getBigDecimal("requests"),
                imports == null ? List.of() : Arrays.asList((Long[]) imports.getArray()));
    }
}
