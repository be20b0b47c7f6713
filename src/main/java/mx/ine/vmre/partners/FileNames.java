package mx.ine.vmre.partners;

/** What a browser calls a file, made fit to be kept and shown. */
final class FileNames {

    private static final int MOST = 150;

    private FileNames() {}

    /** The last part, without control characters, never empty. */
    static String last(String name) {
        String last = name == null ? "" : name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", " ").strip();
        return last.isEmpty() ? "archivo" : last.substring(Math.max(0, last.length() - MOST));
    }
}
