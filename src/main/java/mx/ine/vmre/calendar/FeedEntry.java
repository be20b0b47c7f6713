package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.Set;

/**
 * Something that feeds tell: whole days, the last one included.
 *
 * @param uid lasting identifier, without the part after the at sign
 * @param status CONFIRMED, TENTATIVE or CANCELLED
 * @param line name of the line, or null for what belongs to none; the same holds for the area
 * @param stages numbers of the stages it belongs to, or none
 * @param version at least this sequence
 */
record FeedEntry(
        FeedKind kind,
        String uid,
        String summary,
        String description,
        String location,
        LocalDate starts,
        LocalDate ends,
        String status,
        String line,
        String area,
        Set<String> stages,
        long version) {

    /** The same, no longer told: other calendars take it away. */
    FeedEntry cancelled() {
        return new FeedEntry(
                kind, uid, summary, description, location, starts, ends, "CANCELLED", line, area, stages, version);
    }

    /** Of what belongs to no line, area or place. */
    static FeedEntry of(
            FeedKind kind, String uid, String summary, String description, LocalDate starts, LocalDate ends,
            Set<String> stages) {
        return new FeedEntry(
                kind, uid, summary, description, "", starts, ends, "CONFIRMED", null, null, stages, 0);
    }
}
