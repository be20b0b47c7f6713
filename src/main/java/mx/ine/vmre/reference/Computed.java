package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A recomputed figure, exact: a quotient is kept as its two parts until somebody says to how many decimals. */
record Computed(BigDecimal numerator, BigDecimal denominator) {

    static Computed of(BigDecimal value) {
        return new Computed(value, BigDecimal.ONE);
    }

    /** In percent. */
    static Computed percent(BigDecimal part, BigDecimal base) {
        return new Computed(part.movePointRight(2), base);
    }

    BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }

    BigDecimal truncated(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.DOWN);
    }

    boolean is(BigDecimal printed) {
        return rounded(Math.max(0, printed.scale())).compareTo(printed) == 0;
    }
}
