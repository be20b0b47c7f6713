package mx.ine.vmre.metrics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/**
 * The days that a row is about. They lie within one month, because figures are told by month: a row that says its week
 * is about the days of the week that its file covers, and one whose week still lies in two months is rejected.
 */
final class RowDays {

    private static final int DAYS_AFTER_THE_FIRST = 6;

    private final SourceRow row;
    private final ReadingRules rules;

    RowDays(SourceRow row, ReadingRules rules) {
        this.row = row;
        this.rules = rules;
    }

    /** Whether a column says the row's day, week or month. */
    boolean toldByColumn() {
        return !row.blank(Meaning.DAY) || !row.blank(Meaning.WEEK) || !row.blank(Meaning.MONTH);
    }

    /** What the row says as its first and last day, which may lie in several months. */
    Optional<DatePeriod> stated() {
        if (row.blank(Meaning.PERIOD_START) || row.blank(Meaning.PERIOD_END)) {
            return Optional.empty();
        }
        LocalDate from = row.date(Meaning.PERIOD_START).orElse(null);
        LocalDate to = row.date(Meaning.PERIOD_END).orElse(null);
        return from != null && to != null && !to.isBefore(from)
                ? Optional.of(new DatePeriod(from, to)) : Optional.empty();
    }

    static boolean isOfOneMonth(DatePeriod days) {
        return YearMonth.from(days.from()).equals(YearMonth.from(days.to()));
    }

    /** Null if the row is rejected or waits. */
    DatePeriod period() {
        if (!row.blank(Meaning.DAY)) {
            LocalDate day = row.day(Meaning.DAY);
            return day == null ? null : row.within(Meaning.DAY, new DatePeriod(day, day));
        }
        if (!row.blank(Meaning.WEEK)) {
            return week();
        }
        if (!row.blank(Meaning.MONTH)) {
            DatePeriod month = month();
            return month == null ? null : row.within(Meaning.MONTH, month);
        }
        Optional<DatePeriod> stated = stated();
        if (stated.isPresent() && (rules.manyPeriods() || isOfOneMonth(stated.get()))) {
            return ofOneMonth(Meaning.PERIOD_START, stated.get());
        }
        if (rules.undated() != null) {
            return row.within(Meaning.DAY, rules.undated());
        }
        if (rules.dropUndated()) {
            row.reject(Meaning.DAY, "metrics.reason.undated");
        } else {
            row.await();
        }
        return null;
    }

    private DatePeriod month() {
        Optional<DatePeriod> month = row.monthDays(Meaning.MONTH);
        if (month.isEmpty()) {
            row.reject(Meaning.MONTH, "metrics.reason.not-a-month");
        }
        return month.orElse(null);
    }

    /** The days of the week that the file covers, and those of the month where the row says one too. */
    private DatePeriod week() {
        Optional<DatePeriod> range = DateText.period(row.text(Meaning.WEEK));
        LocalDate first = range.isPresent() ? range.get().from() : row.day(Meaning.WEEK);
        if (first == null) {
            return null;
        }
        DatePeriod week = range.orElseGet(() -> new DatePeriod(first, first.plusDays(DAYS_AFTER_THE_FIRST)));
        if (!row.blank(Meaning.MONTH)) {
            DatePeriod month = month();
            week = month == null ? null : week.intersection(month).orElse(week);
        }
        if (week == null) {
            return null;
        }
        DatePeriod covered = stated().orElse(rules.stated());
        return ofOneMonth(Meaning.WEEK, covered == null ? week : week.intersection(covered).orElse(week));
    }

    private DatePeriod ofOneMonth(Meaning meaning, DatePeriod days) {
        if (!isOfOneMonth(days)) {
            row.reject(meaning, "metrics.reason.two-months", EsMx.date(days.from()), EsMx.date(days.to()));
            return null;
        }
        return row.within(meaning, days);
    }
}
