package mx.ine.vmre.reporting;

/** What an adjustment changes (Estrategia 7.6). */
public enum AdjustmentKind {
    /** Information pieces. */
    PIECE,
    /** Periods of publication. */
    PERIOD,
    /** Parameters of the segmentation of paid media. */
    SEGMENTATION;

    public String key() {
        return "reporting.adjustment." + name();
    }
}
