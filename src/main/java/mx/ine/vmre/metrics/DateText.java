package mx.ine.vmre.metrics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/** Dates, months and periods as exports write them, in figures or in Spanish or English words. */
final class DateText {

    private static final Pattern TIME = Pattern.compile("[ T]\\d{1,2}:\\d{2}.*$");
    private static final Pattern ZONED = Pattern.compile(
            "[ T](\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)\\s*$");
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    /** Days since the end of 1899, which a spreadsheet shows where a date has lost its format. */
    private static final Pattern SERIAL = Pattern.compile("(\\d{5})(?:\\.\\d+)?");
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})");
    private static final Pattern ISO_MONTH = Pattern.compile("(\\d{4})[-/.]?(\\d{2})");
    private static final Pattern MONTH_YEAR = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern COMPACT_PERIOD = Pattern.compile("(\\d{8})\\s*[-–]\\s*(\\d{8})");
    private static final Pattern LABELLED = Pattern.compile("#.*:\\s*(\\d{8}|\\d{4}-\\d{2}-\\d{2})[\\s,;]*");
    private static final Pattern BETWEEN = Pattern.compile("\\s+(?:-|–|a|to)\\s+");
    private static final Pattern WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> LINKS = Set.of("de", "del", "of");
    private static final Map<String, Month> MONTHS = months();

    private DateText() {}

    private static Map<String, Month> months() {
        Map<String, Month> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale locale : List.of(EsMx.LOCALE, Locale.ENGLISH)) {
                String full = HeaderName.normal(month.getDisplayName(TextStyle.FULL, locale));
                names.put(full, month);
                names.put(full.substring(0, 3), month);
                names.put(HeaderName.normal(month.getDisplayName(TextStyle.SHORT, locale)).replace(".", ""), month);
            }
        }
        names.put("sept", Month.SEPTEMBER);
        names.put("set", Month.SEPTEMBER);
        names.put("setiembre", Month.SEPTEMBER);
        return names;
    }

    /** Whether reading the text needs to know which of day and month comes first. */
    static boolean needsOrder(String text) {
        return !isIso(text) && FIGURES.matcher(day(text)).matches();
    }

    /** The order that this text alone proves: {@code 13/04/2020} has the day first. Empty if it proves none. */
    static Optional<DateOrder> proves(String text) {
        Matcher figures = FIGURES.matcher(day(text));
        if (!figures.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(figures.group(1));
        int second = Integer.parseInt(figures.group(2));
        if (first > 12 && second <= 12) {
            return Optional.of(DateOrder.DAY_FIRST);
        }
        return second > 12 && first <= 12 ? Optional.of(DateOrder.MONTH_FIRST) : Optional.empty();
    }

    /**
     * The day in central Mexico: a time that names its distance to Greenwich may fall on the day before or after the one
     * that is written.
     *
     * @param order the file's order, needed only where {@link #needsOrder} says so
     */
    static Optional<LocalDate> date(String text, DateOrder order) {
        if (isIso(text)) {
            return date(text.substring(0, 4), text.substring(5, 7), text.substring(8));
        }
        Optional<LocalDate> written = written(text, order);
        Matcher zoned = ZONED.matcher(text);
        return written.isPresent() && zoned.find() ? inMexico(written.get(), zoned) : written;
    }

    private static Optional<LocalDate> inMexico(LocalDate written, Matcher zoned) {
        try {
            LocalTime time = LocalTime.of(Integer.parseInt(zoned.group(1)), Integer.parseInt(zoned.group(2)));
            String offset = zoned.group(3);
            ZoneOffset zone = ZoneOffset.of(offset.matches("[+-].*") ? offset : "Z");
            return Optional.of(OffsetDateTime.of(written, time, zone).atZoneSameInstant(EsMx.ZONE).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> written(String text, DateOrder order) {
        String bare = day(text);
        Matcher iso = ISO.matcher(bare);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher compact = COMPACT.matcher(bare);
        if (compact.matches()) {
            return date(compact.group(1), compact.group(2), compact.group(3));
        }
        Matcher figures = FIGURES.matcher(bare);
        if (figures.matches()) {
            String year = figures.group(3).length() == 2 ? "20" + figures.group(3) : figures.group(3);
            if (order == null) {
                return Optional.empty();
            }
            return order == DateOrder.DAY_FIRST
                    ? date(year, figures.group(2), figures.group(1))
                    : date(year, figures.group(1), figures.group(2));
        }
        return inWords(bare);
    }

    /** The date of a number in a date's column of a workbook; a text of five digits is none. */
    static Optional<LocalDate> serial(String number) {
        Matcher serial = SERIAL.matcher(number);
        return serial.matches()
                ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(serial.group(1)))) : date(number, DateOrder.DAY_FIRST);
    }

    /** {@code 2020-11-02}, as most files write their days. */
    private static boolean isIso(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static String day(String text) {
        return TIME.matcher(HeaderName.strip(text)).replaceFirst("");
    }

    private static Optional<LocalDate> inWords(String text) {
        List<String> words = words(text);
        if (words.size() != 3) {
            return Optional.empty();
        }
        boolean monthFirst = MONTHS.containsKey(words.get(0));
        Month month = MONTHS.get(words.get(monthFirst ? 0 : 1));
        String dayOfMonth = words.get(monthFirst ? 1 : 0);
        String year = words.get(2);
        if (month == null || !dayOfMonth.matches("\\d{1,2}") || !year.matches("\\d{4}|\\d{2}")) {
            return Optional.empty();
        }
        return date(year.length() == 2 ? "20" + year : year, String.valueOf(month.getValue()), dayOfMonth);
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : WORDS.split(HeaderName.normal(text))) {
            if (!word.isEmpty() && !LINKS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A month: {@code 2020-11}, {@code 11/2020}, its first day, or its name with the year. */
    static Optional<YearMonth> month(String text) {
        String bare = HeaderName.strip(text);
        try {
            Matcher iso = ISO_MONTH.matcher(bare);
            if (iso.matches()) {
                return Optional.of(YearMonth.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2))));
            }
            Matcher figures = MONTH_YEAR.matcher(bare);
            if (figures.matches()) {
                return Optional.of(YearMonth.of(Integer.parseInt(figures.group(2)), Integer.parseInt(figures.group(1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        List<String> words = words(bare);
        if (words.size() == 2 && MONTHS.containsKey(words.get(0)) && words.get(1).matches("\\d{4}")) {
            return Optional.of(YearMonth.of(Integer.parseInt(words.get(1)), MONTHS.get(words.get(0))));
        }
        return (needsOrder(bare) ? firstOfMonth(bare) : date(bare, null)).map(YearMonth::from);
    }

    /** A spreadsheet writes the first of a month in either order: of the two ways to read it, that one. */
    private static Optional<LocalDate> firstOfMonth(String figures) {
        return Stream.of(DateOrder.values())
                .flatMap(order -> date(figures, order).stream())
                .filter(day -> day.getDayOfMonth() == 1)
                .findFirst();
    }

    /** The days of a month, or those of a month that a range names: {@code 2020-11-01 - 2020-11-30}. */
    static Optional<DatePeriod> monthDays(String text) {
        return month(text).map(DatePeriod::of).or(() -> period(text)
                .filter(days -> YearMonth.from(days.from()).equals(YearMonth.from(days.to()))));
    }

    /** The period that a line of the preamble states, if it states one. */
    static Optional<DatePeriod> period(String text) {
        String bare = HeaderName.strip(text.replace('#', ' '));
        Matcher compact = COMPACT_PERIOD.matcher(bare);
        if (compact.find()) {
            return period(compact.group(1), compact.group(2));
        }
        String[] ends = BETWEEN.split(bare);
        return ends.length == 2 ? period(ends[0], ends[1]) : Optional.empty();
    }

    /** The period whose two ends stand on lines of comment of their own, the last of them if there are several. */
    static Optional<DatePeriod> labelledPeriod(List<String> lines) {
        List<LocalDate> ends = new ArrayList<>();
        for (String line : lines) {
            Matcher labelled = LABELLED.matcher(line);
            if (labelled.matches()) {
                date(labelled.group(1), null).ifPresent(ends::add);
            }
        }
        int last = ends.size() - 1;
        return last > 0 && !ends.get(last).isBefore(ends.get(last - 1))
                ? Optional.of(new DatePeriod(ends.get(last - 1), ends.get(last))) : Optional.empty();
    }

    private static Optional<DatePeriod> period(String first, String last) {
        for (DateOrder order : DateOrder.values()) {
            Optional<LocalDate> from = date(first, order);
            Optional<LocalDate> to = date(last, order);
            boolean sure = !needsOrder(first) || proves(first).isPresent() || proves(last).isPresent();
            if (sure && from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
                return Optional.of(new DatePeriod(from.get(), to.get()));
            }
        }
        return Optional.empty();
    }
}
