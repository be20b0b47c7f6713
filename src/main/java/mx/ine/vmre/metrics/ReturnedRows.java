package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * The rejected rows of an earlier file that come back corrected: known by the columns that were added to them. What was
 * put before cells so that no spreadsheet computes them is taken away again, for the names are the file's own.
 */
final class ReturnedRows {

    static final char GUARD = '\'';

    private static final String DANGEROUS = "=+-@\t\r";

    private ReturnedRows() {}

    static boolean headedBy(Header header) {
        return AddedColumns.own(header.names()) < header.names().size();
    }

    /** Whether a spreadsheet would take the cell for a formula; numbers with a sign are none. */
    static boolean dangerous(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0 && !cell.matches("[-+]?[\\d.,]+");
    }

    /** The line without what guarded its cells. */
    static Line bare(Line line) {
        List<String> cells = null;
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cells().get(i);
            if (cell.length() > 1 && cell.charAt(0) == GUARD && dangerous(cell.substring(1))) {
                cells = cells == null ? new ArrayList<>(line.cells()) : cells;
                cells.set(i, cell.substring(1));
            }
        }
        return cells == null ? line : new Line(line.number(), cells, line.numbers());
    }
}
