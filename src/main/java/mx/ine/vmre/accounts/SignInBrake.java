package mx.ine.vmre.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows the guessing of passwords: ten tries in a quarter of an hour for one account from one address. The account
 * itself is never locked, so nobody can lock a victim out. Counted in the database, hence by every instance and across
 * restarts, and alike for names that do not exist.
 */
@Component
class SignInBrake {

    static final int TRIES = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInBrake(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    enum Answer {
        ADMITTED,
        /** The first try beyond the limit, worth recording. */
        FIRST_REFUSAL,
        REFUSED
    }

    /** Counts a try before it is made, so that parallel ones cannot slip through. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Answer admit(String username, String address) {
        byte[] key = key(username, address);
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(encode(:key, 'hex'), 0))::text")
                .param("key", key)
                .query(String.class)
                .list();
        jdbc.sql("DELETE FROM accounts.sign_in_try WHERE at <= :before")
                .param("before", now.minus(WINDOW))
                .update();
        int tried = jdbc.sql("SELECT count(*) FROM accounts.sign_in_try WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
        if (tried > TRIES) {
            return Answer.REFUSED;
        }
        jdbc.sql("INSERT INTO accounts.sign_in_try (key, at) VALUES (:key, :at)")
                .param("key", key)
                .param("at", now)
                .update();
        return tried == TRIES ? Answer.FIRST_REFUSAL : Answer.ADMITTED;
    }

    /** The password was right: what was tried before counts no more. */
    @Transactional
    public void release(String username, String address) {
        jdbc.sql("DELETE FROM accounts.sign_in_try WHERE key = :key")
                .param("key", key(username, address))
                .update();
    }

    private static byte[] key(String username, String address) {
        return Digests.sha256(username + "\n" + address);
    }
}
