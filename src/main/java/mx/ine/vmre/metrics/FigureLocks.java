package mx.ine.vmre.metrics;

import mx.ine.vmre.kernel.StateConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may change the figures of a strategy, one at a time; each hold ends with its transaction. What is published
 * holds them still: a change that began before and ends after would say of itself that it was there already.
 */
@Component
public class FigureLocks {

    private final JdbcClient jdbc;

    FigureLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a lock is about. */
    enum About {
        /** Files are received one after the other: the second of two equal ones sees the first. */
        RECEIVING("metrics.receive"),
        /** Rows of one file are compared and replaced while no other file's are. */
        FACTS("metrics.import"),
        COUNTRIES("metrics.campaign_country");

        private final String key;

        About(String key) {
            this.key = key;
        }
    }

    /** Waits for whoever has it. */
    void await(About about, long strategyId) {
        ask("SELECT pg_advisory_xact_lock(hashtext(:about), :strategy)::text", about, strategyId).query((row, n) -> 0)
                .single();
    }

    /**
     * Nobody changes a figure of the strategy until the transaction ends.
     *
     * @throws StateConflict if somebody is doing so now
     */
    public void holdStill(long strategyId) {
        if (!taken(About.FACTS, strategyId) || !taken(About.COUNTRIES, strategyId)) {
            throw new StateConflict("metrics.rule.being-changed");
        }
    }

    private boolean taken(About about, long strategyId) {
        return ask("SELECT pg_try_advisory_xact_lock(hashtext(:about), :strategy)", about, strategyId)
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, About about, long strategyId) {
        return jdbc.sql(sql).param("about", about.key).param("strategy", Math.toIntExact(strategyId));
    }
}
