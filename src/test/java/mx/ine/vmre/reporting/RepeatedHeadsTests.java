package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** Tables that run over a page, printed below ever more text so that they break at each of their rows. */
class RepeatedHeadsTests {

    private static final Instant AT = Instant.parse("2020-12-01T00:00:00Z");
    private static final int[] ROWS = {12, 7, 21, 35, 60, 4, 18, 46};

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyPageOfATableHasItsHeadOnceAndNoneEndsOrBeginsWithFewerThanThreeRows(boolean total) throws IOException {
        int parted = 0;
        for (int above = 0; above < 26; above++) {
            List<String> pages = pages(new PdfPrinting().print(page(above, total), AT));
            for (int t = 0; t < ROWS.length; t++) {
                String head = "Columna" + t + ".";
                String line = "renglon" + t + ".";
                List<Integer> rows = new ArrayList<>();
                for (String text : pages) {
                    int count = count(text, line);
                    assertThat(count(text, head)).as("heads of table %d, %d lines above", t, above)
                            .isEqualTo(count == 0 ? 0 : 1);
                    if (count > 0) {
                        rows.add(count);
                    }
                }
                assertThat(rows.stream().mapToInt(r -> r).sum()).isEqualTo(ROWS[t] + (total ? 1 : 0));
                assertThat(rows).allMatch(r -> r >= 3);
                parted += rows.size() > 1 ? 1 : 0;
            }
        }
        assertThat(parted).isGreaterThan(60);
    }

    @Test
    void tablesInTwoBodiesAreStillReadAloudAndKept() throws IOException {
        byte[] paper = new PdfPrinting().print(page(3, true), AT);
        Files.write(Path.of("target", "repeated-heads.pdf"), paper);
        assertThat(ReportRenderingTests.violations(paper, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(ReportRenderingTests.violations(paper, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    private static String page(int above, boolean total) {
        StringBuilder page = new StringBuilder("<html lang=\"es\"><head><title>Tablas</title>"
                + "<meta name=\"description\" content=\"Tablas\"/><meta name=\"author\" content=\"INE\"/>"
                + "<link rel=\"stylesheet\" href=\"vmre:print.css\"/></head><body><h1>Tablas</h1>");
        IntStream.range(0, above).forEach(i -> page.append("<p>Lo que va antes</p>"));
        for (int t = 0; t < ROWS.length; t++) {
            table(page, t, total);
        }
        return page.append("</body></html>").toString();
    }

    private static void table(StringBuilder page, int t, boolean total) {
        page.append(t % 2 == 0 ? "<h2>Apartado</h2>" : "<p>Lo que dice de ella.</p>")
                .append("<table class=\"dt\"><caption>Tabla</caption><thead><tr><th scope=\"col\">Columna").append(t)
                .append(".</th><th scope=\"col\" class=\"num\">Cantidad").append(t == 3 ? " de nombre largo".repeat(14) : "")
                .append("</th></tr></thead><tbody>");
        for (int i = 0; i < ROWS[t]; i++) {
            row(page, "renglon" + t + "." + (i % 5 == 4 ? "<span class=\"flag\">Fuera de la lista</span>" : ""), i);
        }
        page.append("</tbody>");
        if (total) {
            page.append("<tfoot>");
            row(page, "renglon" + t + ". Total", ROWS[t]);
            page.append("</tfoot>");
        }
        page.append("</table>");
    }

    private static void row(StringBuilder page, String name, int number) {
        page.append("<tr><th scope=\"row\">").append(name).append("</th><td class=\"num\">").append(number)
                .append("</td></tr>");
    }

    private static List<String> pages(byte[] paper) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(paper)) {
            PDFTextStripper stripper = new PDFTextStripper();
            // What is drawn twice at one place counts twice.
            stripper.setSuppressDuplicateOverlappingText(false);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
