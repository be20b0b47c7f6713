package mx.ine.vmre.actions;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.campaign.StrategyRef;

/** The periods for which a strategy plans content (Estrategia 7.3). */
public interface ContentCalendar {

    ContentPeriods periods(StrategyRef strategy);

    /** All of them in order; the last one ends with the strategy. */
    default List<Period> of(StrategyRef strategy) {
        return periods(strategy).all();
    }

    /** @param number from 1 */
    record Period(int number, LocalDate from, LocalDate to) {}
}
