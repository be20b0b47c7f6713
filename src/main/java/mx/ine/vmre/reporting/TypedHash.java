package mx.ine.vmre.reporting;

import java.util.Locale;
import java.util.Optional;

/**
 * A SHA-256 as people copy it: in groups, with capitals, whole or only its beginning as reports show it in their foot.
 *
 * @param digits from sixteen to sixty-four in lower-case hexadecimal
 */
record TypedHash(String digits) {

    private static final int WHOLE = 64;

    /** Empty where it is no such thing. */
    static Optional<TypedHash> of(String typed) {
        String digits = typed.replaceAll("[\\s\u00a0:\u2026.-]", "").toLowerCase(Locale.ROOT);
        return digits.matches("[0-9a-f]{16,64}") ? Optional.of(new TypedHash(digits)) : Optional.empty();
    }

    static TypedHash ofFile(byte[] bytes) {
        return new TypedHash(ContentHash.of(bytes));
    }

    public boolean whole() {
        return digits.length() == WHOLE;
    }

    /** In groups of eight. */
    public String text() {
        return ContentHash.whole(digits);
    }
}
