package mx.ine.vmre.evaluation;

import java.time.LocalDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;

/**
 * A recommendation in the list.
 *
 * @param live its actions that were not cancelled
 * @param links all of its actions
 */
record RecommendationRow(
        long id,
        String source,
        String sourceName,
        String code,
        String printed,
        String body,
        AnswerState state,
        long live,
        long links,
        LocalDate since,
        String declinedReason,
        LocalDate declinedOn,
        String declinedBy) {

    public StateBadge badge() {
        return state.badge();
    }

    public boolean declined() {
        return state == AnswerState.NOT_TAKEN;
    }

    /** Whether all that took it up was cancelled. */
    public boolean lapsed() {
        return state == AnswerState.PENDING && links > 0;
    }

    public String declinedDay() {
        return declinedOn == null ? "" : EsMx.date(declinedOn);
    }
}
