package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A figure that is another one in one content than in an earlier one, or stands in one of them only.
 *
 * @param id of the figure
 * @param where place in the report, in words
 * @param name what is measured, in words
 * @param before as the earlier content says it, or a dash where it has no such figure
 * @param after as the later one says it, or a dash
 */
record FigureChange(String id, String where, String name, String before, String after) {

    private static final String NONE = "\u2013";

    /** In the order of the report's pages; figures that only the earlier content has come last. */
    static List<FigureChange> between(MonthlyReport earlier, MonthlyReport later, ReportWording wording) {
        return between(earlier, later, wording, figure -> true);
    }

    /** @param which figures to compare, asked of the later one where both contents have it */
    static List<FigureChange> between(
            MonthlyReport earlier, MonthlyReport later, ReportWording wording, Predicate<Figure> which) {
        Map<String, PlacedFigure> before = byId(earlier, wording);
        Map<String, PlacedFigure> after = byId(later, wording);
        List<FigureChange> changes = new ArrayList<>();
        for (PlacedFigure now : PlacedFigure.of(later, wording)) {
            PlacedFigure was = same(before.get(now.figure().id()), now);
            if ((which.test(now.figure()) || was != null && which.test(was.figure())) && differ(was, now)) {
                changes.add(of(now, was, now, wording));
            }
        }
        for (PlacedFigure was : PlacedFigure.of(earlier, wording)) {
            if (same(after.get(was.figure().id()), was) == null && which.test(was.figure())) {
                changes.add(of(was, was, null, wording));
            }
        }
        return List.copyOf(changes);
    }

    /** In the same place another measure may have come to stand: that is not the same figure. */
    private static PlacedFigure same(PlacedFigure there, PlacedFigure asked) {
        return there != null && there.figure().key().equals(asked.figure().key()) ? there : null;
    }

    private static boolean differ(PlacedFigure was, PlacedFigure now) {
        return was == null || !was.figure().now().equals(now.figure().now());
    }

    private static FigureChange of(PlacedFigure place, PlacedFigure was, PlacedFigure now, ReportWording wording) {
        boolean alike = was != null && now != null && was.figure().text().equals(now.figure().text());
        return new FigureChange(
                place.figure().id(), place.where(), wording.text("reporting.figure." + place.figure().key()),
                text(was, alike), text(now, alike));
    }

    /** With its base where the rounded values alone would show no difference. */
    private static String text(PlacedFigure placed, boolean withBase) {
        if (placed == null) {
            return NONE;
        }
        Figure figure = placed.figure();
        return withBase && figure.ratio()
                ? figure.text() + " (" + figure.numeratorText() + " \u00f7 " + figure.denominatorText() + ")"
                : figure.text();
    }

    private static Map<String, PlacedFigure> byId(MonthlyReport report, ReportWording wording) {
        return PlacedFigure.of(report, wording).stream()
                .collect(Collectors.toMap(p -> p.figure().id(), Function.identity()));
    }
}
