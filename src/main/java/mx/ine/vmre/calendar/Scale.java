package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;

/** How a whole strategy is cut into columns. */
enum Scale {
    MONTHS(1),
    QUARTERS(3);

    private final int months;

    Scale(int months) {
        this.months = months;
    }

    /** As {@code generate_series} wants it. */
    int months() {
        return months;
    }

    /** The columns that the days touch, from the first to the last. */
    List<DatePeriod> columns(DatePeriod days) {
        List<DatePeriod> columns = new ArrayList<>();
        for (DatePeriod next = around(days.from()); !next.from().isAfter(days.to()); next = around(next.to().plusDays(1))) {
            columns.add(next);
        }
        return columns;
    }

    private DatePeriod around(LocalDate day) {
        return this == MONTHS ? DatePeriod.of(YearMonth.from(day)) : Quarter.of(day).period();
    }

    /** {@code D} for December, {@code T4} for a quarter. */
    String shown(DatePeriod column) {
        return this == MONTHS
                ? QuarterReadings.monthName(YearMonth.from(column.from())).substring(0, 1)
                : "T" + Quarter.of(column.from()).number();
    }

    String spoken(DatePeriod column) {
        String last = EsMx.month(YearMonth.from(column.to()));
        return this == MONTHS
                ? last
                : QuarterReadings.monthName(YearMonth.from(column.from())) + " – " + last;
    }

    /** Where the column is looked at closer. */
    String url(DatePeriod column) {
        return this == MONTHS
                ? "/calendario?v=mes&m=" + YearMonth.from(column.from())
                : "/calendario?t=" + Quarter.of(column.from());
    }
}
