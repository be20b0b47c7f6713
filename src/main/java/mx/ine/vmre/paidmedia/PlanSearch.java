package mx.ine.vmre.paidmedia;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.SearchSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of media plans for the header's search box: by their own name or that of a campaign which they pay for. */
@Component
class PlanSearch implements SearchSource {

    private static final String FOUND = """
            SELECT l.id, l.name, l.month, coalesce(t.name, l.platform) AS platform
            FROM paidmedia.plan_line l
            LEFT JOIN campaign.v_term t ON t.strategy_id = l.strategy_id AND t.kind = 'PLATFORM' AND t.code = l.platform
            WHERE l.strategy_id = :strategy AND l.state = 'PLANNED'
                AND (strpos(kernel.plain(l.name), kernel.plain(:text)) > 0
                    OR EXISTS (SELECT 1 FROM paidmedia.plan_campaign c WHERE c.line_id = l.id
                        AND strpos(kernel.plain(c.campaign), kernel.plain(:text)) > 0))
            ORDER BY l.month DESC, l.name, l.id LIMIT :limit
            """;

    private final JdbcClient jdbc;

    PlanSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Hit> search(String text, long planId, int limit) {
        return jdbc.sql(FOUND)
                .param("strategy", planId)
                .param("text", text)
                .param("limit", limit)
                .query((row, n) -> new Hit(
                        "paidmedia.search.kind", row.getString("name"),
                        row.getString("platform") + " · "
                                + EsMx.month(YearMonth.from(row.getObject("month", LocalDate.class))),
                        PlanList.PATH + "/" + row.getLong("id")))
                .list();
    }
}
