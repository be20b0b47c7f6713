package mx.ine.vmre.reporting;

import java.time.LocalDate;
import mx.ine.vmre.kernel.EsMx;

/** Days of one month, as short as a drawing needs them: {@code 02–08/11}. */
final class Span {

    private Span() {}

    static String of(LocalDate from, LocalDate to) {
        String last = EsMx.dayMonth(to);
        return from.equals(to) ? last : EsMx.dayMonth(from).split("/")[0] + "–" + last;
    }
}
