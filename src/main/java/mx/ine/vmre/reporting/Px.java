package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Lengths of a drawing, written alike on every machine: one decimal, a point. */
final class Px {

    private Px() {}

    static String of(BigDecimal length) {
        return length.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    static String of(long length) {
        return of(BigDecimal.valueOf(length));
    }

    /** The part of a length that a value is of its whole; never beyond the whole. */
    static BigDecimal scaled(BigDecimal value, BigDecimal whole, int length) {
        if (whole.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal drawn = value.multiply(BigDecimal.valueOf(length)).divide(whole, 1, RoundingMode.HALF_UP);
        return drawn.min(BigDecimal.valueOf(length)).max(BigDecimal.ZERO);
    }
}
