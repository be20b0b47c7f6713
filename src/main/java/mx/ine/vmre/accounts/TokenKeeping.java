package mx.ine.vmre.accounts;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal tokens: made, shown once, listed, revoked. A token belongs to the epoch in which it was made, so that whatever
 * ends the person's sessions ends it too.
 */
@Service
class TokenKeeping {

    static final String PREFIX = "vmre_";
    static final Duration LONGEST = Duration.ofDays(365);
    static final int MOST = 20;
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN = 50;
    private static final Pattern SHAPE = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String INSERT = "INSERT INTO accounts.personal_token"
            + " (account_id, name, scope, token_hash, ending, session_epoch, created_at, expires_at)"
            + " SELECT a.id, :name, :scope, :hash, :ending, a.session_epoch, :now, :expires"
            + " FROM accounts.account a WHERE a.id = :account AND a.active AND a.session_epoch = :epoch";
    private static final String TAKE_UP = " ON CONFLICT (token_hash) DO UPDATE"
            + " SET session_epoch = excluded.session_epoch, expires_at = excluded.expires_at"
            + " WHERE personal_token.revoked_at IS NULL AND personal_token.account_id = excluded.account_id";
    private static final String LIVE = " t.revoked_at IS NULL AND t.expires_at > :now"
            + " AND a.active AND t.session_epoch = a.session_epoch";
    private static final String OF_PERSON = " FROM accounts.personal_token t"
            + " JOIN accounts.account a ON a.id = t.account_id WHERE t.account_id = :account";
    private static final String ROWS = "SELECT t.id, t.name, t.scope, t.ending, t.created_at, t.last_used_at,"
            + " t.expires_at, t.revoked_at," + LIVE + " AS live" + OF_PERSON + " ORDER BY live DESC, t.id DESC LIMIT " + SHOWN;
    private static final String COUNT_LIVE = "SELECT count(*)" + OF_PERSON + " AND" + LIVE;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TokenKeeping(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Makes a token for oneself.
     *
     * @param epoch of the session that asks: one that has just been ended cannot leave a token behind
     * @return the token, which is shown once and kept nowhere
     */
    @Transactional
    public String make(CurrentUser who, int epoch, String name, TokenScope scope, Duration life) {
        if (scope == TokenScope.IMPORT && !who.isEditor()) {
            throw RuleViolation.on("scope", "accounts.rule.tokenScope");
        }
        if (life.compareTo(LONGEST) > 0 || life.isNegative() || life.isZero()) {
            throw RuleViolation.on("days", "accounts.rule.tokenLife");
        }
        if (live(who.id()) >= MOST) {
            throw new RuleViolation("accounts.rule.tokenMost", MOST);
        }
        String token = fresh();
        Instant expires = clock.instant().plus(life);
        long id = insert(INSERT + " RETURNING id", who.id(), epoch, name, scope, token, expires)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new AccessDeniedException("the session has ended"));
        events.publishEvent(new Recorded(
                "token", String.valueOf(id), name, "tokenMade",
                List.of(new FieldChange("accounts.field.scope", "", scope.key()),
                        new FieldChange("accounts.field.expires", "", EsMx.dateTime(expires))),
                ""));
        return token;
    }

    /** @throws NotFound if it is not one's own */
    @Transactional
    public void revoke(CurrentUser who, long id) {
        String name = jdbc.sql("SELECT name FROM accounts.personal_token WHERE id = :id AND account_id = :account")
                .param("id", id)
                .param("account", who.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        int revoked = jdbc.sql("UPDATE accounts.personal_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                .param("now", utc(clock.instant()))
                .param("id", id)
                .update();
        if (revoked > 0) {
            events.publishEvent(Recorded.of("token", id, name, "tokenRevoked"));
        }
    }

    /** One's own tokens, those that work first. */
    @Transactional(readOnly = true)
    public List<TokenRow> rows(CurrentUser who) {
        return jdbc.sql(ROWS)
                .param("account", who.id())
                .param("now", utc(clock.instant()))
                .query(this::row)
                .list();
    }

    /**
     * A token of the demonstration, the same at every start: it is taken up again with the account's current epoch.
     *
     * @return false if it is none, or was revoked meanwhile
     */
    boolean takeUp(CurrentUser who, int epoch, String name, TokenScope scope, String token) {
        return shaped(token) && insert(INSERT + TAKE_UP, who.id(), epoch, name, scope, token, clock.instant().plus(LONGEST)).update() == 1;
    }

    /** Whether it looks like a token at all; the database is not asked about anything else. */
    static boolean shaped(String token) {
        return SHAPE.matcher(token).matches();
    }

    static String fresh() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JdbcClient.StatementSpec insert(
            String sql, long account, int epoch, String name, TokenScope scope, String token, Instant expires) {
        return jdbc.sql(sql)
                .param("account", account)
                .param("epoch", epoch)
                .param("name", name)
                .param("scope", scope.name())
                .param("hash", Digests.sha256(token))
                .param("ending", token.substring(token.length() - 4))
                .param("now", utc(clock.instant()))
                .param("expires", utc(expires));
    }

    private int live(long account) {
        return jdbc.sql(COUNT_LIVE)
                .param("account", account)
                .param("now", utc(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private TokenRow row(ResultSet row, int number) throws SQLException {
        boolean live = row.getBoolean("live");
        return new TokenRow(
                row.getLong("id"),
                row.getString("name"),
                TokenScope.valueOf(row.getString("scope")).key(),
                row.getString("ending"),
                moment(row, "created_at"),
                moment(row, "last_used_at"),
                moment(row, "expires_at"),
                live ? new StateBadge("accounts.token.live", "s-ok", "done") : new StateBadge(ended(row), "s-off", "off"),
                live);
    }

    private String ended(ResultSet row) throws SQLException {
        if (row.getObject("revoked_at") != null) {
            return "accounts.token.revoked";
        }
        return row.getObject("expires_at", OffsetDateTime.class).toInstant().isAfter(clock.instant())
                ? "accounts.token.ended" : "accounts.token.expired";
    }

    private static String moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : EsMx.dateTime(at.toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
