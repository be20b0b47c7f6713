package mx.ine.vmre.reference;

/** How a published figure follows from others. */
enum CheckKind {
    /** The sum of other figures. */
    TOTAL,
    /** In percent of a base. */
    SHARE,
    /** The sum of printed shares. */
    SHARE_SUM,
    /** One figure in percent of another. */
    QUOTIENT,
    /** Change against an earlier figure, in percent of it; undefined where the earlier one is missing or zero. */
    VARIATION,
    /** The same quantity, printed elsewhere. */
    SAME,
    /** What the text says of a figure of a table. */
    STATEMENT,
    /** A figure that the text says to be exceeded. */
    AT_LEAST;

    boolean isRatio() {
        return this == SHARE || this == QUOTIENT || this == VARIATION;
    }
}
