package mx.ine.vmre.reporting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.SourceStatus.State;

/**
 * What differs between two contents of a report beside the values of its figures: every part under its own name, so that
 * nobody is told of one that stayed as it was. Words that only follow figures are not named beside them, nor is what an
 * earlier content could not say yet.
 */
final class ChangedParts {

    private final MonthlyReport earlier;
    private final MonthlyReport later;
    private final Set<String> figures;
    private final Set<String> parts = new LinkedHashSet<>();

    private ChangedParts(MonthlyReport earlier, MonthlyReport later, List<FigureChange> figures) {
        this.earlier = earlier;
        this.later = later;
        this.figures = figures.stream().map(FigureChange::id).collect(Collectors.toSet());
    }

    /**
     * @param figures those that are others
     * @return message keys of the names of the parts
     */
    static List<String> between(MonthlyReport earlier, MonthlyReport later, List<FigureChange> figures) {
        ChangedParts changed = new ChangedParts(earlier, later, figures);
        changed.sources();
        changed.decisions();
        changed.strategy();
        changed.split();
        changed.tables();
        changed.blocks();
        changed.comparison();
        if (figures.isEmpty() && changed.parts.isEmpty() && !earlier.unnumbered().equals(later.unnumbered())) {
            changed.parts.add("reporting.changed.order");
        }
        return List.copyOf(changed.parts);
    }

    private void other(Function<MonthlyReport, Object> part, String key) {
        if (!Objects.equals(part.apply(earlier), part.apply(later))) {
            parts.add(key);
        }
    }

    private void sources() {
        other(MonthlyReport::files, "reporting.changed.files");
        other(r -> r.completeness().stream().map(SourceStatus::state).toList(), "reporting.changed.completeness");
        other(ChangedParts::declared, "reporting.changed.no-media");
        other(r -> r.others().stream().map(s -> s.kind() + " " + s.state()).collect(Collectors.toSet()),
                "reporting.table.others");
        if (earlier.files().equals(later.files())) {
            others(Figure::sources, "reporting.changed.sources");
        }
    }

    private static Object declared(MonthlyReport report) {
        return report.completeness().stream()
                .filter(s -> s.state() == State.DECLARED_NONE)
                .map(s -> List.of(s.declaredBy(), s.declaredAt()))
                .toList();
    }

    private void decisions() {
        other(r -> r.decisions().unnumbered().adjustments(), "reporting.changed.adjustments");
        other(r -> r.decisions().noneNeeded(), "reporting.changed.none-needed");
        other(r -> r.decisions().comments(), "reporting.changed.comments");
        other(MonthlyReport::observations, "reporting.changed.observations");
    }

    private void strategy() {
        other(r -> List.of(r.cover().strategy(), r.cover().strategyName()), "reporting.changed.strategy");
        if (earlier.cover().begins() != null) {
            other(r -> r.cover().begins(), "reporting.changed.begins");
        }
        other(r -> r.cover().stages(), "reporting.changed.stages");
        other(r -> r.cover().cutOff(), "reporting.changed.cut-off");
    }

    private void split() {
        other(r -> r.split().tolerance(), "reporting.changed.tolerance");
        other(r -> r.split().base(), "reporting.changed.base");
        boolean placed = segments(earlier).anyMatch(l -> !l.countries().isEmpty());
        other(r -> segments(r)
                .map(l -> List.of(l.key(), l.name(), l.plan(), placed ? l.countries() : List.of()))
                .toList(), "reporting.changed.segments");
    }

    private static Stream<Split.Line> segments(MonthlyReport report) {
        return report.split().lines().stream().filter(Split.Line::segment);
    }

    private void tables() {
        Map<String, FigureTable> before = tables(earlier);
        tables(later).forEach((key, table) -> {
            FigureTable was = before.get(key);
            if (was == null) {
                return;
            }
            boolean named = !labels(was, table).equals(labels(table, was));
            if (named) {
                parts.add("reporting.changed.labels");
            }
            if (named || !moved(table) && !moved(was) && !form(was).equals(form(table))) {
                parts.add("reporting.table." + key);
            }
        });
    }

