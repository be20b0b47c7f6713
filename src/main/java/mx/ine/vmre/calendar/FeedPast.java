package mx.ine.vmre.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a feed has held from its beginning: what it tells now, and what of it has left. Each time that an entry comes or
 * goes its sequence rises, so that other calendars take the later word.
 *
 * @param former what it held before each change, the oldest first
 * @param now what it holds
 */
record FeedPast(List<Former> former, FeedSelection now) {

    /** @param until when something else took its place */
    record Former(FeedSelection selection, Instant until) {}

    /**
     * How an entry stands in the feed.
     *
     * @param turns how often it came or went
     * @param last when it came or went last; the beginning of time where it never did
     */
    record Membership(boolean held, boolean everHeld, int turns, Instant last) {

        /** Whether it was told once and no longer is, since then. */
        boolean leftAfter(Instant then) {
            return !held && everHeld && last.isAfter(then);
        }
    }

    Membership of(Predicate<FeedSelection> holds) {
        List<Former> all = new ArrayList<>(former);
        boolean before = false;
        boolean ever = false;
        int turns = 0;
        Instant last = Instant.EPOCH;
        for (int i = 0; i <= all.size(); i++) {
            boolean here = holds.test(i < all.size() ? all.get(i).selection() : now);
            if (i > 0 && here != before) {
                turns++;
                last = all.get(i - 1).until();
            }
            before = here;
            ever |= here;
        }
        return new Membership(before, ever, turns, last);
    }
}
