package mx.ine.vmre.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports as programs list and find them. */
@Component
class ImportIndex {

    private static final String ROWS = "SELECT i.id, " + ImportRuns.STATUS + " AS status, i.source, i.file_name, i.sha256,"
            + " i.first_day, i.last_day, i.rows_accepted, i.rows_rejected, i.brought_by_name, i.brought_at"
            + " FROM metrics.import i LEFT JOIN metrics.import_run r ON r.import_id = i.id"
            + " WHERE i.strategy_id = :strategy ORDER BY i.brought_at DESC, i.id DESC LIMIT :size OFFSET :offset";

    private final JdbcClient jdbc;
    private final Strategies strategies;
    private final ImportRuns runs;

    ImportIndex(JdbcClient jdbc, Strategies strategies, ImportRuns runs) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.runs = runs;
    }

    record Page(List<Item> items, int page, int size, long total) {}

    /** @param firstDay first reported day of its good rows, or null */
    record Item(
            String id, String status, String source, String fileName, String sha256, LocalDate firstDay,
            LocalDate lastDay, long rowsAccepted, long rowsRejected, String broughtBy, Instant broughtAt) {}

    Page page(StrategyRef strategy, int page, int size) {
        List<Item> items = jdbc.sql(ROWS)
                .param("strategy", strategy.id())
                .param("silent", runs.silentSince())
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query((row, n) -> new Item(
                        String.valueOf(row.getLong("id")),
                        row.getString("status"),
                        row.getString("source"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class),
                        row.getLong("rows_accepted"),
                        row.getLong("rows_rejected"),
                        row.getString("brought_by_name"),
                        row.getObject("brought_at", OffsetDateTime.class).toInstant()))
                .list();
        long total = jdbc.sql("SELECT count(*) FROM metrics.import WHERE strategy_id = :strategy")
                .param("strategy", strategy.id())
                .query(Long.class)
                .single();
        return new Page(items, page, size, total);
    }

    /** An identifier leads to its import whatever strategy is in force. */
    Optional<StrategyRef> strategyOf(long id) {
        return jdbc.sql("SELECT strategy_id FROM metrics.import WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .optional()
                .flatMap(strategy -> strategies.all().stream().filter(s -> s.id() == strategy).findFirst());
    }
}
