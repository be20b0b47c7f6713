package mx.ine.vmre.metrics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;

/**
 * The keys of a file's rows and the lines on which they stand, to find a row that repeats another. Millions of them take
 * a few bytes each, outside the heap: of a key its 128 bits are used, half as the place and half to compare.
 */
final class RowsSeen {

    private static final int NO_LINE = 0;

    private final LongBuffer marks;
    private final IntBuffer lines;
    private final int places;

    /** @param most how many rows there are at most */
    RowsSeen(long most) {
        this.places = Math.toIntExact(Math.max(64, most * 8 / 5));
        this.marks = ByteBuffer.allocateDirect(places * Long.BYTES).order(ByteOrder.nativeOrder()).asLongBuffer();
        this.lines = ByteBuffer.allocateDirect(places * Integer.BYTES).order(ByteOrder.nativeOrder()).asIntBuffer();
    }

    /** The line on which the key was seen before, or 0 if it is new, and then it is remembered. */
    long see(FactKey key, long line) {
        int place = (int) Long.remainderUnsigned(key.high(), places);
        while (lines.get(place) != NO_LINE) {
            if (marks.get(place) == key.low()) {
                return lines.get(place);
            }
            place = place + 1 == places ? 0 : place + 1;
        }
        marks.put(place, key.low());
        lines.put(place, Math.toIntExact(line));
        return NO_LINE;
    }
}
