package mx.ine.vmre.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts compared without accents and case: «Méjico » and {@code mejico} are the same. */
public final class Folding {

    private static final int LONGEST_SLUG = 56;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private Folding() {}

    /** Without accents and case, and every blank as it was. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Without accents, case and surplus blanks. */
    public static String fold(String text) {
        return BLANKS.matcher(plain(text)).replaceAll(" ").strip();
    }

    /** Letters and digits only, with a blank around each word, so that whole words are found within it. */
    public static String words(String text) {
        return " " + NO_WORD.matcher(plain(text)).replaceAll(" ").strip() + " ";
    }

    /** A code made of the name: {@code pendon-lona}; at most 56 characters, empty if nothing is left. */
    public static String slug(String name) {
        String slug = NO_WORD.matcher(fold(name)).replaceAll("-").replaceAll("^-|-$", "");
        return slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG).replaceAll("-$", "") : slug;
    }
}
