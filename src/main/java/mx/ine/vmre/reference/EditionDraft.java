package mx.ine.vmre.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Folding;

/**
 * A cut-off as somebody typed it, row by row: what it would be, and what is wrong with it, cell by cell.
 *
 * @param grid all that was typed, with empty rows to go on
 * @param rows what it would be; rows left empty are left out
 */
record EditionDraft(List<GridRow> grid, List<EditionSheet.Row> rows, List<Problem> problems) {

    /** A form carries so many fields that a server still takes. */
    private static final int MOST_CELLS = 900;

    private static final int SPARE_ROWS = 3;
    private static final int LONGEST = 500;
    /** More than there is of anything here; sums of such figures are still exact. */
    private static final long LARGEST = 999_999_999_999L;
    private static final Set<String> TOTALS = Set.of("total");
    private static final Set<String> RESTS = Set.of("resto del mundo", "resto", "otros", "otros paises", "otros estados");

    /** @param number from 1 */
    record GridRow(int number, String name, List<String> cells) {}

    /**
     * What is wrong in a cell.
     *
     * @param row from 1
     * @param column from 1; 0 is the name of the row
     * @param columnName head of the column
     */
    record Problem(int row, int column, String columnName, String key, Object[] args) {

        public String target() {
            return "c-" + row + "-" + column;
        }
    }

    static int mostRows(ReferenceTable table) {
        return MOST_CELLS / (table.columns().size() + 1) - SPARE_ROWS;
    }

    /** The rows of the latest edition, without figures. */
    static EditionDraft blank(ReferenceTable table, Places places) {
        List<String> names = table.latest().stream()
                .flatMap(edition -> edition.rows().stream().map(EditionSheet.Row::name))
                .toList();
        return of(table, names, Collections.nCopies(names.size() * table.columns().size(), ""), places);
    }

    static EditionDraft of(ReferenceTable table, List<String> names, List<String> cells, Places places) {
        List<GridRow> grid = new ArrayList<>();
        List<EditionSheet.Row> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int width = table.columns().size();
        int last = IntStream.range(0, names.size()).filter(i -> filled(names, cells, width, i)).max().orElse(-1) + 1;
        for (int i = 0; i < Math.min(last, mostRows(table)) + SPARE_ROWS; i++) {
            List<String> typed = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                typed.add(at(cells, i * width + c));
            }
            GridRow row = new GridRow(i + 1, at(names, i), typed);
            grid.add(row);
            if (filled(names, cells, width, i)) {
                rows.add(read(table, row, seen, places, problems));
            }
        }
        return new EditionDraft(grid, rows, problems);
    }

    private static boolean filled(List<String> names, List<String> cells, int width, int row) {
        return !at(names, row).isEmpty() || IntStream.range(0, width).anyMatch(c -> !at(cells, row * width + c).isEmpty());
    }

    private static String at(List<String> list, int index) {
        return index < list.size() && list.get(index) != null ? list.get(index).strip() : "";
    }

    private static EditionSheet.Row read(
            ReferenceTable table, GridRow row, Set<String> seen, Places places, List<Problem> problems) {
        if (row.name().isEmpty()) {
            problems.add(problem(row, 0, table.rowHeading(), "reference.cell.name"));
        } else if (row.name().length() > LONGEST) {
            problems.add(problem(row, 0, table.rowHeading(), "reference.cell.long", LONGEST));
        } else if (!seen.add(Folding.fold(row.name()))) {
            problems.add(problem(row, 0, table.rowHeading(), "reference.cell.twice", row.name()));
        }
        Map<String, Printed> cells = new LinkedHashMap<>();
        for (int c = 0; c < table.columns().size(); c++) {
            ReferenceTable.Column column = table.columns().get(c);
            String typed = row.cells().get(c);
            if (typed.length() > LONGEST) {
                problems.add(problem(row, c + 1, column.name(), "reference.cell.long", LONGEST));
            } else if (!typed.isEmpty()) {
                Optional<Printed> read = column.numeric() ? Printed.figure(typed) : Optional.of(Printed.text(typed));
                if (read.isEmpty()) {
                    problems.add(problem(row, c + 1, column.name(), "reference.cell.number", typed));
                } else if (read.get().exceeds(LARGEST)) {
                    problems.add(problem(row, c + 1, column.name(), "reference.cell.large", typed, EsMx.number(LARGEST)));
                } else if (column.kind() == ColumnKind.COUNT && !read.get().counts()) {
                    problems.add(problem(row, c + 1, column.name(), "reference.cell.count", typed));
                }
                read.ifPresent(printed -> cells.put(column.key(), printed));
            }
        }
        return placed(table, row, cells, places, problems);
    }

    /** The row as editions before know it, else a new one with its place. */
    private static EditionSheet.Row placed(
            ReferenceTable table, GridRow row, Map<String, Printed> cells, Places places, List<Problem> problems) {
        String folded = Folding.fold(row.name());
        Optional<EditionSheet.Row> known = table.editions().stream()
                .flatMap(edition -> edition.rows().stream())
                .filter(before -> Folding.fold(before.name()).equals(folded))
                .findFirst();
        if (known.isPresent()) {
            return new EditionSheet.Row(known.get().key(), row.name(), known.get().kind(), known.get().iso2(), cells);
        }
        RowKind kind = TOTALS.contains(folded) ? RowKind.TOTAL : RESTS.contains(folded) ? RowKind.REST : RowKind.BODY;
        String iso2 = kind == RowKind.BODY ? country(table, row, places) : "";
        if (iso2 == null) {
            problems.add(problem(row, 0, table.rowHeading(), "reference.cell.country", row.name()));
        }
        // The number keeps new rows apart whose names differ by signs alone.
        String key = Folding.slug(row.name()) + "-" + row.number();
        return new EditionSheet.Row(key, row.name(), kind, iso2 == null ? "" : iso2, cells);
    }

    /** Null where the row of a table of countries names none. */
    private static String country(ReferenceTable table, GridRow row, Places places) {
        return switch (table.places()) {
            case COUNTRY -> row.name().isEmpty()
                    ? ""
                    : places.country(row.name()).map(Places.Country::iso2).orElse(null);
            case REGION -> table.iso2();
            case CONSULATE -> row.cells().stream()
                    .flatMap(cell -> places.country(cell).stream())
                    .map(Places.Country::iso2)
                    .findFirst()
                    .orElse("");
            case NONE -> "";
        };
    }

    private static Problem problem(GridRow row, int column, String columnName, String key, Object... args) {
        return new Problem(row.number(), column, columnName, key, args);
    }

    boolean isEmpty() {
        return rows.stream().allMatch(row -> row.cells().isEmpty());
    }

    public Optional<Problem> problemAt(int row, int column) {
        return problems.stream().filter(p -> p.row() == row && p.column() == column).findFirst();
    }

    /** The edition that it would be. */
    EditionSheet sheet(ReferenceTable table, EditionFacts facts) {
        return new EditionSheet(
                0, table.key(), facts.cutOff(), facts.period(), facts.source(), facts.note(), false, "", Instant.EPOCH, rows);
    }
}
