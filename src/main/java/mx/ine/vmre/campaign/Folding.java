package mx.ine.vmre.campaign;

import java.text.Normalizer;
import java.util.Locale;

/** Names compared without accents, case or extra spaces: «Méjico » and {@code mejico} are the same. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** A code made of the name: {@code pendon-lona}; at most 60 characters, empty if nothing is left. */
    static String slug(String name) {
        String slug = fold(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > 56 ? slug.substring(0, 56).replaceAll("-$", "") : slug;
    }
}
