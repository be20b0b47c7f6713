package mx.ine.vmre.reference;

/** How a flagged figure differs, as far as the figures themselves tell. */
enum Difference {
    /** The printed parts are not all of the printed total. */
    INCOMPLETE,
    /** It fits another base. */
    OTHER_BASE,
    /** With a zero after the point it fits. */
    DROPPED_ZERO,
    /** Cut, not rounded. */
    TRUNCATED,
    /** There is nothing to compare with. */
    UNDEFINED,
    /** One quantity, printed in two ways. */
    TWO_PRINTINGS,
    /** The text says of one thing the figure of another. */
    OTHER_TABLE,
    /** Nothing that is known explains it. */
    DIFFERS
}
