package mx.ine.vmre.campaign;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes away a strategy that was never available: nothing hangs from it but what it says itself. */
@Service
class StrategyRemoval {

    /** In the order in which they hang from each other. */
    private static final List<String> DELETES = List.of(
            "DELETE FROM campaign.timeline_cell WHERE row_id IN"
                    + " (SELECT r.id FROM campaign.timeline_row r WHERE r.strategy_id = :id)",
            "DELETE FROM campaign.timeline_row WHERE strategy_id = :id",
            "DELETE FROM campaign.focus_place WHERE strategy_id = :id",
            "DELETE FROM campaign.segment_country WHERE strategy_id = :id",
            "DELETE FROM campaign.segment WHERE strategy_id = :id",
            "DELETE FROM campaign.line_area WHERE strategy_id = :id",
            "DELETE FROM campaign.line_objective WHERE strategy_id = :id",
            "DELETE FROM campaign.line WHERE strategy_id = :id",
            "DELETE FROM campaign.area_function WHERE strategy_id = :id",
            "DELETE FROM campaign.numeral WHERE strategy_id = :id",
            "DELETE FROM campaign.legal_basis WHERE strategy_id = :id",
            "DELETE FROM campaign.rule WHERE strategy_id = :id",
            "DELETE FROM campaign.entity_date WHERE strategy_id = :id",
            "DELETE FROM campaign.voting_entity WHERE strategy_id = :id",
            "DELETE FROM campaign.milestone WHERE strategy_id = :id",
            "DELETE FROM campaign.stage WHERE strategy_id = :id",
            "DELETE FROM campaign.term WHERE strategy_id = :id",
            "DELETE FROM campaign.strategy WHERE id = :id");

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    StrategyRemoval(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @throws RuleViolation if it is available, or some module keeps something of it */
    @Transactional
    public void discard(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        String state = jdbc.sql("SELECT state FROM campaign.strategy WHERE id = :id FOR UPDATE")
                .param("id", strategy.id())
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!state.equals(StrategyState.PREPARING.name())) {
            throw new RuleViolation("campaign.discard.available", strategy.name());
        }
        // Whoever gave it something of their own when it began takes that away first.
        events.publishEvent(Recorded.of("strategy", strategy.id(), strategy.name(), "strategy-discarded"));
        try {
            DELETES.forEach(delete -> jdbc.sql(delete).param("id", strategy.id()).update());
        } catch (DataIntegrityViolationException e) {
            throw new RuleViolation("campaign.discard.used", strategy.name());
        }
        events.publishEvent(new CampaignChanged());
    }
}
