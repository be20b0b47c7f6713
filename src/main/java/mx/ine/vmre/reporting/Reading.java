package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a figure was in one month.
 *
 * @param value already rounded as it is shown, or null where there is none
 * @param absence why there is no value; null where there is one
 * @param numerator of a ratio, else null
 * @param denominator of a ratio, else null
 */
record Reading(BigDecimal value, Absence absence, BigDecimal numerator, BigDecimal denominator) {

    /** Why a figure has no value. None of these is a zero. */
    enum Absence {
        /** A ratio whose denominator is zero, or what no file says. */
        UNDEFINED,
        /** The source has not been imported. */
        MISSING,
        /** The figure has no meaning in that month. */
        NOT_APPLICABLE
    }

    Reading {
        numerator = plain(numerator);
        denominator = plain(denominator);
    }

    static Reading count(long value) {
        return new Reading(BigDecimal.valueOf(value), null, null, null);
    }

    /** Two decimals at most: platforms count fractions of a result. */
    static Reading count(BigDecimal value) {
        return value == null
                ? absent(Absence.UNDEFINED)
                : new Reading(plain(value.setScale(2, RoundingMode.HALF_UP)), null, null, null);
    }

    static Reading money(BigDecimal value) {
        return value == null
                ? absent(Absence.UNDEFINED)
                : new Reading(value.setScale(2, RoundingMode.HALF_UP), null, null, null);
    }

    /** In percent, two decimals, rounded half-up; undefined over zero. */
    static Reading percent(BigDecimal numerator, BigDecimal denominator) {
        return ratio(numerator, denominator, 2);
    }

    static Reading percent(long numerator, long denominator) {
        return percent(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
    }

    /** Pesos for each unit of the denominator, two decimals, rounded half-up; undefined over zero. */
    static Reading each(BigDecimal numerator, BigDecimal denominator) {
        return ratio(numerator, denominator, 0);
    }

    static Reading absent(Absence why) {
        return new Reading(null, why, null, null);
    }

    private static Reading ratio(BigDecimal numerator, BigDecimal denominator, int shift) {
        if (numerator == null || denominator == null) {
            return absent(Absence.UNDEFINED);
        }
        if (denominator.signum() == 0) {
            return new Reading(null, Absence.UNDEFINED, numerator, denominator);
        }
        BigDecimal value = numerator.movePointRight(shift).divide(denominator, 2, RoundingMode.HALF_UP);
        return new Reading(value, null, numerator, denominator);
    }

    /** One spelling for each number, so that equal contents have equal hashes. */
    private static BigDecimal plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    boolean known() {
        return value != null;
    }
}
