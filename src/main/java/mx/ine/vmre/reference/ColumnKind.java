package mx.ine.vmre.reference;

/** What the cells of a column hold. */
enum ColumnKind {
    COUNT,
    PERCENT,
    VARIATION,
    TEXT;

    boolean figures() {
        return this != TEXT;
    }
}
