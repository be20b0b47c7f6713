package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.EsMx;

/**
 * What people decided and wrote: adjustments or the statement that none was needed, and what changed and why.
 *
 * @param noneNeeded who stated that no adjustment was needed, or null
 */
record Decisions(List<Adjusted> adjustments, Statement noneNeeded, List<Comment> comments) {

    /**
     * @param subject what is adjusted
     * @param cause in figures
     */
    record Adjusted(
            long id,
            AdjustmentKind kind,
            String subject,
            String cause,
            String before,
            String after,
            Area area,
            LocalDate due) {

        public String dueText() {
            return EsMx.date(due);
        }

        private Adjusted unnumbered() {
            return new Adjusted(0, kind, subject, cause, before, after, area, due);
        }
    }

    /** What changed and why, in the words of one area. */
    record Comment(Area area, String text) {}

    Decisions {
        adjustments = List.copyOf(adjustments);
        comments = List.copyOf(comments);
    }

    /** To compare what two versions say: each keeps its adjustments under numbers of its own. */
    Decisions unnumbered() {
        return new Decisions(adjustments.stream().map(Adjusted::unnumbered).toList(), noneNeeded, comments);
    }

    /** Whether the adjustments are decided: some are written, or none is stated to be needed. */
    public boolean settled() {
        return !adjustments.isEmpty() || noneNeeded != null;
    }
}
