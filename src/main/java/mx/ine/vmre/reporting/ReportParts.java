package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.reporting.ReportProgress.Group;
import mx.ine.vmre.reporting.ReportProgress.Part;
import mx.ine.vmre.reporting.ReportProgress.SignatureSlot;

/** What each area has to complete before the report can be signed (Estrategia 7.2). */
final class ReportParts {

    private static final StateBadge DONE = new StateBadge("reporting.part.done", "s-ok", "done");
    private static final StateBadge RUNNING = new StateBadge("reporting.part.running", "s-run", "half");
    private static final StateBadge PENDING = new StateBadge("reporting.part.pending", "s-wait", "plan");
    private static final StateBadge OPTIONAL = new StateBadge("reporting.part.optional", "s-wait", "plan");
    private static final StateBadge NOT_APPLICABLE = new StateBadge("reporting.part.na", "s-off", "off");
    private static final StateBadge DECLARED = new StateBadge("reporting.part.declared", "s-ok", "done");

    static final Set<String> COMPLETE = Set.of(DONE.key(), NOT_APPLICABLE.key(), DECLARED.key(), OPTIONAL.key());

    private ReportParts() {}

    static List<Group> of(MonthlyReport report, CurrentUser who) {
        return Arrays.stream(Area.values())
                .map(area -> new Group(area, who.isEditorOf(area), parts(report, area)))
                .sorted(Comparator.comparing((Group g) -> !g.mine()))
                .toList();
    }

    /**
     * A part that its area has not completed, for whoever is about to sign: it does not forbid it.
     *
     * @param area as shown
     */
    record Unfinished(String area, String labelKey, Object[] args, String stateKey, String url) {}

    static List<Unfinished> unfinished(MonthlyReport report, CurrentUser who) {
        return of(report, who).stream()
                .flatMap(group -> group.parts().stream()
                        .filter(part -> !part.complete())
                        .map(part -> new Unfinished(group.area().label(), part.labelKey(), part.args().toArray(),
                                part.state().key(), part.url())))
                .toList();
    }

    private static List<Part> parts(MonthlyReport report, Area area) {
        String url = "/informes/" + report.cover().month();
        List<Part> parts = new ArrayList<>();
        for (SourceKind kind : SourceKind.ofTheReport()) {
            if (kind.area() == area) {
                parts.add(new Part(kind.key(), List.of(), source(report.source(kind)), url + "#" + kind.section()));
            }
        }
        if (area == Area.DERFE) {
            parts.add(new Part("reporting.part.adjustments", List.of(),
                    report.decisions().settled() ? DONE : PENDING, url + "#" + ReportSection.ADJUSTMENTS.anchor()));
        }
        parts.add(actions(report, area, url));
        boolean commented = report.decisions().comments().stream().anyMatch(c -> c.area() == area);
        parts.add(new Part("reporting.comments", List.of(), commented ? DONE : OPTIONAL, url + "#cambios"));
        return parts;
    }

    private static StateBadge source(SourceStatus source) {
        switch (source.state()) {
            case PRESENT:
                return DONE;
            case NOT_APPLICABLE:
                return NOT_APPLICABLE;
            case DECLARED_NONE:
                return DECLARED;
            default:
                return PENDING;
        }
    }

    private static Part actions(MonthlyReport report, Area area, String url) {
        List<Figure> figures = report.actions().byArea().lines().stream()
                .filter(line -> line.key().equals(area.name()))
                .findFirst()
                .orElseThrow()
                .figures();
        long done = figures.get(2).value().longValueExact();
        long all = figures.get(4).value().longValueExact();
        StateBadge state = all == 0 ? NOT_APPLICABLE : done == all ? DONE : RUNNING;
        return new Part("reporting.part.actions", List.of(EsMx.number(done), EsMx.number(all)), state, url + "#" + ReportSection.ACTIONS.anchor());
    }

    /** The three slots as the person sees them. */
    static List<SignatureSlot> slots(Filing filing, CurrentUser who, boolean open) {
        return filing.signatures().stream()
                .map(slot -> {
                    if (slot.standing()) {
                        return new SignatureSlot(
                                slot.area(), "done", "reporting.signed", slot.person() + ", " + slot.when());
                    }
                    boolean mine = open && who.isEditorOf(slot.area());
                    String key = slot.voided()
                            ? "reporting.signature.voided"
                            : mine ? "reporting.signature.mine" : "reporting.unsigned";
                    return new SignatureSlot(slot.area(), mine ? "mine" : "", key, slot.person());
                })
                .toList();
    }
}
