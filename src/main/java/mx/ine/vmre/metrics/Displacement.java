package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Set;

/**
 * Why facts that are there already would have to give way to a file although no row of it has their key. None does so
 * by itself: the person is asked, and what gave way comes back when the import is undone. The conditions are constants.
 */
enum Displacement {
    /** The same account and campaign over the same days in other portions: both together would count twice. */
    GRAIN("grain", Set.of(FactKind.MEDIA), List.of("replace"), """
            EXISTS (SELECT 1 FROM (
                    SELECT source, account, campaign, %1$s AS portion, min(day) AS first, max(until) AS last
                    FROM stage_media_fact f GROUP BY 1, 2, 3, 4) AS s
                WHERE s.source = f.source AND s.account = f.account AND s.campaign = f.campaign
                    AND f.day <= s.last AND f.until >= s.first AND %1$s <> s.portion)
            """.formatted(Displacement.PORTION)),
    /** Another tool measured the same visits. */
    TOOL("tool", Set.of(FactKind.AUDIENCE), List.of("replace"), """
            EXISTS (SELECT 1 FROM (
                    SELECT source, min(day) AS first, max(until) AS last FROM stage_audience_fact
                    WHERE dimension IN ('country', 'total') GROUP BY 1) AS s
                WHERE s.source <> f.source AND f.dimension IN ('country', 'total')
                    AND f.day <= s.last AND f.until >= s.first)
            """),
    /** Rows of an earlier export of the same that this one no longer has. */
    VANISHED("vanished", Set.of(FactKind.MEDIA), List.of("keep", "remove"), """
            EXISTS (SELECT 1 FROM (
                    SELECT source, account, min(day) AS first, max(until) AS last
                    FROM stage_media_fact GROUP BY 1, 2) AS s
                WHERE s.source = f.source AND s.account = f.account AND f.day >= s.first AND f.until <= s.last)
            AND NOT EXISTS (SELECT 1 FROM stage_media_fact s
                WHERE s.strategy_id = f.strategy_id AND s.day = f.day AND s.key = f.key)
            """);

    /**
     * Into which portions a row of media {@code f} cuts time: days, whole months, or the very days of any other period.
     * Rows in the same portions either have the same days or none in common.
     */
    static final String PORTION = "CASE WHEN f.until = f.day THEN 0"
            + " WHEN extract(day FROM f.day) = 1 AND extract(day FROM f.until + 1) = 1 THEN 1"
            + " ELSE (f.day - DATE '2000-01-01') * 32 + (f.until - f.day) END";

    private final String key;
    private final Set<FactKind> kinds;
    private final List<String> answers;
    private final String condition;

    Displacement(String key, Set<FactKind> kinds, List<String> answers, String condition) {
        this.key = key;
        this.kinds = kinds;
        this.answers = answers;
        this.condition = condition;
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
