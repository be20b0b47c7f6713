package mx.ine.vmre.reference;

import java.util.List;
import java.util.Optional;

/**
 * A reference table of a strategy with all of its editions, the latest cut-off first.
 *
 * @param iso2 country whose regions the rows are, or the empty text
 */
record ReferenceTable(
        long id,
        String key,
        String name,
        String numeral,
        String rowHeading,
        PlaceKind places,
        String iso2,
        String note,
        List<Column> columns,
        List<EditionSheet> editions) {

    record Column(String key, String name, ColumnKind kind) {
        public boolean numeric() {
            return kind.figures();
        }
    }

    Optional<EditionSheet> latest() {
        return editions.stream().findFirst();
    }

    /** What the document itself printed. */
    Optional<EditionSheet> ofDocument() {
        return editions.stream().filter(EditionSheet::document).findFirst();
    }

    Optional<EditionSheet> edition(long editionId) {
        return editions.stream().filter(e -> e.id() == editionId).findFirst();
    }

    Optional<Column> column(String columnKey) {
        return columns.stream().filter(c -> c.key().equals(columnKey)).findFirst();
    }
}
