package mx.ine.vmre.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A file that somebody brings. */
public final class ImportFile {

    private static final int LONGEST_NAME = 200;

    private final String name;
    private final FileBytes content;
    private final FutureTask<Packed> packing = new FutureTask<>(this::pack);

    /**
     * @param name its name, only to be shown; nothing is concluded from it
     * @param content its bytes
     */
    public ImportFile(String name, byte[] content) {
        this(name, FileBytes.of(content));
    }

    /** Keeps the last part of a path, without control characters. */
    ImportFile(String name, FileBytes content) {
        String plain = name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        this.name = plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        this.content = content;
    }

    String name() {
        return name;
    }

    FileBytes content() {
        return content;
    }

    /** Begins to pack it and to take its fingerprint, which takes as long as reading it, beside the reading. */
    void packMeanwhile() {
        Thread thread = new Thread(packing, "import-packing");
        thread.setDaemon(true);
        thread.start();
    }

    private Packed pack() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        FileBytes packed = content.packed(digest);
        return new Packed(packed, HexFormat.of().formatHex(digest.digest()));
    }

    private record Packed(FileBytes content, String sha256) {}

    private Packed finished() {
        packing.run(); // by whoever is first, and only once
        try {
            return packing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new UncheckedIOException(io) : new IllegalStateException(e.getCause());
        }
    }

    /** Of the file as it was brought, in hexadecimal. */
    String sha256() {
        return finished().sha256();
    }

    /** The file as one gzip stream. */
    FileBytes packed() {
        return finished().content();
    }

    /** A fingerprint in groups of four, so that people can compare it and lines can break. */
    static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
