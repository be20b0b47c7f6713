package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a signature no longer covers: how the content differs from the one that was signed, in words. */
final class ReportChanges {

    private static final int FIGURES_SHOWN = 6;

    private ReportChanges() {}

    static List<String> between(MonthlyReport signed, MonthlyReport now, ReportWording wording) {
        List<String> changes = new ArrayList<>();
        figures(signed, now, wording, changes);
        other(signed, now, MonthlyReport::files, "reporting.changed.files", wording, changes);
        other(signed, now, MonthlyReport::completeness, "reporting.changed.completeness", wording, changes);
        other(signed, now, r -> r.decisions().adjustments(), "reporting.changed.adjustments", wording, changes);
        other(signed, now, r -> r.decisions().noneNeeded(), "reporting.changed.none-needed", wording, changes);
        other(signed, now, r -> r.decisions().comments(), "reporting.changed.comments", wording, changes);
        other(signed, now, MonthlyReport::cover, "reporting.changed.cover", wording, changes);
        if (changes.isEmpty()) {
            changes.add(wording.text("reporting.changed.names"));
        }
        return changes;
    }

    private static void figures(
            MonthlyReport signed, MonthlyReport now, ReportWording wording, List<String> changes) {
        Map<String, Figure> before = ReportFigures.of(signed).stream()
                .collect(Collectors.toMap(Figure::id, Function.identity()));
        List<Figure> moved = ReportFigures.of(now).stream()
                .filter(f -> !before.containsKey(f.id()) || !before.get(f.id()).now().equals(f.now())
                        || !Objects.equals(before.get(f.id()).before(), f.before()))
                .toList();
        moved.stream()
                .filter(f -> before.containsKey(f.id()) && !before.get(f.id()).text().equals(f.text()))
                .limit(FIGURES_SHOWN)
                .forEach(f -> changes.add(wording.text("reporting.changed.figure",
                        wording.text("reporting.figure." + f.key()), before.get(f.id()).text(), f.text())));
        int rest = moved.size() - changes.size();
        if (rest > 0) {
            changes.add(wording.text("reporting.changed.others", rest));
        }
    }

    private static void other(
            MonthlyReport signed,
            MonthlyReport now,
            Function<MonthlyReport, Object> part,
            String key,
            ReportWording wording,
            List<String> changes) {
        if (!Objects.equals(part.apply(signed), part.apply(now))) {
            changes.add(wording.text(key));
        }
    }
}
