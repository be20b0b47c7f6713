package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * Rows of a file that do not say their days, if its dates are in one order. Rows that say a first and a last day in two
 * months are among them where all say the same two: those are of the report. Where they say several, each is about its
 * own days, and is none that a person could put into a month.
 */
final class UndatedRows {

    private static final int LINES_NAMED = 5;

    private final SourceRow row;
    private final RowDays days;
    private final Set<DatePeriod> periods = new HashSet<>();
    private final Kept silent = new Kept();
    private final Kept ofTwoMonths = new Kept();

    UndatedRows(Header header, DateOrder order) {
        ReadingRules rules = ReadingRules.unknown(order);
        this.row = new SourceRow(header, rules);
        this.days = new RowDays(row, rules);
    }

    void see(Line line) {
        row.at(line);
        if (days.toldByColumn()) {
            return;
        }
        Optional<DatePeriod> stated = days.stated();
        if (periods.size() < 2) {
            stated.ifPresent(periods::add);
        }
        if (stated.isEmpty()) {
            silent.add(line);
        } else if (!RowDays.isOfOneMonth(stated.get())) {
            ofTwoMonths.add(line);
        }
    }

    boolean manyPeriods() {
        return periods.size() > 1;
    }

    long count() {
        return silent.rows + (manyPeriods() ? 0 : ofTwoMonths.rows);
    }

    /** The first lines on which they stand. */
    List<Long> lines() {
        return Stream.concat(silent.lines.stream(), manyPeriods() ? Stream.of() : ofTwoMonths.lines.stream())
                .sorted()
                .limit(LINES_NAMED)
                .toList();
    }

    private static final class Kept {

        private final List<Long> lines = new ArrayList<>();
        private long rows;

        private void add(Line line) {
            rows++;
            if (lines.size() < LINES_NAMED) {
                lines.add(line.number());
            }
        }
    }
}
