package mx.ine.vmre.metrics;

import java.util.List;
import java.util.Set;

/**
 * A table of a file.
 *
 * @param name name of the sheet or of the file in the zip, or the empty text
 * @param leads whether it holds the rows that the other parts restate, so that it is preferred whatever its columns
 * @param readings the ways in which its lines may be read: one per delimiter, one per table
 */
record FilePart(String name, boolean leads, List<LineSource> readings) {

    private static final Set<String> TOTAL = Set.of("total", "totals", "totales");

    /** A file of text by itself. */
    static FilePart text(FileBytes bytes) {
        return new FilePart("", false, readings(bytes, FileEncoding.of(bytes)));
    }

    /** One of several texts in a zip. */
    static FilePart member(String name, FileBytes bytes) {
        FileEncoding encoding = FileEncoding.of(bytes);
        boolean leads = TextTable.DELIMITERS.stream().anyMatch(d -> startsWithTotal(new TextTable(bytes, encoding, d)));
        return new FilePart(name, leads, readings(bytes, encoding));
    }

    private static List<LineSource> readings(FileBytes bytes, FileEncoding encoding) {
        return TextTable.DELIMITERS.stream()
                .flatMap(delimiter -> TableSection.of(new TextTable(bytes, encoding, delimiter)).stream())
                .toList();
    }

    /** Of the tables of one zip, the one with a total under its header is complete; charts show the first of its rows. */
    private static boolean startsWithTotal(TextTable table) {
        boolean[] total = {false};
        table.forEach(line -> {
            total[0] = line.number() == 2 && TOTAL.contains(HeaderName.normal(line.cell(0)));
            return line.number() < 2;
        });
        return total[0];
    }
}
