package mx.ine.vmre.calendar;

import static mx.ine.vmre.TestPeople.DERFE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.actions.ActionDetail;
import mx.ine.vmre.actions.ActionPlan;
import mx.ine.vmre.actions.ActionPlanning;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;

/** Outreach of the first stage, on the days that a test wants. */
final class PlannedActions {

    private PlannedActions() {}

    static long plan(
            ActionPlanning planning, Stages stages, StrategyRef strategy, String name, LocalDate from, LocalDate to) {
        return planning.plan(
                strategy,
                new ActionPlan(
                        name, Area.DERFE, "Informar", new DatePeriod(from, to),
                        Set.of(stages.of(strategy.id()).get(0).id()), Set.of("primaria"), Set.of("es"),
                        ActionPlan.Place.NONE, Mxn.ZERO,
                        List.of(new ActionPlan.Goal("asistentes", "", BigDecimal.TEN)), "Delia", "", Set.of(), "",
                        ActionDetail.outreach("capacitacion", "", null, false, ""), List.of()),
                DERFE);
    }
}
