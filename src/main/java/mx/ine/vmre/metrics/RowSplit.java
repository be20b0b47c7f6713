package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * By which further columns the rows of a file are split, and what a row says in them: {@code Age, Gender: 18-24 · female}.
 * The names stand in it because values alone do not tell a month by age from the same month by device; in one order,
 * because that of the columns changes from export to export.
 */
final class RowSplit {

    static final String BETWEEN = " · ";

    private static final String AFTER_NAMES = ": ";

    private final List<Integer> columns;
    private final List<String> names;
    private final String prefix;

    RowSplit(Header header) {
        List<Integer> found = new ArrayList<>(header.all(Meaning.BREAKDOWN));
        found.addAll(header.all(Meaning.IDENTIFIER));
        found.sort(Comparator.comparing(column -> name(header, column)));
        columns = List.copyOf(found);
        names = found.stream().map(column -> name(header, column)).toList();
        prefix = String.join(", ", names) + AFTER_NAMES;
    }

    private static String name(Header header, int column) {
        return HeaderName.strip(header.names().get(column)).replace(AFTER_NAMES, ":");
    }

    /** What the line says; the empty text where the file is not split further. */
    String of(Line line) {
        return columns.isEmpty() ? "" : prefix + values(line);
    }

    /** The same, split by something that is no column of its own too. */
    String of(Line line, String name, String value) {
        return columns.isEmpty()
                ? name + AFTER_NAMES + value
                : String.join(", ", names) + ", " + name + AFTER_NAMES + values(line) + BETWEEN + value;
    }

    private String values(Line line) {
        if (columns.size() == 1) {
            return line.cell(columns.get(0));
        }
        return columns.stream().map(line::cell).collect(Collectors.joining(BETWEEN));
    }
}
