package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Optional;

/**
 * Why facts that are there already would have to give way to a file although no row of it has their key. None does so
 * by itself: the person is asked, and what gave way comes back when the import is undone. The conditions are constants.
 */
enum Displacement {
    /** The same campaign over the same days in other portions: its month after its days. */
    PORTION(FactKind.MEDIA, otherPortion(
            "media_fact", ", f.account, f.campaign", Displacement.SAME_CAMPAIGN)),
    /**
     * The same campaign and days with other detail: by country after without, by device after by age, by ad, with the
     * platform's identifiers after without them, or of an account that only one of both exports names.
     */
    DETAIL(FactKind.MEDIA, otherDetail(
            "media_fact", Displacement.MEDIA_DETAIL, Displacement.SPLIT, ", f.account, f.campaign",
            Displacement.SAME_CAMPAIGN, "s.account <> f.account")),
    REQUEST_PORTION(FactKind.REQUEST, otherPortion(
            "request_fact", ", f.country", Displacement.SAME_COUNTRY)),
    /** The same country and weeks of requests: all of them after by entity. */
    REQUEST_DETAIL(FactKind.REQUEST, otherDetail(
            "request_fact", Displacement.REQUESTS_DETAIL, "''", ", f.country", Displacement.SAME_COUNTRY, "false")),
    CONTACT_PORTION(FactKind.CONTACT, otherPortion(
            "contact_fact", ", f.channel", Displacement.SAME_CHANNEL)),
    /** The same channel and months: all contacts after by topic, or of all channels. */
    CONTACT_DETAIL(FactKind.CONTACT, otherDetail(
            "contact_fact", Displacement.CONTACTS_DETAIL, "''", ", f.channel", Displacement.SAME_CHANNEL,
            "s.channel <> f.channel")),
    /** Another tool measured the same visits. */
    TOOL("tool", FactKind.AUDIENCE, List.of("replace"), "replace", """
            EXISTS (SELECT 1 FROM (
                    SELECT source, min(day) AS first, max(until) AS last FROM stage_audience_fact
                    WHERE dimension IN ('country', 'total') GROUP BY 1) AS s
                WHERE s.source <> f.source AND f.dimension IN ('country', 'total')
                    AND f.day <= s.last AND f.until >= s.first)
            """),
    /** Rows of an earlier export of the same that this one no longer has. */
    VANISHED("vanished", FactKind.MEDIA, List.of("keep", "remove"), "remove", """
            EXISTS (SELECT 1 FROM (
                    SELECT source, account, min(first) AS first, max(last) AS last
                    FROM staged_media_sums GROUP BY 1, 2) AS s
                WHERE s.source = f.source AND s.account = f.account AND f.day >= s.first AND f.until <= s.last)
            AND NOT EXISTS (SELECT 1 FROM met_media_fact m WHERE m.day = f.day AND m.key = f.key)
            """);

    /** What is asked about the same at another grain. */
    static final String GRAIN = "grain";

    /** The answer with which nothing of the file is wanted. */
    static final String DISCARD = "discard";

    /**
     * Into which portions a row of media {@code f} cuts time: days, whole months, or the very days of any other period.
     * Rows in the same portions either have the same days or none in common.
     */
    static final String PORTIONS = "CASE WHEN f.until = f.day THEN 0"
            + " WHEN extract(day FROM f.day) = 1 AND extract(day FROM f.until + 1) = 1 THEN 1"
            + " ELSE (f.day - DATE '2000-01-01') * 32 + (f.until - f.day) END";

    /** Which columns of a row of media {@code f} say something, as bits: those of one export mostly all say the same. */
    static final String MEDIA_DETAIL = "((f.ad_set <> '')::int + (f.creative <> '')::int * 2"
            + " + (f.country IS NOT NULL)::int * 4 + (f.region <> '')::int * 8 + (f.language IS NOT NULL)::int * 16"
            + " + (f.platform IS NOT NULL)::int * 32 + (f.breakdown <> '')::int * 64)";

    /**
     * By which further columns a row of media {@code f} is split, see {@link SourceRow#breakdown}, and on which platform
     * it ran: only our own tables tell one campaign on several, in other exports it is another reading of the same.
     */
    static final String SPLIT = "split_part(f.breakdown, ': ', 1)"
            + " || CASE WHEN f.source IN ('plain', 'mapped') THEN '' ELSE coalesce(f.platform, '') END";
    static final String REQUESTS_DETAIL = "((f.entity_key IS NOT NULL)::int + (f.mode IS NOT NULL)::int * 2)";
    static final String CONTACTS_DETAIL = "(f.topic <> '')::int";

