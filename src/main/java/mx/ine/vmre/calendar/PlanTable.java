package mx.ine.vmre.calendar;

import java.util.List;

/**
 * Planned against executed, quarter by quarter, in the form of the document (Estrategia 4.9).
 *
 * @param note why cells cannot be read, or the empty text
 * @param unknown how many cells nobody knows, written; or the empty text
 */
record PlanTable(String note, String unknown, List<WholeView.Year> years, List<Head> quarters, List<Row> rows) {

    /** Whether what counts for some row was only suggested. */
    public boolean isSuggested() {
        return rows.stream().anyMatch(row -> row.suggested() && !row.counts().isEmpty());
    }

    record Head(String text, String spoken, boolean now) {}

    /**
     * @param heading empty where it is that of the row before
     * @param counts which actions count as executed, or the empty text where none do
     * @param suggested whether nobody has said so yet
     * @param url where to change what counts, or the empty text
     */
    record Row(
            String heading, String name, String counts, boolean suggested, String url, List<Cell> cells) {}

    /**
     * @param planned what is known of the plan
     * @param said whether a person and not the document says so
     * @param executed actions done in the quarter, written; empty where it has not begun or nothing can count
     * @param running whether none was done yet but some are going on
     * @param verdict {@code gap}, {@code extra} or the empty text
     */
    record Cell(PlanWord planned, boolean said, String executed, boolean running, String verdict, String url) {

        public String plannedKey() {
            return planned.key();
        }

        public String css() {
            return "pl-" + planned.name().toLowerCase(java.util.Locale.ROOT) + (verdict.isEmpty() ? "" : " pl-" + verdict);
        }

        public String executedKey() {
            if (running) {
                return "calendar.plan.running";
            }
            return executed.isEmpty() ? "calendar.plan.nothingYet" : "calendar.plan.done";
        }
    }
}
