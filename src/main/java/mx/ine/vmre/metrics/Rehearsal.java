package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * What a file was understood to be and what storing it does; kept with the import as it was when it was last read.
 *
 * @param encoding as people know it
 * @param delimiter what separates the cells
 * @param statedFrom first day of the period that the file states, or null
 * @param measures codes of the measures that the file has
 * @param accepted good rows
 * @param waiting rows that need an answer first
 * @param skipped lines that are no data, by what they are
 * @param fresh good rows that are new
 * @param replaced good rows that replace a stored one
 * @param unchanged those of the latter that say the same
 * @param firstDay first reported day of the good rows, or null
 * @param rejections the first rejected rows; the file of rejected rows has all
 * @param decisions open questions
 * @param shape by what the next file of the same report is known
 * @param remembered answers that were given for an earlier one
 * @param money what was spent in each currency; empty where all is in pesos
 */
public record Rehearsal(
        String source,
        FactKind kind,
        String encoding,
        String delimiter,
        LocalDate statedFrom,
        LocalDate statedTo,
        List<String> measures,
        long accepted,
        long rejected,
        long waiting,
        Map<RowKind, Long> skipped,
        long fresh,
        long replaced,
        long unchanged,
        LocalDate firstDay,
        LocalDate lastDay,
        List<TotalLine> totals,
        List<Rejection> rejections,
        List<Warning> warnings,
        List<Decision> decisions,
        List<MoneySum> money,
        FileShape shape,
        List<Remembered> remembered) {

    /** Those kept by earlier versions know of no other currency than pesos, and remember nothing. */
    public Rehearsal {
        money = money == null ? List.of() : money;
        remembered = remembered == null ? List.of() : remembered;
    }

    /** Of a file that was recognised, before its rows are read. */
    static Rehearsal unread(ExportReading reading) {
        return new Rehearsal(
                reading.source().code(), reading.source().kind(), reading.table().form(), reading.table().separator(),
                reading.file().period().map(DatePeriod::from).orElse(null),
                reading.file().period().map(DatePeriod::to).orElse(null),
                reading.measures().stream().map(Measure::code).toList(), 0, 0, reading.dataRows(), Map.of(), 0, 0, 0,
                null, null, List.of(), List.of(), List.of(), List.of(), List.of(), reading.shape(),
                reading.remembered());
    }

    /** The same with other totals, for showing a part of them. */
    Rehearsal withTotals(List<TotalLine> some) {
        return new Rehearsal(source, kind, encoding, delimiter, statedFrom, statedTo, measures, accepted, rejected,
                waiting, skipped, fresh, replaced, unchanged, firstDay, lastDay, some, rejections, warnings, decisions,
                money, shape, remembered);
    }

    /** With further warnings. */
    Rehearsal warned(List<Warning> more) {
        return with(joined(warnings, more), decisions);
    }

    /** With further questions. */
    Rehearsal asking(List<Decision> more) {
        return with(warnings, joined(decisions, more));
    }

    private Rehearsal with(List<Warning> told, List<Decision> asked) {
        return new Rehearsal(
                source, kind, encoding, delimiter, statedFrom, statedTo, measures, accepted, rejected, waiting, skipped,
                fresh, replaced, unchanged, firstDay, lastDay, totals, rejections, told, asked, money, shape,
                remembered);
    }

    private static <T> List<T> joined(List<T> first, List<T> more) {
        List<T> all = new ArrayList<>(first);
        all.addAll(more);
        return List.copyOf(all);
    }

    public long skippedRows() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
