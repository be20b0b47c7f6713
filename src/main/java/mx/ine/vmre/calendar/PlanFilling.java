package mx.ine.vmre.calendar;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Filling the cells of the document's table of quarters that nobody can read (Estrategia 4.9). What the document does say
 * is nobody's to change here.
 */
@Service
class PlanFilling {

    private final PlanCellRepository cells;
    private final QuarterPlans plans;
    private final Clock clock;

    PlanFilling(PlanCellRepository cells, QuarterPlans plans, Clock clock) {
        this.cells = cells;
        this.plans = plans;
        this.clock = clock;
    }

    static boolean mayFill(CurrentUser who) {
        return who.isEditor() || who.isAdministrator();
    }

    /** @throws NotFound if the table has no such row or quarter */
    QuarterPlans.Row row(StrategyRef strategy, int position, Quarter quarter) {
        return plans.of(strategy.id()).rows().stream()
                .filter(r -> r.position() == position)
                .filter(r -> cell(r, quarter).isPresent())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the document says of it; null where that cannot be read. */
    static Boolean printed(QuarterPlans.Row row, Quarter quarter) {
        return cell(row, quarter).orElseThrow(NotFound::new).planned();
    }

    private static Optional<QuarterPlans.Cell> cell(QuarterPlans.Row row, Quarter quarter) {
        return row.cells().stream()
                .filter(c -> c.year() == quarter.year() && c.quarter() == quarter.number())
                .findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<PlanCell> said(StrategyRef strategy, QuarterPlans.Row row, Quarter quarter) {
        return cells.findByStrategyIdAndHeadingAndRowNameAndYearAndQuarter(
                strategy.id(), row.heading(), row.name(), quarter.year(), quarter.number());
    }

    /**
     * @param planned null takes back what had been said
     * @throws Conflict if somebody said something since the form was opened
     * @throws StateConflict if the document itself says it
     */
    @Transactional
    public void say(
            CurrentUser who, StrategyRef strategy, QuarterPlans.Row row, Quarter quarter, Boolean planned, PlanCellForm form) {
        if (!who.isAdministrator()) {
            who.requireEditor();
        }
        if (printed(row, quarter) != null) {
            throw new StateConflict("calendar.plan.printed");
        }
        Optional<PlanCell> stored = said(strategy, row, quarter);
        String version = stored.map(c -> String.valueOf(c.version())).orElse("");
        if (stored.isPresent() && !Objects.equals(version, form.version())) {
            throw conflict(stored.get(), form);
        }
        PlanCell cell = stored.orElseGet(() -> PlanCell.of(strategy.id(), row, quarter));
        cell.say(planned, form.note().strip(), who, clock.instant());
        cells.saveAndFlush(cell);
    }

    /** Both words side by side, for the page that lets the person choose. */
    static Conflict conflict(PlanCell stored, PlanCellForm mine) {
        return new Conflict(
                mine, PlanCellForm.of(stored), stored.version(), stored.saidByName(), stored.saidAt(), "calendar.field.");
    }
}
