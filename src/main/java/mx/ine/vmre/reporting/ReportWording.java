package mx.ine.vmre.reporting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sentences that screen and paper say alike, put together from a report's content. */
@Component
class ReportWording {

    private final MessageSource messages;

    ReportWording(MessageSource messages) {
        this.messages = messages;
    }

    /** What both templates need beside the content itself. */
    Map<String, Object> model(MonthlyReport report, Filing filing) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("report", report);
        model.put("filing", filing);
        model.put("sections", ReportSection.of(report));
        model.put("stagesText", stages(report.cover()));
        model.put("completenessText", completeness(report));
        model.put("stateNotes", notes(report));
        model.put("comparedText", compared(report));
        model.put("beforeNamed", beforeNamed(report));
        model.put("replacedText", replaced(report.replaces()));
        model.put("planBars", PlanBars.of(report.split()));
        model.put("monthColumns", MonthColumns.of(report.requests().trend()));
        model.put("shareBar", ShareBar.of(report.requests().byMode()));
        Statement none = report.decisions().noneNeeded();
        model.put("references", filing.address() == null ? "" : PaperReferences.printed(report, filing));
        model.put("noneNeededWhen", none == null ? "" : EsMx.dateTime(none.at()));
        return model;
    }

    String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }

    /** The month before, and whether its figures are the published ones: {@code octubre (publicado, versión 1)}. */
    String beforeNamed(MonthlyReport report) {
        String before = report.cover().monthBefore();
        return report.compared() == null
                ? before
                : text("reporting.before.published", before, report.compared().number());
    }

    /** With what the figures are compared, for the cover. */
    String compared(MonthlyReport report) {
        if (report.cover().first()) {
            return text("reporting.compared.first");
        }
        String before = EsMx.month(report.cover().month().minusMonths(1));
        return report.compared() == null
                ? text("reporting.compared.today", before)
                : text("reporting.compared.published", before, report.compared().number(),
                        EsMx.dateTime(report.compared().publishedAt()));
    }

    /** How much differs from the version that is replaced, and where it is told; the empty text where none is. */
    String replaced(Replacement replaces) {
        return replaces == null
                ? ""
                : text(replaces.parts().isEmpty() ? "reporting.replaces.count" : "reporting.replaces.count.more",
                        replaces.figures().size(), replaces.number());
    }

    String title(Cover cover) {
        return text("reporting.title", cover.monthName());
    }

    String stages(Cover cover) {
        List<String> labels = cover.stages().stream().map(Cover.StageInForce::label).toList();
        switch (labels.size()) {
            case 0:
                return text("reporting.stages.none");
            case 1:
                return text("reporting.stages.one", labels.get(0));
            default:
                return text("reporting.stages.many", String.join("; ", labels));
        }
    }

    String completeness(MonthlyReport report) {
        if (!report.complete()) {
            return text("reporting.sources.incomplete", report.missing().stream()
                    .map(s -> text(s.kind().key()))
                    .collect(Collectors.joining(", ")));
        }
        return text("reporting.sources.complete", report.completeness().stream()
                .map(s -> text(s.kind().key()) + (s.present() ? "" : " (" + status(s).toLowerCase(EsMx.LOCALE) + ")"))
                .collect(Collectors.joining(", ")));
    }

    private String status(SourceStatus source) {
        return text("reporting.status." + source.state());
    }

    /** Why a section holds no figures, by kind of source; nothing for a source that is there. */
    private Map<String, String> notes(MonthlyReport report) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (SourceStatus source : report.completeness()) {
            switch (source.state()) {
                case MISSING:
                    notes.put(source.kind().name(), text("reporting.note.MISSING", text(source.kind().key())));
                    break;
                case NOT_APPLICABLE:
                    notes.put(source.kind().name(), text("reporting.note.NOT_APPLICABLE"));
                    break;
                case DECLARED_NONE:
                    notes.put(source.kind().name(), text("reporting.note.DECLARED_NONE",
                            source.declaredBy(), EsMx.dateTime(source.declaredAt())));
                    break;
                default:
                    break;
            }
        }
        return notes;
    }
}
