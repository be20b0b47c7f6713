package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.THEN;
import static mx.ine.vmre.reporting.ReportFixtures.corrected;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** The files of a report, made without a database from one content. */
class ReportRenderingTests {

    private static final ReportWording WORDING = new ReportWording(messages());
    private static final ReportRendering RENDERING =
            new ReportRendering(templates(), WORDING, new PdfPrinting(), new ReportWorkbook(WORDING));
    private static final Pattern FIGURE = Pattern.compile("\"id\":\"([^\"]+)\",\"key\":");
    private static byte[] pdf;
    private static byte[] xlsx;

    @BeforeAll
    static void render() throws IOException {
        pdf = RENDERING.pdf(november(), published());
        xlsx = RENDERING.xlsx(november(), published());
        Files.write(Path.of("target", "report-2020-11.pdf"), pdf);
        Files.write(Path.of("target", "report-2020-11.xlsx"), xlsx);
    }

    static Filing published() {
        List<Filing.Slot> slots = Arrays.stream(Area.values())
                .map(area -> new Filing.Slot(area, "Persona de " + area.label(), THEN, false))
                .toList();
        String hash = ContentHash.of(new ReportJson().write(november()));
        return new Filing(1, hash, LocalDate.of(2020, 12, 5), slots, "Delia Registro", THEN)
                .at("https://vmre.ine.mx");
    }

    @Test
    void paperAndWorkbookShowTheFiguresOfTheContent() throws IOException {
        String paper = plain(text(pdf));
        List<String> cells = cells();

        assertThat(ReportFigures.of(november())).isNotEmpty().allSatisfy(figure -> {
            assertThat(paper).contains(plain(figure.text()));
            assertThat(cells).contains(cell(figure));
        });
        assertThat(paper).contains("EUA 70.00 % 75.75 %").contains("82,651.83").contains("109,107.27")
                .contains("Nayarit 872 23.99 % 872 Antes, 0 ◆ Fuera de la lista de la Estrategia");
    }

    /** Outside of registration and where nobody loaded the month, in the same words as beside the columns. */
    @Test
    void monthsWithoutRequestsAreWordedAlikeOnPaperAndInTheWorkbook() throws IOException {
        List<Requests.TrendMonth> trend = november().requests().trend();
        String cells = String.join("|", cells());

        assertThat(trend).filteredOn(m -> !m.requests().known()).extracting(Requests.TrendMonth::wordKey)
                .contains("reporting.chart.na", "reporting.chart.missing");
        for (Requests.TrendMonth month : trend) {
            String said = month.wordKey().isEmpty() ? month.requests().text() : WORDING.text(month.wordKey());
            assertThat(plain(text(pdf))).contains(plain(month.name() + " " + said));
            assertThat(cells).contains("|" + month.name() + "|" + said.replace(",", "") + "|");
        }
    }

    @Test
    void aFigureThatWasZeroBeforeSaysSoInItsMonth() throws IOException {
        ReportFacts f = ReportFixtures.facts();
        MonthlyReport report = ReportAssembly.assemble(ReportFixtures.scope(ReportFixtures.NOVEMBER),
                new ReportFacts(f.campaigns(), f.audience(), f.requests(),
                        f.actions().stream().filter(ActionFact::thisMonth).toList(), f.partners(), f.observations(),
                        f.further(), f.longer(), f.detail(), f.records(), f.plan(), f.files(), f.present(),
                        f.presentBefore()),
                ReportFixtures.undecided(), null);

        assertThat(plain(text(RENDERING.pdf(report, published())))).contains("Acciones 11 En octubre, 0").doesNotContain("Antes, 0 que");
    }

