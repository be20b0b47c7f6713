package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator changes of a strategy in force: days of stages, milestones, settings. */
@Service
class StrategyKeeping {

    private final StageRepository stages;
    private final MilestoneRepository milestones;
    private final StrategyRepository strategies;
    private final Stages knownStages;
    private final Staleness staleness;
    private final Standing standing;
    private final List<StageChangeImpact> impacts;
    private final ApplicationEventPublisher events;

    StrategyKeeping(
            StageRepository stages,
            MilestoneRepository milestones,
            StrategyRepository strategies,
            Stages knownStages,
            Staleness staleness,
            Standing standing,
            List<StageChangeImpact> impacts,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.milestones = milestones;
        this.strategies = strategies;
        this.knownStages = knownStages;
        this.staleness = staleness;
        this.standing = standing;
        this.impacts = impacts;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public StageDatesForm stageForm(CurrentUser who, StrategyRef strategy, int number) {
        who.requireAdministrator();
        return StageDatesForm.of(stage(strategy, number));
    }

    /**
     * What the new days would touch, gathered from whoever keeps things that hang from stages. Refuses what
     * {@link #reschedule} would refuse and changes nothing.
     */
    @Transactional(readOnly = true)
    public List<StageChangeImpact.Touched> impactOf(
            CurrentUser who, StrategyRef strategy, int number, DatePeriod wanted, StageDatesForm form) {
        who.requireAdministrator();
        Stage stage = stage(strategy, number);
        staleness.check(stage, form.version(), form, () -> StageDatesForm.of(stage).because(form.reason()));
        stage.checkMove(wanted, form.reason(), strategy.period());
        StageRow asItIs = knownStages.of(strategy.id()).stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
        return impacts.stream()
                .flatMap(impact -> impact.of(asItIs, wanted).stream())
                .toList();
    }

    @Transactional
    public String reschedule(CurrentUser who, StrategyRef strategy, int number, DatePeriod wanted, StageDatesForm form) {
        who.requireAdministrator();
        Stage stage = stage(strategy, number);
        staleness.check(stage, form.version(), form, () -> StageDatesForm.of(stage).because(form.reason()));
        DatePeriod before = stage.period();
        stage.reschedule(wanted, form.reason(), strategy.period());
        events.publishEvent(new StageRescheduled(
                strategy.id(), stage.id(), stage.version(), stage.label(), before, wanted, form.reason().strip()));
        events.publishEvent(new CampaignChanged());
        return stage.label();
    }

    @Transactional(readOnly = true)
    public MilestoneForm milestoneForm(CurrentUser who, StrategyRef strategy, long id) {
        who.requireAdministrator();
        return MilestoneForm.of(milestone(strategy, id));
    }

    @Transactional
    public void addMilestone(CurrentUser who, StrategyRef strategy, MilestoneWords words) {
        who.requireAdministrator();
        milestones.save(Milestone.mark(strategy.id(), words));
        events.publishEvent(new CampaignChanged());
    }

    @Transactional
    public void changeMilestone(
            CurrentUser who, StrategyRef strategy, long id, MilestoneWords words, MilestoneForm form) {
        who.requireAdministrator();
        Milestone milestone = milestone(strategy, id);
        staleness.check(milestone, form.version(), form, () -> MilestoneForm.of(milestone));
        milestone.change(words);
        events.publishEvent(new CampaignChanged());
    }

    @Transactional(readOnly = true)
    public DeliveryForm deliveryForm(CurrentUser who, StrategyRef strategy, long id) {
        requireKeeper(who);
        return DeliveryForm.of(milestone(strategy, id));
    }

    /** An administrator or an area writes down that a deliverable was handed over. */
    @Transactional
    public String deliver(
            CurrentUser who, StrategyRef strategy, long id, LocalDate on, String evidence, DeliveryForm form) {
        requireKeeper(who);
        Milestone milestone = milestone(strategy, id);
        staleness.check(milestone, form.version(), form, () -> DeliveryForm.of(milestone));
        milestone.deliver(on, who.name(), evidence);
        events.publishEvent(new CampaignChanged());
        return milestone.name();
    }

    private static void requireKeeper(CurrentUser who) {
        if (!who.isAdministrator()) {
            who.requireEditor();
        }
    }

    /** @throws RuleViolation if it is no longer what the person was shown */
    @Transactional
    public String removeMilestone(CurrentUser who, StrategyRef strategy, long id, String version) {
        who.requireAdministrator();
        Milestone milestone = milestone(strategy, id);
        if (!String.valueOf(milestone.version()).equals(version)) {
            throw new RuleViolation("campaign.milestone.remove.stale");
        }
        milestone.remove();
        milestones.delete(milestone);
        events.publishEvent(new CampaignChanged());
        return milestone.name();
    }

    @Transactional(readOnly = true)
    public ParametersForm parametersForm(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return ParametersForm.of(stored(strategy));
    }

    /** What was measured and reported under the settings of now; nothing where changing them needs no reason. */
    @Transactional(readOnly = true)
    public List<StageChangeImpact.Touched> standingOnMeasures(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return standing.on(strategy.id(), StrategyUse.Piece.MEASURES, "");
    }

    /**
     * @throws RuleViolation if a stage would be left outside of the strategy's days, or what figures and reports are
     *     measured by changes without a reason
     */
    @Transactional
    public void adjust(
            CurrentUser who, StrategyRef strategy, DatePeriod period, StrategyParameters set, ParametersForm form) {
        who.requireAdministrator();
        Strategy stored = stored(strategy);
        staleness.check(stored, form.version(), form, () -> ParametersForm.of(stored).because(form.reason()));
        for (StageRow stage : knownStages.of(strategy.id())) {
            if (stage.from().isBefore(period.from())) {
                throw RuleViolation.on("from", "campaign.period.stageBefore", stage.label(), EsMx.date(stage.from()));
            }
            if (stage.to().isAfter(period.to())) {
                throw RuleViolation.on("to", "campaign.period.stageAfter", stage.label(), EsMx.date(stage.to()));
            }
        }
        String reason = form.reason() == null ? "" : form.reason().strip();
        if (reason.isEmpty() && !set.measuresLike(stored.parameters())
                && !standingOnMeasures(who, strategy).isEmpty()) {
            throw RuleViolation.on("reason", "campaign.edit.reason.needed");
        }
        stored.adjust(period, set, reason);
        events.publishEvent(new CampaignChanged());
    }

    private Stage stage(StrategyRef strategy, int number) {
        return stages.findByStrategyIdAndNumber(strategy.id(), number).orElseThrow(NotFound::new);
    }

    private Milestone milestone(StrategyRef strategy, long id) {
        return milestones.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    private Strategy stored(StrategyRef strategy) {
        return strategies.findById(strategy.id()).orElseThrow(NotFound::new);
    }
}
