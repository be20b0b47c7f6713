package mx.ine.vmre.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The work that is going on with imports, seen by everybody while it lasts: written every second beside the work, in
 * statements of its own. A run that stops being written without having ended was interrupted; as the work itself is one
 * transaction, nothing of it was stored.
 */
@Component
class ImportRuns implements SmartInitializingSingleton, DisposableBean {

    /** Silence after which a run counts as interrupted. */
    static final Duration SILENCE = Duration.ofSeconds(20);

    /** Of an import {@code i}: work on it came to no end. Takes {@code :silent}, see {@link #silentSince}. */
    static final String BROKEN = "EXISTS (SELECT 1 FROM metrics.import_run r WHERE r.import_id = i.id"
            + " AND (r.failed IS NOT NULL OR r.seen_at < :silent))";

    /** What programs are told of an import {@code i} with its run {@code r}, if it has one. Takes {@code :silent}. */
    static final String STATUS = "CASE WHEN r.failed IS NOT NULL THEN 'FAILED' WHEN r.seen_at < :silent THEN 'INTERRUPTED'"
            + " WHEN r.import_id IS NOT NULL OR i.state = 'READING' THEN 'RUNNING' ELSE i.state END";

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final String FAILED = "failed";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Long, ImportProgress> running = new ConcurrentHashMap<>();
    private final ScheduledExecutorService pulse = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "import-pulse");
        thread.setDaemon(true);
        return thread;
    });

    ImportRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        pulse.scheduleWithFixedDelay(this::write, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * The last work on an import that has not ended well.
     *
     * @param alive whether it is still going on
     * @param storing whether its rows are being stored, not only read
     * @param writing whether all rows were read and are being written
     * @param failed whether it ended with an error of ours
     */
    record Run(
            boolean alive, boolean storing, boolean writing, boolean failed, long rowsRead, long rowsTotal, String who,
            Instant begunAt) {

        boolean interrupted() {
            return !alive && !failed;
        }
    }

    /**
     * What a process that is gone was doing is not going on: the silence of its runs need not be waited for, and no page
     * is shown before it is over. Another one that is alive writes its own again within a second.
     */
    @Override
    public void afterSingletonsInstantiated() {
        jdbc.sql("UPDATE metrics.import_run SET seen_at = begun_at - interval '1 day'").update();
        jdbc.sql("INSERT INTO metrics.import_run (import_id, storing, by_name, begun_at, seen_at, rows_read, rows_total,"
                        + " writing) SELECT id, false, brought_by_name, brought_at, brought_at - interval '1 day', 0, 0,"
                        + " false FROM metrics.import WHERE state = 'READING' ON CONFLICT DO NOTHING")
                .update();
    }

    /**
     * Works on an import while others can see it.
     *
     * @throws StateConflict if somebody else works on it at this moment
     */
    <T> T during(long importId, boolean storing, CurrentUser who, Function<ImportProgress, T> work) {
        ImportProgress progress = new ImportProgress();
        claim(importId, storing, who);
        running.put(importId, progress);
        try {
            T result = work.apply(progress);
            end(importId);
            return result;
        } catch (RuleViolation e) {
            end(importId); // what stands in its way is seen on its page
            throw e;
        } catch (RuntimeException e) {
            fail(importId);
            throw e;
        } finally {
            running.remove(importId);
        }
    }

    private void claim(long importId, boolean storing, CurrentUser who) {
        int claimed = jdbc.sql("INSERT INTO metrics.import_run AS r (import_id, storing, by_name, begun_at, seen_at,"
                        + " rows_read, rows_total, writing) VALUES (:id, :storing, :who, :now, :now, 0, 0, false)"
                        + " ON CONFLICT (import_id) DO UPDATE SET storing = EXCLUDED.storing,"
                        + " by_name = EXCLUDED.by_name, begun_at = EXCLUDED.begun_at, seen_at = EXCLUDED.seen_at,"
                        + " rows_read = 0, rows_total = 0, writing = false, failed = NULL"
                        + " WHERE r.failed IS NOT NULL OR r.seen_at < :silent")
                .param("id", importId)
                .param("storing", storing)
                .param("who", who.name())
                .param("now", now())
                .param("silent", silentSince())
                .update();
        if (claimed == 0) {
            throw new StateConflict("metrics.rule.running");
        }
    }

    private void end(long importId) {
        jdbc.sql("DELETE FROM metrics.import_run WHERE import_id = :id").param("id", importId).update();
    }

    private void fail(long importId) {
        try {
            jdbc.sql("UPDATE metrics.import_run SET failed = :failed WHERE import_id = :id")
                    .param("failed", FAILED)
                    .param("id", importId)
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("the end of the work on import {} could not be written", importId, e);
        }
    }

    private void write() {
        running.forEach((importId, progress) -> {
            try {
                jdbc.sql("UPDATE metrics.import_run SET seen_at = :now, rows_read = :read, rows_total = :total,"
                                + " writing = :writing WHERE import_id = :id AND failed IS NULL")
                        .param("now", now())
                        .param("read", progress.read())
                        .param("total", progress.total())
                        .param("writing", progress.writing())
                        .param("id", importId)
                        .update();
            } catch (DataAccessException e) {
                LOG.warn("how far import {} is could not be written", importId, e);
            }
        });
    }

    Optional<Run> of(long importId) {
        return jdbc.sql("SELECT storing, writing, failed, seen_at, rows_read, rows_total, by_name, begun_at"
                        + " FROM metrics.import_run WHERE import_id = :id")
                .param("id", importId)
                .query((row, n) -> new Run(
                        row.getString(FAILED) == null
                                && row.getObject("seen_at", OffsetDateTime.class).isAfter(silentSince()),
                        row.getBoolean("storing"),
                        row.getBoolean("writing"),
                        row.getString(FAILED) != null,
                        row.getLong("rows_read"),
                        row.getLong("rows_total"),
                        row.getString("by_name"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Work that was last seen before this moment was interrupted. */
    OffsetDateTime silentSince() {
        return now().minus(SILENCE);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public void destroy() {
        pulse.shutdownNow();
    }
}
