package mx.ine.vmre.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.kernel.EsMx;

/**
 * One edition of a table: what its source said up to a cut-off.
 *
 * @param period the time it speaks of, in words
 * @param document whether the document of the strategy printed it
 */
record EditionSheet(
        long id,
        String table,
        LocalDate cutOff,
        String period,
        String source,
        String note,
        boolean document,
        String loadedBy,
        Instant loadedAt,
        List<Row> rows) {

    /**
     * @param iso2 country of the row, or the empty text
     * @param cells by column; those of which the source says nothing are missing
     */
    record Row(String key, String name, RowKind kind, String iso2, Map<String, Printed> cells) {

        Optional<Printed> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        boolean total() {
            return kind == RowKind.TOTAL;
        }
    }

    Optional<Row> row(String key) {
        return rows.stream().filter(r -> r.key().equals(key)).findFirst();
    }

    public String cutOffText() {
        return EsMx.date(cutOff);
    }

    public String loadedAtText() {
        return EsMx.dateTime(loadedAt);
    }
}
