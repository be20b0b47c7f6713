package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.november;
import static org.assertj.core.api.Assertions.assertThat;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.ine.vmre.kernel.EsMx;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * What the PDF of a full month costs, template to tagged and dated bytes, beside openhtmltopdf alone on the same XHTML
 * with the same fonts: {@code ./mvnw -Pbench test -Dtest=PdfBench}. It prints; it does not fail.
 */
class PdfBench {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);

    @Test
    void pdf() throws IOException {
        XRLog.setLoggingEnabled(false);
        ReportWording wording = new ReportWording(ReportRenderingTests.messages());
        SpringTemplateEngine templates = ReportRenderingTests.templates();
        ReportRendering rendering =
                new ReportRendering(templates, wording, new PdfPrinting(), new ReportWorkbook(wording));
        Filing filing = ReportRenderingTests.published();
        MonthlyReport report = november();
        String xhtml = templates.process("reporting/print", new Context(EsMx.LOCALE, wording.model(report, filing)));
        List<Double> ours = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        int bytes = 0;
        for (int round = -5; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            bytes = rendering.pdf(report, filing).length;
            long between = System.nanoTime();
            assertThat(bare(xhtml)).isGreaterThan(10_000);
            if (round >= 0) {
                ours.add((between - begun) / 1e6);
                bare.add((System.nanoTime() - between) / 1e6);
            }
        }
        System.out.printf(Locale.ROOT, "PDF of a month, %,d bytes: %.0f ms, openhtmltopdf alone %.0f ms: %.2f x (wanted <= 1.5 x)%n",
                bytes, median(ours), median(bare), median(ours) / median(bare));
    }

    private static int bare(String xhtml) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(xhtml, "vmre:");
        builder.useFont(new ClassPathResource("fonts/Inter-Regular.ttf").getFile(), "Inter");
        builder.useFont(new ClassPathResource("fonts/Inter-SemiBold.ttf").getFile(), "Inter", 600,
                FontStyle.NORMAL, true);
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useProtocolsStreamImplementation(new PdfPrinting.ClassPathStreams(), "vmre");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        builder.run();
        return bytes.size();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
