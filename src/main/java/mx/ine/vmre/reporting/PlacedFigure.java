package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.reporting.FigureTable.Line;

/**
 * A figure with the place of the report where it stands, in words.
 *
 * @param table caption of its table or title of its section
 * @param line name of its row, or the empty text
 */
record PlacedFigure(Figure figure, String table, String line) {

    /** {@code Desempeño por plataforma: Facebook}. */
    public String where() {
        return line.isEmpty() ? table : table + ": " + line;
    }

    /** Every figure of a report, in the order of its pages. */
    static List<PlacedFigure> of(MonthlyReport report, ReportWording wording) {
        List<PlacedFigure> all = new ArrayList<>();
        report.keyFigures().forEach(f -> all.add(new PlacedFigure(f, wording.text("reporting.section.key"), "")));
        String split = wording.text("reporting.table.split");
        report.split().lines().forEach(line -> {
            String name = line.segment() ? line.name() : wording.text("reporting.split." + line.key());
            all.add(new PlacedFigure(line.share(), split, name));
            all.add(new PlacedFigure(line.amount(), split, name));
        });
        all.add(new PlacedFigure(report.split().total(), split, wording.text("reporting.split.whole")));
        for (FigureTable table : ReportFigures.tables(report)) {
            table.lines().forEach(line -> add(table, line, wording, all));
            if (table.total() != null) {
                add(table, table.total(), wording, all);
            }
        }
        report.requests().trend().forEach(month ->
                all.add(new PlacedFigure(month.requests(), wording.text("reporting.table.trend"), month.name())));
        report.costs().forEach(f -> all.add(new PlacedFigure(f, wording.text("reporting.table.costs"), "")));
        // Told in sentences rather than in tables; a table may hold the same figure.
        Set<String> placed = all.stream().map(p -> p.figure().id()).collect(Collectors.toSet());
        Stream.of(report.requests().month(), report.requests().toDate())
                .filter(f -> placed.add(f.id()))
                .forEach(f -> all.add(new PlacedFigure(f, wording.text("reporting.section.requests"), "")));
        if (placed.add(report.actions().done().id())) {
            all.add(new PlacedFigure(report.actions().done(), wording.text("reporting.section.actions"), ""));
        }
        return all;
    }

    private static void add(FigureTable table, Line line, ReportWording wording, List<PlacedFigure> all) {
        String name = line.labelKey().isEmpty() ? line.label() : wording.text(line.labelKey(), line.source());
        line.figures().forEach(f -> all.add(new PlacedFigure(f, wording.text("reporting.table." + table.key()), name)));
    }
}
