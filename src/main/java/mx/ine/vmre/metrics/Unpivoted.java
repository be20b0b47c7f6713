package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * A table whose columns are values of a dimension, read as rows of one figure each. A row keeps its line; a blank cell is
 * no row.
 *
 * @param header line with the names of the columns
 * @param columns those that hold figures
 * @param total the column that sums them, or -1: it is compared, not added
 * @param names of the two columns that take their place: the dimension and the figure
 */
record Unpivoted(LineSource whole, Line header, List<Integer> columns, int total, List<String> names)
        implements LineSource {

    @Override
    public Line header(Line line) {
        return row(header, names.get(0), names.get(1), false);
    }

    @Override
    public void forEach(Predicate<Line> reader) {
        whole.forEach(line -> {
            if (line.number() < header.number()) {
                return reader.test(line);
            }
            if (line.number() == header.number()) {
                return reader.test(header(line));
            }
            if (line.blank() || line.filled() == 1 || isTotal(line)) {
                return reader.test(row(line, "", line.cell(total), line.isNumber(total)));
            }
            for (int column : columns) {
                String figure = line.cell(column);
                if (!SourceRow.isEmpty(figure)
                        && !reader.test(row(line, header.cell(column), figure, line.isNumber(column)))) {
                    return false;
                }
            }
            return true;
        });
    }

    /** The row that sums the others is one row, whose figure is that of the column that sums the others. */
    private static boolean isTotal(Line line) {
        return HeaderName.normal(line.cell(0)).startsWith("total") || HeaderName.normal(line.cell(1)).startsWith("total");
    }

    private Line row(Line line, String dimension, String figure, boolean number) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            if (i != total && !columns.contains(i)) {
                cells.add(i < line.cells().size() ? line.cells().get(i) : "");
            }
        }
        cells.add(dimension);
        cells.add(figure);
        BitSet numbers = new BitSet();
        numbers.set(cells.size() - 1, number);
        return new Line(line.number(), cells, numbers);
    }

    @Override
    public String form() {
        return whole.form();
    }

    @Override
    public String separator() {
        return whole.separator();
    }

    @Override
    public List<String> head() {
        return whole.head();
    }

    @Override
    public long first() {
        return whole.first();
    }
}
