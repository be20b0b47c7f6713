package mx.ine.vmre.evaluation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;

/**
 * A recommendation of an evaluation (Estrategia 1): taken up by actions, or not taken with a reason, never both. Whoever
 * edits for any of the three areas answers it, since the recommendations are made to all of them.
 */
@Entity
@Table(schema = "evaluation", name = "recommendation")
class Recommendation extends AuditedAggregate {

    private static final int LONGEST_REASON = 1000;

    @Column(updatable = false)
    private Long strategyId;

    private String source;

    private Integer position;

    @Column(updatable = false)
    private String code;

    private String printed;

    private String body;

    private String declinedReason = "";

    private LocalDate declinedOn;

    private String declinedBy = "";

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "recommendation_action", schema = "evaluation", joinColumns = @JoinColumn(name = "recommendation_id"))
    private Set<LinkedAction> actions = new LinkedHashSet<>();

    protected Recommendation() {}

    static Recommendation of(long strategyId, RecommendationText text, int position) {
        Recommendation made = new Recommendation();
        made.strategyId = strategyId;
        made.source = text.source();
        made.position = position;
        made.code = text.code();
        made.printed = text.printed();
        made.body = text.body();
        made.done("recommendation-loaded", "");
        return made;
    }

    /** @throws StateConflict if it was declined: it has to be taken up again first */
    void link(CurrentUser who, LinkedAction action) {
        who.requireEditor();
        if (isDeclined()) {
            throw new StateConflict("evaluation.error.declined");
        }
        if (isLinked(action.actionId())) {
            throw new StateConflict("evaluation.error.linked", action.actionCode());
        }
        actions.add(action);
        done("recommendation-linked", "");
    }

    /** @throws StateConflict if the action is not linked */
    void unlink(CurrentUser who, long actionId) {
        who.requireEditor();
        if (!actions.removeIf(a -> a.actionId() == actionId)) {
            throw new StateConflict("evaluation.error.unlinked");
        }
        done("recommendation-unlinked", "");
    }

    /**
     * Says that it will not be taken, and why.
     *
     * @throws StateConflict if actions take it up, or if it was declined before
     * @throws RuleViolation without a reason
     */
    void decline(CurrentUser who, String reason, LocalDate today) {
        who.requireEditor();
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty()) {
            throw RuleViolation.on("reason", "evaluation.error.reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw RuleViolation.on("reason", "shell.error.tooLong", EsMx.number(LONGEST_REASON), EsMx.number(why.length()));
        }
        if (isDeclined()) {
            throw new StateConflict("evaluation.error.declinedBefore");
        }
        if (!actions.isEmpty()) {
            throw new StateConflict("evaluation.error.hasActions", actions.size());
        }
        declinedReason = why;
        declinedOn = today;
        declinedBy = who.name();
        done("recommendation-declined", ""); // the reason is part of the record: the change tells it
    }

    /** @throws StateConflict unless it was declined */
    void reconsider(CurrentUser who) {
        who.requireEditor();
        if (!isDeclined()) {
            throw new StateConflict("evaluation.error.notDeclined");
        }
        declinedReason = "";
        declinedOn = null;
        declinedBy = "";
        done("recommendation-reconsidered", "");
    }

    /**
     * Says it as a corrected file does; what was answered stays.
     *
     * @param position within its source
     */
    void correct(CurrentUser who, RecommendationText text, int position) {
        who.requireAdministrator();
        source = text.source();
        this.position = position;
        printed = text.printed();
        body = text.body();
        done("recommendation-corrected", "");
    }

    /** @throws StateConflict if somebody answered it */
    void requireUnanswered() {
        if (!isUnanswered()) {
            throw new StateConflict("evaluation.error.answered");
        }
    }

    boolean isUnanswered() {
        return !isDeclined() && actions.isEmpty();
    }

    boolean isDeclined() {
        return declinedOn != null;
    }

    boolean isLinked(long actionId) {
        return actions.stream().anyMatch(a -> a.actionId() == actionId);
    }

    boolean says(RecommendationText text) {
        return body.equals(text.body()) && source.equals(text.source()) && printed.equals(text.printed());
    }

    String source() {
        return source;
    }

    int position() {
        return position;
    }

    String printed() {
        return printed;
    }

    String code() {
        return code;
    }

    String body() {
        return body;
    }

    Set<LinkedAction> actions() {
        return Set.copyOf(actions);
    }

    @Override
    public String auditType() {
        return "recommendation";
    }

    @Override
    public String auditLabel() {
        return code;
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("source", source);
        values.put("printed", printed);
        values.put("body", body);
        values.put("actions", actions.stream().map(LinkedAction::actionCode).sorted().collect(Collectors.joining(", ")));
        values.put("declined", declinedReason);
        return values;
    }
}
