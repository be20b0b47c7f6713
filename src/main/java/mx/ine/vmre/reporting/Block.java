package mx.ine.vmre.reporting;

import java.util.List;

/**
 * Tables of one subject within a section, drawn alike on screen, on paper and in the workbook.
 *
 * @param word {@code reporting.block.<word>} is its heading
 * @param status of the source that it needs beside the report's three, or null where it needs none
 * @param note message key of the sentence above its tables, or the empty text
 * @param args of that sentence, as people read them
 * @param drawn whether the first column of its first table is drawn too
 * @param tables empty where the source is missing
 */
record Block(
        ReportSection section,
        String word,
        SourceStatus status,
        String note,
        List<String> args,
        boolean drawn,
        List<FigureTable> tables) {

    Block {
        args = List.copyOf(args);
        tables = List.copyOf(tables);
    }

    /** What stands where nobody brought the source. */
    static Block missing(ReportSection section, String word, SourceStatus status) {
        return new Block(section, word, status, "", List.of(), false, List.of());
    }

    public String headingKey() {
        return "reporting.block." + word;
    }

    /** Whether it needs a heading beside the section's own. */
    public boolean headed() {
        return !word.equals(section.word());
    }

    /** Whether the source that it needs is not there. */
    public boolean lacking() {
        return status != null && !status.settled();
    }

    public boolean noted() {
        return !note.isEmpty();
    }

    /** Columns of the first table's first figures; empty where nothing is drawn. */
    public MonthColumns chart() {
        return MonthColumns.ofLines(drawn && !tables.isEmpty() ? tables.get(0).lines() : List.of());
    }
}
