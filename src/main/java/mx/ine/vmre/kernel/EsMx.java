package mx.ine.vmre.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How figures and dates are written in Mexico: {@code 1,234,567.89}, {@code dd/MM/yyyy}, {@code 97.00 %}. */
public final class EsMx {

    public static final Locale LOCALE = new Locale.Builder().setLanguage("es").setRegion("MX").build();
    public static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    private static final char HARD_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final DecimalFormatSymbols SYMBOLS = symbols();
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", LOCALE);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM", LOCALE);
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", LOCALE);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("LLLL 'de' yyyy", LOCALE);
    private static final DateTimeFormatter LONG_DATE = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", LOCALE);
    private static final DateTimeFormatter WEEKDAY_DATE =
            DateTimeFormatter.ofPattern("EEEE d 'de' MMMM 'de' yyyy", LOCALE);

    private EsMx() {}

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(',');
        symbols.setDecimalSeparator('.');
        symbols.setMinusSign(MINUS);
        return symbols;
    }

    private static String format(String pattern, BigDecimal value) {
        DecimalFormat format = new DecimalFormat(pattern, SYMBOLS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }

    /** {@code 1,234,567}. */
    public static String number(long value) {
        return format("#,##0", BigDecimal.valueOf(value));
    }

    /** Up to two decimals: {@code 1,234.5}. */
    public static String number(BigDecimal value) {
        return format("#,##0.##", value);
    }

    /** {@code $1,234,567.89}; negative {@code −$1,234.50}. */
    public static String money(BigDecimal value) {
        return (value.signum() < 0 ? String.valueOf(MINUS) : "") + "$" + format("#,##0.00", value.abs());
    }

    /** Without the sign of pesos, for columns that say MXN in their head: {@code 1,234,567.89}. */
    public static String amount(BigDecimal value) {
        return format("#,##0.00", value);
    }

    /** {@code 75.75 %} with a hard space; the argument is already in percent. */
    public static String percent(BigDecimal percent) {
        return format("#,##0.00", percent) + HARD_SPACE + "%";
    }

    /** With its sign, one decimal: {@code +12.4 %}, {@code −4.0 %}. */
    public static String change(BigDecimal percent) {
        return format("+#,##0.0;" + MINUS + "#,##0.0", percent) + HARD_SPACE + "%";
    }

    /** {@code 28/05/2021}. */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** {@code 28/05}. */
    public static String dayMonth(LocalDate date) {
        return DAY_MONTH.format(date);
    }

    /** {@code 28/05/2021 16:05}, in the time of central Mexico. */
    public static String dateTime(Instant instant) {
        return DATE_TIME.format(instant.atZone(ZONE));
    }

    /** {@code noviembre de 2020}. */
    public static String month(YearMonth month) {
        return MONTH_YEAR.format(month);
    }

    /** {@code 7 de diciembre de 2020}. */
    public static String longDate(LocalDate date) {
        return LONG_DATE.format(date);
    }

    /** {@code lunes 7 de diciembre de 2020}. */
    public static String weekdayDate(LocalDate date) {
        return WEEKDAY_DATE.format(date);
    }
}
