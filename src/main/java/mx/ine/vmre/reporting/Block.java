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
 * @param listings records named one by one
 */
record Block(
        ReportSection section,
        String word,
        SourceStatus status,
        String note,
        List<String> args,
        boolean drawn,
        List<FigureTable> tables,
        List<Listing> listings) {

    /** Notes that say which part of what a block tells nobody brought begin so. */
    static final String LACKS = "reporting.lacks.";

    Block {
        args = List.copyOf(args);
        tables = List.copyOf(tables);
        listings = List.copyOf(listings);
    }

    /** Tables that rest on a source beside the report's three. */
    static Block of(
            ReportSection section, String word, SourceStatus status, String note, List<String> args,
            FigureTable... tables) {
        return new Block(section, word, status, note, args, false, List.of(tables), List.of());
    }

    /** Further tables of what the section rests on anyway. */
    static Block of(ReportSection section, String word, String note, List<String> args, FigureTable... tables) {
        return of(section, word, null, note, args, tables);
    }

    static Block listing(ReportSection section, String word, Listing... listings) {
        return new Block(section, word, null, "", List.of(), false, List.of(), List.of(listings));
    }

    Block drawing() {
        return new Block(section, word, status, note, args, true, tables, listings);
    }

    /** What stands where nobody brought the source. */
    static Block missing(ReportSection section, String word, SourceStatus status) {
        return of(section, word, status, "", List.of());
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

    /** Whether its note says what nobody brought. */
    public boolean partial() {
        return note.startsWith(LACKS);
    }

    /** Message key of what holds of its tables, of which some are there although others lack; else the empty text. */
    public String besides() {
        return partial() && !tables.isEmpty() ? "reporting." + word + ".note" : "";
    }

    /** Columns of the first table's first figures; empty where nothing is drawn. */
    public MonthColumns chart() {
        return MonthColumns.ofLines(drawn && !tables.isEmpty() ? tables.get(0).lines() : List.of());
    }
}
