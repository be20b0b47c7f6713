package mx.ine.vmre.compliance;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.EsMx;

/**
 * How one rule stands on a day, as pages and the report show it.
 *
 * @param numeral where the strategy says it
 * @param area who answers for it; null for the working group
 * @param state as it was worked out; a person's decision never takes its place
 * @param stateWord the state as people read it
 * @param areaWord who answers for it, as people read it
 * @param sentence why, with its figures
 * @param next what to do, or the empty text
 * @param due until when, or null
 * @param evidence what it rests on
 * @param ruled what a person decided and still holds on the day, or null
 */
public record Standing(
        String key,
        String numeral,
        Area area,
        String name,
        RuleState state,
        String stateWord,
        String areaWord,
        String sentence,
        String next,
        LocalDate due,
        List<Evidence> evidence,
        Ruled ruled) {

    /** @param note by whom, until when and why, in a sentence */
    public record Ruled(RuleState state, String by, LocalDate until, String reason, String note) {}

    public String dueText() {
        return due == null ? "" : EsMx.date(due);
    }

    /** Whether somebody has something to do about it: not where a person decided that it is met. */
    public boolean open() {
        return state.open() && (ruled == null || ruled.state().open());
    }
}
