package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.reporting.FigureTable.Line;

/** Every figure of a report, in the order of its pages. */
final class ReportFigures {

    private ReportFigures() {}

    static List<Figure> of(MonthlyReport report) {
        List<Figure> all = new ArrayList<>(report.keyFigures());
        report.split().lines().forEach(line -> {
            all.add(line.share());
            all.add(line.amount());
        });
        all.add(report.split().total());
        tables(report).forEach(table -> {
            table.lines().forEach(line -> all.addAll(line.figures()));
            all.addAll(totals(table));
        });
        report.requests().trend().forEach(month -> all.add(month.requests()));
        all.addAll(report.costs());
        return all;
    }

    static List<FigureTable> tables(MonthlyReport report) {
        Stream<FigureTable> first = Stream.of(
                report.performance().byPlatform(),
                report.audience().byCountry(),
                report.requests().byCountry(),
                report.requests().byEntity(),
                report.requests().byMode(),
                report.actions().byLine(),
                report.actions().byArea(),
                report.partners().byGroup(),
                report.performance().costs());
        return Stream.concat(first, report.further().tables()).toList();
    }

    private static List<Figure> totals(FigureTable table) {
        return Stream.ofNullable(table.total()).map(Line::figures).flatMap(List::stream).toList();
    }
}
