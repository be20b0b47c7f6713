package mx.ine.vmre.actions;

import java.util.Set;
import mx.ine.vmre.kernel.StateBadge;

/** Where an action stands. Late is no state: it is a day that passed. */
public enum ActionState {
    PLANNED(new StateBadge("actions.state.PLANNED", "s-wait", "plan")),
    APPROVED(new StateBadge("actions.state.APPROVED", "s-run", "appr")),
    IN_PROGRESS(new StateBadge("actions.state.IN_PROGRESS", "s-run", "half")),
    COMPLETED(new StateBadge("actions.state.COMPLETED", "s-ok", "done")),
    CANCELLED(new StateBadge("actions.state.CANCELLED", "s-off", "off"));

    /** States in which something is still expected, so that a past end means late. */
    static final Set<ActionState> OPEN = Set.of(PLANNED, APPROVED, IN_PROGRESS);

    private static final StateBadge LATE = new StateBadge("actions.state.LATE", "s-bad", "late");

    private final StateBadge badge;

    ActionState(StateBadge badge) {
        this.badge = badge;
    }

    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** @param late whether the end has passed and the action is still open */
    public StateBadge badge(boolean late) {
        return late && isOpen() ? LATE : badge;
    }
}
