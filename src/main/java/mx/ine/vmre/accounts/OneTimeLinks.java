package mx.ine.vmre.accounts;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links that let one person choose a password, once and within a day. Only a digest of the token is kept. Called
 * within the transaction of the use case.
 */
@Component
class OneTimeLinks {

    static final Duration LIFE = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param account for whom, or empty for whoever becomes the first administrator */
    record Link(long id, Optional<Long> account) {}

    /** Makes a link; earlier ones for the same account stop working. */
    String issue(Long accountId) {
        jdbc.sql("UPDATE accounts.one_time_link SET used_at = :now"
                        + " WHERE used_at IS NULL AND account_id IS NOT DISTINCT FROM :account")
                .param("now", utc(clock.instant()))
                .param("account", accountId, java.sql.Types.BIGINT)
                .update();
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("INSERT INTO accounts.one_time_link (account_id, token_hash, expires_at)"
                        + " VALUES (:account, :hash, :expires)")
                .param("account", accountId, java.sql.Types.BIGINT)
                .param("hash", Digests.sha256(token))
                .param("expires", utc(clock.instant().plus(LIFE)))
                .update();
        return token;
    }

    /** The link behind a token that still works. */
    Optional<Link> find(String token) {
        return jdbc.sql("SELECT id, account_id FROM accounts.one_time_link"
                        + " WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now")
                .param("hash", Digests.sha256(token))
                .param("now", utc(clock.instant()))
                .query((row, n) -> new Link(row.getLong(1), Optional.ofNullable(row.getObject(2, Long.class))))
                .optional();
    }

    /** Uses the link up; false if somebody was faster. */
    boolean use(Link link) {
        return jdbc.sql("UPDATE accounts.one_time_link SET used_at = :now WHERE id = :id AND used_at IS NULL")
                        .param("now", utc(clock.instant()))
                        .param("id", link.id())
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
