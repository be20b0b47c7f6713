package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.List;

/** The first sheets of the workbook: what the report is, and in what a later version differs from the one before. */
final class CoverSheets {

    private final ReportWording wording;
    private final MonthlyReport report;
    private final Filing filing;

    CoverSheets(ReportWording wording, MonthlyReport report, Filing filing) {
        this.wording = wording;
        this.report = report;
        this.filing = filing;
    }

    void cover(SheetWriter sheet) {
        Cover cover = report.cover();
        sheet.title(wording.title(cover));
        sheet.row(text("reporting.state"), text(filing.badge().key()));
        sheet.row(text("reporting.version"), BigDecimal.valueOf(filing.number()));
        sheet.row(text("reporting.strategy"), cover.strategyName());
        sheet.row(text("reporting.stages"), wording.stages(cover));
        sheet.row(text("reporting.content"), filing.hash());
        sheet.row(text("reporting.cutOff"), text("reporting.cutOff.text", cover.cutOffText()));
        sheet.row(text("reporting.sources"), wording.completeness(report));
        sheet.row(text("reporting.compared"), wording.compared(report));
        if (report.replaces() != null) {
            replaces(sheet, report.replaces());
        }
        if (filing.frozen()) {
            sheet.row(text("reporting.published"),
                    text("reporting.published.text", filing.publishedText(), filing.publishedBy()));
            sheet.row(text("reporting.verify"), text("reporting.verify.paper"));
        }
        filing.signatures().forEach(slot -> sheet.row(slot.area().label(), slot.standing()
                ? text("reporting.signed") + ", " + slot.person() + ", " + slot.when()
                : text(slot.voided() ? "reporting.signature.voided" : "reporting.unsigned")));
        report.decisions().comments().forEach(
                c -> sheet.row(text("reporting.comments") + ", " + c.area().label(), c.text()));
        if (report.decisions().comments().isEmpty()) {
            sheet.row(text("reporting.comments"),
                    text(filing.frozen() ? "reporting.comments.nobody" : "reporting.comments.none"));
        }
    }

    private void replaces(SheetWriter sheet, Replacement replaces) {
        sheet.row(text("reporting.replaces"), text("reporting.replaces.text", replaces.number(),
                replaces.publishedText(), replaces.publishedBy()));
        sheet.row(text("reporting.replaces.reason"), replaces.opened().note());
        sheet.row("", text("reporting.replaces.opened", replaces.opened().person(), replaces.opened().area(),
                replaces.openedText()));
        sheet.row(text("reporting.replaces.differences"), wording.replaced(replaces));
    }

    void differences(SheetWriter sheet) {
        Replacement replaces = report.replaces();
        sheet.head(List.of(text("reporting.figures.where"), text("reporting.print.figure"),
                text("reporting.version.of", replaces.number()), text("reporting.version.of", filing.number())));
        replaces.figures().forEach(d -> sheet.row(d.where(), d.name(), d.before(), d.after()));
        if (replaces.figures().isEmpty()) {
            sheet.row(text("reporting.differences.none", replaces.number()));
        }
        replaces.parts().forEach(key -> sheet.row(text("reporting.differences.parts"), text(key)));
    }

    private String text(String key, Object... args) {
        return wording.text(key, args);
    }
}
