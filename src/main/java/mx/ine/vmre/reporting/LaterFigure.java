package mx.ine.vmre.reporting;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A figure of a published report that would be another one today, because files came or were corrected since. Only
 * figures that rest on imports are compared: the state of actions and organisations moves on by itself.
 *
 * @param published as frozen
 * @param now as it would be worked out today
 */
record LaterFigure(String where, String name, String published, String now) {

    static List<LaterFigure> between(MonthlyReport published, MonthlyReport now, ReportWording wording) {
        Map<String, PlacedFigure> today = PlacedFigure.of(now, wording).stream()
                .collect(Collectors.toMap(p -> p.figure().id(), Function.identity()));
        List<LaterFigure> moved = PlacedFigure.of(published, wording).stream()
                .filter(p -> !p.figure().sources().isEmpty())
                .filter(p -> !today.containsKey(p.figure().id())
                        || !today.get(p.figure().id()).figure().now().equals(p.figure().now()))
                .map(p -> of(p, today.get(p.figure().id()), wording))
                .collect(Collectors.toList());
        Map<String, PlacedFigure> before = PlacedFigure.of(published, wording).stream()
                .collect(Collectors.toMap(p -> p.figure().id(), Function.identity()));
        today.values().stream()
                .filter(p -> !p.figure().sources().isEmpty() && !before.containsKey(p.figure().id()))
                .map(p -> new LaterFigure(p.where(), name(p, wording), "–", p.figure().text()))
                .sorted((a, b) -> a.where().compareTo(b.where()))
                .forEach(moved::add);
        return moved;
    }

    private static LaterFigure of(PlacedFigure published, PlacedFigure now, ReportWording wording) {
        return new LaterFigure(
                published.where(), name(published, wording), published.figure().text(),
                now == null ? "–" : now.figure().text());
    }

    private static String name(PlacedFigure placed, ReportWording wording) {
        return wording.text("reporting.figure." + placed.figure().key());
    }
}
