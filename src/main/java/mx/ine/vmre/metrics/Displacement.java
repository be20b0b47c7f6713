package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why facts that are there already would have to give way to a file although no row of it has their key. None does so
 * by itself: the person is asked, and what gave way comes back when the import is undone. The conditions are constants.
 */
enum Displacement {
    /**
     * The same campaign over the same days in other portions, or with other detail: by country after without, by age, by
     * ad, or of an account that only one of both exports names. Both together would count twice.
     */
    GRAIN("grain", Set.of(FactKind.MEDIA), List.of("replace"), "campaign", otherGrain(
            "media_fact", Displacement.DETAIL, """
                    SELECT source, portion, min(first) AS first, max(last) AS last, bit_and(detail) AS always,
                        bit_or(detail) AS ever, account, campaign
                    FROM staged_media_sums GROUP BY source, portion, account, campaign""",
            "s.campaign = f.campaign AND (s.account = f.account OR s.account = '' OR f.account = '')",
            "s.account <> f.account", "x.campaign = f.campaign")),
    /** The same country and weeks of requests: all of them after by entity. */
    REQUEST_GRAIN("grain", Set.of(FactKind.REQUEST), List.of("replace"), null, otherGrain(
            "request_fact", Displacement.REQUEST_DETAIL,
            groups("request_fact", Displacement.REQUEST_DETAIL, "country"),
            "coalesce(s.country, '') = coalesce(f.country, '')", "false",
            "coalesce(x.country, '') = coalesce(f.country, '')")),
    /** The same channel and months: all contacts after by topic, or of all channels. */
    CONTACT_GRAIN("grain", Set.of(FactKind.CONTACT), List.of("replace"), null, otherGrain(
            "contact_fact", Displacement.CONTACT_DETAIL,
            groups("contact_fact", Displacement.CONTACT_DETAIL, "channel"),
            "(s.channel = f.channel OR s.channel = '' OR f.channel = '')", "s.channel <> f.channel", "true")),
    /** Another tool measured the same visits. */
    TOOL("tool", Set.of(FactKind.AUDIENCE), List.of("replace"), null, """
            EXISTS (SELECT 1 FROM (
                    SELECT source, min(day) AS first, max(until) AS last FROM stage_audience_fact
                    WHERE dimension IN ('country', 'total') GROUP BY 1) AS s
                WHERE s.source <> f.source AND f.dimension IN ('country', 'total')
                    AND f.day <= s.last AND f.until >= s.first)
            """),
    /** Rows of an earlier export of the same that this one no longer has. */
    VANISHED("vanished", Set.of(FactKind.MEDIA), List.of("keep", "remove"), "account", """
            EXISTS (SELECT 1 FROM (
                    SELECT source, account, min(first) AS first, max(last) AS last
                    FROM staged_media_sums GROUP BY 1, 2) AS s
                WHERE s.source = f.source AND s.account = f.account AND f.day >= s.first AND f.until <= s.last)
            AND NOT EXISTS (SELECT 1 FROM met_media_fact m WHERE m.day = f.day AND m.key = f.key)
            """);

    /**
     * Into which portions a row of media {@code f} cuts time: days, whole months, or the very days of any other period.
     * Rows in the same portions either have the same days or none in common.
     */
    static final String PORTION = "CASE WHEN f.until = f.day THEN 0"
            + " WHEN extract(day FROM f.day) = 1 AND extract(day FROM f.until + 1) = 1 THEN 1"
            + " ELSE (f.day - DATE '2000-01-01') * 32 + (f.until - f.day) END";

    /** Which columns of a row of media {@code f} say something, as bits: those of one export mostly all say the same. */
    static final String DETAIL = "((f.ad_set <> '')::int + (f.creative <> '')::int * 2 + (f.country IS NOT NULL)::int * 4"
            + " + (f.region <> '')::int * 8 + (f.language IS NOT NULL)::int * 16 + (f.platform IS NOT NULL)::int * 32"
            + " + (f.breakdown <> '')::int * 64 + (f.breakdown LIKE '% · %')::int * 128)";
    static final String REQUEST_DETAIL = "((f.entity_key IS NOT NULL)::int + (f.mode IS NOT NULL)::int * 2)";
    static final String CONTACT_DETAIL = "(f.topic <> '')::int";

    private final String key;
    private final Set<FactKind> kinds;
    private final List<String> answers;
    private final String shared;
    private final String condition;

    /**
     * @param shared what the facts that it is about have in common with staged rows of the same source, a column of the
     *     sums by month; null where there are no such sums
     */
    Displacement(String key, Set<FactKind> kinds, List<String> answers, String shared, String condition) {
        this.key = key;
        this.kinds = kinds;
        this.answers = answers;
        this.shared = shared;
        this.condition = condition;
    }

    /** What staged rows that have a column in common and lie in the same portions say always and ever. */
    private static String groups(String table, String detail, String column) {
        return """
                SELECT f.source, %1$s AS portion, min(f.day) AS first, max(f.until) AS last, bit_and(%2$s) AS always,
                    bit_or(%2$s) AS ever, f.%3$s
                FROM stage_%4$s f GROUP BY f.source, portion, f.%3$s""".formatted(PORTION, detail, column, table);
    }

    /**
     * A row says something that no row of a group of staged ones ever says, or nothing where they always do, or lies in
     * another portion of their days. Other detail is meant where there are staged rows of the same days. A row without
     * a country among others that have one is no other detail. What is replaced by its key does not give way besides.
     */
    private static String otherGrain(
            String table, String detail, String groups, String same, String otherwise, String name) {
        return """
                EXISTS (SELECT 1 FROM (%3$s) AS s
                    WHERE s.source = f.source AND f.day <= s.last AND f.until >= s.first AND %4$s
                        AND (%1$s <> s.portion
                            OR ((%2$s & ~s.ever) <> 0 OR (s.always & ~%2$s) <> 0 OR %5$s) AND EXISTS (
                                SELECT 1 FROM stage_%6$s x WHERE x.source = f.source AND x.day = f.day
                                    AND x.until = f.until AND %7$s)))
                AND NOT EXISTS (SELECT 1 FROM met_%6$s m WHERE m.day = f.day AND m.key = f.key)
                """.formatted(PORTION, detail, groups, same, otherwise, table, name);
    }

    /**
     * Whether the sums by month tell more facts of what is shared than are replaced by their key: else there is none that
     * could give way, and none has to be looked at. Takes the strategy and the first and last staged day.
     */
    Optional<String> anyOther() {
        return Optional.ofNullable(shared).map("""
                SELECT coalesce(sum(m.facts), 0) > (SELECT facts FROM met_media_fact_sums) FROM metrics.media_month m
                WHERE m.strategy_id = ? AND m.month BETWEEN date_trunc('month', ?::timestamp - interval '31 days') AND ?
                    AND EXISTS (SELECT 1 FROM staged_media_sums s WHERE s.source = m.source AND s.%1$s = m.%1$s)
                """::formatted);
    }

    /** What is asked and answered under this name. */
    String key() {
        return key;
    }

    boolean concerns(FactKind kind) {
        return kinds.contains(kind);
    }

    /** The answer with which the facts give way. */
    String yes() {
        return answers.get(answers.size() - 1);
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
