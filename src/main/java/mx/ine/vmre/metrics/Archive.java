package mx.ine.vmre.metrics;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * A zip file. Its directory is walked by us before any library sees it, so that the number of entries and
 * the size that they claim are known first, and every byte that is unpacked is counted against one budget.
 */
final class Archive {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final long IN_EXTRA = 0xFFFFFFFFL;

    private final FileBytes bytes;
    private final ByteBuffer in;
    private final List<Entry> entries = new ArrayList<>();
    private long unpacked;
    private boolean workbook;

    /** A file inside. */
    record Entry(String name, boolean packed, long packedSize, long size, long at) {}

    private Archive(FileBytes bytes) {
        this.bytes = bytes;
        this.in = bytes.buffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws Unreadable if it is cut off, damaged, protected or larger than the limits */
    static Archive of(FileBytes bytes) {
        Archive archive = new Archive(bytes);
        try {
            archive.walk();
        } catch (IndexOutOfBoundsException e) {
            throw new Unreadable("metrics.refused.truncated");
        }
        return archive;
    }

    private void walk() {
        int end = end();
        long size = in.getInt(end + 12) & IN_EXTRA;
        long at = in.getInt(end + 16) & IN_EXTRA;
        int before = end;
        if (end >= 20 && in.getInt(end - 20) == END_64_LOCATOR) {
            before = index(in.getLong(end - 12));
            require(in.getInt(before) == END_64);
            size = in.getLong(before + 40);
            at = in.getLong(before + 48);
        }
        require(at + size == before);
        int next = index(at);
        Set<String> names = new HashSet<>();
        long claimed = 0;
        while (next < before) {
            require(in.getInt(next) == CENTRAL);
            Entry entry = entry(next);
            ImportLimits.checkEntries(entries.size() + 1);
            require(names.add(entry.name()));
            claimed += entry.size();
            entries.add(entry);
            next += 46 + length(next + 28) + length(next + 30) + length(next + 32);
        }
        require(next == before);
        workbook = has(WORKBOOK);
        ImportLimits.checkUnpacked(claimed, workbook);
    }

    /** The last mark of an end must be the end: what follows it is its comment. */
    private int end() {
        int least = Math.max(0, in.limit() - END_LENGTH - LONGEST_COMMENT);
        for (int i = in.limit() - END_LENGTH; i >= least; i--) {
            if (in.getInt(i) == END) {
                require(i + END_LENGTH + length(i + 20) == in.limit());
                return i;
            }
        }
        throw new Unreadable("metrics.refused.truncated");
    }

    private Entry entry(int at) {
        int flags = length(at + 8);
        int method = length(at + 10);
        if ((flags & 1) != 0) {
            throw new Unreadable("metrics.refused.encrypted");
        }
        require(method == 0 || method == 8);
        int nameLength = length(at + 28);
        String name = StandardCharsets.UTF_8.decode(in.slice(at + 46, nameLength)).toString();
        long[] sizes = {
            in.getInt(at + 24) & IN_EXTRA, in.getInt(at + 20) & IN_EXTRA, in.getInt(at + 42) & IN_EXTRA
        };
        if (sizes[0] == IN_EXTRA || sizes[1] == IN_EXTRA || sizes[2] == IN_EXTRA) {
            fromExtra(at + 46 + nameLength, length(at + 30), sizes);
        }
        require(sizes[0] >= 0 && sizes[1] >= 0);
        return new Entry(name, method == 8, sizes[1], sizes[0], sizes[2]);
    }

    /** Sizes that do not fit in their place stand in a further field, in this order. */
    private void fromExtra(int from, int length, long[] sizes) {
        int at = from;
        while (at + 4 <= from + length) {
            int next = at + 4 + length(at + 2);
            if (length(at) == 1) {
                int value = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == IN_EXTRA && value + 8 <= next) {
                        sizes[i] = in.getLong(value);
                        value += 8;
                    }
                }
            }
            at = next;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    boolean isWorkbook() {
        return workbook;
    }

    boolean has(String name) {
        return entries.stream().anyMatch(e -> e.name().equalsIgnoreCase(name));
    }

    /** The entry's content; reading more than the limits allow throws {@link Unreadable}. */
    InputStream open(Entry entry) throws IOException {
        int at = index(entry.at());
        require(at + 30 <= in.limit() && in.getInt(at) == LOCAL);
        int data = at + 30 + length(at + 26) + length(at + 28);
        require(entry.packedSize() <= in.limit() - data);
        InputStream packed = bytes.open(data, entry.packedSize());
        return new Counted(entry.packed() ? new InflaterInputStream(packed, new Inflater(true), 8192) : packed);
    }

    FileBytes content(Entry entry) {
        try (InputStream content = open(entry)) {
            return FileBytes.of(content);
        } catch (IOException e) {
            throw new Unreadable("metrics.refused.truncated");
        }
    }

    private int length(int at) {
        return in.getShort(at) & 0xFFFF;
    }

    private int index(long position) {
        require(position >= 0 && position < in.limit());
        return (int) position;
    }

    private static void require(boolean sound) {
        if (!sound) {
            throw new Unreadable("metrics.refused.truncated");
        }
    }

    /** What an entry claims and what it gives may differ: only the latter fills the memory. */
    private final class Counted extends FilterInputStream {

        private Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) {
            unpacked += more;
            ImportLimits.checkUnpacked(unpacked, workbook);
        }
    }
}
