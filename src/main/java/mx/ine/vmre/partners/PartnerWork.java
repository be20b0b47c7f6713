package mx.ine.vmre.partners;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for DERFE's editors: declarations that an agreement still lacks, and agreements about to end. */
@Component
class PartnerWork implements WorkSource {

    private static final int DAYS_AHEAD = 30;
    private static final int MOST = 200;
    private static final String WAITING = """
            SELECT id, name, 'DECLARE' AS what, coalesce(agr_signed_on, agr_starts) AS due,
                num_nulls(imp_made_on, inf_made_on, tie_made_on)
                    + num_nonnulls(imp_breach, inf_breach, tie_breach) AS missing
            FROM partners.partner
            WHERE strategy_id = :strategy AND agr_kind IS NOT NULL AND agr_ends >= :today
                AND state IN ('PROSPECT', 'IN_TALKS')
                AND (num_nulls(imp_made_on, inf_made_on, tie_made_on) > 0
                    OR num_nonnulls(imp_breach, inf_breach, tie_breach) > 0)
            UNION ALL
            SELECT id, name, 'RENEW', agr_ends, 0
            FROM partners.partner
            WHERE strategy_id = :strategy AND state = 'ACTIVE' AND agr_ends <= :soon
            ORDER BY due, id LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    PartnerWork(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        if (!who.isEditorOf(Area.DERFE)) {
            return List.of();
        }
        return jdbc.sql(WAITING)
                .param("strategy", strategyId)
                .param("today", today)
                .param("soon", today.plusDays(DAYS_AHEAD))
                .param("most", MOST)
                .query((rs, n) -> {
                    LocalDate due = rs.getObject("due", LocalDate.class);
                    boolean renew = rs.getString("what").equals("RENEW");
                    return new WorkItem(
                            due,
                            text("partners.work.agreement", rs.getString("name")),
                            renew
                                    ? text(due.isBefore(today) ? "partners.work.ended" : "partners.work.ending",
                                            EsMx.date(due))
                                    : text("partners.work.missing", rs.getInt("missing")),
                            renew ? "partners.agreement.renew" : "partners.work.complete",
                            "/organizaciones/" + rs.getLong("id") + "/convenio");
                })
                .list();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
