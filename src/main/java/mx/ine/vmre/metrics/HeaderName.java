package mx.ine.vmre.metrics;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares names as people do: blanks, case and accents do not count, everything else does. */
final class HeaderName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private HeaderName() {}

    /** Trimmed, hard spaces as spaces, lower case, accents off. */
    static String normal(String name) {
        if (isPlain(name)) {
            return name.strip().toLowerCase(Locale.ROOT);
        }
        String plain = BLANKS.matcher(name).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        for (int i = 0; i < plain.length(); i++) {
            if (plain.charAt(i) > 127) {
                return MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
            }
        }
        return plain;
    }

    /** Most cells of a file: nothing but letters without accents and single blanks. */
    private static boolean isPlain(String name) {
        char before = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > 126 || c == ' ' && before == ' ') {
                return false;
            }
            before = c;
        }
        return true;
    }

    /** Without outer blanks of any kind; the inside is kept as it is. */
    static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        if (to > 0 && isPlain(cell.charAt(0)) && isPlain(cell.charAt(to - 1))) {
            return cell;
        }
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 127;
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u200b' || c == '\ufeff';
    }
}
