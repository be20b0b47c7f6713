package mx.ine.vmre.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Calendar days from the first to the last, both included. */
public record DatePeriod(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if the end precedes the start */
    public DatePeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("end before start");
        }
    }

    public static DatePeriod of(YearMonth month) {
        return new DatePeriod(month.atDay(1), month.atEndOfMonth());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean overlaps(DatePeriod other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }

    /** The days in both, if any. */
    public Optional<DatePeriod> intersection(DatePeriod other) {
        return overlaps(other)
                ? Optional.of(new DatePeriod(
                        from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to))
                : Optional.empty();
    }

    /** Length in days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
