package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which sign separates the decimals: one style holds for a whole file. */
enum NumberStyle {
    /** {@code 1,234.50}, {@code 11’848,537}: Mexico, United States. */
    POINT("[,'’ ]", "\\."),
    /** {@code 1.234,50}: Spain, most of South America. */
    COMMA("[.'’ ]", ",");

    private static final int LONGEST_PLAIN = 15;
    private static final Pattern SIGN_OF_PESOS = Pattern.compile("^(?:mx\\$|mxn|\\$)\\s*|\\s*mxn$", Pattern.CASE_INSENSITIVE);

    private final Pattern shape;
    private final String grouping;

    NumberStyle(String grouping, String decimal) {
        this.grouping = grouping;
        this.shape = Pattern.compile(
                "(?:\\d{1,3}(?:" + grouping + "\\d{3})+|\\d+)(?:" + decimal + "\\d+)?|" + decimal + "\\d+");
    }

    /** The number that the text writes in this style; parentheses and minus make it negative. Empty if it writes none. */
    Optional<BigDecimal> parse(String text) {
        if (isPlain(text)) {
            return Optional.of(new BigDecimal(text));
        }
        String bare = bare(text);
        boolean negative = false;
        if (bare.startsWith("(") && bare.endsWith(")")) {
            negative = true;
            bare = bare(bare.substring(1, bare.length() - 1));
        }
        if (bare.startsWith("-") || bare.startsWith("\u2212")) {
            if (negative) {
                return Optional.empty();
            }
            negative = true;
            bare = bare(bare.substring(1));
        }
        if (bare.length() > 40 || !shape.matcher(bare).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(bare.replaceAll(grouping, "").replace(',', '.'));
        return Optional.of(negative ? value.negate() : value);
    }

    /** What most cells hold: digits, with decimals behind a point where that is the style. */
    private boolean isPlain(String text) {
        int length = text.length();
        boolean point = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && this == POINT && !point && i > 0 && i + 1 < length) {
                point = true;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return length > 0 && length <= LONGEST_PLAIN;
    }

    /** Without the sign of pesos and outer blanks, full-width digits as plain ones. */
    static String bare(String text) {
        String plain = HeaderName.strip(text);
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) > 127) {
                plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).replace('\u202f', ' ').replace('\u00a0', ' ');
                break;
            }
        }
        return SIGN_OF_PESOS.matcher(plain).replaceAll("").strip();
    }
}
