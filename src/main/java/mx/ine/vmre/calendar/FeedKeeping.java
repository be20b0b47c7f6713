package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal addresses of the calendar: made, shown once, revoked. Whoever has the address reads; nobody changes. */
@Service
class FeedKeeping {

    private static final int TOKEN_BYTES = 32;

    /** More than anybody needs. */
    private static final int MOST = 20;

    private static final String COLUMNS = "SELECT f.id, f.strategy_id, f.name, f.created_at,"
            + " array_to_string(f.kinds, ' ') AS kinds, array_to_string(f.lines, ' ') AS lines,"
            + " array_to_string(f.areas, ' ') AS areas, array_to_string(f.stages, ' ') AS stages FROM calendar.feed f";
    private static final String OF_PERSON =
            COLUMNS + " WHERE f.strategy_id = ? AND f.person_id = ? AND f.revoked_at IS NULL ORDER BY f.name, f.id";
    private static final String LIVE = COLUMNS + " JOIN accounts.v_person p ON p.id = f.person_id"
            + " WHERE f.token_sha256 = ? AND f.revoked_at IS NULL AND p.active AND p.role <> 'REVIEWER'";
    private static final String MAKE = "INSERT INTO calendar.feed (strategy_id, person_id, token_sha256, created_at, name,"
            + " kinds, lines, areas, stages) VALUES (:strategy, :person, :digest, :now, :name, :kinds::text[], :lines::text[],"
            + " :areas::text[], :stages::text[]) RETURNING id";
    private static final String REVOKE = "UPDATE calendar.feed SET revoked_at = :now"
            + " WHERE id = :id AND strategy_id = :strategy AND person_id = :person AND revoked_at IS NULL RETURNING name";

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

    /** A feed that works. */
    record Feed(long id, long strategyId, String name, OffsetDateTime createdAt, FeedSelection selection) {}

    private record Stored(
            long id, long strategyId, String name, OffsetDateTime createdAt, String kinds, String lines, String areas,
            String stages) {

        Feed feed() {
            return new Feed(
                    id, strategyId, name, createdAt,
                    new FeedSelection(
                            words(kinds).stream().map(FeedKind::valueOf)
                                    .collect(Collectors.toCollection(LinkedHashSet::new)),
                            words(lines), words(areas), words(stages)));
        }

        private static Set<String> words(String text) {
            return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(" ")));
        }
    }

    /** The person's feeds of this strategy, by name. */
    List<Feed> of(StrategyRef strategy, CurrentUser who) {
        return jdbc.sql(OF_PERSON).params(strategy.id(), who.id()).query(Stored.class).list().stream()
                .map(Stored::feed)
                .toList();
    }

    /**
     * A new address beside those there are.
     *
     * @return its token, which is never shown again
     * @throws RuleViolation if the person has one of this name already, or too many
     */
    @Transactional
    public String create(StrategyRef strategy, CurrentUser who, String name, FeedSelection selection) {
        who.requireStaff();
        if (of(strategy, who).size() >= MOST) {
            throw new RuleViolation("calendar.feed.tooMany", MOST);
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        try {
            long id = jdbc.sql(MAKE)
                    .param("strategy", strategy.id())
                    .param("person", who.id())
                    .param("digest", digest(token))
                    .param("now", now())
                    .param("name", name)
                    .param("kinds", array(selection.kinds()))
                    .param("lines", array(selection.lines()))
                    .param("areas", array(selection.areas()))
                    .param("stages", array(selection.stages()))
                    .query(Long.class)
                    .single();
            events.publishEvent(Recorded.of("calendar-feed", id, label(who, name), "feed-created"));
        } catch (DuplicateKeyException e) {
            throw RuleViolation.on("name", "calendar.feed.taken", name);
        }
        return token;
    }

    /** @throws NotFound if it is not this person's, or works no longer */
    @Transactional
    public String revoke(StrategyRef strategy, CurrentUser who, long id) {
        who.requireStaff();
        String name = jdbc.sql(REVOKE)
                .param("now", now())
                .param("id", id)
                .param("strategy", strategy.id())
                .param("person", who.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(Recorded.of("calendar-feed", id, label(who, name), "feed-revoked"));
        return name;
    }

    private static String label(CurrentUser who, String name) {
        return name + " · " + who.name();
    }

    private static String[] array(Collection<?> values) {
        return values.stream().map(String::valueOf).toArray(String[]::new);
    }

    /** @throws NotFound if the address was never made, was revoked, or its person may no longer read */
    Feed read(String token) {
        return jdbc.sql(LIVE)
                .param(digest(token))
                .query(Stored.class)
                .optional()
                .orElseThrow(NotFound::new)
                .feed();
    }

    StrategyRef strategy(Feed feed) {
        return strategies.all().stream()
                .filter(s -> s.id() == feed.strategyId())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String digest(String token) {
        return FeedLedger.sha256(token.getBytes(StandardCharsets.UTF_8));
    }
}
