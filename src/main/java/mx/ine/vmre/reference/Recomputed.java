package mx.ine.vmre.reference;

import mx.ine.vmre.kernel.StateBadge;

/** What became of the recomputation of a figure. */
enum Recomputed {
    MATCHES("s-ok", "done"),
    FLAGGED("s-bad", "obs"),
    /** The source printed no figure, and none can be computed. */
    NOT_DEFINED("s-off", "off"),
    /** Computed, though the source did not publish it. */
    NOT_PUBLISHED("s-wait", "plan"),
    /** Published, but what it is made of is not in the tables. */
    NOT_CHECKED("s-wait", "half");

    private final String css;
    private final String shape;

    Recomputed(String css, String shape) {
        this.css = css;
        this.shape = shape;
    }

    StateBadge badge() {
        return new StateBadge("reference.verdict." + this, css, shape);
    }
}
