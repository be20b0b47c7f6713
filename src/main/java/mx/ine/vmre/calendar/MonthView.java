package mx.ine.vmre.calendar;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/** A month as weeks from Sunday to Saturday. */
record MonthView(String label, String stages, List<String> weekdays, List<List<Day>> weeks, String listUrl) {

    /**
     * @param number of the day, or the empty text outside of the month
     * @param spoken the whole date, for readers and phones
     * @param more how many entries do not fit, or the empty text
     */
    record Day(String number, String spoken, boolean today, List<Entry> entries, String more, String moreUrl) {

        static final Day OUTSIDE = new Day("", "", false, List.of(), "", "");

        public boolean outside() {
            return number.isEmpty();
        }
    }

    /**
     * @param whenKey message key of what happens: begins, ends, one day, milestone
     * @param badge the action's state, or null for a milestone
     */
    record Entry(String name, String whenKey, String url, String css, StateBadge badge) {}
}
