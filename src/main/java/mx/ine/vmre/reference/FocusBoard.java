package mx.ine.vmre.reference;

import java.util.List;

/**
 * Places of one kind, ranked, with all that their ranks rest on.
 *
 * @param kinds what may be ranked
 * @param tried how many weightings the intervals of rank cover
 * @param step percentage points between one of them and the next
 */
record FocusBoard(
        PlaceKind kind,
        List<PlaceKind> kinds,
        List<Head> heads,
        List<Row> rows,
        List<FocusComparison> comparisons,
        String sum,
        boolean normalised,
        int margin,
        int tried,
        int step) {

    /**
     * A criterion with its weight and where its figures come from.
     *
     * @param errorKey null where the weight could be read
     * @param measured whether any table measures it for places of this kind
     * @param most the largest figure, which is 100 points, and whose it is; empty texts where there is none
     * @param column name of the column that measures it, or the empty text
     * @param mostMarks what the ledger flags of it
     */
    record Head(
            String key, String name, String numeral, String typed, String errorKey, String percent, boolean measured,
            String table, String tableName, String column, String period, String source, String note, String most, String mostOf,
            List<TablePage.Mark> mostMarks) {}

    /**
     * @param rank 0 where none of the place's criteria has weight
     * @param width of the score's bar, in percent
     * @param counted of how many criteria it has a figure
     * @param lists numerals of the document's lists that name it
     */
    record Row(
            int rank, boolean tied, String name, List<Cell> cells, String score, String width, int counted, int low, int high,
            List<String> lists) {

        public boolean partial() {
            return counted < cells.size();
        }

        public boolean steady() {
            return low == high;
        }
    }

    /** @param points normalised figure; the empty text where there is no figure */
    record Cell(
            String criterion, boolean measured, String printed, String points, List<String> parts,
            List<TablePage.Mark> marks) {

        public boolean missing() {
            return printed.isEmpty();
        }
    }
}
