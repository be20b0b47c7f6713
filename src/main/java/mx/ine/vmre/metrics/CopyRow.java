package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import mx.ine.vmre.kernel.DatePeriod;

/**
 * Writes rows in the binary format of PostgreSQL's COPY: the server takes numbers, dates and keys as they are, where a
 * text would be written here only to be read there.
 */
final class CopyRow {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PART = 1 << 16;
    private static final int NULL = -1;
    private static final long DAY_ZERO = LocalDate.of(2000, 1, 1).toEpochDay();
    /** A numeric's digits are of base ten thousand. */
    private static final int BASE = 10_000;
    private static final int DIGITS = 4;
    private static final int NEGATIVE = 0x4000;

    private final long strategyId;
    private final short[] groups = new short[64];
    private byte[] bytes = new byte[PART * 2];
    private int length;
    private int begin;
    private int fields;

    CopyRow(long strategyId) {
        this.strategyId = strategyId;
        System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
        length = SIGNATURE.length;
        integer(0); // flags
        integer(0); // no further header
    }

    /** The columns that all facts begin with. */
    CopyRow head(Fact fact, FactKey key, DatePeriod period) {
        reserve(80);
        begin = length;
        length += Short.BYTES;
        fields = 0;
        raw(strategyId).raw(period.from()).raw(period.to());
        field(2 * Long.BYTES);
        whole(key.high());
        whole(key.low());
        field(Integer.BYTES);
        integer(Math.toIntExact(fact.line()));
        return this;
    }

    CopyRow raw(Long value) {
        reserve(12);
        if (value == null) {
            field(NULL);
        } else {
            field(Long.BYTES);
            whole(value);
        }
        return this;
    }

    CopyRow raw(LocalDate value) {
        reserve(8);
        field(Integer.BYTES);
        integer((int) (value.toEpochDay() - DAY_ZERO));
        return this;
    }

    /** A decimal of whatever size; its scale is kept. */
    CopyRow raw(BigDecimal value) {
        reserve(12 + 2 * groups.length);
        if (value == null) {
            field(NULL);
            return this;
        }
        int scale = Math.max(0, value.scale());
        int fraction = (scale + DIGITS - 1) / DIGITS;
        int count = groups(value.abs().setScale(fraction * DIGITS, RoundingMode.UNNECESSARY).unscaledValue());
        field((DIGITS + count) * Short.BYTES);
        small(count);
        small(count - 1 - fraction);
        small(value.signum() < 0 ? NEGATIVE : 0);
        small(scale);
        for (int i = count - 1; i >= 0; i--) {
            small(groups[i]);
        }
        return this;
    }

    /** Takes a number apart, the last digits first; says how many there are. */
    private int groups(BigInteger number) {
        int count = 0;
        BigInteger large = number;
        while (large.bitLength() >= Long.SIZE) {
            BigInteger[] parts = large.divideAndRemainder(BigInteger.valueOf(BASE));
            groups[count++] = parts[1].shortValue();
            large = parts[0];
        }
        for (long left = large.longValue(); left > 0; left /= BASE) {
            groups[count++] = (short) (left % BASE);
        }
        return count;
    }

    /** A text; what PostgreSQL cannot keep in one becomes a blank. */
    CopyRow text(String value) {
        if (value == null) {
            reserve(Integer.BYTES);
            field(NULL);
            return this;
        }
        reserve(Integer.BYTES + value.length());
        int at = length;
        field(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c > 127) {
                length = at;
                fields--;
                return encoded(value.replace('\0', ' ').getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = c == 0 ? (byte) ' ' : (byte) c;
        }
        return this;
    }

    private CopyRow encoded(byte[] text) {
        reserve(Integer.BYTES + text.length);
        field(text.length);
        System.arraycopy(text, 0, bytes, length, text.length);
        length += text.length;
        return this;
    }

    private void field(int size) {
        fields++;
        integer(size);
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    private void small(int value) {
        bytes[length++] = (byte) (value >> 8);
        bytes[length++] = (byte) value;
    }

    private void integer(int value) {
        small(value >> 16);
        small(value);
    }

    private void whole(long value) {
        integer((int) (value >> 32));
        integer((int) value);
    }

    void end() {
        bytes[begin] = (byte) (fields >> 8);
        bytes[begin + 1] = (byte) fields;
    }

    /** After the last row. */
    void endAll() {
        reserve(Short.BYTES);
        small(-1);
    }

    boolean full() {
        return length > PART;
    }

    /** Where the bytes are that were written since the last call; they stand until something is written again. */
    byte[] bytes() {
        return bytes;
    }

    /** How many they are; they count as taken. */
    int take() {
        int written = length;
        length = 0;
        return written;
    }
}
