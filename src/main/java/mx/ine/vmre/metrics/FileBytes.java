package mx.ine.vmre.metrics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.web.multipart.MultipartFile;

/**
 * The bytes of a file that is being imported: in memory if they are few, else in a temporary file of their own, so that
 * the largest file costs no more memory than a small one. They can be read from the beginning as often as needed. The
 * temporary file goes with the last reference to it.
 */
final class FileBytes {

    /** Files up to this size are not worth a file of their own. */
    static final int HELD = 1 << 20;

    private static final Cleaner CLEANER = Cleaner.create();
    private static final String PREFIX = "vmre-carga-";

    private final byte[] held;
    private final Path file;
    private final long size;

    private FileBytes(byte[] held, Path file, long size) {
        this.held = held;
        this.file = file;
        this.size = size;
        if (file != null) {
            CLEANER.register(this, new Removal(file));
        }
    }

    static FileBytes of(byte[] bytes) {
        return new FileBytes(bytes, null, bytes.length);
    }

    /** An upload, taken over without reading it. */
    static FileBytes of(MultipartFile upload) {
        try {
            if (upload.getSize() <= HELD) {
                return of(upload.getBytes());
            }
            Path file = Files.createTempFile(PREFIX, null);
            upload.transferTo(file.toFile());
            return new FileBytes(null, file, Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that a stream gives. */
    static FileBytes of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(HELD + 1);
        if (start.length <= HELD) {
            return of(start);
        }
        Path file = Files.createTempFile(PREFIX, null);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(start);
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new FileBytes(null, file, Files.size(file));
    }

    long size() {
        return size;
    }

    /** The first bytes, at most so many. */
    byte[] head(int most) {
        try (InputStream in = open()) {
            return in.readNBytes(most);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() throws IOException {
        return held == null ? Files.newInputStream(file) : new ByteArrayInputStream(held);
    }

    /** A part of them. */
    InputStream open(long from, long length) throws IOException {
        if (held != null) {
            return new ByteArrayInputStream(held, (int) from, (int) length);
        }
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(from);
        return new Window(in, length);
    }

    /**
     * All of them for access at any place, outside the heap where they have a file of their own.
     *
     * @throws Unreadable if they are more than two gigabytes
     */
    ByteBuffer buffer() {
        if (held != null) {
            return ByteBuffer.wrap(held).asReadOnlyBuffer();
        }
        if (size > Integer.MAX_VALUE) {
            throw new Unreadable("metrics.refused.truncated");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their own file, or null if they are held in memory. It lasts as long as this object. */
    Path file() {
        return file;
    }

    /**
     * These bytes as one gzip stream. Exports are repetitive text: the quickest packing leaves a fifth of them.
     *
     * @param seen takes each of these bytes
     */
    FileBytes packed(MessageDigest seen) throws IOException {
        Path target = held == null ? Files.createTempFile(PREFIX, null) : null;
        ByteArrayOutputStream memory = new ByteArrayOutputStream();
        try (InputStream in = new DigestInputStream(open(), seen);
                OutputStream out = new Packing(target == null ? memory : Files.newOutputStream(target))) {
            in.transferTo(out);
        } catch (IOException | RuntimeException e) {
            if (target != null) {
                Files.deleteIfExists(target);
            }
            throw e;
        }
        return target == null ? of(memory.toByteArray()) : new FileBytes(null, target, Files.size(target));
    }

    private static final class Packing extends GZIPOutputStream {

        private Packing(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private record Removal(Path file) implements Runnable {

        @Override
        public void run() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // It lies in the folder of temporary files, which the system empties.
            }
        }
    }

    /** Ends after so many bytes. */
    private static final class Window extends FilterInputStream {

        private long left;

        private Window(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = super.read(buffer, from, (int) Math.min(length, left));
            left -= Math.max(read, 0);
            return read;
        }
    }
}
