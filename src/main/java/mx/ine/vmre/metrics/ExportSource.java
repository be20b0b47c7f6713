package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * One kind of file that can be imported. A new kind is one class that says how its header is known, which lines are
 * totals and what a row becomes, plus its words in {@code metrics/sources} and one test with a real file.
 */
interface ExportSource {

    /** Stable code, such as {@code google-ads}; its name is the message {@code metrics.source.<code>}. */
    String code();

    FactKind kind();

    SourceWords words();

    /** Meanings without which a header is not of this kind. */
    Set<Meaning> required();

    /** What it measures, in the order in which totals show it. */
    Set<Measure> measures();

    /** Measures of which a file of this kind is expected to say something: one without them is asked about. */
    default Set<Measure> expected() {
        return kind() == FactKind.MEDIA && measures().contains(Measure.CLICKS) ? Set.of(Measure.CLICKS) : Set.of();
    }

    default boolean recognises(Header header) {
        return required().stream().allMatch(header::has);
    }

    /** @param preamble the lines before the header, where other kinds of file have the same names */
    default boolean recognises(Header header, List<String> preamble) {
        return recognises(header);
    }

    /** The table in another layout, where columns are values of a dimension; else as it is. */
    default LineSource laidOut(LineSource table, Line header) {
        return table;
    }

    /** Why a file under such lines cannot be imported though it is of this kind: its table is not among its tables. */
    default Optional<String> lacking(List<String> preamble) {
        return Optional.empty();
    }

    /** The period that the lines before the header state. */
    default Optional<DatePeriod> stated(List<String> preamble) {
        return preamble.stream().flatMap(line -> DateText.period(line).stream()).findFirst();
    }

    /** The days that its rows may be about. */
    default DatePeriod bounds(DatePeriod strategy) {
        return strategy;
    }

    /** Meanings whose blank cells repeat the cell above, as merged cells do. */
    default Set<Meaning> fillsDown() {
        return Set.of();
    }

    /** Meanings, beside the first two columns, whose cells may say that a row is a total. */
    default Set<Meaning> labels() {
        return Set.of();
    }

    /** What a line after the header is. */
    default RowKind kindOf(Line line, Header header) {
        if (line.blank()) {
            return RowKind.BLANK;
        }
        if (words().listed("totals", line.cell(0)) || words().listed("totals", line.cell(1))
                || labels().stream().anyMatch(label -> words().listed("totals", line.cell(header.column(label))))) {
            return RowKind.TOTAL;
        }
        return isNote(line, header) ? RowKind.NOTE : RowKind.DATA;
    }

    /** A sentence under the table: one cell of words where the header has many columns. */
    static boolean isNote(Line line, Header header) {
        return header.names().size() > 3
                && line.filled() == 1
                && line.cell(0).chars().filter(Character::isLetter).count() > 3;
    }

    /** Whether nothing after this line belongs to the table. */
    default boolean endsAt(RowKind kind) {
        return false;
    }

    /** Whether a totals row restates all rows of the file, so that it can be compared with their sum. */
    default boolean isGrandTotal(Line line, Header header) {
        return words().listed("grand-totals", line.cell(0)) || words().listed("grand-totals", line.cell(1));
    }

    /** The country whose rows a totals row sums, as written; the empty text where it is the one of the rows above. */
    default Optional<String> subtotalOf(Line line, Header header) {
        return Optional.empty();
    }

    /** Whether rows without a date take the period of the file, or the month that the person answers. */
    default boolean datedByFile() {
        return false;
    }

    /** Whether its amounts need a currency. */
    default boolean hasMoney() {
        return measures().contains(Measure.SPEND);
    }

    /** What the row becomes; ignored if the row was rejected or waits meanwhile. */
    Fact fact(SourceRow row, FileFacts file);

    /** What the totals row tells that its rows cannot, such as people counted once. */
    default Optional<Fact> totalFact(SourceRow row, FileFacts file) {
        return Optional.empty();
    }
}
