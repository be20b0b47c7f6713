package mx.ine.vmre.campaign;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators write the stages of a strategy: any number, overlapping or with gaps. */
@Service
class StageKeeping {

    private final StageRepository stages;
    private final Stages known;
    private final Staleness staleness;
    private final Standing standing;
    private final ApplicationEventPublisher events;

    StageKeeping(
            StageRepository stages,
            Stages known,
            Staleness staleness,
            Standing standing,
            ApplicationEventPublisher events) {
        this.stages = stages;
        this.known = known;
        this.staleness = staleness;
        this.standing = standing;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public StageForm form(CurrentUser who, StrategyRef strategy, int number) {
        who.requireAdministrator();
        return StageForm.of(stage(strategy, number));
    }

    /** For a new one, with the next number. */
    @Transactional(readOnly = true)
    public StageForm blank(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        List<StageRow> all = known.of(strategy.id());
        return StageForm.blank(all.isEmpty() ? 1 : all.get(all.size() - 1).number() + 1);
    }

    /** @throws RuleViolation if the number is taken or the days are not within the strategy's */
    @Transactional
    public void add(CurrentUser who, StrategyRef strategy, int number, StageWords words, DatePeriod period) {
        who.requireAdministrator();
        if (stages.findByStrategyIdAndNumber(strategy.id(), number).isPresent()) {
            throw RuleViolation.on("number", "campaign.stage.taken", String.valueOf(number));
        }
        stages.save(Stage.add(strategy.id(), number, words, period, strategy.period()));
        events.publishEvent(new CampaignChanged());
    }

    @Transactional
    public void describe(CurrentUser who, StrategyRef strategy, int number, StageWords words, StageForm form) {
        who.requireAdministrator();
        Stage stage = stage(strategy, number);
        staleness.check(stage, form.version(), form, () -> StageForm.of(stage));
        stage.describe(words);
        events.publishEvent(new CampaignChanged());
    }

    /** What hangs from it; nothing if it can be taken away. */
    @Transactional(readOnly = true)
    public List<StageChangeImpact.Touched> uses(CurrentUser who, StrategyRef strategy, int number) {
        who.requireAdministrator();
        return standing.on(strategy.id(), StrategyUse.Piece.STAGE, String.valueOf(number));
    }

    /**
     * @throws RuleViolation if something hangs from it, saying what, or it is the last one of a strategy in use
     * @throws StateConflict if it is no longer what the person was shown
     */
    @Transactional
    public String remove(CurrentUser who, StrategyRef strategy, int number, String version, boolean inUse) {
        who.requireAdministrator();
        Stage stage = stage(strategy, number);
        if (!String.valueOf(stage.version()).equals(version)) {
            throw new StateConflict("campaign.stage.remove.stale");
        }
        if (inUse && known.of(strategy.id()).size() == 1) {
            throw new RuleViolation("campaign.stage.remove.last");
        }
        standing.refuse(strategy.id(), StrategyUse.Piece.STAGE, String.valueOf(number), stage.label());
        stage.remove();
        stages.delete(stage);
        events.publishEvent(new CampaignChanged());
        return stage.label();
    }

    private Stage stage(StrategyRef strategy, int number) {
        return stages.findByStrategyIdAndNumber(strategy.id(), number).orElseThrow(NotFound::new);
    }
}
