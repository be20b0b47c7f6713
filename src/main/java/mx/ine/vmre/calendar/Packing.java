package mx.ine.vmre.calendar;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Puts bars into as few rows as they need without touching each other or each other's names. */
final class Packing {

    private final int columns;
    private final int rows;
    private final List<BitSet> taken = new ArrayList<>();

    /** @param rows at most so many */
    Packing(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** @return number of the row from 1, or 0 if none is free */
    int place(int from, int to) {
        int first = Math.max(1, from);
        int last = Math.min(columns, to);
        for (int row = 0; row < rows; row++) {
            if (row == taken.size()) {
                taken.add(new BitSet(columns + 1));
            }
            BitSet used = taken.get(row);
            int clash = used.nextSetBit(first);
            if (clash < 0 || clash > last) {
                used.set(first, last + 1);
                return row + 1;
            }
        }
        return 0;
    }
}
