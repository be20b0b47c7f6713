package mx.ine.vmre.kernel;

/** The version that a form carries. */
public final class TypedVersion {

    private TypedVersion() {}

    /** What is no version counts as one that nobody has, so that it ends as a conflict. */
    public static long of(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
    }
}
