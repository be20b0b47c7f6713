package mx.ine.vmre.kernel;

import java.util.List;
import java.util.Map;

/**
 * What the header of every page says: the plan in force, its running stages as a set, and the calendar thread.
 *
 * @param name short name of the plan in force
 * @param slogan its slogan, or the empty text
 * @param longName its full title
 * @param live running stages, possibly several, possibly none
 * @param thread bars of the thread, in percent of the plan's whole calendar
 * @param todayPercent where today falls on the thread, or null outside of it
 * @param choices the plans that the person may look at, the one looked at too; none where there is nothing to choose
 * @param numerals where its document says each thing, by the word of the thing; what is not there it does not say
 */
public record Masthead(
        String name,
        String slogan,
        String longName,
        List<Live> live,
        List<Bar> thread,
        String todayPercent,
        List<Choice> choices,
        Map<String, String> numerals) {

    public static final Masthead NONE = new Masthead("", "", "", List.of(), List.of(), null, List.of(), Map.of());

    /** To be put behind what the document says: {@code " (7.3)"}, or the empty text where it has no numeral for it. */
    public String where(String subject) {
        return numerals.containsKey(subject) ? " (" + numerals.get(subject) + ")" : "";
    }

    /**
     * A plan that can be looked at.
     *
     * @param key its key in addresses
     * @param period its days
     * @param current whether it is the one looked at
     * @param preparing whether it is still being written, so that it has no work of the areas to show
     */
    public record Choice(String key, String name, String period, boolean current, boolean preparing) {}

    /** A running stage: its number and name. */
    public record Live(int number, String name) {}

    /**
     * @param cssClass {@code th-past}, {@code th-live} or {@code th-todo}
     * @param lane 0 or 1
     * @param x start, such as {@code 59.37%}
     * @param width length, such as {@code 29.44%}
     */
    public record Bar(String cssClass, int lane, String x, String width) {

        /** Vertical place of the lane, in pixels. */
        public String y() {
            return lane == 0 ? "1" : "5";
        }
    }

    /** Gives the header's content for the request in progress. */
    public interface Source {
        Masthead current();
    }
}
