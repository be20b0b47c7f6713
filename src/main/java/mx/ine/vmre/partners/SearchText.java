package mx.ine.vmre.partners;

/** What people type into a search box, taken as it stands. */
final class SearchText {

    private SearchText() {}

    /** Percent signs and underscores are no wildcards. */
    static String literal(String typed) {
        return typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
