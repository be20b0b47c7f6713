package mx.ine.vmre.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/**
 * What the report is about.
 *
 * @param strategy short key
 * @param strategyName as shown
 * @param begins first day of the strategy, from which figures are accumulated; null in what was frozen before it was told
 * @param cutOff last day whose data it holds, to 23:59 in central Mexico
 * @param stages in force in the month: possibly several, possibly none
 */
record Cover(
        String strategy,
        String strategyName,
        @JsonInclude(JsonInclude.Include.NON_NULL) LocalDate begins,
        YearMonth month,
        LocalDate cutOff,
        List<StageInForce> stages) {

    record StageInForce(int number, String name, LocalDate from, LocalDate to) {

        public String label() {
            return number + " \u00b7 " + name;
        }
    }

    /** {@code noviembre de 2020}. */
    public String monthName() {
        return EsMx.month(month);
    }

    /** Whether no month of the strategy precedes this one. */
    public boolean first() {
        return begins != null && !month.isAfter(YearMonth.from(begins));
    }

    /** {@code octubre}. */
    public String monthBefore() {
        return EsMx.month(month.minusMonths(1)).split(" ")[0];
    }

    public String cutOffText() {
        return EsMx.date(cutOff);
    }
}
