package mx.ine.vmre.metrics;

/** Receives the rows of a file one by one, in its order. */
interface RowSink {

    void fact(Fact fact);

    /** The same with its key, which takes long to make, for whoever needs it. */
    default void fact(Fact fact, FactKey key) {
        fact(fact);
    }

    /** What the file's own totals row tells that its rows cannot: stored, but not counted as a row. */
    default void totalFact(Fact fact) {}

    default void rejected(Rejection rejection) {}

    /** The same with the cells of the row, for whoever needs them. */
    default void rejected(Line line, Rejection rejection) {
        rejected(rejection);
    }

    /** Whether no further row is wanted. */
    default boolean enough() {
        return false;
    }

    /** The row cannot be read until an open question is answered. */
    default void waiting(long line) {}

    default void skipped(RowKind kind) {}

    /** The sums that the file itself states for one country, ISO code, on a line. */
    default void subtotal(String country, long line, Sums sums) {}

    /** The sums that the file itself states for all of its rows. */
    default void declared(Sums sums) {}
}
