package mx.ine.vmre.reference;

/** Whether a row is one thing, all that the table does not name, or the total that it prints. */
enum RowKind {
    BODY,
    REST,
    TOTAL
}
