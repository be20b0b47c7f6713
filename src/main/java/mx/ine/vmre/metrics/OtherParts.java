package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeSet;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What the parts of a file that are not imported tell about the one that is: the period. A chart or a table by day
 * beside the table by country says which days both are about, and a summary says it in words; a file's name does not
 * count.
 */
final class OtherParts {

    private static final int MOST_LINES = 50_000;

    private OtherParts() {}

    /** The days without gap that another part counts, or the period that it states in its first lines; else null. */
    static DatePeriod days(OpenedFile file, FilePart imported) {
        for (FilePart part : file.parts()) {
            if (part != imported) {
                Optional<DatePeriod> said = said(part.readings().get(0)).or(() -> counted(part.readings().get(0)));
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        return null;
    }

    private static Optional<DatePeriod> said(LineSource table) {
        DatePeriod[] said = {null};
        table.forEach(line -> {
            for (int i = 0; i < line.cells().size() && said[0] == null; i++) {
                said[0] = DateText.period(line.cell(i)).orElse(null);
            }
            return said[0] == null && line.number() < Recognition.FIRST_LINES;
        });
        return Optional.ofNullable(said[0]);
    }

    /** Of the orders in which the dates may be read, only one gives days that follow each other. */
    private static Optional<DatePeriod> counted(LineSource table) {
        return counted(table, DateOrder.MONTH_FIRST).or(() -> counted(table, DateOrder.DAY_FIRST));
    }

    private static Optional<DatePeriod> counted(LineSource table, DateOrder order) {
        TreeSet<LocalDate> days = new TreeSet<>();
        int[] lines = {0};
        table.forEach(line -> {
            DateText.date(line.cell(0), order).ifPresent(days::add);
            return ++lines[0] < MOST_LINES;
        });
        boolean whole = days.size() > 1 && days.first().plusDays(days.size() - 1L).equals(days.last());
        return whole ? Optional.of(new DatePeriod(days.first(), days.last())) : Optional.empty();
    }
}
