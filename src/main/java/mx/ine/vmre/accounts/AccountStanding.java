package mx.ine.vmre.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whether sessions of an account still stand. Looked up at most every three seconds per account, so that a disabled
 * one loses its sessions within five on every instance while pages cost no query.
 */
@Component
class AccountStanding {

    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final Standing GONE = new Standing(false, -1, false, Instant.EPOCH);

    private final Map<Long, Standing> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountStanding(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param seen when the database was asked */
    record Standing(boolean active, int epoch, boolean mustChangePassword, Instant seen) {}

    Standing of(long accountId) {
        Instant now = clock.instant();
        Standing standing = known.get(accountId);
        if (standing == null || standing.seen().plus(FRESH).isBefore(now)) {
            standing = jdbc.sql("SELECT active, session_epoch, must_change_password FROM accounts.account WHERE id = :id")
                    .param("id", accountId)
                    .query((row, n) -> new Standing(row.getBoolean(1), row.getInt(2), row.getBoolean(3), now))
                    .optional()
                    .orElse(GONE);
            known.put(accountId, standing);
        }
        return standing;
    }

    /** The account is changing: once the change is written, ask again. */
    void changing(long accountId) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                known.remove(accountId);
            }
        });
    }
}
