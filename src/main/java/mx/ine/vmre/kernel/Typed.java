package mx.ine.vmre.kernel;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type in Mexico: {@code 1,234.50}, {@code $1,234.50}, {@code 11'848,537}, {@code (1,234)},
 * {@code 03/04/2020} (always 3 April) and the browser's {@code 2020-04-03}. What could mean two things is not read.
 */
public final class Typed {

    private static final Pattern DATE = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:['\u2019]\\d{3})?(?:,\\d{3})*(?:\\.\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:\\.\\d+)?");

    /** Line breaks as word processors paste them. */
    private static final Pattern BREAKS = Pattern.compile("[\\x0B\\f\\x85\\u2028\\u2029]");
    /**
     * What XML cannot hold, and so neither paper nor a workbook; and the marks that turn the order of what follows
     * around, with which a name could pass for another.
     */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]|[\\x7F\\u202A-\\u202E\\u2066-\\u2069]");

    private Typed() {}

    /**
     * The text without what no paper can show: pasted breaks become line breaks, control characters, halves of
     * characters and marks of direction, which no keyboard writes, are left out.
     */
    public static String printable(String text) {
        return UNPRINTABLE.matcher(BREAKS.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /** Day, month and four-digit year, in this order, or ISO. Empty if it is no date of the calendar. */
    public static Optional<LocalDate> date(String text) {
        String typed = narrow(text);
        Matcher mexican = DATE.matcher(typed);
        Matcher iso = ISO_DATE.matcher(typed);
        try {
            if (mexican.matches()) {
                return Optional.of(LocalDate.of(number(mexican, 3), number(mexican, 2), number(mexican, 1)));
            }
            if (iso.matches()) {
                return Optional.of(LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** A number with point decimals; thousands by comma, millions also by apostrophe; parentheses are a minus. */
    public static Optional<BigDecimal> number(String text) {
        String typed = narrow(text).replace("$", "").replace("MXN", "").strip();
        boolean negative = false;
        if (typed.startsWith("(") && typed.endsWith(")")) {
            negative = true;
            typed = typed.substring(1, typed.length() - 1).strip();
        } else if (typed.startsWith("-") || typed.startsWith("\u2212")) {
            negative = true;
            typed = typed.substring(1).strip();
        }
        if (typed.length() > 40 || !(PLAIN.matcher(typed).matches() || GROUPED.matcher(typed).matches())) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(typed.replaceAll("[,'\u2019]", ""));
        return Optional.of(negative ? value.negate() : value);
    }

    /** An address of the web with http or https and a host. */
    public static Optional<String> url(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Full-width digits and hard spaces as ordinary ones. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder();
        text.codePoints().forEach(c -> {
            int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
            narrow.appendCodePoint(digit >= 0 ? '0' + digit : c == 0xA0 ? ' ' : c);
        });
        return narrow.toString().strip();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
