package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.TestFiles.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkbookTests {

    private static final Object[] SPANISH = row(
            "Inicio del informe", "Fin del informe", "Nombre de la campaña", "Nombre del anuncio", "País", "Día",
            "Impresiones", "Alcance", "Clics en el enlace", "Importe gastado (MXN)");
    private static final LocalDate FIRST = LocalDate.of(2020, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2020, 11, 30);

    private static Object[] ad(String country, int day, int impressions, int clicks, String spend) {
        return row(FIRST, LAST, "VMRE", "Video 1", country, FIRST.withDayOfMonth(day), impressions, 90, clicks,
                new BigDecimal(spend));
    }

    @Test
    void theSheetOfRawDataIsReadWithItsSerialsAndAmountsToTheCent() {
        Map<String, Object[][]> sheets = new LinkedHashMap<>();
        sheets.put("Formatted Report", new Object[][] {SPANISH, ad("US", 2, 1, 1, "1.00")});
        sheets.put("Raw Data Report", new Object[][] {
            SPANISH, ad("US", 2, 1234567, 12, "199421.15"), ad("MX", 3, 20, 3, "0.3")
        });
        ReadFile file = SampleFiles.read(TestFiles.workbook(sheets, 0), Map.of());

        assertThat(file.reading.source().code()).isEqualTo("meta-ads");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period)
                .containsExactly(day(2), day(3));
        assertThat(file.all.get(Measure.IMPRESSIONS)).isEqualByComparingTo("1234587");
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("199421.45");
        assertThat(file.reading.warnings()).containsExactly(new Warning(
                "metrics.warning.sheets", java.util.List.of("Raw Data Report", "Formatted Report")));
    }

    private static DatePeriod day(int day) {
        return new DatePeriod(FIRST.withDayOfMonth(day), FIRST.withDayOfMonth(day));
    }

    @Test
    void aTitleAboveAndAnEmptyColumnBeforeTheHeaderDoNotMatter() {
        ReadFile file = SampleFiles.read(
                TestFiles.workbook("Raw Data Report", 1, row("Informe de la cuenta"), row(), SPANISH,
                        ad("US", 2, 10, 1, "5.25")),
                Map.of());

        assertThat(file.facts).hasSize(1);
        assertThat(file.facts.get(0).line()).isEqualTo(4);
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("5.25");
    }

    @Test
    void numbersOfCellsHaveADecimalPointWhateverTheTextsOfTheFileLookLike() {
        ReadFile file = SampleFiles.read(
                TestFiles.workbook("Hoja 1", 0, row("Campaña", "Código de moneda", "Día", "Impr.", "Clics", "Costo"),
                        row("A", "MXN", FIRST, "1.247", 12, "8651,95"), row("B", "MXN", FIRST, 1500, 3, new BigDecimal("12.345")),
                        row("C", "MXN", FIRST, 2500, 3, new BigDecimal("12.34"))),
                Map.of());

        assertThat(file.reading.source().code()).isEqualTo("google-ads");
        assertThat(file.all.get(Measure.IMPRESSIONS)).isEqualByComparingTo("3747");
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("8664.29");
        assertThat(file.rejections).extracting(Rejection::reasonKey).containsExactly("metrics.reason.decimals");
    }

    @Test
    void aSerialWithoutTheFormatOfADateIsStillADate() {
        ReadFile file = SampleFiles.read(
                TestFiles.workbook("Hoja 1", 0, row("Campaña", "Código de moneda", "Día", "Impr.", "Clics", "Costo"),
                        row("A", "MXN", 44137, 10, 2, 5)),
                Map.of());

        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period).containsExactly(day(2));
    }

    @Test
    void identifiersThatTheSpreadsheetShortenedAreTold() {
        ReadFile file = SampleFiles.read(
                TestFiles.workbook("Raw Data Report", 0,
                        row("Identificador de la campaña", "Nombre de la campaña", "Día", "Impresiones", "Clics en el enlace",
                                "Importe gastado (MXN)"),
                        row(new BigDecimal("120253480921370123"), "A", FIRST, 10, 1, 5)),
                Map.of());

        assertThat(file.facts).hasSize(1);
        assertThat(file.reading.warnings()).extracting(Warning::key).containsExactly("metrics.warning.lost-digits-identifier");
        ReadFile csv = SampleFiles.lines(
                "Nombre de la campaña,Día,Impresiones,Importe gastado (MXN)", "1.20253E+17,2020-11-02,10,5");
        assertThat(csv.reading.warnings()).extracting(Warning::key).containsExactly("metrics.warning.lost-digits-used");
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleFiles.GOOGLE, SampleFiles.META, SampleFiles.TWITTER})
    void theSamplesSavedAsWorkbooksGiveTheSameSums(String sample) {
        ReadFile file = SampleFiles.read(TestFiles.saved(SampleFiles.bytes(sample)), Map.of("currency", "MXN"));

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.rejections).isEmpty();
        ExpectedSums.assertMedia(sample, file);
    }

    @Test
    void theSampleOfAnalyticsSavedAsAWorkbookGivesTheSameSessions() {
        ReadFile file = SampleFiles.read(TestFiles.saved(SampleFiles.bytes(SampleFiles.ANALYTICS)), Map.of());

        assertThat(file.facts).hasSize(8);
        assertThat(file.all.get(Measure.SESSIONS)).isEqualByComparingTo("20826");
        assertThat(((AudienceFact) file.total).users()).isEqualTo(16794);
        assertThat(file.skipped.get(RowKind.OTHER_TABLE)).isGreaterThan(30);
    }

    @Test
    void theTablesOfGoogleAnalytics4SavedAsAWorkbookAreToldApartByTheirComments() {
        ReadFile file = SampleFiles.read(TestFiles.saved(SampleFiles.bytes("ga4_es_2020-11.csv")), Map.of());

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.all.get(Measure.USERS)).isEqualByComparingTo("15956");
    }

    @Test
    void theSampleOfRequestsSavedAsAWorkbookGivesTheSameRequests() {
        ReadFile file = SampleFiles.read(TestFiles.saved(SampleFiles.bytes(SampleFiles.REQUESTS)), Map.of());

        assertThat(file.rejections).isEmpty();
        assertThat(file.facts).hasSize(233);
        assertThat(file.all.get(Measure.REQUESTS)).isEqualByComparingTo("3635");
    }

    @Test
    void theSameBytesAreReadTheSameWhateverTheFormOfTheFile() {
        ReadFile file = SampleFiles.read(
                TestFiles.zip(Map.of("informe.csv", SampleFiles.bytes(SampleFiles.GOOGLE))), Map.of());

        ExpectedSums.assertMedia(SampleFiles.GOOGLE, file);
        assertThat(file.reading.warnings()).isEmpty();
    }

    @Test
    void macrosAreOnlyPartsThatNobodyReads() {
        Map<String, byte[]> parts = TestFiles.workbookParts(TestFiles.sheetXml(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Campaign</t></is></c></row>"));
        parts.put("xl/vbaProject.bin", new byte[5000]);

        assertThat(WorkbookTable.sheets(FileBytes.of(TestFiles.zip(parts)), false)).containsExactly("Hoja1");
        WorkbookCheck.check(Archive.of(FileBytes.of(TestFiles.zip(parts))));
    }

    @Test
    void aNumberInADatesColumnIsASerialOrTheDigitsOfADate() {
        assertThat(DateText.serial("44137.5")).contains(LocalDate.of(2020, 11, 2));
        assertThat(DateText.serial("441375")).isEmpty();
        assertThat(DateText.serial("20201102")).contains(LocalDate.of(2020, 11, 2));
    }
}
