package mx.ine.vmre.metrics;

/** What becomes of a file that was rehearsed and left no question open. */
enum ImportFinish {
    /** It waits for a person. */
    WAIT,
    /** Its good rows are stored. */
    STORE_GOOD,
    /** It is stored if not one row is rejected. */
    STORE_IF_ALL_GOOD;

    boolean stores(Rehearsal rehearsal) {
        return this != WAIT
                && rehearsal.decisions().isEmpty()
                && rehearsal.accepted() > 0
                && (this == STORE_GOOD || rehearsal.rejected() == 0);
    }
}
