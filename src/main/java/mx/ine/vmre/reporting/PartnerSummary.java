package mx.ine.vmre.reporting;

import java.util.List;
import java.util.function.ToLongFunction;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;

/** Partner organisations by group of actors (Estrategia 5.2). */
record PartnerSummary(FigureTable byGroup) {

    private static final List<String> COLUMNS = List.of("partners-total", "partners-new", "partners-active");

    static PartnerSummary of(List<PartnerFact> facts) {
        List<Line> lines = facts.stream()
                .map(f -> Line.named(f.group(), f.name(), figures("partners." + f.group(), List.of(f))))
                .toList();
        return new PartnerSummary(new FigureTable("partners", COLUMNS, -1, lines,
                Line.keyed("total", "reporting.total", figures("partners.total", facts))));
    }

    private static List<Figure> figures(String place, List<PartnerFact> facts) {
        return List.of(
                figure(place, "partners-total", facts, PartnerFact::total),
                figure(place, "partners-new", facts, PartnerFact::added),
                figure(place, "partners-active", facts, PartnerFact::active));
    }

    private static Figure figure(
            String place, String key, List<PartnerFact> facts, ToLongFunction<PartnerFact> part) {
        return new Figure(place + "." + key, key, Unit.COUNT,
                Reading.count(facts.stream().mapToLong(part).sum()), null, List.of());
    }
}
