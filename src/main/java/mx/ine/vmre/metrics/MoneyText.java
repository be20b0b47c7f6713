package mx.ine.vmre.metrics;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An amount as people write it, with the sign or the code of its currency before or behind it: {@code US$ 1.00},
 * {@code 1.234,50 €}, {@code ($12.00 MXN)}. The sign {@code $} alone names no currency, but says that it is one of
 * those that are written so.
 *
 * @param currency code of the currency that the text names, or null
 * @param dollar whether it only says {@code $}
 * @param number what is left, for a {@link NumberStyle}
 */
record MoneyText(String currency, boolean dollar, String number) {

    private static final String DOLLAR = "$";
    private static final int LONGEST = 60;
    private static final Set<String> WRITTEN_WITH_DOLLAR = Set.of(
            "MXN", "USD", "CAD", "AUD", "NZD", "HKD", "SGD", "TWD", "ARS", "CLP", "COP", "UYU", "DOP", "CUP", "BZD",
            "BSD", "BBD", "BMD", "JMD", "TTD", "GYD", "SRD", "LRD", "NAD", "FJD", "SBD", "XCD", "KYD", "BND");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("€", "EUR"), Map.entry("£", "GBP"), Map.entry("M.N.", "MXN"), Map.entry("MN", "MXN"),
            Map.entry("MX$", "MXN"), Map.entry("US$", "USD"), Map.entry("U$S", "USD"), Map.entry("U$D", "USD"),
            Map.entry("CA$", "CAD"), Map.entry("C$", "CAD"), Map.entry("A$", "AUD"), Map.entry("AU$", "AUD"),
            Map.entry("NZ$", "NZD"), Map.entry("HK$", "HKD"), Map.entry("S$", "SGD"), Map.entry("NT$", "TWD"),
            Map.entry("R$", "BRL"), Map.entry("S/", "PEN"), Map.entry("S/.", "PEN"), Map.entry("₡", "CRC"),
            Map.entry("Q", "GTQ"), Map.entry("₩", "KRW"), Map.entry("₱", "PHP"), Map.entry("₹", "INR"));

    /** Empty where what stands around the number is no currency. */
    static Optional<MoneyText> of(String cell) {
        if (isBare(cell)) {
            return Optional.of(new MoneyText(null, false, cell));
        }
        String text = cell.length() > LONGEST ? "" : HeaderName.strip(Normalizer.normalize(cell, Normalizer.Form.NFKC));
        int from = 0;
        while (from < text.length() && !isOfNumber(text, from)) {
            from++;
        }
        int to = text.length();
        while (to > from && !Character.isDigit(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            return Optional.empty();
        }
        Map<String, Integer> signs = new HashMap<>();
        String before = mark(text.substring(0, from), signs);
        String behind = mark(text.substring(to), signs);
        boolean brackets = signs.getOrDefault("(", 0) == 1 && signs.getOrDefault(")", 0) == 1;
        boolean negative = signs.getOrDefault("-", 0) == 1;
        if (signs.values().stream().mapToInt(Integer::intValue).sum() != (brackets ? 2 : negative ? 1 : 0)) {
            return Optional.empty();
        }
        return of(before, behind, (brackets || negative ? "-" : "") + text.substring(from, to));
    }

    private static Optional<MoneyText> of(String before, String behind, String number) {
        boolean dollar = false;
        String currency = null;
        for (String mark : List.of(before, behind)) {
            if (mark.equals(DOLLAR)) {
                dollar = true;
            } else if (!mark.isEmpty()) {
                String code = code(mark);
                if (code.isEmpty() || currency != null && !currency.equals(code)) {
                    return Optional.empty();
                }
                currency = code;
            }
        }
        boolean fits = !dollar || currency == null || WRITTEN_WITH_DOLLAR.contains(currency);
        return fits ? Optional.of(new MoneyText(currency, dollar && currency == null, number)) : Optional.empty();
    }

    /** The number that a cell writes, or the cell where that is no amount. */
    static String number(String cell) {
        return isBare(cell) ? cell : of(cell).map(MoneyText::number).orElse(cell);
    }

    /** Whether the amount may be in this currency, by what its own text says. */
    boolean allows(String code) {
        return currency == null ? !dollar || WRITTEN_WITH_DOLLAR.contains(code) : currency.equals(code);
    }

    /** Begins and ends with a digit, as nearly all cells of all files do. */
    private static boolean isBare(String cell) {
        return !cell.isEmpty() && isPlainDigit(cell.charAt(0)) && isPlainDigit(cell.charAt(cell.length() - 1));
    }

    private static boolean isPlainDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A digit, or the decimal sign of a number that begins with it. */
    private static boolean isOfNumber(String text, int at) {
        char c = text.charAt(at);
        return Character.isDigit(c)
                || (c == '.' || c == ',') && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    /** What stands on one side of the number without blanks, brackets and minus, which are counted. */
    private static String mark(String side, Map<String, Integer> signs) {
        StringBuilder mark = new StringBuilder();
        for (char c : side.toCharArray()) {
            if (c == '(' || c == ')' || c == '-' || c == '\u2212') {
                signs.merge(c == '\u2212' ? "-" : String.valueOf(c), 1, Integer::sum);
            } else if (!Character.isWhitespace(c) && c != '\u00a0' && c != '\u202f') {
                mark.append(c);
            }
        }
        return mark.toString().toUpperCase(Locale.ROOT);
    }

    /** The currency of a sign or of a code with or without the sign of dollars; the empty text if it is none. */
    private static String code(String mark) {
        String sign = SIGNS.get(mark);
        if (sign != null) {
            return sign;
        }
        String bare = mark.startsWith(DOLLAR) ? mark.substring(1)
                : mark.endsWith(DOLLAR) ? mark.substring(0, mark.length() - 1) : mark;
        return Currencies.known(bare).filter(code -> bare.equals(mark) || WRITTEN_WITH_DOLLAR.contains(code)).orElse("");
    }
}
