package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
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
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Personal addresses of the calendar: made, shown once, changed in what they hold, revoked. Whoever has the address reads; nobody changes. */
@Service
class FeedKeeping {

    private static final int TOKEN_BYTES = 32;

    /** More than anybody needs. */
    private static final int MOST = 20;

    private static final String LISTS = " array_to_string(f.kinds, ' ') AS kinds, array_to_string(f.lines, ' ') AS lines,"
            + " array_to_string(f.areas, ' ') AS areas, array_to_string(f.stages, ' ') AS stages";
    private static final String COLUMNS =
            "SELECT f.id, f.version, f.strategy_id, f.name, f.created_at," + LISTS + " FROM calendar.feed f";
    private static final String OF_PERSON =
            COLUMNS + " WHERE f.strategy_id = ? AND f.person_id = ? AND f.revoked_at IS NULL ORDER BY f.name, f.id";
    private static final String LIVE = COLUMNS + " JOIN accounts.v_person p ON p.id = f.person_id"
            + " WHERE f.token_sha256 = ? AND f.revoked_at IS NULL AND p.active AND p.role <> 'REVIEWER'";
    private static final String MAKE = "INSERT INTO calendar.feed (strategy_id, person_id, token_sha256, created_at, name,"
            + " kinds, lines, areas, stages) VALUES (:strategy, :person, :digest, :now, :name, :kinds::text[], :lines::text[],"
            + " :areas::text[], :stages::text[]) RETURNING id";
    private static final String REVOKE = "UPDATE calendar.feed SET revoked_at = :now"
            + " WHERE id = :id AND strategy_id = :strategy AND person_id = :person AND revoked_at IS NULL RETURNING name";

    private static final String FORMER = "SELECT f.until," + LISTS + " FROM calendar.feed_former f"
            + " WHERE f.feed_id = ? ORDER BY f.version";
    private static final String REMEMBER = "INSERT INTO calendar.feed_former (feed_id, version, until, kinds, lines, areas,"
            + " stages) SELECT id, version, :now, kinds, lines, areas, stages FROM calendar.feed WHERE id = :id";
    private static final String CHANGE = "UPDATE calendar.feed SET version = version + 1, name = :name,"
            + " kinds = :kinds::text[], lines = :lines::text[], areas = :areas::text[], stages = :stages::text[]"
            + " WHERE id = :id";
    private static final String LOCK = "SELECT id FROM calendar.feed WHERE id = ? FOR UPDATE";

    private final JdbcClient jdbc;
    private final Strategies strategies;
    private final FeedWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FeedKeeping(
            JdbcClient jdbc, Strategies strategies, FeedWords words, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** A feed that works. */
    record Feed(long id, long version, long strategyId, String name, OffsetDateTime createdAt, FeedSelection selection) {}

    private record Stored(
            long id, long version, long strategyId, String name, OffsetDateTime createdAt, String kinds, String lines,
            String areas, String stages) {

        Feed feed() {
            return new Feed(id, version, strategyId, name, createdAt, selection(kinds, lines, areas, stages));
        }
    }

    private record Earlier(OffsetDateTime until, String kinds, String lines, String areas, String stages) {

        FeedPast.Former former() {
            return new FeedPast.Former(selection(kinds, lines, areas, stages), until.toInstant());
        }
    }

    private static FeedSelection selection(String kinds, String lines, String areas, String stages) {
        return new FeedSelection(
                words(kinds).stream().map(FeedKind::valueOf).collect(Collectors.toCollection(LinkedHashSet::new)),
                words(lines), words(areas), words(stages));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : new LinkedHashSet<>(Arrays.asList(text.split(" ")));
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
    Feed mine(StrategyRef strategy, CurrentUser who, long id) {
        who.requireStaff();
        return of(strategy, who).stream().filter(f -> f.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** What it holds and has held. */
    FeedPast past(Feed feed) {
        return new FeedPast(
                jdbc.sql(FORMER).param(feed.id()).query(Earlier.class).list().stream().map(Earlier::former).toList(),
                feed.selection());
    }

    /**
     * Gives the feed another name or other contents; its address stays.
     *
     * @param form as it was sent
     * @throws NotFound if it is not this person's, or works no longer
     * @throws Conflict if it was changed since the form was opened
     * @throws RuleViolation if another one of the person's has this name
     */
    @Transactional
    public void change(
            StrategyRef strategy, CurrentUser who, long id, String name, FeedSelection selection, FeedForm form) {
        who.requireStaff();
        jdbc.sql(LOCK).param(id).query(Long.class).optional().orElseThrow(NotFound::new);
        Feed stored = mine(strategy, who, id);
        if (!String.valueOf(stored.version()).equals(form.version())) {
            throw new Conflict(
                    form, FeedForm.of(stored), stored.version(), who.name(), changed(stored), "calendar.field.");
        }
        if (stored.name().equals(name) && stored.selection().equals(selection)) {
            return;
        }
        jdbc.sql(REMEMBER).param("id", id).param("now", now()).update();
        try {
            jdbc.sql(CHANGE)
                    .param("id", id)
                    .param("name", name)
                    .param("kinds", array(selection.kinds()))
                    .param("lines", array(selection.lines()))
                    .param("areas", array(selection.areas()))
                    .param("stages", array(selection.stages()))
                    .update();
        } catch (DuplicateKeyException e) {
            throw RuleViolation.on("name", "calendar.feed.taken", name);
        }
        events.publishEvent(new Recorded(
                "calendar-feed", String.valueOf(id), label(who, name), "feed-changed",
                List.of(
                        new FieldChange("calendar.field.name", stored.name(), name),
                        new FieldChange(
                                "calendar.field.kinds", words.holds(stored.selection(), strategy),
                                words.holds(selection, strategy))),
                ""));
    }

    private Instant changed(Feed feed) {
        List<FeedPast.Former> former = past(feed).former();
        return former.isEmpty() ? feed.createdAt().toInstant() : former.get(former.size() - 1).until();
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
