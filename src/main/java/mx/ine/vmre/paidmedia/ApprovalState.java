package mx.ine.vmre.paidmedia;

import mx.ine.vmre.kernel.StateBadge;

/** How far the approval of the graphic line is (Estrategia 4.5, 7.5). */
public enum ApprovalState {
    /** Nobody asked for it. */
    NONE("s-wait", "plan"),
    /** Waits for those who keep the graphic line. */
    REQUESTED("s-run", "half"),
    APPROVED("s-ok", "done"),
    /** With a reason; it may be asked for again. */
    REFUSED("s-bad", "late");

    private final StateBadge badge;

    ApprovalState(String css, String shape) {
        badge = new StateBadge("paidmedia.approval." + name(), css, shape);
    }

    StateBadge badge() {
        return badge;
    }
}
