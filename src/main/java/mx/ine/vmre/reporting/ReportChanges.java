package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.List;

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
        return new ReportChanges(figures, ChangedParts.between(earlier, later, figures));
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
