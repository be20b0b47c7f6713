package mx.ine.vmre.paidmedia;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.ListState;
import org.springframework.stereotype.Component;

/** Which month a list is of, and up to when what is in it is over. */
@Component
class PlanMonths {

    private final BusinessDate businessDate;

    PlanMonths(BusinessDate businessDate) {
        this.businessDate = businessDate;
    }

    /** The month that the address names, else the one in progress on the business's calendar, within the strategy. */
    YearMonth of(ListState list, StrategyRef strategy) {
        return of(list.value(PlanList.MONTH), strategy);
    }

    YearMonth of(String named, StrategyRef strategy) {
        YearMonth current = YearMonth.from(businessDate.today());
        YearMonth first = YearMonth.from(strategy.from());
        YearMonth last = YearMonth.from(strategy.to());
        YearMonth inside = current.isBefore(first) ? first : current.isAfter(last) ? last : current;
        return PlanList.month(named).filter(strategy::covers).orElse(inside);
    }

    /** Last day of the month that is over, or today while it lasts. */
    LocalDate asOf(YearMonth month) {
        LocalDate today = businessDate.today();
        return month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
    }
}
