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

    private static final String ROWS = "SELECT id, state, source, file_name, sha256, first_day, last_day, rows_accepted,"
            + " rows_rejected, brought_by_name, brought_at FROM metrics.import WHERE strategy_id = :strategy"
            + " ORDER BY brought_at DESC, id DESC LIMIT :size OFFSET :offset";

    private final JdbcClient jdbc;
    private final Strategies strategies;

    ImportIndex(JdbcClient jdbc, Strategies strategies) {
        this.jdbc = jdbc;
        this.strategies = strategies;
    }

    record Page(List<Item> items, int page, int size, long total) {}

    /** @param firstDay first reported day of its good rows, or null */
    record Item(
            String id, String status, String source, String fileName, String sha256, LocalDate firstDay,
            LocalDate lastDay, long rowsAccepted, long rowsRejected, String broughtBy, Instant broughtAt) {}

    Page page(StrategyRef strategy, int page, int size) {
        List<Item> items = jdbc.sql(ROWS)
                .param("strategy", strategy.id())
                .param("size", size)
                .param("offset", (long) (page - 1) * size)
                .query((row, n) -> new Item(
                        String.valueOf(row.getLong("id")),
                        row.getString("state"),
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
