package mx.ine.vmre.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whose token this is. The database is asked every time, account included, so that a token is dead the moment its
 * account is disabled, changes its role or loses its sessions. A right token is never refused for the wrong ones that
 * others send from the same address: a secret of 256 bits cannot be guessed, so the brake only keeps noise down.
 */
@Component
class TokenCheck {

    /** Takes the account's place in the brake: no account can be called so. */
    private static final String ANY_ACCOUNT = "/api";

    /** The last use is shown to people; to the minute is enough and spares a write per call. */
    private static final Duration USE_KEPT = Duration.ofMinutes(1);

    private static final String FIND = "SELECT t.id, t.name, t.scope, t.last_used_at, a.id AS account, a.username,"
            + " a.name AS person, a.role, a.area, a.must_change_password, t.revoked_at IS NULL AND t.expires_at > :now"
            + " AND a.active AND t.session_epoch = a.session_epoch AS live"
            + " FROM accounts.personal_token t JOIN accounts.account a ON a.id = t.account_id WHERE t.token_hash = :hash";

    private final JdbcClient jdbc;
    private final SignInBrake brake;
    private final SignInRecord record;
    private final Clock clock;

    TokenCheck(JdbcClient jdbc, SignInBrake brake, SignInRecord record, Clock clock) {
        this.jdbc = jdbc;
        this.brake = brake;
        this.record = record;
        this.clock = clock;
    }

    enum Answer {
        ADMITTED,
        /** The account must choose a new password first, in a browser. */
        PASSWORD_ASKED,
        REFUSED,
        /** Too many wrong ones from this address. */
        SLOWED
    }

    /** @param holder null unless admitted */
    record Checked(Answer answer, ByToken holder) {}

    private record Found(
            long id, String name, ByToken holder, boolean mustChangePassword, boolean live, Instant lastUsed) {}

    Checked check(String token, String address) {
        Optional<Found> found = TokenKeeping.shaped(token) ? find(token) : Optional.empty();
        if (found.isEmpty() || !found.get().live()) {
            return new Checked(refuse(found, address), null);
        }
        if (found.get().mustChangePassword()) {
            return new Checked(Answer.PASSWORD_ASKED, null);
        }
        used(found.get());
        return new Checked(Answer.ADMITTED, found.get().holder());
    }

    private Answer refuse(Optional<Found> found, String address) {
        SignInBrake.Answer tries = brake.admit(ANY_ACCOUNT, address);
        if (tries == SignInBrake.Answer.ADMITTED) {
            record.tokenRefused(found.map(Found::id).orElse(0L), found.map(Found::name).orElse(""), address);
            return Answer.REFUSED;
        }
        if (tries == SignInBrake.Answer.FIRST_REFUSAL) {
            record.tokensSlowed(address);
        }
        return Answer.SLOWED;
    }

    private Optional<Found> find(String token) {
        return jdbc.sql(FIND)
                .param("hash", Digests.sha256(token))
                .param("now", TokenKeeping.utc(clock.instant()))
                .query(TokenCheck::found)
                .optional();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        String area = row.getString("area");
        CurrentUser person = new CurrentUser(
                row.getLong("account"),
                row.getString("username"),
                row.getString("person"),
                Role.valueOf(row.getString("role")),
                area == null ? null : Area.valueOf(area));
        OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
        return new Found(
                row.getLong("id"),
                row.getString("name"),
                new ByToken(person, TokenScope.valueOf(row.getString("scope"))),
                row.getBoolean("must_change_password"),
                row.getBoolean("live"),
                used == null ? Instant.EPOCH : used.toInstant());
    }

    private void used(Found token) {
        Instant now = clock.instant();
        if (token.lastUsed().plus(USE_KEPT).isBefore(now)) {
            jdbc.sql("UPDATE accounts.personal_token SET last_used_at = :now WHERE id = :id")
                    .param("now", TokenKeeping.utc(now))
                    .param("id", token.id())
                    .update();
        }
    }
}
