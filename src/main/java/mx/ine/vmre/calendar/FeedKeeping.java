package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal addresses of the calendar: made, shown once, revoked. Whoever has the address reads; nobody changes. */
@Service
class FeedKeeping {

    private static final int TOKEN_BYTES = 32;

    private static final String REVOKE = "UPDATE calendar.feed SET revoked_at = :now"
            + " WHERE strategy_id = :strategy AND person_id = :person AND revoked_at IS NULL";
    private static final String LIVE = "SELECT f.strategy_id FROM calendar.feed f"
            + " JOIN accounts.v_person p ON p.id = f.person_id"
            + " WHERE f.token_sha256 = :digest AND f.revoked_at IS NULL AND p.active AND p.role <> 'REVIEWER'";

    private final JdbcClient jdbc;
    private final Strategies strategies;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedKeeping(JdbcClient jdbc, Strategies strategies, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.events = events;
        this.clock = clock;
    }

    /** When the person's address of this strategy was made, if there is one. */
    Optional<Instant> since(StrategyRef strategy, CurrentUser who) {
        return jdbc.sql("SELECT created_at FROM calendar.feed"
                        + " WHERE strategy_id = ? AND person_id = ? AND revoked_at IS NULL")
                .params(strategy.id(), who.id())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** A new address; one that existed stops working. @return its token, which is never shown again */
    @Transactional
    String create(StrategyRef strategy, CurrentUser who) {
        who.requireStaff();
        stop(strategy, who);
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("INSERT INTO calendar.feed (strategy_id, person_id, token_sha256, created_at) VALUES (?, ?, ?, ?)")
                .params(strategy.id(), who.id(), digest(token), now())
                .update();
        events.publishEvent(Recorded.of("calendar-feed", who.id(), who.name(), "feed-created"));
        return token;
    }

    @Transactional
    void revoke(StrategyRef strategy, CurrentUser who) {
        who.requireStaff();
        if (stop(strategy, who) > 0) {
            events.publishEvent(Recorded.of("calendar-feed", who.id(), who.name(), "feed-revoked"));
        }
    }

    private int stop(StrategyRef strategy, CurrentUser who) {
        return jdbc.sql(REVOKE)
                .param("now", now())
                .param("strategy", strategy.id())
                .param("person", who.id())
                .update();
    }

    /** @throws NotFound if the address was never made, was revoked, or its person may no longer read */
    StrategyRef read(String token) {
        long strategy = jdbc.sql(LIVE)
                .param("digest", digest(token))
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        return strategies.all().stream().filter(s -> s.id() == strategy).findFirst().orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
