package mx.ine.vmre.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VTimeZone;

/**
 * The time of central Mexico as an iCalendar tells it, with the summer time that it had until October 2022. No entry has
 * an hour: it is there for whoever reads the zone of the whole calendar, and a calendar without any entry needs a part.
 */
final class CentralMexico {

    private static final String FILE = "/calendar/america-mexico-city.ics";

    private CentralMexico() {}

    static VTimeZone zone() {
        try (InputStream in = CentralMexico.class.getResourceAsStream(FILE)) {
            return (VTimeZone) new CalendarBuilder().build(in).getComponent("VTIMEZONE").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new IllegalStateException(e);
        }
    }
}