    private static Map<String, FigureTable> tables(MonthlyReport report) {
        return ReportFigures.tables(report).stream().collect(Collectors.toMap(
                FigureTable::key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** Names of the lines that both tables have. */
    private static Map<String, String> labels(FigureTable table, FigureTable other) {
        Set<String> both = lines(other).map(Line::key).collect(Collectors.toSet());
        return lines(table).filter(l -> both.contains(l.key()))
                .collect(Collectors.toMap(Line::key, l -> l.label() + l.labelKey(), (first, second) -> first));
    }

    /** Columns, and the remark at each line. */
    private static List<Object> form(FigureTable table) {
        return List.of(table.columns(), table.compared(),
                lines(table).map(l -> l.key() + " " + l.flag()).collect(Collectors.toSet()));
    }

    private static Stream<Line> lines(FigureTable table) {
        return Stream.concat(table.lines().stream(), Stream.ofNullable(table.total()));
    }

    private boolean moved(FigureTable table) {
        return lines(table).flatMap(l -> l.figures().stream()).map(Figure::id).anyMatch(figures::contains);
    }

    private void blocks() {
        Map<String, Block> before = blocks(earlier);
        Map<String, Block> after = blocks(later);
        Stream.concat(before.keySet().stream(), after.keySet().stream()).distinct().forEach(place -> {
            Block was = before.get(place);
            Block is = after.get(place);
            boolean said = was == null || is == null || !words(was).equals(words(is));
            if (said && !moved(was) && !moved(is)) {
                Block block = is == null ? was : is;
                parts.add(block.headed() ? block.headingKey() : block.section().key());
            }
            if (was != null && is != null) {
                listings(was, is);
            }
        });
        if (planned(earlier).findAny().isPresent()) {
            other(r -> planned(r).toList(), "reporting.changed.plan");
        }
        if (figures.stream().noneMatch(id -> id.startsWith("cards."))) {
            other(r -> r.further().cuts(), "reporting.block.cards");
        }
    }

    private static Map<String, Block> blocks(MonthlyReport report) {
        return report.further().blocks().stream().collect(Collectors.toMap(
                b -> b.section() + " " + b.word(), Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** Campaigns that no line names are no part of the plan. */
    private static Stream<PlanPlace> planned(MonthlyReport report) {
        return report.further().plans().stream().filter(p -> p.key().startsWith(PlanDetail.LINE + "."));
    }

    private static List<Object> words(Block block) {
        return List.of(block.note(), block.args(), block.drawn());
    }

    private boolean moved(Block block) {
        return block != null && block.tables().stream().anyMatch(this::moved);
    }

    private void listings(Block was, Block is) {
        Map<String, Listing> before = listings(was);
        Map<String, Listing> after = listings(is);
        Stream.concat(after.keySet().stream(), before.keySet().stream())
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(key -> parts.add("reporting.listing." + key));
    }

    private static Map<String, Listing> listings(Block block) {
        return block.listings().stream().collect(Collectors.toMap(
                Listing::key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    /** With what month's version figures are compared, and what those figures were in it. */
    private void comparison() {
        other(MonthlyReport::compared, "reporting.changed.compared");
        others(ChangedParts::before, "reporting.changed.before");
    }

    /** What figures that both contents have are asked for. */
    private void others(Function<Figure, Object> of, String key) {
        Map<String, Object> was = figures(earlier, of);
        if (figures(later, of).entrySet().stream()
                .anyMatch(now -> was.containsKey(now.getKey()) && !was.get(now.getKey()).equals(now.getValue()))) {
            parts.add(key);
        }
    }

    private static Object before(Figure figure) {
        return Stream.ofNullable(figure.before()).toList();
    }

    private static Map<String, Object> figures(MonthlyReport report, Function<Figure, Object> of) {
        return ReportFigures.of(report).stream().collect(Collectors.toMap(Figure::id, of));
    }
}
