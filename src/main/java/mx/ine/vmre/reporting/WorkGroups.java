package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.RecordFacts.Dimension;
import mx.ine.vmre.reporting.RecordFacts.Result;
import mx.ine.vmre.reporting.RecordFacts.Standing;

/** Actions of the month by stage, by country, with their evidence and with what they cost (Estrategia 3.4, 3.5). */
final class WorkGroups {

    private static final List<String> COUNTS =
            List.of("actions-planned", "actions-under-way", "actions-done", "actions-late", "actions-total");
    private static final List<String> EVIDENCE = List.of("actions-done", "actions-evidenced", "actions-evidence-rate");
    private static final List<String> COSTS =
            List.of("actions-total", "actions-planned-cost", "actions-costed", "actions-cost");
    private static final List<String> RESULTS =
            List.of("actions-measured", "actions-cost", "actions-result", "actions-cost-per-result");
    private static final int PLACES = 12;

    private final RecordFacts facts;

    private WorkGroups(RecordFacts facts) {
        this.facts = facts;
    }

    /** By stage and by place. */
    static Block places(RecordFacts facts) {
        WorkGroups groups = new WorkGroups(facts);
        List<Line> stages = groups.of(Dimension.STAGE).stream()
                .map(w -> w.word().isEmpty()
                        ? Line.keyed("none", "reporting.no-stage", counts("stage.none", w))
                        : Line.named(w.word(), w.word() + " · " + w.name(), counts("stage." + w.word(), w)))
                .toList();
        return Block.of(ReportSection.ACTIONS, "actions-places", "reporting.actions-places.note", List.of(),
                new FigureTable("actions-stage", COUNTS, -1, stages, null), groups.byCountry());
    }

    /** @param unproven the completed ones without, named one by one */
    static Block evidence(RecordFacts facts, Listing unproven) {
        WorkGroups groups = new WorkGroups(facts);
        List<Line> lines = new ArrayList<>();
        for (ActionLine line : ActionLine.values()) {
            lines.add(Line.keyed(line.name(), line.key(), proofs("evidence." + line.name(), groups.of(line))));
        }
        FigureTable table = new FigureTable("actions-evidence", EVIDENCE, -1, lines,
                Line.keyed("total", "reporting.total", proofs("evidence.total", groups.of(Dimension.LINE))));
        return new Block(ReportSection.ACTIONS, "evidence", null, "", List.of(), false, List.of(table),
                List.of(unproven));
    }

    /** What they cost, and what a result of each kind costs. */
    static Block costs(RecordFacts facts) {
        WorkGroups groups = new WorkGroups(facts);
        List<Line> lines = new ArrayList<>();
        for (ActionLine line : ActionLine.values()) {
            lines.add(Line.keyed(line.name(), line.key(), costs("work-cost." + line.name(), groups.of(line))));
        }
        List<FigureTable> tables = new ArrayList<>();
        tables.add(new FigureTable("work-cost", COSTS, -1, lines,
                Line.keyed("total", "reporting.total", costs("work-cost.total", groups.of(Dimension.LINE)))));
        for (ActionLine line : ActionLine.values()) {
            List<Line> results =
                    facts.results().stream().filter(r -> r.line() == line && r.actions() > 0).map(WorkGroups::result).toList();
            if (!results.isEmpty()) {
                tables.add(new FigureTable("work-result-" + line.css(), RESULTS, -1, results, null));
            }
        }
        return Block.of(ReportSection.COSTS, "work-costs", "reporting.work-costs.note", List.of(),
                tables.toArray(FigureTable[]::new));
    }

    private List<Standing> of(Dimension dimension) {
        return facts.standings().stream().filter(w -> w.dimension() == dimension).toList();
    }

    private List<Standing> of(ActionLine line) {
        return of(Dimension.LINE).stream().filter(w -> w.word().equals(line.name())).toList();
    }

    private FigureTable byCountry() {
        List<Standing> places = of(Dimension.COUNTRY);
        List<Line> lines = new ArrayList<>();
        List<Standing> named = places.stream().filter(w -> !w.word().isEmpty()).toList();
        named.stream().limit(PLACES).forEach(w ->
                lines.add(Line.named(w.word(), w.name(), counts("place." + w.word(), w))));
        if (named.size() > PLACES) {
            lines.add(Line.keyed("others", "reporting.others",
                    counts("place.others", named.subList(PLACES, named.size()).toArray(Standing[]::new))));
        }
        places.stream().filter(w -> w.word().isEmpty()).forEach(w ->
                lines.add(Line.keyed("none", "reporting.no-place", counts("place.none", w))));
        return new FigureTable("actions-place", COUNTS, -1, lines,
                Line.keyed("total", "reporting.total", counts("place.total", places.toArray(Standing[]::new))));
    }

    private static List<Figure> counts(String place, Standing... works) {
        List<Standing> all = List.of(works);
        return List.of(
                count(place, "actions-planned", all, Standing::toCome),
                count(place, "actions-under-way", all, Standing::underWay),
                count(place, "actions-done", all, Standing::done),
                count(place, "actions-late", all, Standing::late),
                count(place, "actions-total", all, Standing::all));
    }

    private static List<Figure> proofs(String place, List<Standing> works) {
        return List.of(
                count(place, "actions-done", works, Standing::done),
                count(place, "actions-evidenced", works, Standing::evidenced),
                figure(place, "actions-evidence-rate", Unit.PERCENT,
                        Reading.percent(sum(works, Standing::evidenced), sum(works, Standing::done))));
    }

    private static List<Figure> costs(String place, List<Standing> works) {
        return List.of(
                count(place, "actions-total", works, Standing::all),
                figure(place, "actions-planned-cost", Unit.MXN,
                        Reading.money(Added.sum(works, Standing::planned))),
                count(place, "actions-costed", works, Standing::costed),
                figure(place, "actions-cost", Unit.MXN, Reading.money(Added.sum(works, Standing::cost))));
    }

    private static Line result(Result result) {
        String word = PlaceWord.of(result.indicator());
        String place = "work-result." + result.line().css() + "." + word;
        return Line.named(word, result.name(), List.of(
                figure(place, "actions-measured", Unit.COUNT, Reading.count(result.actions())),
                figure(place, "actions-cost", Unit.MXN, Reading.money(result.cost())),
                figure(place, "actions-result", Unit.COUNT, Reading.count(result.result())),
                figure(place, "actions-cost-per-result", Unit.UNIT_COST,
                        Reading.each(result.cost(), result.result()))));
    }

    private static Figure count(String place, String key, List<Standing> works, ToLongFunction<Standing> part) {
        return figure(place, key, Unit.COUNT, Reading.count(sum(works, part)));
    }

    private static long sum(List<Standing> works, ToLongFunction<Standing> part) {
        return works.stream().mapToLong(part).sum();
    }

    private static Figure figure(String place, String key, Unit unit, Reading reading) {
        return new Figure(place + "." + key, key, unit, reading, null, List.of());
    }
}
