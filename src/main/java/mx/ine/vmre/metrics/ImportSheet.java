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
 * @param columns message keys of the measures
 * @param tables totals, by country first
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
        List<Question> questions,
        List<String> columns,
        List<Table> tables,
        List<Refused> refused,
        String rejectedMore,
        List<String> warnings,
        List<String> answers,
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
     * @param select whether the options are too many for buttons
     */
    record Question(String field, String label, String hint, boolean select, List<Choice> options) {}

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
