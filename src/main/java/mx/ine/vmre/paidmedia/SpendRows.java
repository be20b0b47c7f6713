package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of files that add up to what a line of the plan spent. */
@Component
class SpendRows {

    private static final String FROM = """
             FROM paidmedia.plan_campaign c
            JOIN metrics.v_media_fact f ON f.strategy_id = c.strategy_id
                AND f.day BETWEEN c.month AND (c.month + interval '1 month - 1 day')::date
                AND coalesce(f.platform, '') = c.platform AND f.campaign = c.campaign
            LEFT JOIN campaign.v_segment_country s ON s.strategy_id = f.strategy_id AND s.iso2 = f.country
            JOIN metrics.v_import i ON i.id = f.import_id
            LEFT JOIN campaign.v_country n ON n.iso2 = f.country
            WHERE c.line_id = :line AND f.country IS NOT NULL AND coalesce(s.segment_key, '') = c.segment
                AND f.spend IS NOT NULL
            """;
    private static final String SUM = "SELECT count(*) AS rows, coalesce(sum(f.spend), 0) AS total" + FROM;
    private static final String ROWS = """
            SELECT i.file_name, f.import_id, f.line, f.day, f.until, f.spend,
                concat_ws(' · ', n.name, f.campaign, nullif(f.creative, '')) AS what
            """ + FROM + " ORDER BY i.file_name, f.import_id, f.line LIMIT :size OFFSET :offset";

    private final JdbcClient jdbc;

    SpendRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(String file, long importId, String line, String days, String what, String spend) {}

    /** @param total pesos of all rows, on whatever page */
    record Found(ListPage<Row> page, String total) {}

    private record Sum(long rows, BigDecimal total) {}

    static ListState state(long line, Map<String, String[]> params) {
        return ListState.of(PlanList.PATH + "/" + line + "/gasto", params, List.of(), List.of("renglon"),
                "renglon");
    }

    Found of(long line, ListState list) {
        Sum sum = jdbc.sql(SUM).param("line", line)
                .query((row, n) -> new Sum(row.getLong("rows"), row.getBigDecimal("total")))
                .single();
        return new Found(
                ListPage.of(jdbc.sql(ROWS)
                        .param("line", line)
                        .param("size", list.size())
                        .param("offset", list.offset())
                        .query(SpendRows::row)
                        .list(), sum.rows(), list),
                EsMx.amount(sum.total()));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        LocalDate day = row.getObject("day", LocalDate.class);
        LocalDate until = row.getObject("until", LocalDate.class);
        return new Row(
                row.getString("file_name"), row.getLong("import_id"), EsMx.number(row.getLong("line")),
                day.equals(until) ? EsMx.date(day) : EsMx.date(day) + " – " + EsMx.date(until), row.getString("what"),
                EsMx.amount(row.getBigDecimal("spend")));
    }
}
