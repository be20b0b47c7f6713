package mx.ine.vmre.metrics;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of imports as they were brought, kept in parts so that none stands in memory as a whole. */
@Component
class Originals {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;

    Originals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a file with its import, in the transaction of the use case.
     *
     * @param packed the file as one gzip stream
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long importId, FileBytes packed) {
        try (InputStream in = packed.open(); OutputStream parts = new Parts(importId)) {
            in.transferTo(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of an import's file, for reading as often as needed. */
    FileBytes content(long importId) {
        try (InputStream in = open(importId)) {
            return FileBytes.of(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, for handing it out. */
    Resource resource(long importId) {
        return new InputStreamResource(() -> open(importId));
    }

    /** The bytes of an import's file, once, from the database as they are read. */
    private InputStream open(long importId) throws IOException {
        Kept kept = new Kept(importId);
        boolean packed = kept.packed(); // the sequence takes the first part at once
        InputStream in = new SequenceInputStream(kept);
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private record Part(boolean packed, byte[] content) {}

    private Optional<Part> part(long importId, int number) {
        return jdbc.sql("SELECT packed, content FROM metrics.import_part WHERE import_id = :id AND number = :number")
                .param("id", importId)
                .param("number", number)
                .query(Part.class)
                .optional();
    }

    /** One part after the other, each asked for when the one before is read. */
    private final class Kept implements Enumeration<InputStream> {

        private final long importId;
        private int number;
        private Part next;

        private Kept(long importId) {
            this.importId = importId;
            this.next = part(importId, 0).orElseThrow(() -> new IllegalStateException("import without its file"));
        }

        private boolean packed() {
            return next.packed();
        }

        @Override
        public boolean hasMoreElements() {
            return next != null;
        }

        @Override
        public InputStream nextElement() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            InputStream content = new ByteArrayInputStream(next.content());
            next = part(importId, ++number).orElse(null);
            return content;
        }
    }

    /** Collects a part and stores it. */
    private final class Parts extends OutputStream {

        private final long importId;
        private final byte[] part = new byte[PART];
        private int filled;
        private int number;

        private Parts(long importId) {
            this.importId = importId;
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            int at = from;
            while (at < from + length) {
                int more = Math.min(PART - filled, from + length - at);
                System.arraycopy(bytes, at, part, filled, more);
                filled += more;
                at += more;
                if (filled == PART) {
                    store();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                store();
            }
        }

        private void store() {
            jdbc.sql("INSERT INTO metrics.import_part (import_id, number, packed, content)"
                            + " VALUES (:id, :number, true, :content)")
                    .param("id", importId)
                    .param("number", number++)
                    .param("content", Arrays.copyOf(part, filled))
                    .update();
            filled = 0;
        }
    }
}
