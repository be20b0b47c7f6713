package mx.ine.vmre.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What day it is for the business: calendars, deadlines, lateness, the month in progress. The demonstration pins it;
 * sessions, signatures and the audit always use the real clock.
 */
public final class BusinessDate {

    private final Clock clock;
    private final LocalDate pinned;

    public BusinessDate(Clock clock, LocalDate pinned) {
        this.clock = clock;
        this.pinned = pinned;
    }

    public LocalDate today() {
        return pinned != null ? pinned : LocalDate.now(clock);
    }

    /** The fixed day, where there is one; pages then say so. */
    public Optional<LocalDate> pinned() {
        return Optional.ofNullable(pinned);
    }
}
