package mx.ine.vmre.metrics;

import java.util.BitSet;
import java.util.List;

/**
 * One record of a file.
 *
 * @param number physical line on which it begins; the first line of the file is 1
 * @param cells its cells as written
 * @param numbers cells that the file itself holds as numbers, whose text has a decimal point whatever the file's style;
 *     null where all are text
 */
record Line(long number, List<String> cells, BitSet numbers) {

    Line(long number, List<String> cells) {
        this(number, cells, null);
    }

    /** Whether the cell is a number and not a text that looks like one. */
    boolean isNumber(int index) {
        return numbers != null && index >= 0 && numbers.get(index);
    }

    /** The cell without outer blanks, or the empty text where the record is shorter. */
    String cell(int index) {
        return index < 0 || index >= cells.size() ? "" : HeaderName.strip(cells.get(index));
    }

    boolean blank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cell(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a cell holds lines of the file that were rows of their own: a quote was not closed, and the next one that
     * opens closed it.
     *
     * @param separator of the cells; none in a workbook
     */
    boolean swallows(String separator) {
        int width = cells.size();
        if (separator.length() != 1 || width < 4) {
            return false;
        }
        for (int i = 0; i < width; i++) {
            String cell = cells.get(i);
            if (cell.indexOf('\n') >= 0
                    && cell.chars().filter(c -> c == separator.charAt(0)).count() >= width - 1) {
                return true;
            }
        }
        return false;
    }

    /** How many cells hold something. */
    int filled() {
        int filled = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (!cell(i).isEmpty()) {
                filled++;
            }
        }
        return filled;
    }
}
