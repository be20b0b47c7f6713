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
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds recommendations from their file: the shipped one at the first start, others when an administrator brings them. */
@Service
public class RecommendationLoading {

    private static final long LOCK = 7_021_941L;

    private final RecommendationRepository recommendations;
    private final JdbcClient jdbc;

    RecommendationLoading(RecommendationRepository recommendations, JdbcClient jdbc) {
        this.recommendations = recommendations;
        this.jdbc = jdbc;
    }

    /**
     * Adds those that are not there yet, all or none.
     *
     * @return how many were new
     * @throws RuleViolation if the file does not hold, or says otherwise what is already there
     */
    @Transactional
    public int bring(CurrentUser who, StrategyRef strategy, InputStream in) throws IOException {
        who.requireAdministrator();
        return add(strategy, RecommendationFile.read(in));
    }

    /** Adds them to a strategy that has none. */
    @Transactional
    public void ship(StrategyRef strategy, InputStream in) throws IOException {
        List<RecommendationText> texts = RecommendationFile.read(in);
        lock();
        if (recommendations.findByStrategyId(strategy.id()).isEmpty()) {
            add(strategy, texts);
        }
    }

    private int add(StrategyRef strategy, List<RecommendationText> texts) {
        lock();
        Map<String, Recommendation> there = recommendations.findByStrategyId(strategy.id()).stream()
                .collect(Collectors.toMap(Recommendation::code, Function.identity()));
        addSources(strategy.id(), texts);
        Map<String, Integer> positions = positions(strategy.id());
        int added = 0;
        for (RecommendationText text : texts) {
            Recommendation before = there.get(text.code());
            if (before == null) {
                int position = positions.merge(text.source(), 1, Integer::sum);
                recommendations.saveAndFlush(Recommendation.of(strategy.id(), text, position));
                added++;
            } else if (!before.says(text)) {
                throw RuleViolation.on("file", "evaluation.file.differs", text.code());
            }
        }
        return added;
    }

    /** Two administrators who bring files at once do so one after the other. */
    private void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", LOCK).query((rs, n) -> n).list();
    }

    private void addSources(long strategyId, List<RecommendationText> texts) {
        Map<String, String> names = new LinkedHashMap<>();
        texts.forEach(t -> names.putIfAbsent(t.source(), t.sourceName()));
        names.forEach((code, name) -> {
            jdbc.sql("""
                    INSERT INTO evaluation.source (strategy_id, code, position, name)
                    SELECT :strategy, :code, coalesce(max(position), 0) + 1, :name
                    FROM evaluation.source WHERE strategy_id = :strategy
                    ON CONFLICT (strategy_id, code) DO NOTHING
                    """)
                    .param("strategy", strategyId).param("code", code).param("name", name)
                    .update();
            String kept = jdbc.sql("SELECT name FROM evaluation.source WHERE strategy_id = :strategy AND code = :code")
                    .param("strategy", strategyId).param("code", code)
                    .query(String.class).single();
            if (!kept.equals(name)) {
                throw RuleViolation.on("file", "evaluation.file.source", code, kept);
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
