package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/**
 * A row of an export, read by meaning. The first thing that is wrong with it rejects it and is remembered with its
 * column and value; a row that needs an open question answered waits.
 */
final class SourceRow {

    static final Set<String> EMPTY = Set.of("", "-", "--", "\u2013", "\u2014", "n/d", "n.d.", "n/a", "nd");

    private static final int LONGEST_NAME = 500;
    private static final BigDecimal LARGEST_COUNT = new BigDecimal("100000000000");
    static final BigDecimal LARGEST_AMOUNT = new BigDecimal("1000000000");

    private final Header header;
    private final ReadingRules rules;
    private final RowSplit split;
    private final RowDays days;
    private Line line;
    private Rejection rejection;
    private boolean waiting;

    SourceRow(Header header, ReadingRules rules) {
        this.header = header;
        this.rules = rules;
        this.split = new RowSplit(header);
        this.days = new RowDays(this, rules);
    }

    void at(Line next) {
        line = next;
        rejection = null;
        waiting = false;
    }

    long line() {
        return line.number();
    }

    Optional<Rejection> rejection() {
        return Optional.ofNullable(rejection);
    }

    boolean waiting() {
        return waiting;
    }

    boolean has(Meaning meaning) {
        return header.has(meaning);
    }

    /** The cell as it is, without outer blanks; empty where the export has no such column. */
    String text(Meaning meaning) {
        return line.cell(header.column(meaning));
    }

    boolean blank(Meaning meaning) {
        return isEmpty(text(meaning));
    }

    static boolean isEmpty(String cell) {
        return cell.length() <= 4 && EMPTY.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** A name of at most 500 characters; signs of emptiness read as the empty text. */
    String name(Meaning meaning) {
        String text = text(meaning);
        if (text.length() > LONGEST_NAME) {
            reject(meaning, "metrics.reason.too-long", String.valueOf(LONGEST_NAME));
            return "";
        }
        return isEmpty(text) ? "" : text;
    }

    /** A name that the row must have. */
    String required(Meaning meaning) {
        String name = name(meaning);
        if (name.isEmpty()) {
            reject(meaning, "metrics.reason.missing");
        }
        return name;
    }

    /** What the row says in the columns by which the file is split further, after their names; see {@link RowSplit}. */
    String breakdown() {
        Exchange exchange = rules.exchange();
        if (exchange == null || exchange.mixed().isEmpty()
                || !exchange.mixed().has(text(Meaning.ACCOUNT), text(Meaning.CAMPAIGN))) {
            return split.of(line);
        }
        String currency = Spent.currency(this, header.amounts());
        return split.of(line, header.name(has(Meaning.CURRENCY) ? Meaning.CURRENCY : header.amounts()),
                currency == null ? "" : currency);
    }

    /** The same, split by something that is no column of its own. */
    String breakdown(String name, String value) {
        return split.of(line, name, value);
    }

    void reject(Meaning meaning, String reasonKey, String... args) {
        if (rejection == null) {
            rejection = new Rejection(line.number(), header.name(meaning), text(meaning), reasonKey, List.of(args));
        }
    }

    void rejectWhole(String reasonKey, String... args) {
        if (rejection == null) {
            rejection = new Rejection(line.number(), "", "", reasonKey, List.of(args));
        }
    }

    /** A count, or null where the cell is empty: empty is not zero. */
    Long whole(Meaning meaning) {
        BigDecimal number = number(meaning, LARGEST_COUNT);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 && meaning.form() != Meaning.Form.CHANGE) {
            reject(meaning, "metrics.reason.negative");
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            reject(meaning, "metrics.reason.not-whole");
            return null;
        }
        return number.longValue();
    }

