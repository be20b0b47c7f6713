package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What media plans wait for: of an area, notes of its lines that are due, refused graphic lines and lines that spent more
 * than planned; of those who keep the graphic line, their decision.
 */
@Component
class PlanWork implements WorkSource {

    private static final int MOST = 200;
    /** What was overspent longer ago is told by its month's report, and nobody can do anything about it any more. */
    private static final int MONTHS_BACK = 2;

    private static final String WAITING = """
            SELECT x.id, x.name, x.month, x.what, x.due, x.over, coalesce(t.name, x.platform) AS platform FROM (
                SELECT id, name, month, platform, 'NOTE' AS what, note_due AS due, NULL::numeric AS over
                FROM paidmedia.plan_line
                WHERE strategy_id = :strategy AND area = :area AND state = 'PLANNED' AND note_at IS NULL
                    AND note_due <= :soon
                UNION ALL
                SELECT id, name, month, platform, 'REFUSED', starts, NULL FROM paidmedia.plan_line
                WHERE strategy_id = :strategy AND area = :area AND state = 'PLANNED' AND appr_state = 'REFUSED'
                UNION ALL
                SELECT id, name, month, platform, 'APPROVE', starts, NULL FROM paidmedia.plan_line
                WHERE strategy_id = :strategy AND state = 'PLANNED' AND appr_state = 'REQUESTED'
                    AND appr_requested_by <> :person AND written_by <> :person
                    AND EXISTS (SELECT 1 FROM campaign.v_line_area a WHERE a.strategy_id = :strategy AND a.area = :area
                        AND a.line = '%s')
                UNION ALL
                SELECT l.id, l.name, l.month, l.platform, 'OVER', (l.month + interval '1 month - 1 day')::date,
                    sum(f.spend) - l.budget
                FROM paidmedia.plan_line l
                JOIN paidmedia.plan_campaign c ON c.line_id = l.id
                JOIN metrics.v_media_month f ON f.strategy_id = c.strategy_id AND f.month = c.month
                    AND f.platform = c.platform AND f.campaign = c.campaign AND f.country <> ''
                LEFT JOIN campaign.v_segment_country s ON s.strategy_id = f.strategy_id AND s.iso2 = f.country
                WHERE l.strategy_id = :strategy AND l.area = :area AND l.month >= :since
                    AND coalesce(s.segment_key, '') = c.segment
                GROUP BY l.id HAVING sum(f.spend) > l.budget * (100 + :tolerance) / 100) AS x
            LEFT JOIN campaign.v_term t ON t.strategy_id = :strategy AND t.kind = 'PLATFORM' AND t.code = x.platform
            ORDER BY x.due, x.id LIMIT :most
            """.formatted(GraphicLine.LINE);

    /** Days before a note is due from which it waits. */
    private static final int DAYS_AHEAD = 7;

    private final Strategies strategies;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    PlanWork(Strategies strategies, JdbcClient jdbc, MessageSource messages) {
        this.strategies = strategies;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        if (!who.isEditor()) {
            return List.of();
        }
        return jdbc.sql(WAITING)
                .param("strategy", strategyId)
                .param("area", who.area().name())
                .param("person", who.id())
                .param("soon", today.plusDays(DAYS_AHEAD))
                .param("since", YearMonth.from(today).minusMonths(MONTHS_BACK).atDay(1))
                .param("tolerance", strategies.parameters(strategyId).planTolerance())
                .param("most", MOST)
                .query((row, n) -> {
                    String what = row.getString("what");
                    long id = row.getLong("id");
                    YearMonth month = YearMonth.from(row.getObject("month", LocalDate.class));
                    BigDecimal over = row.getBigDecimal("over");
                    String detail = text("paidmedia.work." + what + ".detail", row.getString("platform"),
                            EsMx.month(month), over == null ? "" : EsMx.money(over));
                    return new WorkItem(
                            row.getObject("due", LocalDate.class),
                            text("paidmedia.work." + what, row.getString("name")),
                            detail,
                            "paidmedia.work." + what + ".do",
                            "/medios/" + id + (what.equals("NOTE") ? "/nota" : ""));
                })
                .list();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
