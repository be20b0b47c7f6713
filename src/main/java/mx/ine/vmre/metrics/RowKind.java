package mx.ine.vmre.metrics;

/** What a line of a file is. Only data is stored; the rest is skipped and counted, which is no error. */
public enum RowKind {
    DATA,
    /** Title, period, comments before the header. */
    PREAMBLE,
    HEADER,
    TOTAL,
    BLANK,
    /** Footnote under the rows. */
    NOTE,
    /** A note that the export itself left rows out. */
    CUT,
    /** Rows of a further table of the file that restates or splits what the first one says. */
    OTHER_TABLE
}
