package mx.ine.vmre.audit;

import java.util.List;

/**
 * A line of the log, all in words.
 *
 * @param type kind of record
 * @param changes before and after, with the fields' labels
 */
record EntryRow(
        String at, String who, String area, String type, String label, String verb, List<Change> changes, String reason) {

    /** One field before and after, the empty text where there was nothing. */
    record Change(String field, String before, String after) {

        String text() {
            return field + ": " + (before.isEmpty() ? "" : before + " → ") + (after.isEmpty() ? "∅" : after);
        }
    }

    String changesText() {
        return String.join("; ", changes.stream().map(Change::text).toList());
    }
}
