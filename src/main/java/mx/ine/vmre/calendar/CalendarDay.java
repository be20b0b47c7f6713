package mx.ine.vmre.calendar;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/**
 * A day with what begins and ends on it.
 *
 * @param number of the day, or the empty text outside of what is shown
 * @param spoken the whole date, for readers, phones and the agenda
 * @param more how many entries do not fit, or the empty text
 */
record CalendarDay(
        String number, String spoken, boolean today, List<Entry> entries, String more, String moreUrl) {

    static final CalendarDay OUTSIDE = new CalendarDay("", "", false, List.of(), "", "");

    public boolean outside() {
        return number.isEmpty();
    }

    public boolean busy() {
        return !entries.isEmpty() || !more.isEmpty();
    }

    /**
     * @param whenKey message key of what happens: begins, ends, one day, milestone
     * @param badge the action's state, or null for what has none
     */
    record Entry(String name, String whenKey, String url, String css, StateBadge badge) {}
}
