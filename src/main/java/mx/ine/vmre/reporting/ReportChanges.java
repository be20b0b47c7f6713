package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How one content of a report differs from an earlier one.
 *
 * @param figures those that are others, with what they were and are
 * @param parts message keys of what else differs
 */
record ReportChanges(List<FigureChange> figures, List<String> parts) {

    static final ReportChanges NONE = new ReportChanges(List.of(), List.of());

    private static final int FIGURES_NAMED = 6;

    static ReportChanges between(MonthlyReport earlier, MonthlyReport later, ReportWording wording) {
        List<FigureChange> figures = FigureChange.between(earlier, later, wording);
        List<String> parts = new ArrayList<>();
        other(earlier, later, MonthlyReport::files, "reporting.changed.files", parts);
        other(earlier, later, MonthlyReport::completeness, "reporting.changed.completeness", parts);
        other(earlier, later, r -> r.decisions().unnumbered().adjustments(), "reporting.changed.adjustments", parts);
        other(earlier, later, r -> r.decisions().noneNeeded(), "reporting.changed.none-needed", parts);
        other(earlier, later, r -> r.decisions().comments(), "reporting.changed.comments", parts);
        other(earlier, later, MonthlyReport::observations, "reporting.changed.observations", parts);
        other(earlier, later, r -> r.further().listings(), "reporting.changed.listings", parts);
        other(earlier, later, MonthlyReport::cover, "reporting.changed.cover", parts);
        if (comparisons(earlier, later)) {
            parts.add("reporting.changed.before");
        }
        if (figures.isEmpty() && parts.isEmpty() && !earlier.unnumbered().equals(later.unnumbered())) {
            parts.add("reporting.changed.names");
        }
        return new ReportChanges(figures, List.copyOf(parts));
    }

    private static void other(
            MonthlyReport earlier, MonthlyReport later, Function<MonthlyReport, Object> part, String key,
            List<String> parts) {
        if (!Objects.equals(part.apply(earlier), part.apply(later))) {
            parts.add(key);
        }
    }

    /** Whether some figure that both have is compared with something else. */
    private static boolean comparisons(MonthlyReport earlier, MonthlyReport later) {
        Map<String, Optional<Reading>> was = before(earlier);
        return before(later).entrySet().stream()
                .anyMatch(now -> was.containsKey(now.getKey()) && !was.get(now.getKey()).equals(now.getValue()));
    }

    private static Map<String, Optional<Reading>> before(MonthlyReport report) {
        return ReportFigures.of(report).stream()
                .collect(Collectors.toMap(Figure::id, f -> Optional.ofNullable(f.before())));
    }

    public boolean any() {
        return !figures.isEmpty() || !parts.isEmpty();
    }

    /** The same in one text, for who keeps a record: the first figures, how many more, and what else. */
    String told(ReportWording wording) {
        List<String> told = new ArrayList<>();
        figures.stream().limit(FIGURES_NAMED).forEach(f -> told.add(wording.text(
                "reporting.changed.figure", f.where(), f.name(), f.before(), f.after())));
        if (figures.size() > FIGURES_NAMED) {
            told.add(wording.text("reporting.changed.others", figures.size() - FIGURES_NAMED));
        }
        parts.forEach(key -> told.add(wording.text(key)));
        return String.join("; ", told);
    }
}
