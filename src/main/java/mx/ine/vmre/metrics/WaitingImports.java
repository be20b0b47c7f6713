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
    private final ImportRuns runs;

    WaitingImports(JdbcClient jdbc, Strategies strategies, MessageSource messages, ImportRuns runs) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.messages = messages;
        this.runs = runs;
    }

    @Override
    public List<WorkItem> waitingFor(CurrentUser who, long strategyId, LocalDate today) {
        if (!who.isEditor()) {
            return List.of();
        }
        int dueDay = strategies.parameters(strategyId).reportDueDay();
        return jdbc.sql("SELECT i.id, i.file_name, i.state, i.source, i.last_day, i.rows_accepted FROM metrics.import i"
                        + " WHERE i.strategy_id = :strategy AND (i.state IN ('NEEDS_DECISION', 'REHEARSED')"
                        + " OR i.state = 'READING' AND " + ImportRuns.BROKEN + ")"
                        + " AND i.brought_by_area = :area ORDER BY i.brought_at, i.id LIMIT :shown")
                .param("silent", runs.silentSince())
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
