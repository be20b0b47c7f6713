package mx.ine.vmre.actions;

import java.util.List;
import mx.ine.vmre.campaign.RulePieceRenamed;
import mx.ine.vmre.campaign.StageChangeImpact.Touched;
import mx.ine.vmre.campaign.StrategyUse;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Actions that fulfil a piece of a rule stand on it, and follow it when it gets another name; cancelled ones fulfil
 * nothing and hold nothing.
 */
@Component
class PiecesOnStrategy implements StrategyUse {

    private static final String ASSIGNED = "SELECT count(*) FROM actions.v_content_piece WHERE strategy_id = :strategy"
            + " AND rule || '/' || piece = :key AND state <> 'CANCELLED'";

    /** Of a piece that went long ago and had the new name: what is assigned to the living one goes before. */
    private static final String OVERRULED = "DELETE FROM actions.content_piece WHERE strategy_id = :strategy AND rule = :rule"
            + " AND piece = :is AND action_id IN (SELECT c.action_id FROM actions.content_piece c"
            + " WHERE c.strategy_id = :strategy AND c.rule = :rule AND c.piece = :was)";
    private static final String FOLLOW = "UPDATE actions.content_piece p SET piece = :is FROM actions.action a"
            + " WHERE a.id = p.action_id AND p.strategy_id = :strategy AND p.rule = :rule AND p.piece = :was"
            + " RETURNING a.id, a.code || ' · ' || a.name AS label";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PiecesOnStrategy(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Followed(long id, String label) {}

    @Override
    public List<Touched> of(long strategyId, Piece piece, String key) {
        if (piece != Piece.RULE_PIECE) {
            return List.of();
        }
        long count = jdbc.sql(ASSIGNED).param("strategy", strategyId).param("key", key).query(Long.class).single();
        return count == 0
                ? List.of()
                : List.of(new Touched("actions.use.piece", count, ContentFilter.PATH + "/piezas/" + key));
    }

    /** Once for each piece, before its new name is stored. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(RulePieceRenamed piece) {
        jdbc.sql(OVERRULED)
                .param("strategy", piece.strategyId())
                .param("rule", piece.rule())
                .param("was", piece.piece())
                .param("is", piece.newPiece())
                .update();
        List<FieldChange> renamed = List.of(new FieldChange("actions.field.piece", piece.name(), piece.newName()));
        jdbc.sql(FOLLOW)
                .param("strategy", piece.strategyId())
                .param("rule", piece.rule())
                .param("was", piece.piece())
                .param("is", piece.newPiece())
                .query(Followed.class)
                .list()
                .forEach(action -> events.publishEvent(new Recorded(
                        "action", String.valueOf(action.id()), action.label(), "piece-renamed", renamed, "")));
    }
}
