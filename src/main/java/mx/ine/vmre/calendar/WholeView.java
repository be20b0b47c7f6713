package mx.ine.vmre.calendar;

import java.util.List;
import mx.ine.vmre.campaign.ActionLine;

/**
 * A whole strategy by months or by quarters: its stages, milestones, content periods and how many actions of each line
 * are going on.
 *
 * @param milestones for each column, those of its days
 * @param marks every milestone, also those of other days
 */
record WholeView(
        String label,
        List<Year> years,
        List<Column> columns,
        List<Stage> stages,
        List<List<Mark>> milestones,
        List<Mark> marks,
        List<Cell> periods,
        List<Line> lines) {

    /** A year over its columns. */
    record Year(String text, int columns) {}

    record Column(String shown, String spoken, boolean now, String url) {}

    /** @param live for each column, whether the stage is in force in it */
    record Stage(String name, String days, List<Boolean> live) {}

    /** @param number by which the list of milestones explains the mark */
    record Mark(int number, String day, String name, boolean key) {}

    record Line(ActionLine line, List<Cell> counts, String total) {

        public String icon() {
            return "#l-" + line.css();
        }
    }

    /** @param css from lv0 to lv4: how many compared with the fullest column */
    record Cell(String text, String spoken, String css, String url) {}
}
