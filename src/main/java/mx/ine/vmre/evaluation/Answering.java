package mx.ine.vmre.evaluation;

import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers recommendations: with actions, or with the reason why not. Whoever acts on a version that somebody else has
 * changed is refused with {@link ObjectOptimisticLockingFailureException}.
 */
@Service
public class Answering {

    private final RecommendationRepository recommendations;
    private final BusinessDate businessDate;
    private final JdbcClient jdbc;

    Answering(RecommendationRepository recommendations, BusinessDate businessDate, JdbcClient jdbc) {
        this.recommendations = recommendations;
        this.businessDate = businessDate;
        this.jdbc = jdbc;
    }

    /**
     * Takes the recommendation up by an action of the same strategy.
     *
     * @throws RuleViolation if there is no such action, or it was cancelled
     * @throws StateConflict if the recommendation was declined, or has the action
     */
    @Transactional
    public void link(StrategyRef strategy, long id, long version, long actionId, CurrentUser who) {
        Recommendation recommendation = load(strategy, id, version, who);
        String code = jdbc.sql("SELECT code FROM actions.v_action WHERE id = :id AND strategy_id = :strategy"
                        + " AND state <> 'CANCELLED'")
                .param("id", actionId)
                .param("strategy", strategy.id())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("evaluation.error.noAction"));
        recommendation.link(who, new LinkedAction(actionId, code, businessDate.today()));
        recommendations.saveAndFlush(recommendation);
    }

    /** @throws StateConflict if the action is not linked */
    @Transactional
    public void unlink(StrategyRef strategy, long id, long version, long actionId, CurrentUser who) {
        Recommendation recommendation = load(strategy, id, version, who);
        recommendation.unlink(who, actionId);
        recommendations.saveAndFlush(recommendation);
    }

    /**
     * @throws RuleViolation without a reason
     * @throws StateConflict if actions take it up
     */
    @Transactional
    public void decline(StrategyRef strategy, long id, long version, String reason, CurrentUser who) {
        Recommendation recommendation = load(strategy, id, version, who);
        recommendation.decline(who, reason, businessDate.today());
        recommendations.saveAndFlush(recommendation);
    }

    /** @throws StateConflict unless it was declined */
    @Transactional
    public void reconsider(StrategyRef strategy, long id, long version, CurrentUser who) {
        Recommendation recommendation = load(strategy, id, version, who);
        recommendation.reconsider(who);
        recommendations.saveAndFlush(recommendation);
    }

    /** The version now stored, for whoever acts without having read a page (the demonstration). */
    public long version(StrategyRef strategy, long id) {
        return recommendations.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new).version();
    }

    private Recommendation load(StrategyRef strategy, long id, long version, CurrentUser who) {
        who.requireEditor();
        Recommendation recommendation =
                recommendations.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        if (recommendation.version() != version) {
            throw new ObjectOptimisticLockingFailureException(Recommendation.class, id);
        }
        return recommendation;
    }
}
