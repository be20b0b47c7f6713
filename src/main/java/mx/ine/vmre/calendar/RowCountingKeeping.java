package mx.ine.vmre.calendar;

import java.time.Clock;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Editors and administrators say what counts as the execution of a row of the table of quarters. */
@Service
class RowCountingKeeping {

    private final RowCountingRepository countings;
    private final QuarterPlans plans;
    private final Clock clock;

    RowCountingKeeping(RowCountingRepository countings, QuarterPlans plans, Clock clock) {
        this.countings = countings;
        this.plans = plans;
        this.clock = clock;
    }

    /** @throws NotFound if the table has no such row */
    QuarterPlans.Row row(StrategyRef strategy, int position) {
        return plans.of(strategy.id()).rows().stream()
                .filter(r -> r.position() == position)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<RowCounting> of(StrategyRef strategy, QuarterPlans.Row row) {
        return countings.findByStrategyIdAndHeadingAndRowName(strategy.id(), row.heading(), row.name());
    }

    /** @throws Conflict if somebody said something since the form was opened */
    @Transactional
    public void say(
            CurrentUser who, StrategyRef strategy, QuarterPlans.Row row, PlanMeasure measure, RowCountingForm form) {
        if (!who.isAdministrator()) {
            who.requireEditor();
        }
        Optional<RowCounting> stored = of(strategy, row);
        if (stored.isPresent() && !String.valueOf(stored.get().version()).equals(form.version())) {
            throw conflict(stored.get(), form);
        }
        RowCounting counting = stored.orElseGet(() -> RowCounting.of(strategy.id(), row));
        counting.say(measure, who, clock.instant());
        countings.saveAndFlush(counting);
    }

    /** Both words side by side, for the page that lets the person choose. */
    static Conflict conflict(RowCounting stored, RowCountingForm mine) {
        return new Conflict(
                mine, RowCountingForm.of(stored), stored.version(), stored.saidByName(), stored.saidAt(), "calendar.field.");
    }
}
