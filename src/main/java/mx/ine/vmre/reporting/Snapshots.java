package mx.ine.vmre.reporting;

import java.util.concurrent.atomic.AtomicLong;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the database shows at this moment, as PostgreSQL writes it: two equal snapshots see the same rows. Many who ask at
 * once are answered together, each by a question that was put after they came, so that nobody is told of an earlier moment.
 */
@Component
class Snapshots {

    static final String NOW = "pg_current_snapshot()::text";

    private final AtomicLong begun = new AtomicLong();
    private final JdbcClient jdbc;

    private volatile long failures;
    private DataAccessResourceFailureException failure;
    private long answered;
    private String last;

    Snapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws DataAccessResourceFailureException if the database is away; whoever waited meanwhile does not wait again */
    String now() {
        long enough = begun.get() + 1;
        long failuresBefore = failures;
        synchronized (this) {
            if (answered >= enough) {
                return last;
            }
            if (failures != failuresBefore) {
                throw failure;
            }
            return ask();
        }
    }

    private String ask() {
        long question = begun.incrementAndGet();
        try {
            last = jdbc.sql("SELECT " + NOW).query(String.class).single();
            answered = question;
            return last;
        } catch (DataAccessResourceFailureException e) {
            failure = e;
            failures++;
            throw e;
        }
    }
}
