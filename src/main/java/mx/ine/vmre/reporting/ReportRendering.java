package mx.ine.vmre.reporting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The report as files. */
@Component
class ReportRendering {

    private final ITemplateEngine templates;
    private final ReportWording wording;
    private final PdfPrinting printing;
    private final ReportWorkbook workbook;

    ReportRendering(
            ITemplateEngine templates, ReportWording wording, PdfPrinting printing, ReportWorkbook workbook) {
        this.templates = templates;
        this.wording = wording;
        this.printing = printing;
        this.workbook = workbook;
    }

    byte[] pdf(MonthlyReport report, Filing filing) {
        Context context = new Context(EsMx.LOCALE, wording.model(report, filing));
        String page = templates.process("reporting/print", context);
        return filing.address() == null
                ? printing.print(page, madeAt(report, filing))
                : printing.print(page, madeAt(report, filing), PaperReferences.of(report, filing, wording));
    }

    byte[] xlsx(MonthlyReport report, Filing filing) {
        return DatedWorkbook.of(workbook.write(report, filing), madeAt(report, filing));
    }

    /** A draft is of its cut-off, a published report of its publication, to the second as files tell it. */
    private static Instant madeAt(MonthlyReport report, Filing filing) {
        return filing.frozen()
                ? filing.publishedAt().truncatedTo(ChronoUnit.SECONDS)
                : report.cover().cutOff().atStartOfDay(EsMx.ZONE).toInstant();
    }
}