    /** Whether a fact {@code f} and staged ones {@code s} are of the same. */
    static final String SAME_CAMPAIGN =
            "s.campaign = f.campaign AND (s.account = f.account OR s.account = '' OR f.account = '')";
    static final String SAME_COUNTRY = "coalesce(s.country, '') = coalesce(f.country, '')";
    static final String SAME_CHANNEL = "(s.channel = f.channel OR s.channel = '' OR f.channel = '')";

    private final String key;
    private final FactKind kind;
    private final List<String> answers;
    private final String yes;
    private final String condition;

    /** Of the same at another grain: there are several, and one question about all of them. */
    Displacement(FactKind kind, String condition) {
        this(GRAIN, kind, List.of("replace", DISCARD, "both"), "replace", condition);
    }

    Displacement(String key, FactKind kind, List<String> answers, String yes, String condition) {
        this.key = key;
        this.kind = kind;
        this.answers = answers;
        this.yes = yes;
        this.condition = condition;
    }

    /** A row lies in another portion of the days of staged ones; what is replaced by its key does not give way besides. */
    private static String otherPortion(String table, String groups, String same) {
        return """
                EXISTS (SELECT 1 FROM (
                        SELECT f.source, %1$s AS portion, min(f.day) AS first, max(f.until) AS last%2$s
                        FROM stage_%4$s f GROUP BY f.source, portion%2$s) AS s
                    WHERE s.source = f.source AND f.day <= s.last AND f.until >= s.first AND %3$s
                        AND %1$s <> s.portion)
                AND NOT EXISTS (SELECT 1 FROM met_%4$s m WHERE m.day = f.day AND m.key = f.key)
                """.formatted(PORTIONS, groups, same, table);
    }

    /**
     * A row says something that none of the staged ones of its days ever says, or nothing where they always do, or is
     * split by other columns. A row without a country among others that have one is no other detail.
     */
    private static String otherDetail(
            String table, String detail, String split, String groups, String same, String otherwise) {
        return """
                EXISTS (SELECT 1 FROM (
                        SELECT f.source, f.day, f.until, bit_and(%1$s) AS always, bit_or(%1$s) AS ever,
                            min(%2$s) AS low, max(%2$s) AS high%3$s
                        FROM stage_%6$s f GROUP BY f.source, f.day, f.until%3$s) AS s
                    WHERE s.source = f.source AND s.day = f.day AND s.until = f.until AND %4$s
                        AND ((%1$s & ~s.ever) <> 0 OR (s.always & ~%1$s) <> 0 OR %2$s NOT BETWEEN s.low AND s.high OR %5$s))
                AND NOT EXISTS (SELECT 1 FROM met_%6$s m WHERE m.day = f.day AND m.key = f.key)
                """.formatted(detail, split, groups, same, otherwise, table);
    }

    /**
     * Whether the sums by month tell more facts of what is shared than are replaced by their key: else there is none that
     * could give way, and none has to be looked at. Takes the strategy and the first and last staged day; empty where
     * there are no such sums.
     */
    Optional<String> anyOther() {
        return kind != FactKind.MEDIA ? Optional.empty() : Optional.of("""
                SELECT coalesce(sum(m.facts), 0) > (SELECT facts FROM met_media_fact_sums) FROM metrics.media_month m
                WHERE m.strategy_id = ? AND m.month BETWEEN date_trunc('month', ?::timestamp - interval '31 days') AND ?
                    AND EXISTS (SELECT 1 FROM staged_media_sums s WHERE s.source = m.source AND s.%1$s = m.%1$s)
                """.formatted(this == VANISHED ? "account" : "campaign"));
    }

    /** What is asked and answered under this name. */
    String key() {
        return key;
    }

    boolean concerns(FactKind other) {
        return kind == other;
    }

    /** The answer with which the facts give way. */
    String yes() {
        return yes;
    }

    List<String> answers() {
        return answers;
    }

    /** Of a fact {@code f}, against the staged rows. */
    String condition() {
        return condition;
    }

    /** Whether it can be meant at all: only a file that repeats rows is an export of the same. */
    boolean possible(FactStore.Comparison comparison) {
        return !comparison.alone() && (this != VANISHED || comparison.replaced() > 0);
    }

    Decision decision(String count) {
        String number = count.equals("1") ? "-one" : "";
        return new Decision(key, "metrics.question." + key + number, List.of(count), answers.stream()
                .map(a -> new Decision.Option(a, "metrics.option." + key + "-" + a + number, List.of(count)))
                .toList());
    }
}
