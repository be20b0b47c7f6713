package mx.ine.vmre.kernel;

/** What people type into a search box, taken as it stands. */
public final class SearchText {

    private SearchText() {}

    /** Percent signs and underscores are no wildcards. */
    public static String literal(String typed) {
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
