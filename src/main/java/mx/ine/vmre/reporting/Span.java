package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.ine.vmre.kernel.EsMx;

/** Days, as short as a drawing needs them: {@code 02–08/11}, {@code 26/10–01/11}. */
final class Span {

    private Span() {}

    static String of(LocalDate from, LocalDate to) {
        String last = EsMx.dayMonth(to);
        if (from.equals(to)) {
            return last;
        }
        String first = EsMx.dayMonth(from);
        return (YearMonth.from(from).equals(YearMonth.from(to)) ? first.split("/")[0] : first) + "–" + last;
    }
}
