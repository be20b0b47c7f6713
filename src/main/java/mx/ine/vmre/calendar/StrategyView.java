package mx.ine.vmre.calendar;

import java.util.List;
import mx.ine.vmre.campaign.ActionLine;

/** A whole strategy, month by month: its stages, its milestones and how many actions of each line are going on. */
record StrategyView(
        String label, List<Year> years, List<Month> months, List<Stage> stages, List<Mark> milestones, List<Line> lines) {

    /** A year over its months. */
    record Year(String text, int months) {}

    record Month(String initial, String spoken, boolean now, String url) {}

    /** @param live for each month, whether the stage is in force in it */
    record Stage(String name, String days, List<Boolean> live) {}

    record Mark(String day, String name, boolean key) {}

    record Line(ActionLine line, List<Count> counts, String total) {

        public String icon() {
            return "#l-" + line.css();
        }
    }

    /** @param level from 0 to 4, how many compared with the fullest month */
    record Count(String text, String css, String url) {}
}
