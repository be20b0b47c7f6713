package mx.ine.vmre.metrics;

/** A file that somebody brings. */
public final class ImportFile {

    private static final int LONGEST_NAME = 200;

    private final String name;
    private final FileBytes content;

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

    /** In hexadecimal. */
    String sha256() {
        return content.sha256();
    }

    /** A fingerprint in groups of four, so that people can compare it and lines can break. */
    static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
