package mx.ine.vmre.reporting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hexadecimal, and how people read it. */
final class ContentHash {

    private ContentHash() {}

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** For what is read piece by piece. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first sixteen digits in groups of four: {@code 7c1e 90ab 44f2 18d3}. */
    static String grouped(String hash) {
        return String.join(" ", hash.substring(0, 4), hash.substring(4, 8), hash.substring(8, 12), hash.substring(12, 16));
    }

    /** All of it in groups of eight, for paper. */
    static String whole(String hash) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < hash.length(); i += 8) {
            text.append(i == 0 ? "" : " ").append(hash, i, Math.min(i + 8, hash.length()));
        }
        return text.toString();
    }

    static String shortOf(String hash) {
        return hash.substring(0, 4) + " " + hash.substring(4, 8) + "\u2026";
    }
}
