package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import mx.ine.vmre.kernel.Typed;

/** Months and days as addresses write them: {@code 2020-12}, {@code 2020-12-07}. */
final class YearMonths {

    private YearMonths() {}

    static Optional<YearMonth> parse(String text) {
        return text.matches("(19|20)[0-9]{2}-(0[1-9]|1[0-2])") ? Optional.of(YearMonth.parse(text)) : Optional.empty();
    }

    static Optional<LocalDate> day(String text) {
        return text.matches("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}") ? Typed.date(text) : Optional.empty();
    }
}
