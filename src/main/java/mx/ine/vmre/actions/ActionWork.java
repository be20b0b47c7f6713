package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Actions that wait for an editor: a colleague's to approve before they begin, approved ones to start on their day,
 * finished ones whose results are missing. Each kind is bounded, the most urgent first.
 */
@Component
class ActionWork implements WorkSource {

    private static final int SHOWN = 8;
    private static final int AHEAD = 14;

    private static final String TO_APPROVE = "SELECT id, code, name, planned_by_name, starts AS due FROM actions.action"
            + " WHERE strategy_id = :strategy AND area = :area AND state = 'PLANNED'"
            + " AND :who NOT IN (planned_by, described_by) AND starts <= :soon ORDER BY starts, id LIMIT :shown";
    private static final String TO_START = "SELECT id, code, name, planned_by_name, starts AS due FROM actions.action"
            + " WHERE strategy_id = :strategy AND area = :area AND state = 'APPROVED'"
            + " AND starts <= :soon ORDER BY starts, id LIMIT :shown";
    private static final String TO_COMPLETE = "SELECT id, code, name, planned_by_name, ends AS due FROM actions.action"
            + " WHERE strategy_id = :strategy AND area = :area AND state = 'IN_PROGRESS'"
            + " AND ends <= :soon ORDER BY ends, id LIMIT :shown";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    ActionWork(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        if (!who.isEditor()) {
            return List.of();
        }
        return Stream.of(
                        items(TO_APPROVE, "approve", "", who, strategyId, today.plusDays(AHEAD)),
                        items(TO_START, "start", "", who, strategyId, today.plusDays(AHEAD)),
                        items(TO_COMPLETE, "complete", "/completar", who, strategyId, today))
                .flatMap(List::stream)
                .toList();
    }

    private List<WorkItem> items(
            String sql, String what, String page, CurrentUser who, long strategyId, LocalDate soon) {
        var query = jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("area", who.area().name())
                .param("soon", soon)
                .param("shown", SHOWN);
        if (what.equals("approve")) {
            query = query.param("who", who.id());
        }
        return query.query((rs, n) -> new WorkItem(
                        rs.getObject("due", LocalDate.class),
                        rs.getString("name"),
                        messages.getMessage(
                                "actions.work." + what,
                                new Object[] {rs.getString("code"), rs.getString("planned_by_name")},
                                EsMx.LOCALE),
                        "actions.work.do." + what,
                        "/acciones/" + rs.getLong("id") + page))
                .list();
    }
}
