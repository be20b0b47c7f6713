package mx.ine.vmre.reference;

import java.util.List;
import java.util.Optional;

/**
 * One of the criteria that decide where efforts concentrate (Estrategia 3.3), and what measures it.
 *
 * @param measures at most one per kind of place
 */
record Criterion(String key, String name, String numeral, List<Measure> measures) {

    /**
     * @param groupedBy column whose text names the place, where the rows are parts of places; else the empty text
     */
    record Measure(PlaceKind places, String table, String column, String groupedBy, String note) {}

    Optional<Measure> measureOf(PlaceKind places) {
        return measures.stream().filter(m -> m.places() == places).findFirst();
    }
}
