package mx.ine.vmre.metrics;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that somebody brings.
 *
 * @param name its name, only to be shown; nothing is concluded from it
 * @param content its bytes
 */
public record ImportFile(String name, byte[] content) {

    private static final int LONGEST_NAME = 200;

    /** Keeps the last part of a path, without control characters. */
    public ImportFile {
        String plain = name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{C}", "").strip();
        name = plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** In hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fingerprint in groups of four, so that people can compare it and lines can break. */
    static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
