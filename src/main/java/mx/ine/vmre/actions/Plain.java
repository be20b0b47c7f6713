package mx.ine.vmre.actions;

import java.text.Normalizer;
import java.util.Locale;

/** Text without accents, case and outer spaces, as the database's {@code kernel.plain} compares it. */
final class Plain {

    private Plain() {}

    static String of(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
