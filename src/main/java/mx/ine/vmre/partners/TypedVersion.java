package mx.ine.vmre.partners;

/** The version that a form carries. */
final class TypedVersion {

    private TypedVersion() {}

    /** What is no version counts as one that nobody has, so that it ends as a conflict. */
    static long of(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
