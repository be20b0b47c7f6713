package mx.ine.vmre.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.actions.ContentPieceKeeping;
import mx.ine.vmre.actions.PieceReviews;
import mx.ine.vmre.actions.SharedEvidence;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which actions are the pieces that the strategy names, the reviews that pieces passed, and what the network shared: most
 * of it, and never all, as it happens.
 */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(22)
class PlannedPieces implements DemonstrationStep {

    /** One piece in so many went out without its review. */
    private static final int UNREVIEWED = 17;

    /** Days before a piece begins on which it is reviewed. */
    private static final int BEFORE = 6;

    /** How much of what proves the network's actions its members shared, and how many of it wait to be published. */
    private static final int SHARED = 6;
    private static final int WAITING = 2;

    private final ContentPieceKeeping pieces;
    private final PieceReviews reviews;
    private final SharedEvidence shared;
    private final RuleParameters rules;
    private final Cast cast;
    private final BusinessDate businessDate;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    PlannedPieces(
            ContentPieceKeeping pieces,
            PieceReviews reviews,
            SharedEvidence shared,
            RuleParameters rules,
            Cast cast,
            BusinessDate businessDate,
            EntityManager entities,
            JdbcClient jdbc,
            MessageSource messages) {
        this.pieces = pieces;
        this.reviews = reviews;
        this.shared = shared;
        this.rules = rules;
        this.cast = cast;
        this.businessDate = businessDate;
        this.entities = entities;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "pieces";
    }

    @Override
    public void load(StrategyRef strategy) {
        CurrentUser editor = cast.editor(Area.DECEYEC);
        for (NamedCsvRecord row : DataFile.rows("piezas.csv")) {
            jdbc.sql("SELECT id FROM actions.v_action WHERE strategy_id = ? AND state <> 'CANCELLED' AND name = ?"
                            + " ORDER BY starts, id LIMIT 1")
                    .params(strategy.id(), row.getField("accion"))
                    .query(Long.class)
                    .optional()
                    .ifPresent(id -> ActingAs.run(editor, () -> pieces.assign(
                            strategy, row.getField("regla"), row.getField("pieza"), id, editor)));
        }
        rules.of(strategy.id()).stream()
                .filter(r -> r.text("points").isPresent() && !r.key().equals(PieceReviews.BEFORE_APPROVAL))
                .forEach(r -> review(strategy, r));
        share(strategy);
    }

    private record Piece(long id, String line, String kind, String area, LocalDate starts) {}

    private void review(StrategyRef strategy, RuleText rule) {
        List<Piece> begun = jdbc.sql("SELECT id, line, coalesce(kind_code, '') AS kind, area, starts FROM actions.v_action"
                        + " WHERE strategy_id = ? AND state NOT IN ('PLANNED', 'CANCELLED') ORDER BY starts, id")
                .param(strategy.id())
                .query(Piece.class)
                .list().stream()
                .filter(p -> rule.asksReviewOf(ActionLine.valueOf(p.line()), p.kind()))
                .toList();
        String link = rule.text("link").isEmpty() ? "" : text("demo.evidence.url");
        for (int n = 0; n < begun.size(); n++) {
            Piece piece = begun.get(n);
            LocalDate day = piece.starts().minusDays(BEFORE);
            if (n % UNREVIEWED != UNREVIEWED - 1 && !day.isAfter(businessDate.today())) {
                CurrentUser signer = cast.editor(Area.valueOf(rule.text("signs").orElse(piece.area())));
                ActingAs.run(signer, () -> reviews.sign(strategy, piece.id(), rule.key(), day, link, signer));
                entities.clear();
            }
        }
    }

    private record Proof(long action, long evidence, LocalDate starts) {}

    private void share(StrategyRef strategy) {
        CurrentUser editor = cast.editor(Area.DERFE);
        List<Proof> proofs = jdbc.sql("SELECT a.id AS action, e.id AS evidence, a.starts FROM actions.v_action a"
                        + " JOIN actions.v_evidence e ON e.action_id = a.id WHERE a.strategy_id = ?"
                        + " AND a.kind_code = 'red-de-promocion' ORDER BY a.starts DESC, e.id LIMIT ?")
                .params(strategy.id(), SHARED)
                .query(Proof.class)
                .list();
        for (int n = 0; n < proofs.size(); n++) {
            Proof proof = proofs.get(n);
            boolean published = n >= WAITING;
            LocalDate received = proof.starts().plusDays(BEFORE);
            SharedEvidence.Shared wanted = new SharedEvidence.Shared(
                    "", 0, text("demo.network.member"), received, text("demo.network.licence"), true, published,
                    published ? received.plusDays(BEFORE) : null, published ? text("demo.evidence.url") : "");
            ActingAs.run(editor, () -> shared.save(strategy, proof.action(), proof.evidence(), wanted, editor));
        }
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
