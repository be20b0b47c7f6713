package mx.ine.vmre.actions;

import java.time.Clock;
import java.time.ZoneOffset;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which action fulfils which piece that the strategy asks for by name: a person says so. */
@Service
public class ContentPieceKeeping {

    private static final String LINK = "INSERT INTO actions.content_piece (strategy_id, rule, piece, action_id, linked_by,"
            + " linked_by_name, linked_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String UNLINK = "DELETE FROM actions.content_piece WHERE strategy_id = ? AND rule = ? AND piece = ?"
            + " AND action_id = ?";

    private static final String LOCK = "SELECT id FROM actions.action WHERE id = ? FOR UPDATE";

    private final JdbcClient jdbc;
    private final ContentPieces pieces;
    private final ActionRepository actions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContentPieceKeeping(
            JdbcClient jdbc,
            ContentPieces pieces,
            ActionRepository actions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.pieces = pieces;
        this.actions = actions;
        this.events = events;
        this.clock = clock;
    }

    static boolean mayLink(CurrentUser who) {
        return who.isEditor() || who.isAdministrator();
    }

    static void requireLink(CurrentUser who) {
        if (!who.isAdministrator()) {
            who.requireEditor();
        }
    }

    /** As {@link #link}, by the piece's words. */
    @Transactional
    public void assign(StrategyRef strategy, String rule, String piece, long actionId, CurrentUser who) {
        link(strategy, pieces.find(strategy, rule, piece).orElseThrow(NotFound::new), actionId, who);
    }

    /**
     * Once more changes nothing.
     *
     * @throws NotFound if the strategy has no such action
     * @throws StateConflict if it was cancelled, cannot be the piece or is another one of its rule already, or the piece
     *     counts its actions by itself
     */
    @Transactional
    public void link(StrategyRef strategy, ContentPiece piece, long actionId, CurrentUser who) {
        requireLink(who);
        Action action = open(strategy, piece, actionId);
        if (action.state() == ActionState.CANCELLED) {
            throw new StateConflict("actions.content.piece.cancelled", action.auditLabel());
        }
        if (!pieces.fits(piece, actionId)) {
            throw new StateConflict(
                    "actions.content.piece.unfit", action.auditLabel(), piece.name(), pieces.asks(strategy, piece));
        }
        if (!piece.fit().several()) {
            refuseOther(strategy, piece, action);
        }
        int linked = jdbc.sql(LINK)
                .params(strategy.id(), piece.rule(), piece.code(), actionId, who.id(), who.name(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        told(linked, piece, action, "piece-linked");
    }

    private void refuseOther(StrategyRef strategy, ContentPiece piece, Action action) {
        // Two people at once: the second one sees what the first one assigned.
        jdbc.sql(LOCK).param(action.id()).query(Long.class).single();
        pieces.of(strategy).stream()
                .filter(other -> other.rule().equals(piece.rule()) && !other.code().equals(piece.code()))
                .filter(other -> other.acts().stream().anyMatch(act -> act.id() == action.id()))
                .findFirst()
                .ifPresent(other -> {
                    throw new StateConflict(
                            "actions.content.piece.elsewhere", action.auditLabel(), other.name(), piece.name());
                });
    }

    /** What was not linked stays so. */
    @Transactional
    public void unlink(StrategyRef strategy, ContentPiece piece, long actionId, CurrentUser who) {
        requireLink(who);
        Action action = open(strategy, piece, actionId);
        told(jdbc.sql(UNLINK).params(strategy.id(), piece.rule(), piece.code(), actionId).update(), piece, action,
                "piece-unlinked");
    }

    private Action open(StrategyRef strategy, ContentPiece piece, long actionId) {
        if (piece.counted()) {
            throw new StateConflict("actions.content.piece.counted");
        }
        return actions.findByIdAndStrategyId(actionId, strategy.id()).orElseThrow(NotFound::new);
    }

    private void told(int changed, ContentPiece piece, Action action, String verb) {
        if (changed > 0) {
            events.publishEvent(Recorded.of(
                    "action", action.id(), action.auditLabel() + " · " + piece.group() + ": " + piece.name(), verb));
        }
    }
}
