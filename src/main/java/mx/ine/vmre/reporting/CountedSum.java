package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import mx.ine.vmre.kernel.EsMx;

/**
 * One sum behind a figure that rests on records of ours: how many they are, or what a value of theirs adds up to.
 *
 * @param key what is counted or added up, {@code reporting.figure.<key>}
 * @param unit how its value is written
 * @param valued whether values are added up, rather than records counted
 * @param expected what the report says that they give
 */
record CountedSum(String key, Figure.Unit unit, boolean valued, BigDecimal expected, List<Row> rows) {

    /**
     * One record as the page lists it.
     *
     * @param stateKey message key of how it stands
     * @param area that is in charge, or the empty text
     * @param when its days, since when it is known, or the empty text
     * @param path of its own page, or the empty text
     * @param value what it brings to the sum; null where it only counts
     */
    record Row(String title, String stateKey, String area, String when, String path, BigDecimal value) {

        public boolean leads() {
            return !path.isEmpty();
        }
    }

    /** Of a value that some of the records do not say, which then bring nothing and are not listed. */
    CountedSum {
        rows = valued ? rows.stream().filter(r -> Objects.nonNull(r.value())).toList() : List.copyOf(rows);
    }

    BigDecimal total() {
        return valued
                ? rows.stream().map(Row::value).reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2, RoundingMode.HALF_UP)
                : BigDecimal.valueOf(rows.size());
    }

    boolean matches() {
        return total().compareTo(expected) == 0;
    }

    /** Message key of what the list is. */
    public String heading() {
        return valued ? "reporting.counted.summed" : ofRules() ? "reporting.counted.rules" : "reporting.counted";
    }

    /** Message key of what is said of it where it gives what the report says. */
    public String matching() {
        return valued ? "reporting.trace.matches"
                : ofRules() ? "reporting.counted.rules.matches" : "reporting.counted.matches";
    }

    private boolean ofRules() {
        return key.startsWith("rules-");
    }

    /** A number of this sum as people write it: pesos with their cents. */
    public String text(BigDecimal number) {
        return unit == Figure.Unit.MXN ? EsMx.amount(number) : EsMx.number(number);
    }
}