    /** An amount or a fractional count, exact to two decimals, or a fine measure, or null where the cell is empty. */
    BigDecimal decimal(Meaning meaning) {
        BigDecimal number = number(meaning, LARGEST_AMOUNT);
        if (number == null) {
            return null;
        }
        if (meaning.form() == Meaning.Form.FINE) {
            return number.setScale(4, RoundingMode.HALF_UP);
        }
        if (number.stripTrailingZeros().scale() > 2) {
            reject(meaning, "metrics.reason.decimals");
            return null;
        }
        return number.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** A mean or rate, with or without a percent sign, rounded to four decimals, or null. */
    BigDecimal rate(Meaning meaning) {
        String text = text(meaning);
        NumberStyle style = style(meaning);
        if (isEmpty(text) || style == null) {
            return null;
        }
        String bare = text.endsWith("%") ? HeaderName.strip(text.substring(0, text.length() - 1)) : text;
        return style.parse(bare).map(n -> n.setScale(4, RoundingMode.HALF_UP)).orElse(null);
    }

    /** The file's style; a number of a workbook is one whatever the file's texts look like. */
    private NumberStyle style(Meaning meaning) {
        return line.isNumber(header.column(meaning)) ? NumberStyle.POINT : rules.style();
    }

    private BigDecimal number(Meaning meaning, BigDecimal limit) {
        String text = text(meaning);
        if (isEmpty(text)) {
            return null;
        }
        NumberStyle style = style(meaning);
        if (style == null) {
            waiting = true;
            return null;
        }
        Optional<BigDecimal> number = style.parse(meaning.form() == Meaning.Form.MONEY ? MoneyText.number(text) : text);
        if (number.isEmpty()) {
            reject(meaning, style == NumberStyle.POINT
                    ? "metrics.reason.not-a-number" : "metrics.reason.not-a-number-comma");
            return null;
        }
        if (number.get().abs().compareTo(limit) >= 0) {
            reject(meaning, "metrics.reason.too-big");
            return null;
        }
        return number.get();
    }

    /** A day, or null if the cell is empty or is no day. */
    LocalDate day(Meaning meaning) {
        String text = text(meaning);
        if (isEmpty(text)) {
            return null;
        }
        if (rules.order() == null && DateText.needsOrder(text)) {
            waiting = true;
            return null;
        }
        Optional<LocalDate> day = date(meaning);
        if (day.isEmpty()) {
            reject(meaning, "metrics.reason.not-a-date");
        }
        return day.orElse(null);
    }

    Optional<LocalDate> date(Meaning meaning) {
        return line.isNumber(header.column(meaning))
                ? DateText.serial(text(meaning)) : DateText.date(text(meaning), rules.order());
    }

    /** The days of a month, or those of a month that a range names. */
    Optional<DatePeriod> monthDays(Meaning meaning) {
        return line.isNumber(header.column(meaning))
                ? DateText.serial(text(meaning)).map(day -> DatePeriod.of(YearMonth.from(day)))
                : DateText.monthDays(text(meaning));
    }

    /** The row needs an answer first. */
    void await() {
        waiting = true;
    }

    /** The days that the row is about, always within one month; null if the row is rejected or waits. */
    DatePeriod period() {
        return days.period();
    }

    /** The period, unless it leaves the strategy's days. */
    DatePeriod within(Meaning meaning, DatePeriod period) {
        DatePeriod bounds = rules.bounds();
        if (!bounds.contains(period.from()) || !bounds.contains(period.to())) {
            reject(meaning, "metrics.reason.outside", EsMx.date(bounds.from()), EsMx.date(bounds.to()));
            return null;
        }
        return period;
    }

    /** ISO code of the country; null where the row has none, which never blocks. */
    String country(SourceWords words) {
        String text = text(Meaning.COUNTRY);
        if (isEmpty(text) || words.listed("no-country", text)) {
            return null;
        }
        String iso = rules.countries().get(text);
        if (iso == null) {
            reject(Meaning.COUNTRY, "metrics.reason.unknown-country");
        }
        return iso;
    }

    String entity(Meaning meaning) {
        String text = text(meaning);
        if (isEmpty(text)) {
            return null;
        }
        String key = rules.entities().get(text);
        if (key == null) {
            reject(meaning, "metrics.reason.unknown-entity");
        }
        return key;
    }

    /** Code of the platform that a word names, or null if the strategy's catalogue has none of that name. */
    String platform(String word) {
        return rules.platforms().get(word);
    }

    /** Rejects a row that has none of the figures: it would be stored as nothing. */
    void requireOneOf(Object... figures) {
        for (Object figure : figures) {
            if (figure != null) {
                return;
            }
        }
        if (!waiting && !held()) {
            rejectWhole("metrics.reason.no-figures");
        }
    }

    boolean held() {
        return rules.held();
    }

    /** What the file's currencies are worth, or null while it is asked. */
    Exchange exchange() {
        return rules.exchange();
    }
}
