package mx.ine.vmre.reporting;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.Choice;

/**
 * The figure for which an adjustment was decided (Estrategia 7.6), as the report called and read it then.
 *
 * @param figure its place in the report, the same in every month
 * @param figureName where it stands and what it measures
 * @param figureText its value then
 */
@Embeddable
record CauseFigure(String figure, String figureName, String figureText) {

    /** Sections whose figures keep their place from month to month. */
    private static final Set<String> PLACES = Set.of("key", "split", "platform", "cost", "costs", "audience", "requests");

    /** Of those sections, figures of days that no other month has. */
    private static final List<String> PASSING =
            List.of("requests.trend.", "requests." + RequestWeeks.BY_CUT + ".", "requests." + RequestWeeks.RECEIVED + ".");

    static Optional<CauseFigure> of(String figure, MonthlyReport report, ReportWording wording) {
        return known(report, wording).filter(p -> p.figure().id().equals(figure)).findFirst()
                .map(p -> new CauseFigure(figure, name(p, wording), p.figure().text()));
    }

    /** The figures of a report that a next month can be held against. */
    static List<Choice> choices(MonthlyReport report, ReportWording wording) {
        return known(report, wording)
                .map(p -> new Choice(p.figure().id(), name(p, wording) + ": " + p.figure().text()))
                .toList();
    }

    private static Stream<PlacedFigure> known(MonthlyReport report, ReportWording wording) {
        return PlacedFigure.of(report, wording).stream()
                .filter(p -> p.figure().known() && PASSING.stream().noneMatch(p.figure().id()::startsWith))
                .filter(p -> PLACES.contains(p.figure().id().split("\\.")[0]));
    }

    private static String name(PlacedFigure placed, ReportWording wording) {
        return placed.where() + ", " + wording.text("reporting.figure." + placed.figure().key());
    }
}
