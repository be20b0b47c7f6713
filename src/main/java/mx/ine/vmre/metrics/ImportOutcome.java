package mx.ine.vmre.metrics;

import java.util.List;

/**
 * What came of bringing or changing an import.
 *
 * @param status what happened
 * @param id the import; the first one if the file is a duplicate; null if the file cannot be imported
 * @param rehearsal what was understood, or null if the file cannot be imported or is a duplicate
 * @param reason message key of why it cannot be imported, or null
 * @param args its arguments
 */
public record ImportOutcome(Status status, Long id, Rehearsal rehearsal, String reason, List<Object> args) {

    public enum Status {
        /** Kept, and to be rehearsed next. */
        READING,
        STORED,
        REHEARSED,
        NEEDS_DECISION,
        REFUSED,
        /** The same bytes are stored or waiting already: nothing new was kept. */
        DUPLICATE
    }

    static ImportOutcome of(Status status, long id, Rehearsal rehearsal) {
        return new ImportOutcome(status, id, rehearsal, null, List.of());
    }

    static ImportOutcome unreadable(Unreadable e) {
        return new ImportOutcome(Status.REFUSED, null, null, e.key(), List.of(e.args()));
    }

    static ImportOutcome duplicate(long first) {
        return new ImportOutcome(Status.DUPLICATE, first, null, null, List.of());
    }
}
