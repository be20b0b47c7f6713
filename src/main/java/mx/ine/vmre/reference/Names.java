package mx.ine.vmre.reference;

import java.text.Normalizer;
import java.util.Locale;

/** Names of rows, columns and places, compared without accents, case and extra spaces. */
final class Names {

    private static final int LONGEST_KEY = 56;

    private Names() {}

    static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** A key made of the name; the empty text if no letter or digit is left. */
    static String key(String name) {
        String key = fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY).replaceAll("-$", "") : key;
    }
}
