package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.StateBadge;

/** What spend is against what was planned for it. */
public enum Deviation {
    /** No further from the plan than the strategy's tolerance. */
    WITHIN("s-ok", "done"),
    /** More than planned; said as soon as it is so. */
    OVER("s-bad", "late"),
    /** Less than planned, once the line has ended. */
    UNDER("s-warn", "obs"),
    /** The line has ended and its campaigns spent nothing, or it names none. */
    NO_SPEND("s-warn", "obs"),
    /** Spend that no line of the plan pays for. */
    NO_PLAN("s-bad", "late"),
    /** The line has not ended. */
    NOT_DUE("s-wait", "plan"),
    /** Nobody has brought figures of the month, or they do not say what was spent: that is not nothing spent. */
    NO_DATA("s-off", "off");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StateBadge badge;

    Deviation(String css, String shape) {
        badge = new StateBadge("paidmedia.deviation." + name(), css, shape);
    }

    public StateBadge badge() {
        return badge;
    }

    /** Whether somebody should look at it. */
    public boolean calls() {
        return this == OVER || this == UNDER || this == NO_SPEND || this == NO_PLAN;
    }

    /**
     * Of a line of the plan, or of what several lines add up to.
     *
     * @param plan pesos
     * @param actual pesos; zero where figures of the month are in and name no campaign of the line; null where nobody knows
     * @param runs days of the line
     * @param asOf last day that is over
     * @param tolerance percent of the plan
     */
    public static Deviation of(
            BigDecimal plan, BigDecimal actual, DatePeriod runs, LocalDate asOf, BigDecimal tolerance) {
        if (plan.signum() == 0 && actual != null && actual.signum() > 0) {
            return NO_PLAN;
        }
        if (actual != null && actual.compareTo(bound(plan, HUNDRED.add(tolerance))) > 0) {
            return OVER;
        }
        if (runs.to().isAfter(asOf)) {
            return NOT_DUE;
        }
        if (actual == null) {
            return NO_DATA;
        }
        if (actual.signum() == 0) {
            return NO_SPEND;
        }
        return actual.compareTo(bound(plan, HUNDRED.subtract(tolerance))) < 0 ? UNDER : WITHIN;
    }

    private static BigDecimal bound(BigDecimal plan, BigDecimal percent) {
        return plan.multiply(percent).movePointLeft(2);
    }
}
