package mx.ine.vmre.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

/** A part of a whole, that keeps its numerator and denominator so that every percentage can show its base. */
public record Share(BigDecimal numerator, BigDecimal denominator) {

    public Share {
        Objects.requireNonNull(numerator);
        Objects.requireNonNull(denominator);
    }

    /** Empty where the whole is zero: a share of nothing is unknown, not 0 %. */
    public static Optional<Share> of(BigDecimal numerator, BigDecimal denominator) {
        return denominator.signum() == 0 ? Optional.empty() : Optional.of(new Share(numerator, denominator));
    }

    public static Optional<Share> of(long numerator, long denominator) {
        return of(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** In percent, rounded half-up at two decimals. */
    public BigDecimal percent() {
        return numerator.movePointRight(2).divide(denominator, 2, RoundingMode.HALF_UP);
    }

    /** As people read it: {@code 75.75 %}. */
    @Override
    public String toString() {
        return EsMx.percent(percent());
    }
}
