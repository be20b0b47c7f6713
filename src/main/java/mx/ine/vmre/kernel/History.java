package mx.ine.vmre.kernel;

import java.time.Instant;
import java.util.List;

/** What happened to one record, newest first; implemented by the audit and shown by the fragment {@code shell/history}. */
public interface History {

    /** @param limit at most this many entries, newest first */
    List<Entry> of(String type, Object id, int limit);

    long count(String type, Object id);

    /** One recorded event. */
    record Entry(Instant at, String who, String area, String verbKey, List<FieldChange> changes, String reason) {

        public String when() {
            return EsMx.dateTime(at);
        }
    }
}
