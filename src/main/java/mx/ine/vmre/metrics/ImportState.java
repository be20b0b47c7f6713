package mx.ine.vmre.metrics;

import mx.ine.vmre.kernel.StateBadge;

/** The life of an import. */
public enum ImportState {
    /** Brought, and not yet read to its end. */
    READING("s-run", "half"),
    /** The file leaves a question open; nothing of it is stored. */
    NEEDS_DECISION("s-warn", "obs"),
    /** Read and compared, waiting for the person to store or refuse it. */
    REHEARSED("s-run", "half"),
    STORED("s-ok", "done"),
    /** Refused by the person as a whole. */
    REFUSED("s-off", "off"),
    /** Was stored, and taken out again. */
    UNDONE("s-off", "off");

    /** Shown instead of the state while work that came to no end waits to be taken up. */
    static final StateBadge INTERRUPTED = new StateBadge("metrics.state.INTERRUPTED", "s-warn", "obs");

    private final String css;
    private final String shape;

    ImportState(String css, String shape) {
        this.css = css;
        this.shape = shape;
    }

    public StateBadge badge() {
        return new StateBadge(key(), css, shape);
    }

    public String key() {
        return "metrics.state." + name();
    }

    public boolean waits() {
        return this == READING || this == NEEDS_DECISION || this == REHEARSED;
    }
}
