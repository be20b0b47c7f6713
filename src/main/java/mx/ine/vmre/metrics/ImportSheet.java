package mx.ine.vmre.metrics;

import java.util.List;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.StateBadge;

/**
 * An import as its page shows it; every figure is already text.
 *
 * @param sourceKey message key of the kind of file
 * @param noteKey message key of what the totals count
 * @param storeLabel words of the button that stores them
 * @param replacedNote how many of the good rows are new and how many replace
 * @param skippedNote what the omitted lines are
 * @param questions those that belong together, such as those about one currency, in one list
 * @param columns message keys of the measures
 * @param tables totals, by country first
 * @param money what was spent in each currency; empty where all is in pesos
 * @param rejectedMore how many rejected rows are not shown, or the empty text
 * @param hash fingerprint of the file in groups of four
 * @param closed who did what at the end, or the empty text
 */
record ImportSheet(
        long id,
        String fileName,
        StateBadge badge,
        boolean waits,
        boolean stored,
        String sourceKey,
        String months,
        String noteKey,
        String accepted,
        String storeLabel,
        String replacedNote,
        String waiting,
        String rejected,
        boolean hasRejected,
        String skipped,
        String skippedNote,
        List<List<Question>> questions,
        List<String> columns,
        List<Table> tables,
        List<Money> money,
        List<Refused> refused,
        String rejectedMore,
        List<String> warnings,
        List<Answer> answers,
        String size,
        String encoding,
        String hash,
        String brought,
        String closed,
        boolean canStore) {

    /**
     * A question of the rehearsal.
     *
     * @param field component of {@link AnswersForm}
     * @param control how it is answered: {@code radios}, {@code select} where the options are too many for them,
     *     {@code number}, {@code date}, {@code text}, or {@code map} for the columns of an unknown table
     * @param columns those columns; empty for other questions
     */
    record Question(
            String field, String label, String hint, String control, List<Choice> options, List<Column> columns) {}

    /** A column of an unknown table: its number, its name and some of its values. */
    record Column(String number, String name, String samples) {}

    /**
     * An answer that holds.
     *
     * @param key of its decision, to take it back
     * @param text what is answered
     * @param origin who answered it when, and for which file, or the empty text if it was given for this one
     * @param importId the import of that file, or 0
     */
    record Answer(String key, String text, String origin, long importId) {}

    /**
     * What was spent in one currency.
     *
     * @param name name and code
     * @param rate pesos for one unit, its day and its source in words; a dash for pesos
     */
    record Money(String name, String amount, String rate, String pesos) {}

    /**
     * Totals by one dimension.
     *
     * @param key ending of its message keys: {@code country}, {@code month}, {@code segment}, {@code platform}
     * @param total the last line; cells that must not be summed are empty
     */
    record Table(String key, List<Row> rows, List<String> total) {}

    /** A line of totals. */
    record Row(String name, List<String> cells) {}

    /** A rejected row: line, the cell, and why. */
    record Refused(String line, String cell, String reason) {}
}
