package mx.ine.vmre.calendar;

import java.util.List;
import mx.ine.vmre.campaign.ActionLine;

/**
 * A quarter as the timeline shows it.
 *
 * @param css class of its month lengths
 * @param today column of today, or 0 outside of it
 * @param total actions of the quarter under the filters
 */
record QuarterView(
        String label,
        String css,
        int today,
        String todayText,
        List<Head> months,
        List<Head> weeks,
        List<Bar> stages,
        List<Bar> milestones,
        List<Bar> periods,
        List<Lane> lanes,
        long total,
        String listUrl) {

    private static final int EDGE = 7;
    private static final int SHORTEST = 90;

    /** Where the word for today stands, so that it stays inside: a class, or the empty text. */
    public String todayEdge() {
        return today > SHORTEST - EDGE ? "at-end" : today < EDGE ? "at-start" : "";
    }

    /** Whether paper tells of actions that the drawing leaves out. */
    public boolean cut() {
        return lanes.stream().anyMatch(lane -> !lane.more().isEmpty());
    }

    /** A heading over its days. */
    record Head(String text, String css) {}

    /**
     * One line's actions.
     *
     * @param more how many do not fit, written; or the empty text
     * @param rest those that were read and do not fit, told on paper only
     * @param beyond how many more than those there are, written; or the empty text
     * @param url where they all are
     */
    record Lane(ActionLine line, List<Bar> bars, String more, List<Bar> rest, String beyond, String url) {

        public String icon() {
            return "#l-" + line.css();
        }
    }
}
