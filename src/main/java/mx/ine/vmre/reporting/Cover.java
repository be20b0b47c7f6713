package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/**
 * What the report is about.
 *
 * @param strategy short key
 * @param strategyName as shown
 * @param cutOff last day whose data it holds, to 23:59 in central Mexico
 * @param stages in force in the month: possibly several, possibly none
 */
record Cover(String strategy, String strategyName, YearMonth month, LocalDate cutOff, List<StageInForce> stages) {

    record StageInForce(int number, String name, LocalDate from, LocalDate to) {

        public String label() {
            return number + " \u00b7 " + name;
        }
    }

    /** {@code noviembre de 2020}. */
    public String monthName() {
        return EsMx.month(month);
    }

    /** {@code octubre}. */
    public String monthBefore() {
        return EsMx.month(month.minusMonths(1)).split(" ")[0];
    }

    public String cutOffText() {
        return EsMx.date(cutOff);
    }
}
