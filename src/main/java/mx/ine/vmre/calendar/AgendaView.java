package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/**
 * One page of days, one below the other.
 *
 * @param days only those on which something begins or ends
 * @param earlier first day of the page before
 * @param later first day of the page after
 */
record AgendaView(
        String label, String stages, List<CalendarDay> days, String listUrl, LocalDate earlier, LocalDate later) {

    public String earlierText() {
        return EsMx.date(earlier);
    }

    public String laterText() {
        return EsMx.date(later);
    }
}
