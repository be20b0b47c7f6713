package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.Folding;

/**
 * A place with what the reference tables measure of it.
 *
 * @param key {@code US}, {@code US/california}
 * @param figures by criterion; those of which no table says anything are missing, which is not zero
 */
record FocusPlace(String key, String name, Map<String, Figure> figures) {

    /**
     * @param printed as the table prints it; a sum of several rows as the house writes numbers
     * @param parts names of the rows that it sums, where they are not the place itself
     * @param marks what the ledger flags of it
     */
    record Figure(BigDecimal value, String printed, List<String> parts, List<TablePage.Mark> marks) {

        Figure and(Figure other) {
            BigDecimal sum = value.add(other.value);
            List<String> names = new ArrayList<>(parts);
            names.addAll(other.parts);
            List<TablePage.Mark> all = new ArrayList<>(marks);
            all.addAll(other.marks);
            return new Figure(sum, Printed.grouped(sum), names, all);
        }
    }

    /** Every place of the kind that any table names, in the order of the tables. */
    static List<FocusPlace> all(Library library, PlaceKind kind) {
        Map<String, FocusPlace> places = new LinkedHashMap<>();
        for (Criterion criterion : library.criteria()) {
            criterion.measureOf(kind).ifPresent(measure -> collect(library, kind, criterion, measure, places));
        }
        return List.copyOf(places.values());
    }

    private static void collect(
            Library library, PlaceKind kind, Criterion criterion, Criterion.Measure measure, Map<String, FocusPlace> places) {
        ReferenceTable table = library.table(measure.table());
        EditionSheet edition = table.latest().orElse(null);
        if (edition == null) {
            return;
        }
        Map<String, List<TablePage.Mark>> marks = TablePage.marks(library, table, edition);
        boolean grouped = !measure.groupedBy().isEmpty();
        for (EditionSheet.Row row : edition.rows()) {
            Printed printed = row.cell(measure.column()).filter(Printed::isFigure).orElse(null);
            String name = grouped ? row.cell(measure.groupedBy()).map(Printed::text).orElse("") : row.name();
            if (row.kind() != RowKind.BODY || printed == null || name.isEmpty()) {
                continue;
            }
            Figure figure = new Figure(
                    printed.value(), printed.text(), grouped ? List.of(row.name()) : List.of(),
                    marks.getOrDefault(row.key() + "/" + measure.column(), List.of()));
            places.computeIfAbsent(key(kind, row.iso2(), name), key -> new FocusPlace(key, name, new LinkedHashMap<>()))
                    .figures()
                    .merge(criterion.key(), figure, Figure::and);
        }
    }

    /** Under which key a place of this country and name is known, whatever table names it. */
    static String key(PlaceKind kind, String iso2, String name) {
        return kind == PlaceKind.COUNTRY && !iso2.isEmpty() ? iso2 : iso2 + "/" + Folding.fold(name);
    }
}
