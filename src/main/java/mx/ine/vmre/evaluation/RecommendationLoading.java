package mx.ine.vmre.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds recommendations from their file: the shipped one at the first start, others when an administrator brings them. */
@Service
public class RecommendationLoading {

    private static final long LOCK = 7_021_941L;

    private final RecommendationRepository recommendations;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RecommendationLoading(
            RecommendationRepository recommendations, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What the file would add and correct. */
    @Transactional(readOnly = true)
    public Corrections compare(CurrentUser who, StrategyRef strategy, List<RecommendationText> texts) {
        who.requireAdministrator();
        return Corrections.of(texts, stored(strategy), names(strategy.id()));
    }

    /**
     * Adds those that are not there yet and corrects those that the file says otherwise, all or none.
     *
     * @param agreed mark of the corrections that the person read; the empty text if there were none
     * @return how many were new
     * @throws StateConflict if something else would be corrected than what was read
     */
    @Transactional
    public int bring(CurrentUser who, StrategyRef strategy, List<RecommendationText> texts, String agreed) {
        who.requireAdministrator();
        lock();
        Corrections corrections = Corrections.of(texts, stored(strategy), names(strategy.id()));
        if (!corrections.changed().isEmpty() && !corrections.mark().equals(agreed)) {
            throw new StateConflict("evaluation.file.meanwhile");
        }
        return write(strategy, texts, who);
    }

    /** Those of a file that corrects nothing. */
    @Transactional
    public int bring(CurrentUser who, StrategyRef strategy, InputStream in) throws IOException {
        return bring(who, strategy, RecommendationFile.read(in), "");
    }

    /** Adds them to a strategy that has none. */
    @Transactional
    public void ship(StrategyRef strategy, InputStream in) throws IOException {
        List<RecommendationText> texts = RecommendationFile.read(in);
        lock();
        if (recommendations.findByStrategyId(strategy.id()).isEmpty()) {
            write(strategy, texts, null);
        }
    }

    /**
     * Takes one away that nobody answered.
     *
     * @throws StateConflict if actions answer it, or it says why not
     * @throws ObjectOptimisticLockingFailureException if somebody changed it since it was read
     */
    @Transactional
    public void remove(CurrentUser who, StrategyRef strategy, long id, long version) {
        who.requireAdministrator();
        Recommendation recommendation =
                recommendations.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        if (recommendation.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Recommendation.class, id);
        }
        recommendation.requireUnanswered();
        recommendations.delete(recommendation);
        events.publishEvent(new Recorded(
                "recommendation", String.valueOf(id), recommendation.code(), "recommendation-removed",
                List.of(new FieldChange("evaluation.field.body", recommendation.body(), "")), ""));
    }

    private Map<String, Recommendation> stored(StrategyRef strategy) {
        return recommendations.findByStrategyId(strategy.id()).stream()
                .collect(Collectors.toMap(Recommendation::code, Function.identity()));
    }

    private Map<String, String> names(long strategyId) {
        return jdbc.sql("SELECT code, name FROM evaluation.source WHERE strategy_id = ?").param(strategyId)
                .query((rs, n) -> Map.entry(rs.getString("code"), rs.getString("name"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int write(StrategyRef strategy, List<RecommendationText> texts, CurrentUser who) {
        Map<String, Recommendation> there = stored(strategy);
        writeSources(strategy.id(), texts);
        Map<String, Integer> positions = positions(strategy.id());
        int added = 0;
        for (RecommendationText text : texts) {
            Recommendation before = there.get(text.code());
            if (before == null) {
                int position = positions.merge(text.source(), 1, Integer::sum);
                recommendations.saveAndFlush(Recommendation.of(strategy.id(), text, position));
                added++;
            } else if (!before.says(text)) {
                before.correct(who, text, before.source().equals(text.source())
                        ? before.position() : positions.merge(text.source(), 1, Integer::sum));
                recommendations.saveAndFlush(before);
            }
        }
        return added;
    }

    /** Two administrators who bring files at once do so one after the other. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((rs, n) -> n).list();
    }

    private void writeSources(long strategyId, List<RecommendationText> texts) {
        Map<String, String> kept = names(strategyId);
        Map<String, String> wanted = new LinkedHashMap<>();
        texts.forEach(t -> wanted.putIfAbsent(t.source(), t.sourceName()));
        wanted.forEach((code, name) -> {
            if (name.equals(kept.get(code))) {
                return;
            }
            jdbc.sql("""
                    INSERT INTO evaluation.source (strategy_id, code, position, name)
                    SELECT :strategy, :code, coalesce(max(position), 0) + 1, :name
                    FROM evaluation.source WHERE strategy_id = :strategy
                    ON CONFLICT (strategy_id, code) DO UPDATE SET name = excluded.name
                    """)
                    .param("strategy", strategyId).param("code", code).param("name", name)
                    .update();
            if (kept.containsKey(code)) {
                events.publishEvent(new Recorded(
                        "recommendation", code, code, "recommendation-corrected",
                        List.of(new FieldChange("evaluation.file.field.sourceName", kept.get(code), name)), ""));
            }
        });
    }

    private Map<String, Integer> positions(long strategyId) {
        Map<String, Integer> last = new LinkedHashMap<>();
        jdbc.sql("SELECT source, max(position) AS last FROM evaluation.recommendation WHERE strategy_id = :strategy"
                        + " GROUP BY source")
                .param("strategy", strategyId)
                .query(rs -> {
                    last.put(rs.getString("source"), rs.getInt("last"));
                });
        return last;
    }
}
