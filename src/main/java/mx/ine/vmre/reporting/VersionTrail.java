package mx.ine.vmre.reporting;

import java.time.Instant;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/**
 * The versions of one month.
 *
 * @param published those that were, the first one first
 * @param open number of the later version that is being made, or 0; never told to reviewers
 */
public record VersionTrail(List<Published> published, int open) {

    /** One version as it was given to the commission. */
    public record Published(int number, Instant at, String by, String hash) {

        public String when() {
            return EsMx.dateTime(at);
        }

        public String hashText() {
            return ContentHash.grouped(hash);
        }
    }

    /** Number of the last published version, or 0. */
    public int last() {
        return published.isEmpty() ? 0 : published.get(published.size() - 1).number();
    }

    /** Whether a later version took its place. */
    public boolean replaced(int number) {
        return number < last();
    }

    public Published latest() {
        return published.get(published.size() - 1);
    }

    /** Whether there is more than one thing to tell apart. */
    public boolean several() {
        return published.size() > 1 || open > 0;
    }
}
