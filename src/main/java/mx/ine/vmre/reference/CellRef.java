package mx.ine.vmre.reference;

/**
 * A cell of a table, as the checks name it: {@code table/row/column}.
 *
 * @param row key of the row; {@code *} for each one but the total, {@code **} for each one, {@code +} for all but the
 *     total together
 */
record CellRef(String table, String row, String column) {

    static final String EACH_PART = "*";
    static final String EACH = "**";
    static final String ALL_PARTS = "+";

    static CellRef read(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not table/row/column: " + text);
        }
        return new CellRef(parts[0], parts[1], parts[2]);
    }

    boolean each() {
        return row.equals(EACH_PART) || row.equals(EACH);
    }

    boolean together() {
        return row.equals(ALL_PARTS);
    }

    /** The same for one row, where this stands for each. */
    CellRef at(String rowKey) {
        return each() ? new CellRef(table, rowKey, column) : this;
    }
}
