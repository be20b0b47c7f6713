package mx.ine.vmre.actions;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.security.access.AccessDeniedException;

/**
 * Something that is done to promote the vote: planned, approved by a colleague, started, completed with its results,
 * or cancelled with a reason. One life cycle for the four lines; what a line adds is its {@link ActionDetail}.
 */
@Entity
@Table(name = "action", schema = "actions")
class Action extends AuditedAggregate {

    @Column(updatable = false)
    private long strategyId;

    @Column(updatable = false)
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private ActionLine line;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    private String objective;
    private String[] objectives;
    private String[] audiences;
    private String[] languages;
    private LocalDate starts;
    private LocalDate ends;
    private String countryIso;
    private String region;
    private String city;
    private String consulate;
    private String placeReason;
    private BigDecimal plannedBudget;
    private BigDecimal actualBudget;
    private String responsible;
    private String numeral;
    private String notes;
    private String cancelReason = "";

    @Column(updatable = false)
    private long plannedBy;

    @Column(updatable = false)
    private String plannedByName;

    private long describedBy;
    private String describedByName;
    private Long approvedBy;
    private String approvedByName;

    @Embedded
    private Dissemination dissemination;

    @Embedded
    private Outreach outreach;

    @Embedded
    private Press press;

    @Embedded
    private Digital digital;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "action_stage", schema = "actions", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "stage_id")
    private Set<Long> stages = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "action_partner", schema = "actions", joinColumns = @JoinColumn(name = "action_id"))
    @Column(name = "partner_id")
    private Set<Long> partners = new LinkedHashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "action_indicator", schema = "actions", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "position")
    private List<Indicator> indicators = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "action_agenda", schema = "actions", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "position")
    private List<AgendaEntry> agenda = new ArrayList<>();

    protected Action() {}

    /** A new action, planned by this person, who must edit for its area. */
    static Action plan(long strategyId, String code, ActionPlan plan, CurrentUser who) {
        who.requireEditorOf(plan.area());
        Action action = new Action();
        action.strategyId = strategyId;
        action.code = code;
        action.line = plan.line();
        action.state = ActionState.PLANNED;
        action.plannedBy = who.id();
        action.plannedByName = who.name();
        action.take(plan, who);
        action.done("action-planned", "");
        return action;
    }

    /**
     * Says again what the action is. An approved one goes back to planned, because what was approved has changed; one
     * in progress keeps going, but the reason is recorded.
     */
    void describe(ActionPlan plan, String reason, CurrentUser who) {
        requireOpen("actions.refused.describe");
        who.requireEditorOf(area);
        if (plan.line() != line) {
            throw new RuleViolation("actions.refused.otherLine");
        }
        if (state == ActionState.IN_PROGRESS && reason.isBlank()) {
            throw RuleViolation.on("reason", "actions.refused.reasonToChange");
        }
        if (state == ActionState.APPROVED) {
            state = ActionState.PLANNED;
            approvedBy = null;
            approvedByName = null;
        }
        take(plan, who);
        done("action-described", reason);
    }

    /** Nobody approves what they planned or described themselves. */
    void approve(CurrentUser who) {
        requireState(ActionState.PLANNED, "actions.refused.approve");
        who.requireEditorOf(area);
        if (isWorkOf(who)) {
            throw new RuleViolation("actions.refused.ownWork");
        }
        state = ActionState.APPROVED;
        approvedBy = who.id();
        approvedByName = who.name();
        done("action-approved", "");
    }

    private boolean isWorkOf(CurrentUser who) {
        return who.id() == plannedBy || who.id() == describedBy;
    }

    boolean approvableBy(CurrentUser who) {
        return state == ActionState.PLANNED && who.isEditorOf(area) && !isWorkOf(who);
    }

    void start(CurrentUser who) {
        requireState(ActionState.APPROVED, "actions.refused.start");
        who.requireEditorOf(area);
        state = ActionState.IN_PROGRESS;
        done("action-started", "");
    }

    /** Notes results while the action is under way; what is not known yet stays unknown. */
    void record(ActionOutcome outcome, CurrentUser who) {
        requireState(ActionState.IN_PROGRESS, "actions.refused.record");
        who.requireEditorOf(area);
        takeResults(outcome);
        done("action-results", "");
    }

    /**
     * Closes the action with every result and its cost.
     *
     * @param evidence how many files or links it has
     */
    void complete(ActionOutcome outcome, ActionRules rules, int evidence, CurrentUser who) {
        requireState(ActionState.IN_PROGRESS, "actions.refused.complete");
        who.requireEditorOf(area);
        takeResults(outcome);
        for (int i = 0; i < indicators.size(); i++) {
            if (indicators.get(i).result() == null) {
                throw RuleViolation.on("results[" + i + "]", "actions.refused.resultMissing");
            }
        }
        if (actualBudget == null) {
            throw RuleViolation.on("actualBudget", "actions.refused.costMissing");
        }
        rules.requirements(detail(), agendaKinds(), evidence).stream()
                .filter(r -> r.blocks() && !r.met())
                .findFirst()
                .ifPresent(r -> {
                    throw RuleViolation.on(r.field(), r.key() + ".missing", r.argument());
                });
        state = ActionState.COMPLETED;
        done("action-completed", "");
    }

    /** An organisation takes part; one that already does changes nothing. */
    void join(long partner, CurrentUser who) {
        requireOpen("actions.refused.describe");
        who.requireEditorOf(area);
        if (partners.add(partner)) {
            done("action-joined", "");
        }
    }

    /** An organisation no longer takes part. */
    void part(long partner, CurrentUser who) {
        requireOpen("actions.refused.describe");
        who.requireEditorOf(area);
        if (partners.remove(partner)) {
            done("action-parted", "");
        }
    }

    void cancel(String reason, CurrentUser who) {
        requireOpen("actions.refused.cancel");
        who.requireEditorOf(area);
        if (reason.isBlank()) {
            throw RuleViolation.on("reason", "actions.refused.reasonToCancel");
        }
        state = ActionState.CANCELLED;
        cancelReason = reason.strip();
        done("action-cancelled", cancelReason);
    }

    /** Whether evidence may still be added; also after completion, since press cuttings come late. */
    void requireEvidenceFrom(CurrentUser who) {
        if (state == ActionState.CANCELLED) {
            throw new RuleViolation("actions.refused.evidence");
        }
        if (!who.isEditorOf(area)) {
            throw new AccessDeniedException("evidence is added by the area's editors");
        }
    }

    private void take(ActionPlan plan, CurrentUser who) {
        if (!who.isEditorOf(plan.area())) {
            throw RuleViolation.on("area", "actions.refused.ownArea");
        }
        name = plan.name();
        area = plan.area();
        objective = plan.objective();
        objectives = plan.objectives().toArray(String[]::new);
        audiences = plan.audiences().toArray(String[]::new);
        languages = plan.languages().toArray(String[]::new);
        starts = plan.period().from();
        ends = plan.period().to();
        countryIso = plan.place().country();
        region = plan.place().region();
        city = plan.place().city();
        consulate = plan.place().consulate();
        placeReason = plan.place().reason();
        plannedBudget = plan.plannedBudget().amount();
        responsible = plan.responsible();
        numeral = plan.numeral();
        notes = plan.notes();
        describedBy = who.id();
        describedByName = who.name();
        takeDetail(plan.detail());
        replace(stages, plan.stages());
        replace(partners, plan.partners());
        replace(indicators, plan.goals().stream()
                .map(g -> new Indicator(g.indicator(), g.unit(), g.target(), resultOf(g)))
                .toList());
        replace(agenda, plan.agenda().stream()
                .map(a -> new AgendaEntry(a.kind(), a.day(), a.description()))
                .toList());
    }

    /** A goal that stays keeps the result it had. */
    private BigDecimal resultOf(ActionPlan.Goal goal) {
        return indicators.stream()
                .filter(i -> i.indicator().equals(goal.indicator()) && i.unit().equals(goal.unit()))
                .map(Indicator::result)
                .filter(r -> r != null)
                .findFirst()
                .orElse(null);
    }

    private void takeResults(ActionOutcome outcome) {
        if (outcome.results().size() != indicators.size()) {
            throw new RuleViolation("actions.refused.otherIndicators");
        }
        List<Indicator> measured = new ArrayList<>();
        for (int i = 0; i < indicators.size(); i++) {
            measured.add(indicators.get(i).withResult(outcome.results().get(i)));
        }
        replace(indicators, measured);
        actualBudget = outcome.actualBudget() == null ? null : outcome.actualBudget().amount();
        takeDetail(detail().closedWith(outcome.facts()));
    }

    private void takeDetail(ActionDetail detail) {
        dissemination = detail.fold(d -> d, o -> null, p -> null, d -> null);
        outreach = detail.fold(d -> null, o -> o, p -> null, d -> null);
        press = detail.fold(d -> null, o -> null, p -> p, d -> null);
        digital = detail.fold(d -> null, o -> null, p -> null, d -> d);
    }

    /** Equal contents are left alone: touching a collection would count as a change. */
    private static <T> void replace(Collection<T> kept, Collection<T> wanted) {
        if (kept.size() != wanted.size() || !new ArrayList<>(kept).equals(new ArrayList<>(wanted))) {
            kept.clear();
            kept.addAll(wanted);
        }
    }

    private void requireState(ActionState wanted, String refusal) {
        if (state != wanted) {
            throw new RuleViolation(refusal);
        }
    }

    private void requireOpen(String refusal) {
        if (!state.isOpen()) {
            throw new RuleViolation(refusal);
        }
    }

    ActionDetail detail() {
        return switch (line) {
            case DISSEMINATION -> dissemination;
            case OUTREACH -> outreach;
            case PRESS -> press;
            case DIGITAL -> digital;
        };
    }

    /** What is said of it now, as it could be said again. */
    ActionPlan described() {
        return new ActionPlan(
                name, area, objective, period(), stages(), new LinkedHashSet<>(List.of(audiences)),
                new LinkedHashSet<>(List.of(languages)),
                new ActionPlan.Place(countryIso, region, city, consulate, placeReason), new Mxn(plannedBudget),
                indicators.stream()
                        .map(i -> new ActionPlan.Goal(i.indicator(), i.unit(), i.target()))
                        .toList(),
                responsible, numeral, partners(), notes, detail(),
                agenda.stream()
                        .map(a -> new ActionPlan.AgendaItem(a.kind(), a.day(), a.description()))
                        .toList(),
                new LinkedHashSet<>(List.of(objectives)));
    }

    /** What it cost, or null while unknown. */
    BigDecimal actualBudget() {
        return actualBudget;
    }

    long strategyId() {
        return strategyId;
    }

    String name() {
        return name;
    }

    String describedByName() {
        return describedByName;
    }

    ActionState state() {
        return state;
    }

    String code() {
        return code;
    }

    Area area() {
        return area;
    }

    List<Indicator> indicators() {
        return List.copyOf(indicators);
    }

    Set<Long> stages() {
        return Set.copyOf(stages);
    }

    Set<Long> partners() {
        return Set.copyOf(partners);
    }

    DatePeriod period() {
        return new DatePeriod(starts, ends);
    }

    private List<String> agendaKinds() {
        return agenda.stream().map(AgendaEntry::kind).toList();
    }

    boolean late(LocalDate today) {
        return state.isOpen() && ends.isBefore(today);
    }

    @Override
    public String auditType() {
        return "action";
    }

    @Override
    public String auditLabel() {
        return code + " · " + name;
    }

    @Override
    public Map<String, String> auditState() {
        return new ActionMemory()
                .say("state", "actions.state." + state)
                .say("name", name)
                .say("area", area.label())
                .say("objective", objective)
                .say("objectives", List.of(objectives))
                .say("from", starts)
                .say("to", ends)
                .say("stages", stages)
                .say("audiences", List.of(audiences))
                .say("languages", List.of(languages))
                .say("country", countryIso)
                .say("region", region)
                .say("city", city)
                .say("consulate", consulate)
                .say("placeReason", placeReason)
                .say("plannedBudget", plannedBudget)
                .say("actualBudget", actualBudget)
                .say("responsible", responsible)
                .say("numeral", numeral)
                .say("partners", partners)
                .say("notes", notes)
                .sayDetail(detail())
                .sayIndicators(indicators)
                .sayAgenda(agenda)
                .said();
    }
}
