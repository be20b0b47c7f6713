package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the header of a table that no source knows: a line of distinct texts, none of them a number or a date, above
 * lines of the same width. Among these a column must hold numbers, and either another one days or months, or two of the
 * names must be known from other reports. Whatever else is text stays refused.
 */
final class UnknownTable {

    /** More columns than a person will name. */
    private static final int MOST_COLUMNS = 60;
    private static final int LEAST_COLUMNS = 2;
    private static final int LONGEST_NAME = 100;
    private static final int ROWS_LOOKED_AT = 50;
    private static final int KNOWN_NAMES = 2;
    /** Lines without anything, after which nothing is expected any more. */
    private static final int MOST_BLANK = 1_000;

    private UnknownTable() {}

    /** A table, with the line of its names. */
    record Found(FilePart part, LineSource table, Line header) {}

    /** The widest one of the file, the first of them. */
    static Optional<Found> in(OpenedFile file, List<SourceWords> known) {
        Found best = null;
        for (FilePart part : file.parts()) {
            for (LineSource table : part.readings()) {
                Optional<Line> header = header(table, known);
                if (header.isPresent() && (best == null || header.get().filled() > best.header.filled())) {
                    best = new Found(part, table, header.get());
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<Line> header(LineSource table, List<SourceWords> known) {
        List<Line> lines = new ArrayList<>();
        int[] blank = {0};
        table.forEach(line -> {
            if (line.blank()) {
                blank[0]++;
            } else {
                lines.add(line);
            }
            return blank[0] < MOST_BLANK && lines.size() < Recognition.FIRST_LINES + ROWS_LOOKED_AT;
        });
        for (int i = 0; i < Math.min(lines.size(), Recognition.FIRST_LINES); i++) {
            if (named(lines.get(i)) && heads(lines.get(i), rows(lines, i), known)) {
                return Optional.of(lines.get(i));
            }
        }
        return Optional.empty();
    }

    private static List<Line> rows(List<Line> lines, int header) {
        return lines.subList(header + 1, Math.min(lines.size(), header + 1 + ROWS_LOOKED_AT));
    }

    /** Whether a line is nothing but names, one beside the other. */
    private static boolean named(Line line) {
        int filled = line.filled();
        if (filled < LEAST_COLUMNS || filled > MOST_COLUMNS) {
            return false;
        }
        Set<String> names = new HashSet<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < line.cells().size(); i++) {
            String cell = line.cell(i);
            if (!cell.isEmpty()) {
                first = first < 0 ? i : first;
                last = i;
                if (!isName(cell) || line.isNumber(i) || !names.add(HeaderName.normal(cell))) {
                    return false;
                }
            }
        }
        return last - first + 1 == filled;
    }

    private static boolean isName(String cell) {
        return cell.length() <= LONGEST_NAME
                && cell.chars().anyMatch(Character::isLetter)
                && !isNumber(cell)
                && !isDay(cell);
    }

    private static boolean isNumber(String cell) {
        String bare = cell.endsWith("%") ? HeaderName.strip(cell.substring(0, cell.length() - 1)) : cell;
        return NumberStyle.POINT.parse(bare).isPresent() || NumberStyle.COMMA.parse(bare).isPresent();
    }

    private static boolean isDay(String cell) {
        return DateText.date(cell, DateOrder.DAY_FIRST).isPresent()
                || DateText.date(cell, DateOrder.MONTH_FIRST).isPresent()
                || DateText.month(cell).isPresent();
    }

    private static boolean heads(Line header, List<Line> after, List<SourceWords> known) {
        List<Line> rows = after.stream().filter(row -> fits(row, header)).toList();
        if (rows.isEmpty() || rows.size() * 2 < after.size()) {
            return false;
        }
        int days = 0;
        int numbers = 0;
        for (int i = 0; i < header.cells().size(); i++) {
            int column = i;
            List<String> cells = rows.stream().map(row -> row.cell(column)).filter(c -> !SourceRow.isEmpty(c)).toList();
            if (!header.cell(i).isEmpty() && !cells.isEmpty()) {
                boolean day = most(cells.stream().filter(UnknownTable::isDay).count(), cells.size());
                days += day ? 1 : 0;
                numbers += !day && most(cells.stream().filter(UnknownTable::isNumber).count(), cells.size()) ? 1 : 0;
            }
        }
        return numbers > 0 && (days > 0 || knownNames(header, known) >= KNOWN_NAMES);
    }

    /** Half of the cells or more filled, and none beyond the names. */
    private static boolean fits(Line row, Line header) {
        for (int i = header.cells().size(); i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                return false;
            }
        }
        return row.filled() * 2 >= header.filled();
    }

    /** Half is enough: under a single row there may be a total. */
    private static boolean most(long some, int all) {
        return some * 2 >= all;
    }

    private static int knownNames(Line header, List<SourceWords> known) {
        return ColumnMapping.guesses(new Header(header.number(), header.cells(), Map.of(), Map.of()), known).size();
    }
}
