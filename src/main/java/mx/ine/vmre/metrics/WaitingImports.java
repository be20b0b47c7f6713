package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports that wait for an answer or for being stored, for the editors of the area that brought them. */
@Component
class WaitingImports implements WorkSource {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Strategies strategies;
    private final MessageSource messages;

    WaitingImports(JdbcClient jdbc, Strategies strategies, MessageSource messages) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.messages = messages;
    }

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        if (!who.isEditor()) {
            return List.of();
        }
        int dueDay = strategies.parameters(strategyId).reportDueDay();
        return jdbc.sql("SELECT id, file_name, state, source, last_day, rows_accepted FROM metrics.import"
                        + " WHERE strategy_id = :strategy AND state IN ('NEEDS_DECISION', 'REHEARSED')"
                        + " AND brought_by_area = :area ORDER BY brought_at, id LIMIT :shown")
                .param("strategy", strategyId)
                .param("area", who.area().label())
                .param("shown", SHOWN)
                .query((row, n) -> {
                    LocalDate last = row.getObject("last_day", LocalDate.class);
                    long good = row.getLong("rows_accepted");
                    String state = good == 0 && row.getString("state").equals("REHEARSED") ? "NOTHING" : row.getString("state");
                    String source = text("metrics.source." + row.getString("source"));
                    return new WorkItem(
                            last == null ? today : last.withDayOfMonth(1).plusMonths(1).withDayOfMonth(dueDay),
                            row.getString("file_name"),
                            text("metrics.work." + state, source, EsMx.number(good), good),
                            "metrics.work.do." + state,
                            "/metricas/cargas/" + row.getLong("id"));
                })
                .list();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