    @Test
    void fallenSignaturesAreCountedInWordsThatAgree() {
        assertThat(WORDING.text("reporting.changes.title", 1L)).isEqualTo("El contenido cambió después de una firma.");
        assertThat(WORDING.text("reporting.changes.title", 3L)).isEqualTo("El contenido cambió después de tres firmas.");
        assertThat(WORDING.text("reporting.changes.text", 1L)).startsWith("Esa firma ya no tiene efecto y hay");
        assertThat(WORDING.text("reporting.changes.text", 3L)).startsWith("Esas tres firmas ya no tienen efecto y hay");
    }

    /** Also those that stand in sentences. */
    @Test
    void everyFigureOfTheContentIsInTheWorkbookByItsIdAndOnPaper() throws IOException {
        String json = new ReportJson().write(november());
        Set<String> ids = FIGURE.matcher(json).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
        List<PlacedFigure> placed = PlacedFigure.of(november(), WORDING);
        String paper = plain(text(pdf));

        assertThat(ids).hasSizeGreaterThan(300).contains("requests.total.requests", "actions.actions-done");
        assertThat(placed.stream().map(p -> p.figure().id())).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(cells()).containsAll(ids);
        assertThat(placed).allSatisfy(p -> assertThat(paper).contains(plain(p.figure().text())));
    }

    @Test
    void paperAndWorkbookNameTheSameActionsAndSayTheSameNotes() throws IOException {
        String paper = plain(text(pdf)).replace(" ", "");
        List<String> cells = cells();

        assertThat(november().further().listings()).isNotEmpty().allSatisfy(listing -> {
            assertThat(listing.rows()).allSatisfy(row -> assertThat(cells).containsAll(row));
            assertThat(listing.rows()).allSatisfy(row -> assertThat(row).allSatisfy(
                    cell -> assertThat(paper).contains(cell.replace(" ", ""))));
        });
        assertThat(november().further().blocks()).filteredOn(Block::noted).isNotEmpty().allSatisfy(block -> {
            String note = WORDING.text(block.note(), block.args().toArray());
            assertThat(paper).contains(plain(note).replace(" ", ""));
            assertThat(cells).contains(note);
        });
    }

    @Test
    void theStrategysFirstAndLastMonthsArePrintedToo() throws IOException {
        for (YearMonth month : List.of(YearMonth.of(2019, 4), YearMonth.of(2021, 6))) {
            MonthlyReport report = ReportAssembly.assemble(
                    ReportFixtures.scope(month), ReportFixtures.facts(), ReportFixtures.undecided(), null);
            assertThat(plain(text(RENDERING.pdf(report, published())))).contains("Cifras clave comparadas");
            assertThat(RENDERING.xlsx(report, published())).isNotEmpty();
        }
    }

    @Test
    void paperAndWorkbookListTheCommissionsObservationsWithTheirAnswers() throws IOException {
        String paper = plain(text(pdf));
        List<String> cells = cells();

        assertThat(november().observations()).hasSize(2).allSatisfy(o -> {
            assertThat(paper.replace(" ", "")).contains(o.text().replace(" ", ""), o.answer().replace(" ", ""));
            assertThat(cells).contains(o.place(), o.text());
        });
        assertThat(paper).contains("11 Observaciones de la CVME a meses anteriores", "Sin respuesta", "Respondida");
        assertThat(cells).contains("Se adelantó la pauta de noviembre.", "Sin respuesta", "octubre de 2020, versión 2");
    }

    @Test
    void thePdfIsTaggedAndKeepsTheArchivesStandard() {
        assertThat(violations(PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(violations(PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void equalContentsGiveEqualBytes() {
        assertThat(RENDERING.pdf(november(), published())).isEqualTo(pdf);
    }

    @Test
    void everyTracedFigureOnPaperLeadsToItsTraceAndTablesCarryShortNumbers() throws IOException {
        List<String> links = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation.getContents()).isNotBlank();
                    if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI address) {
                        links.add(address.getURI());
                    }
                }
            }
        }
        String base = "https://vmre.ine.mx/informes/2020-11/version/1";
        String query = "?estrategia=" + november().cover().strategy();
        assertThat(ReportFigures.of(november()).stream().filter(Figure::known)).isNotEmpty()
                .allSatisfy(f -> assertThat(links).contains(base + "/cifras/" + f.id() + query));
        assertThat(links).contains(base + "/T-1" + query).allMatch(link -> link.startsWith(base));
        assertThat(plain(text(pdf))).contains("T-1", "T-4", "Origen de cada cifra: " + base + "/T-n" + query);
    }

