package mx.ine.vmre.compliance;

import java.text.Normalizer;
import java.util.Locale;

/** Names compared without accents, case and extra blanks. */
final class Words {

    private Words() {}

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
