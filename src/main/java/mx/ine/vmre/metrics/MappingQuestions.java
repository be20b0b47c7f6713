package mx.ine.vmre.metrics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks of each column of an unknown table what it means, with some of its values and what its name means elsewhere. */
final class MappingQuestions {

    private static final int SAMPLES = 3;
    private static final int LINES_LOOKED_AT = 30;
    private static final int LONGEST_SAMPLE = 40;

    private MappingQuestions() {}

    static List<Decision> of(Recognition.Found found, MappedSource source) {
        Header header = found.file().header();
        Map<Integer, Meaning> guesses = ColumnMapping.guesses(header, source.known());
        List<Line> rows = new ArrayList<>();
        found.table().forEach(line -> {
            if (line.number() > header.line() && source.kindOf(line, header) == RowKind.DATA) {
                rows.add(line);
            }
            return rows.size() < LINES_LOOKED_AT;
        });
        List<Decision.Option> options = ColumnMapping.options();
        return ColumnMapping.named(header).stream()
                .map(column -> new Decision(
                        ColumnMapping.key(column),
                        "metrics.question.map",
                        args(header, column, rows),
                        options,
                        guesses.containsKey(column) ? ColumnMapping.code(guesses.get(column)) : null))
                .toList();
    }

    /** Number and name of the column, then some values. */
    private static List<String> args(Header header, int column, List<Line> rows) {
        Set<String> samples = new LinkedHashSet<>();
        for (Line row : rows) {
            String cell = row.cell(column);
            if (!cell.isEmpty() && samples.size() < SAMPLES) {
                samples.add(cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell);
            }
        }
        List<String> args = new ArrayList<>(
                List.of(String.valueOf(column + 1), HeaderName.strip(header.names().get(column))));
        args.addAll(samples);
        return args;
    }
}
