package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import mx.ine.vmre.kernel.EsMx;

/**
 * A figure against the month before: counts and pesos in percent, percentages in points, costs in pesos.
 *
 * @param key message key of the phrase, which takes {@code text}
 * @param text the signed amount, or the empty text
 * @param css {@code good}, {@code bad} or the empty text: spend is neither
 * @param compared whether there is a month before to name
 */
record Change(String key, String text, String css, boolean compared) {

    private static final Change NONE = new Change("reporting.change.none", "", "", false);
    private static final String FROM_ZERO = "reporting.change.from-zero";
    private static final char MINUS = '\u2212';

    static Change of(Figure figure) {
        Reading before = figure.before();
        if (before == null || !figure.known() || !before.known()) {
            return NONE;
        }
        BigDecimal difference = figure.value().subtract(before.value());
        if (difference.signum() == 0) {
            return new Change("reporting.change.same", "", "", true);
        }
        switch (figure.unit()) {
            case PERCENT:
                return new Change("reporting.change.points", signed(difference), "", true);
            case UNIT_COST:
                return difference.signum() > 0
                        ? new Change("reporting.change.dearer", signed(difference), "bad", true)
                        : new Change("reporting.change.cheaper", signed(difference), "good", true);
            default:
                return relative(figure, difference, before.value());
        }
    }

    private static Change relative(Figure figure, BigDecimal difference, BigDecimal base) {
        if (base.signum() == 0) {
            return new Change(FROM_ZERO, "", "", true);
        }
        BigDecimal percent = difference.movePointRight(2).divide(base, 1, RoundingMode.HALF_UP);
        String css = figure.unit() == Figure.Unit.COUNT && difference.signum() > 0 ? "good" : "";
        return new Change("reporting.change.percent", EsMx.change(percent), css, true);
    }

    /** Whether the month before had none at all, which no percentage tells. */
    public boolean fromZero() {
        return key.equals(FROM_ZERO);
    }

    /** {@code +0.07}, {@code −1.50}. */
    static String signed(BigDecimal number) {
        return (number.signum() < 0 ? MINUS : '+') + EsMx.amount(number.abs());
    }
}
