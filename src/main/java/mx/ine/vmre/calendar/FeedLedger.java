package mx.ine.vmre.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what feeds said of each entry, so that a change has a higher sequence and its own hour, and what is gone is
 * told as cancelled for a time instead of vanishing.
 */
@Component
class FeedLedger {

    private static final String DOMAIN = "vmre.ine.mx";
    private static final Duration TOLD_AS_GONE = Duration.ofDays(90);

    private static final String KNOWN = "SELECT uid, digest, sequence, changed_at, gone_at, kind, summary, starts, ends, stages"
            + " FROM calendar.feed_entry WHERE strategy_id = ?";

    /** Of two readers at once that find the same news, the second one changes nothing. */
    private static final String SAY = "INSERT INTO calendar.feed_entry AS e (strategy_id, uid, digest, sequence, changed_at,"
            + " kind, summary, starts, ends, stages)"
            + " SELECT :strategy, n.uid, n.digest, n.sequence::integer, :now, n.kind, n.summary, n.starts::date, n.ends::date,"
            + " n.stages FROM unnest(:uids::text[], :digests::text[], :sequences::text[], :kinds::text[], :summaries::text[],"
            + " :starts::text[], :ends::text[], :stages::text[])"
            + " AS n (uid, digest, sequence, kind, summary, starts, ends, stages) ORDER BY n.uid"
            + " ON CONFLICT (strategy_id, uid) DO UPDATE SET digest = excluded.digest,"
            + " sequence = greatest(e.sequence + 1, excluded.sequence), changed_at = excluded.changed_at, gone_at = NULL,"
            + " kind = excluded.kind, summary = excluded.summary, starts = excluded.starts, ends = excluded.ends,"
            + " stages = excluded.stages WHERE e.digest <> excluded.digest";

    private static final String GONE = "UPDATE calendar.feed_entry SET gone_at = :now, changed_at = :now,"
            + " sequence = sequence + 1, digest = 'gone' WHERE strategy_id = :strategy AND uid IN (:uids) AND gone_at IS NULL";

    private final JdbcClient jdbc;
    private final Clock clock;

    FeedLedger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was last said of an entry. */
    record Told(
            String uid, String digest, int sequence, OffsetDateTime changedAt, OffsetDateTime goneAt, String kind,
            String summary, LocalDate starts, LocalDate ends, String stages) {

        Instant changed() {
            return changedAt.toInstant();
        }

        FeedEntry asGone() {
            return new FeedEntry(
                    FeedKind.valueOf(kind), uid, summary, "", "", starts, ends, "CANCELLED", null, null,
                    stages.isEmpty() ? Set.of() : Set.of(stages.split(" ")), 0);
        }
    }

    /**
     * Compares what there is to tell with what was told, and remembers the difference.
     *
     * @param horizon what ended before is no longer told, and has not gone for that
     * @return by identifier, also of what has gone
     */
    @Transactional
    public Map<String, Told> tell(StrategyRef strategy, List<FeedEntry> entries, LocalDate horizon) {
        Map<String, Told> known = known(strategy);
        Set<String> there = new HashSet<>();
        List<FeedEntry> news = new ArrayList<>();
        for (FeedEntry entry : entries) {
            there.add(entry.uid());
            Told told = known.get(entry.uid());
            if (told == null || !told.digest().equals(digest(entry))) {
                news.add(entry);
            }
        }
        List<String> gone = known.values().stream()
                .filter(t -> t.goneAt() == null && !there.contains(t.uid()))
                .filter(t -> !FeedKind.valueOf(t.kind()).lasting() && !t.ends().isBefore(horizon))
                .map(Told::uid)
                .toList();
        if (news.isEmpty() && gone.isEmpty()) {
            return known;
        }
        say(strategy, news);
        if (!gone.isEmpty()) {
            jdbc.sql(GONE).param("now", now()).param("strategy", strategy.id()).param("uids", gone).update();
        }
        return known(strategy);
    }

    /** What follows the at sign of every identifier: this installation's own, the same for as long as its database. */
    String host() {
        return jdbc.sql("SELECT uid FROM calendar.installation").query(UUID.class).single() + "." + DOMAIN;
    }

    /** Whether what has gone is still told as cancelled. */
    boolean stillTold(Told told) {
        return told.goneAt() != null && told.goneAt().toInstant().isAfter(toldSince());
    }

    /** What went before is told no longer. */
    Instant toldSince() {
        return clock.instant().minus(TOLD_AS_GONE);
    }

    private Map<String, Told> known(StrategyRef strategy) {
        Map<String, Told> known = new HashMap<>();
        jdbc.sql(KNOWN).param(strategy.id()).query(Told.class).list().forEach(t -> known.put(t.uid(), t));
        return known;
    }

    private void say(StrategyRef strategy, List<FeedEntry> news) {
        if (news.isEmpty()) {
            return;
        }
        jdbc.sql(SAY)
                .param("strategy", strategy.id())
                .param("now", now())
                .param("uids", column(news, FeedEntry::uid))
                .param("digests", column(news, FeedLedger::digest))
                .param("sequences", column(news, FeedEntry::version))
                .param("kinds", column(news, FeedEntry::kind))
                .param("summaries", column(news, FeedEntry::summary))
                .param("starts", column(news, FeedEntry::starts))
                .param("ends", column(news, FeedEntry::ends))
                .param("stages", column(news, e -> String.join(" ", e.stages())))
                .update();
    }

    private static String[] column(List<FeedEntry> entries, Function<FeedEntry, Object> value) {
        return entries.stream().map(value).map(String::valueOf).toArray(String[]::new);
    }

    private static String digest(FeedEntry entry) {
        String said = String.join("\u0000", Stream.of(
                        entry.summary(), entry.description(), entry.location(), entry.starts(), entry.ends(), entry.status())
                .map(String::valueOf)
                .toList());
        return sha256(said.getBytes(StandardCharsets.UTF_8));
    }

    /** In hexadecimal digits. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
