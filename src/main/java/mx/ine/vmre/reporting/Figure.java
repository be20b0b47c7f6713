package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * One number of the report, with what answers "where from?": its base, the month before, its formula and its imports.
 *
 * @param id place in the report, such as {@code platform.facebook.clicks}; unique in one report
 * @param key what is measured: {@code reporting.figure.<key>} names it, {@code reporting.formula.<key>} says how it is made
 * @param unit how it is written
 * @param now this month's reading
 * @param before the previous month's, or null where none is compared
 * @param sources identifiers of the imports it comes from
 */
record Figure(String id, String key, Unit unit, Reading now, Reading before, List<Long> sources) {

    enum Unit {
        COUNT,
        MXN,
        /** Pesos for one click, one result … */
        UNIT_COST,
        PERCENT
    }

    private static final String UNDEFINED = "n/d";

    Figure {
        sources = List.copyOf(sources);
    }

    /** The same beside no other month. */
    Figure alone() {
        return new Figure(id, key, unit, now, null, sources);
    }

    public boolean known() {
        return now.known();
    }

    public BigDecimal value() {
        return now.value();
    }

    /** As in a table, whose head names the unit; {@code n/d} where it is unknown. */
    public String text() {
        return text(now);
    }

    /** As a headline, with the sign of pesos. */
    public String headline() {
        return known() && money() ? EsMx.money(value()) : text();
    }

    public String beforeText() {
        return before == null ? UNDEFINED : text(before);
    }

    public boolean money() {
        return unit == Unit.MXN || unit == Unit.UNIT_COST;
    }

    public boolean notApplicable() {
        return now.absence() == Absence.NOT_APPLICABLE;
    }

    public boolean missing() {
        return now.absence() == Absence.MISSING;
    }

    /** Whether it is worked out of other figures or of what people noted, and no sum of facts. */
    public boolean computed() {
        return key.startsWith("rest-") || key.startsWith("plan-") || key.startsWith("curve-");
    }

    /** Whether it counts rules of the strategy. */
    public boolean ofRules() {
        return key.startsWith("rules-");
    }

    public boolean ratio() {
        return now.denominator() != null;
    }

    public String numeratorText() {
        return part(now.numerator(), pesosAbove());
    }

    public String denominatorText() {
        return part(now.denominator(), pesosBelow());
    }

    /** What costs something has pesos above; a share of the spend has them below too. */
    private boolean pesosAbove() {
        return unit == Unit.UNIT_COST || pesosBelow();
    }

    private boolean pesosBelow() {
        return key.startsWith("share-spend") || key.startsWith("plan-");
    }

    public boolean ratioBefore() {
        return before != null && before.denominator() != null;
    }

    public String numeratorBeforeText() {
        return part(before.numerator(), pesosAbove());
    }

    public String denominatorBeforeText() {
        return part(before.denominator(), pesosBelow());
    }

    /** Against the month before, in the words that suit the unit. */
    public Change change() {
        return Change.of(this);
    }

    private String text(Reading reading) {
        if (!reading.known()) {
            return UNDEFINED;
        }
        switch (unit) {
            case PERCENT:
                return EsMx.percent(reading.value());
            case COUNT:
                return EsMx.number(reading.value());
            default:
                return EsMx.amount(reading.value());
        }
    }

    private static String part(BigDecimal number, boolean pesos) {
        if (number == null) {
            return UNDEFINED;
        }
        return pesos ? EsMx.amount(number) : EsMx.number(number);
    }
}
