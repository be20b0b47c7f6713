package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import mx.ine.vmre.kernel.DatePeriod;

/** Three calendar months; written {@code 2020-4}. */
record Quarter(int year, int number) {

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    /** Empty unless the text is a year of four digits, a dash and a number from 1 to 4. */
    static Optional<Quarter> parse(String text) {
        return text.matches("(19|20)[0-9]{2}-[1-4]")
                ? Optional.of(new Quarter(Integer.parseInt(text.substring(0, 4)), text.charAt(5) - '0'))
                : Optional.empty();
    }

    DatePeriod period() {
        return new DatePeriod(months().get(0).atDay(1), months().get(2).atEndOfMonth());
    }

    List<YearMonth> months() {
        return IntStream.rangeClosed(number * 3 - 2, number * 3).mapToObj(m -> YearMonth.of(year, m)).toList();
    }

    int days() {
        return (int) period().days();
    }

    /** Column of a day, from 1. */
    int column(LocalDate day) {
        return (int) (day.toEpochDay() - period().from().toEpochDay()) + 1;
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** {@code T4 2020}. */
    public String label() {
        return "T" + number + " " + year;
    }

    /** Class that says how long its months are, for the lines between them. */
    String css() {
        if (number == 1) {
            return days() == 91 ? "q1l" : "q1";
        }
        return "q" + number;
    }

    @Override
    public String toString() {
        return year + "-" + number;
    }
}
