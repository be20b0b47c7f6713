package mx.ine.vmre.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence that members of the Red de Promoción share (Estrategia 5.3.3): who and when, and, before INE publishes it, their
 * consent, the licence and that it favours nobody.
 */
@Service
public class SharedEvidence {

    private static final String KEPT = "SELECT e.title, e.version, e.shared_by, e.received_on, e.licence, e.consent,"
            + " e.impartial, e.published_on, e.published_link FROM actions.evidence e"
            + " WHERE e.id = ? AND e.action_id = ?";
    private static final String SAVE = "UPDATE actions.evidence SET shared_by = ?, received_on = ?, licence = ?, consent = ?,"
            + " impartial = ?, published_on = ?, published_link = ?, version = version + 1 WHERE id = ? AND version = ?";

    private final JdbcClient jdbc;
    private final ActionRepository actions;
    private final ApplicationEventPublisher events;

    SharedEvidence(JdbcClient jdbc, ActionRepository actions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.events = events;
    }

    /**
     * @param sharedBy the member, or the empty text if none shared it
     * @param licence under which INE may publish it
     * @param publishedOn or null while it is not published, as {@code publishedLink} is the empty text
     */
    public record Shared(
            String title, long version, String sharedBy, LocalDate receivedOn, String licence, boolean consent,
            boolean impartial, LocalDate publishedOn, String publishedLink) {

        SharedForm form() {
            return new SharedForm(
                    String.valueOf(version), sharedBy, date(receivedOn), licence, consent ? "true" : "",
                    impartial ? "true" : "", date(publishedOn), publishedLink);
        }
    }

    private static String date(LocalDate day) {
        return day == null ? "" : EsMx.date(day);
    }

    /** @throws NotFound if the action of this strategy has no such evidence */
    Shared of(StrategyRef strategy, long action, long evidence) {
        actions.findByIdAndStrategyId(action, strategy.id()).orElseThrow(NotFound::new);
        return jdbc.sql(KEPT).params(evidence, action).query(SharedEvidence::shared).optional().orElseThrow(NotFound::new);
    }

    private static Shared shared(ResultSet rs, int n) throws SQLException {
        return new Shared(
                rs.getString("title"), rs.getLong("version"), rs.getString("shared_by"),
                rs.getObject("received_on", LocalDate.class), rs.getString("licence"), rs.getBoolean("consent"),
                rs.getBoolean("impartial"), rs.getObject("published_on", LocalDate.class), rs.getString("published_link"));
    }

    /**
     * Says who shared it and, once it may be, where it was published.
     *
     * @throws RuleViolation if it is noted as published without consent, licence and the look at its impartiality
     * @throws ObjectOptimisticLockingFailureException if somebody saved it since it was read
     */
    @Transactional
    public void save(StrategyRef strategy, long id, long evidence, Shared wanted, CurrentUser who) {
        who.requireEditor();
        Action action = actions.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        action.requireEvidenceFrom(who);
        Shared before = of(strategy, id, evidence);
        check(wanted);
        int saved = jdbc.sql(SAVE)
                .param(wanted.sharedBy()).param(wanted.receivedOn()).param(wanted.licence()).param(wanted.consent())
                .param(wanted.impartial()).param(wanted.publishedOn()).param(wanted.publishedLink()).param(evidence)
                .param(wanted.version())
                .update();
        if (saved == 0) {
            throw new ObjectOptimisticLockingFailureException(SharedEvidence.class, evidence);
        }
        List<FieldChange> changes = changes(before, wanted);
        if (!changes.isEmpty()) {
            events.publishEvent(new Recorded(
                    action.auditType(), String.valueOf(id), action.auditLabel() + " · " + before.title(), "evidence-shared",
                    changes, ""));
        }
    }

    private static void check(Shared wanted) {
        if (wanted.publishedOn() == null) {
            return;
        }
        if (!wanted.consent()) {
            throw RuleViolation.on("consent", "actions.shared.error.consent");
        }
        if (!wanted.impartial()) {
            throw RuleViolation.on("impartial", "actions.shared.error.impartial");
        }
        if (wanted.licence().isEmpty()) {
            throw RuleViolation.on("licence", "actions.shared.error.licence");
        }
        if (wanted.publishedOn().isBefore(wanted.receivedOn())) {
            throw RuleViolation.on("publishedOn", "actions.shared.error.order", EsMx.date(wanted.receivedOn()));
        }
    }

    private static List<FieldChange> changes(Shared before, Shared after) {
        List<FieldChange> changes = new ArrayList<>();
        change(changes, "sharedBy", before.sharedBy(), after.sharedBy());
        change(changes, "receivedOn", date(before.receivedOn()), date(after.receivedOn()));
        change(changes, "licence", before.licence(), after.licence());
        change(changes, "consent", yes(before.consent()), yes(after.consent()));
        change(changes, "impartial", yes(before.impartial()), yes(after.impartial()));
        change(changes, "publishedAt", date(before.publishedOn()), date(after.publishedOn()));
        change(changes, "publishedLink", before.publishedLink(), after.publishedLink());
        return changes;
    }

    private static String yes(boolean value) {
        return value ? "actions.yes" : "actions.no";
    }

    private static void change(List<FieldChange> changes, String field, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new FieldChange("actions.field." + field, before, after));
        }
    }
}
