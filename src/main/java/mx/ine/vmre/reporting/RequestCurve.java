package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.DetailFacts.Beside;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/** Requests accumulated to the days of the reference curve, held against it (Estrategia 7.6). */
final class RequestCurve {

    /** Second part of its figures' places: {@code requests.curve.2020-12-04.requests-to-date}. */
    static final String WORD = "curve";

    private static final List<String> COLUMNS = List.of("requests-to-date", "curve-reference", "curve-difference");

    private RequestCurve() {}

    /** Nothing outside of registration, or where nobody noted a point up to the cut-off. */
    static List<Block> blocks(ReportScope scope, List<Beside> points) {
        if (!scope.registers() || points.isEmpty()) {
            return List.of();
        }
        List<Line> lines = points.stream()
                .map(p -> Line.named(p.day().toString(), EsMx.date(p.day()), figures(p)))
                .toList();
        return List.of(Block.of(ReportSection.REQUESTS, WORD, "reporting.curve.note", List.of(),
                new FigureTable("requests-curve", COLUMNS, -1, lines, null)));
    }

    private static List<Figure> figures(Beside point) {
        String place = "requests." + WORD + "." + point.day() + ".";
        BigDecimal reference = BigDecimal.valueOf(point.reference());
        boolean known = point.requests() != null;
        return List.of(
                new Figure(place + "requests-to-date", "requests-to-date", Unit.COUNT,
                        known ? Reading.count(point.requests()) : Reading.absent(Absence.MISSING), null, point.imports()),
                new Figure(place + "curve-reference", "curve-reference", Unit.COUNT, Reading.count(reference), null,
                        List.of()),
                new Figure(place + "curve-difference", "curve-difference", Unit.PERCENT,
                        known ? Reading.percent(point.requests().subtract(reference), reference)
                                : Reading.absent(Absence.MISSING),
                        null, List.of()));
    }
}
