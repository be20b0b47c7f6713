package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.reporting.DetailFacts.Visits;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;

/**
 * Visits of the microsite by device, by where they came from, by campaign and by page (Estrategia 7.6). The same visits
 * are in each table, which comes from a report of its own.
 */
final class VisitDetail {

    /** Place of its figures: {@code visits.device.<word>.sessions}. */
    static final String PLACE = "visits";

    private static final List<String> COLUMNS = List.of("sessions", "share-sessions", "goals", "goal-rate");
    private static final List<String> DIMENSIONS = List.of("device", "traffic", "campaign", "page");
    private static final int SHOWN = 10;

    private VisitDetail() {}

    /**
     * What somebody brought, and which of these reports nobody did: none is one of the three that the month must have.
     *
     * @param audience whether the month has the audience itself; where it has not, the section says so
     */
    static List<Block> blocks(List<Visits> facts, boolean audience) {
        Set<String> brought = facts.stream().map(Visits::dimension).collect(Collectors.toSet());
        List<String> lacking = DIMENSIONS.stream().filter(d -> !brought.contains(d)).toList();
        if (brought.isEmpty() && !audience) {
            return List.of();
        }
        return List.of(Block.of(ReportSection.AUDIENCE, "visits",
                lacking.isEmpty() ? "reporting.visits.note" : Block.LACKS + "visits." + String.join("-", lacking),
                List.of(),
                DIMENSIONS.stream().filter(brought::contains)
                        .map(d -> table(d, facts.stream().filter(v -> v.dimension().equals(d)).toList()))
                        .toArray(FigureTable[]::new)));
    }

    private static FigureTable table(String dimension, List<Visits> facts) {
        List<Line> lines = new ArrayList<>();
        for (Visits visits : facts.stream().limit(SHOWN).toList()) {
            String word = PlaceWord.of(visits.name());
            lines.add(new Line(word, visits.name(), VisitNames.key(dimension, visits.name()), "",
                    figures(dimension + "." + word, List.of(visits), facts)));
        }
        if (facts.size() > SHOWN) {
            lines.add(Line.keyed("others", "reporting.others",
                    figures(dimension + ".others", facts.subList(SHOWN, facts.size()), facts)));
        }
        return new FigureTable(PLACE + "-" + dimension, COLUMNS, -1, lines,
                Line.keyed("total", "reporting.total", figures(dimension + ".total", facts, facts)));
    }

    private static List<Figure> figures(String place, List<Visits> part, List<Visits> whole) {
        Reading sessions = Added.of(part, Visits::sessions, null);
        Reading goals = Added.of(part, Visits::goals, null);
        return List.of(
                figure(place, "sessions", Unit.COUNT, sessions, part),
                figure(place, "share-sessions", Unit.PERCENT,
                        Added.share(sessions, Added.of(whole, Visits::sessions, null)), part),
                figure(place, "goals", Unit.COUNT, goals, part),
                figure(place, "goal-rate", Unit.PERCENT, Added.share(goals, sessions), part));
    }

    private static Figure figure(String place, String key, Unit unit, Reading reading, List<Visits> facts) {
        return new Figure(PLACE + "." + place + "." + key, key, unit, reading, null,
                Added.imports(facts, Visits::imports));
    }
}
