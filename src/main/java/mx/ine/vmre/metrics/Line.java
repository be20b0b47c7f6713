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
