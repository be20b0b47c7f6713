package mx.ine.vmre.compliance;

import java.text.Normalizer;
import java.util.Locale;

/** Names compared without accents, case and extra blanks. */
final class Words {

    private Words() {}

    /** The plain text with blanks around each of its words, so that whole words are found within it. */
    static String spaced(String text) {
        return " " + plain(text).replaceAll("[^a-z0-9]+", " ").strip() + " ";
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
