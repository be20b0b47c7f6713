package mx.ine.vmre.reporting;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mx.ine.vmre.accounts.CurrentUser;

/**
 * Somebody answers for something: that no adjustment was needed, that there were no paid media.
 *
 * @param personId identifier of the account
 * @param person full name then
 * @param area label of the area then
 * @param at when, by the real clock, to the microsecond that the database keeps: by it one knows what a report that was
 *     published then had before it
 * @param note in the person's words, or the empty text
 */
@Embeddable
record Statement(Long personId, String person, String area, Instant at, String note) {

    static Statement by(CurrentUser who, Instant at, String note) {
        return new Statement(
                who.id(), who.name(), who.area() == null ? "" : who.area().label(), at.truncatedTo(ChronoUnit.MICROS), note);
    }
}
