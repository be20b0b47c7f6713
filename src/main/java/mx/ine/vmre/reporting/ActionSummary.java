package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/** Actions of the month by line and by area, as they stood at the cut-off. */
record ActionSummary(Figure done, FigureTable byLine, FigureTable byArea) {

    private static final List<String> COLUMNS =
            List.of("actions-planned", "actions-under-way", "actions-done", "actions-late", "actions-total");

    /** @param before why there is no month before to compare with, or null where there is one */
    static ActionSummary of(List<ActionFact> facts, Absence before) {
        List<Line> lines = new ArrayList<>();
        Arrays.stream(ActionLine.values()).forEach(line -> lines.add(Line.keyed(line.name(), line.key(),
                figures("line." + line.name(), facts, before, f -> f.line() == line))));
        List<Line> areas = new ArrayList<>();
        Arrays.stream(Area.values()).forEach(area -> areas.add(Line.named(area.name(), area.label(),
                figures("area." + area.name(), facts, before, f -> f.area() == area))));
        Line ofLines = Line.keyed("total", "reporting.total", figures("line.total", facts, before, f -> true));
        Line ofAreas = Line.keyed("total", "reporting.total", figures("area.total", facts, before, f -> true));
        return new ActionSummary(
                figure("actions", "actions-done", facts, before, f -> true, ActionFact::done),
                new FigureTable("actions-line", COLUMNS, -1, lines, ofLines),
                new FigureTable("actions-area", COLUMNS, -1, areas, ofAreas));
    }

    private static List<Figure> figures(
            String place, List<ActionFact> facts, Absence before, Predicate<ActionFact> which) {
        return List.of(
                figure(place, "actions-planned", facts, before, which, ActionFact::planned),
                figure(place, "actions-under-way", facts, before, which, ActionFact::underWay),
                figure(place, "actions-done", facts, before, which, ActionFact::done),
                figure(place, "actions-late", facts, before, which, ActionFact::late),
                figure(place, "actions-total", facts, before, which,
                        f -> f.planned() + f.underWay() + f.done() + f.late()));
    }

    private static Figure figure(
            String place,
            String key,
            List<ActionFact> facts,
            Absence before,
            Predicate<ActionFact> which,
            ToLongFunction<ActionFact> part) {
        return new Figure(place + "." + key, key, Unit.COUNT,
                Reading.count(sum(facts, which.and(ActionFact::thisMonth), part)),
                before == null
                        ? Reading.count(sum(facts, which.and(f -> !f.thisMonth()), part))
                        : Reading.absent(before),
                List.of());
    }

    private static long sum(List<ActionFact> facts, Predicate<ActionFact> which, ToLongFunction<ActionFact> part) {
        return facts.stream().filter(which).mapToLong(part).sum();
    }
}
