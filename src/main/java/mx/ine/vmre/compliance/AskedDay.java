package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.Optional;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Typed;

/**
 * The day that an address asks for.
 *
 * @param day that day, or today where none was asked for or nobody understands it
 * @param today what day it is
 * @param typed as it was written, or the empty text
 */
record AskedDay(LocalDate day, LocalDate today, String typed) {

    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    static AskedDay of(String typed, LocalDate today) {
        String text = typed == null ? "" : typed.strip();
        Optional<LocalDate> day = Typed.date(text).filter(d -> d.getYear() >= FIRST && d.getYear() <= LAST);
        return new AskedDay(day.orElse(today), today, day.isPresent() || text.isEmpty() ? "" : text);
    }

    /** Whether something was written that is no day. */
    public boolean wrong() {
        return !typed.isEmpty();
    }

    public boolean past() {
        return day.isBefore(today);
    }

    public boolean ahead() {
        return day.isAfter(today);
    }

    public String text() {
        return EsMx.date(day);
    }

    /** What stands in the field: what was typed, else the day. */
    public String field() {
        return wrong() ? typed : text();
    }

    /** For addresses; null where it is today. */
    public String parameter() {
        return day.equals(today) ? null : text();
    }
}
