package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Running sums of measures, exact; a measure that no row had is absent, not zero. */
final class Sums {

    private static final Measure[] ALL = Measure.values();

    private final long[] values = new long[ALL.length];
    private final boolean[] present = new boolean[ALL.length];
    private long rows;

    void add(Fact fact) {
        rows++;
        fact.addTo(this);
    }

    void add(Measure measure, Long value) {
        if (value != null) {
            put(measure, value);
        }
    }

    void add(Measure measure, BigDecimal value) {
        if (value != null) {
            put(measure, value.movePointRight(measure.scale()).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
        }
    }

    private void put(Measure measure, long units) {
        values[measure.ordinal()] = Math.addExact(values[measure.ordinal()], units);
        present[measure.ordinal()] = true;
    }

    long rows() {
        return rows;
    }

    boolean has(Measure measure) {
        return present[measure.ordinal()];
    }

    /** In whole units, or with two decimals. */
    BigDecimal get(Measure measure) {
        return BigDecimal.valueOf(values[measure.ordinal()], measure.scale());
    }
}
