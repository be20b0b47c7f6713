package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what stands above into the blank cells of columns whose cells are merged over several rows. */
final class FilledDown {

    private final List<Integer> columns;
    private final Map<Integer, String> above = new HashMap<>();

    private final SourceWords words;

    FilledDown(Set<Meaning> meanings, Header header, SourceWords words) {
        this.words = words;
        this.columns = meanings.stream().filter(header::has).map(header::column).toList();
    }

    /** Headings and subtotals above a group are no rows, but what they say holds for the rows under them. */
    Line fill(Line line, RowKind kind) {
        if (columns.isEmpty()) {
            return line;
        }
        List<String> cells = null;
        for (int column : columns) {
            if (!line.cell(column).isEmpty()) {
                if (!isTotal(line.cell(column))) {
                    above.put(column, line.cell(column));
                }
            } else if (kind == RowKind.DATA && above.containsKey(column)) {
                cells = cells == null ? new ArrayList<>(line.cells()) : cells;
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, above.get(column));
            }
        }
        return cells == null ? line : new Line(line.number(), cells, line.numbers());
    }

    private boolean isTotal(String cell) {
        String normal = HeaderName.normal(cell);
        return words.listed("totals", cell) || words.list("total-prefixes").stream().anyMatch(normal::startsWith);
    }
}