    @Test
    void paperSaysWhatItIsOnEveryPage() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            int pages = document.getNumberOfPages();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(plain(stripper.getText(document)))
                        .contains("noviembre de 2020").contains("PUBLICADO")
                        .contains("Página " + page + " de " + pages).contains(published().hashText());
            }
            assertThat(document.getDocumentCatalog().getDocumentOutline().children()).hasSize(13);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(612f);
        }
    }

    /** Three areas with some four lines each: what goes on longer goes on after the figures. */
    @Test
    void theSummaryIsOnePageAndTheIndexSaysWhereEachSectionBegins() throws IOException {
        MonthlyReport said = saying("Subió la pauta en Estados Unidos por la jornada informativa. ".repeat(5).strip());
        byte[] paper = RENDERING.pdf(said, published());
        Files.write(Path.of("target", "report-summary.pdf"), paper);

        String summary = plain(text(paper, 2, 2));
        assertThat(summary).contains("1 Cifras clave", "Cifras clave comparadas", "Qué cambió y por qué")
                .contains("DERFE. Subió", "DECEyEC. Subió", "CNCS. Subió").doesNotContain("2 Reparto de la pauta");
        assertThat(plain(text(paper, 3, 3))).contains("2 Reparto de la pauta").doesNotContain("jornada informativa");
        String index = plain(text(paper, 1, 1)).replaceAll("(\\. ?)+", " ").replaceAll(" +", " ");
        assertThat(index).contains("Índice 1 Cifras clave 2 2 Reparto de la pauta, 70/10/20 3 3 Desempeño");
        int last = Integer.parseInt(index.replaceAll(".*13 Cumplimiento (\\d+) .*", "$1"));
        assertThat(plain(text(paper, last, last))).contains("13 Cumplimiento");
    }

    @Test
    void aWordWithoutBlanksBreaksAtTheMarginInsteadOfLeavingThePaper() throws IOException {
        byte[] paper = RENDERING.pdf(saying("palabralarguísima".repeat(40)), published());
        Files.write(Path.of("target", "report-long.pdf"), paper);

        assertThat(plain(text(paper)).replace(" ", "")).contains("palabralarguísima".repeat(40));
        assertThat(farthest(paper)).as("where the text ends, in points of 612").isLessThanOrEqualTo(612 - 56f);
    }

    @Test
    void aNameWithoutBlanksLeavesTheNumbersOfItsTableOnThePaper() throws IOException {
        String name = "INE_VMRE_2020_Registro_LNERE_Conversiones_EUA_California_Texas_Illinois_Remarketing_Video_Otoño_Ñandú_2".repeat(2);
        MonthlyReport r = november();
        FigureTable table = r.performance().byPlatform();
        List<FigureTable.Line> lines = new ArrayList<>(table.lines());
        FigureTable.Line first = lines.get(0);
        lines.set(0, FigureTable.Line.named(first.key(), name, first.figures()));
        Performance longer = new Performance(r.performance().state(),
                new FigureTable(table.key(), table.columns(), table.compared(), lines, table.total()), r.performance().costs());
        byte[] paper = RENDERING.pdf(new MonthlyReport(r.format(), r.cover(), r.completeness(), r.keyFigures(), r.split(), longer,
                r.audience(), r.requests(), r.actions(), r.partners(), r.costs(), r.decisions(), r.observations(), r.files(),
                r.further(), r.compared(), r.replaces()), published());
        Files.write(Path.of("target", "report-name.pdf"), paper);

        assertThat(farthest(paper)).isLessThanOrEqualTo(612 - 56f);
        assertThat(plain(text(paper)).replace(" ", "")).contains("73,783.67");
    }

    /** The farthest that any letter reaches to the right. */
    private static float farthest(byte[] paper) throws IOException {
        float[] reached = new float[1];
        try (PDDocument document = Loader.loadPDF(paper)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    if (!letter.getUnicode().isBlank()) {
                        reached[0] = Math.max(reached[0], letter.getXDirAdj() + letter.getWidthDirAdj());
                    }
                    super.processTextPosition(letter);
                }
            }.getText(document);
        }
        return reached[0];
    }

    private static MonthlyReport saying(String words) {
        MonthlyReport r = november();
        Decisions decisions = new Decisions(r.decisions().adjustments(), r.decisions().noneNeeded(),
                Arrays.stream(Area.values()).map(area -> new Decisions.Comment(area, words)).toList());
        return new MonthlyReport(r.format(), r.cover(), r.completeness(), r.keyFigures(), r.split(), r.performance(),
                r.audience(), r.requests(), r.actions(), r.partners(), r.costs(), decisions, r.observations(), r.files(),
                r.further(), r.compared(), r.replaces());
    }

    @Test
    void aMonthWithoutAnySourceIsPrintedTooAndSaysSo() throws IOException {
        MonthlyReport empty = ReportAssembly.assemble(
                ReportFixtures.scope(ReportFixtures.NOVEMBER), ReportFixtures.nothing(), ReportFixtures.undecided(), null);
        Filing draft = new Filing(1, ContentHash.of("x"), LocalDate.of(2020, 12, 5),
                Arrays.stream(Area.values()).map(a -> new Filing.Slot(a, "", null, false)).toList(), "", null);
        byte[] paper = RENDERING.pdf(empty, draft);
        Files.write(Path.of("target", "report-empty.pdf"), paper);

        assertThat(plain(text(paper))).contains("BORRADOR").contains("Incompleto. Falta: Rendimiento de campañas")
                .contains("Sin firma").doesNotContain("PUBLICADO");
    }

    @Test
    void aSecondVersionIsPrintedToTheSameStandardAndSaysWhatItReplaces() throws IOException {
        byte[] second = RENDERING.pdf(corrected(), published());
        Files.write(Path.of("target", "report-second.pdf"), second);

        assertThat(violations(second, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(violations(second, PDFAFlavour.PDFA_3_A)).isEmpty();
        try (PDDocument document = Loader.loadPDF(second)) {
            List<String> outline = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
            assertThat(outline).hasSize(14).last().isEqualTo("Anexo. Diferencias con la versión 1");
            int last = document.getNumberOfPages();
            assertThat(plain(text(second, last, last))).contains("Anexo. Diferencias con la versión 1",
                    "También cambia: Los archivos importados");
        }
        assertThat(plain(text(second, 1, 1))).contains("Reemplaza", "Llegó tarde el archivo de Meta.",
                "2 cifras son distintas de la versión 1, y también otras partes. Van en el anexo.");
        assertThat(plain(text(second, 2, 2))).contains("1 Cifras clave").doesNotContain("73,783.67 109,107.27");
        assertThat(plain(text(second)))
                .contains("Reemplaza A la versión 1, publicada el", "Llegó tarde el archivo de Meta.",
                        "Diferencias con la versión 1", "73,783.67 109,107.27", "– 35,323.60",
                        "También cambia: Los archivos importados",
                        "Con octubre de 2020, publicado, versión 1", "En octubre (publicado, versión 1)");
    }

    @Test
    void theLongestReasonStillLeavesTheSummaryOnTheSecondPage() throws IOException {
        MonthlyReport second = corrected();
        Replacement r = second.replaces();
        String reason = "Se corrige la conversión de dólares a pesos de la quincena. ".repeat(34).substring(0, 2000);
        byte[] paper = RENDERING.pdf(second.replacing(new Replacement(r.number(), r.publishedAt(), r.publishedBy(), r.hash(),
                new Statement(-2L, "Delia Registro", "DERFE", THEN, reason), r.figures(), r.parts())), published());
        Files.write(Path.of("target", "report-reason.pdf"), paper);

        assertThat(plain(text(paper, 1, 1))).contains("Se corrige la conversión", "(completo en el anexo)")
                .contains("Anexo. Diferencias con la versión 1");
        assertThat(plain(text(paper, 2, 2))).startsWith("INE").contains("1 Cifras clave", "Cifras clave comparadas");
        assertThat(plain(text(paper))).contains("Motivo. " + reason.strip());
        assertThat(violations(paper, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    /** However far down the page a table begins: its head is never alone, nor is its last row or its total. */
    @Test
    void noPageEndsWithAHeadOrBeginsWithATotalAlone() throws IOException {
        for (int more = 0; more < 10; more += 2) {
            byte[] paper = RENDERING.pdf(longer(14 + more), published());
            try (PDDocument document = Loader.loadPDF(paper)) {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    List<String> lines = text(paper, page, page).lines().map(ReportRenderingTests::plain).toList();
                    assertThat(lines.get(lines.size() - 4)).as("last of page %d, with %d rows more", page, more)
                            .doesNotStartWith("Solicitudes por entidad").doesNotStartWith("Entidad ");
                    int head = lines.indexOf(lines.stream().filter(l -> l.startsWith("Entidad ")).findFirst().orElse(""));
                    assertThat(head < 0 ? "" : lines.get(head + 1)).doesNotStartWith("Total");
                }
            }
        }
    }

    /** With so many entities of origin. */
    private static MonthlyReport longer(int entities) {
        MonthlyReport r = november();
        FigureTable table = r.requests().byEntity();
        FigureTable.Line line = table.lines().get(0);
        FigureTable many = new FigureTable(table.key(), table.columns(), table.compared(),
                IntStream.range(0, entities).mapToObj(i -> FigureTable.Line.named("e" + i, "Estado " + i, line.figures())).toList(),
                table.total());
        Requests requests = new Requests(r.requests().state(), r.requests().month(), r.requests().toDate(),
                r.requests().trend(), r.requests().byCountry(), many, r.requests().byMode());
        return new MonthlyReport(r.format(), r.cover(), r.completeness(), r.keyFigures(), r.split(), r.performance(),
                r.audience(), requests, r.actions(), r.partners(), r.costs(), r.decisions(), r.observations(), r.files(),
                r.further(), r.compared(), r.replaces());
    }

    private static List<String> violations(PDFAFlavour flavour) {
        return violations(pdf, flavour);
    }

    static List<String> violations(byte[] document, PDFAFlavour flavour) {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .map(a -> a.getRuleId().getClause() + ": " + a.getMessage() + " " + a.getLocation().getContext())
                    .distinct()
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] bytes) throws IOException {
        return text(bytes, 1, Integer.MAX_VALUE);
    }

    private static String text(byte[] bytes, int from, int to) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(from);
            stripper.setEndPage(to);
            return stripper.getText(document);
        }
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static String cell(Figure figure) {
        if (!figure.known()) {
            return "n/d";
        }
        BigDecimal value = figure.unit() == Figure.Unit.PERCENT ? figure.value().movePointLeft(2) : figure.value();
        return value.stripTrailingZeros().toPlainString();
    }

    private static List<String> cells() throws IOException {
        List<String> values = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(c -> values.add(value(c))));
                }
            }
        }
        return values;
    }

    private static String value(Cell cell) {
        if (cell == null) {
            return "";
        }
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : cell.getText();
    }

    static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/reporting", "messages/shell", "messages/campaign", "messages/metrics");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setMessageSource(messages());
        return engine;
    }
}
