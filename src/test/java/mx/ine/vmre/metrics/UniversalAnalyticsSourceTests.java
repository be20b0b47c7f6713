package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UniversalAnalyticsSourceTests {

    @Test
    void theSampleGivesTheExpectedSessionsUsersAndGoals() {
        ReadFile file = SampleFiles.read(ANALYTICS);

        assertThat(file.reading.source().code()).isEqualTo("universal-analytics");
        assertThat(file.facts).hasSize(8);
        assertThat(file.skippedRows()).isEqualTo(41);
        ExpectedSums.of(ANALYTICS).get("sessions_by_country").properties().forEach(country -> {
            String key = country.getKey().equals("(not set)") ? "(sin país)" : country.getKey();
            assertThat(file.sum(key, Measure.SESSIONS)).isEqualByComparingTo(country.getValue().asString());
        });
        assertThat(file.all.get(Measure.SESSIONS)).isEqualByComparingTo("20826");
        assertThat(file.all.get(Measure.GOALS)).isEqualByComparingTo("691");
        assertThat(file.all.get(Measure.USERS)).isEqualByComparingTo("17050");
    }

    @Test
    void peopleCountedOnceComeFromTheTotalsRow() {
        AudienceFact total = (AudienceFact) SampleFiles.read(ANALYTICS).total;

        assertThat(total.users()).isEqualTo(16794);
        assertThat(total.dimension()).isEqualTo("total");
        assertThat(total.line()).isEqualTo(16);
    }

    @Test
    void thePeriodOfTheCommentsDatesEveryRowAndTheViewIsKept() {
        AudienceFact first = SampleFiles.read(ANALYTICS).facts(AudienceFact.class).get(0);

        assertThat(first.period().from()).hasToString("2020-11-01");
        assertThat(first.period().to()).hasToString("2020-11-30");
        assertThat(first.view()).isEqualTo("All Web Site Data");
        assertThat(first.bounceRate()).isEqualByComparingTo("46.08");
        assertThat(first.seconds()).isEqualTo(152);
    }

    @Test
    void aFileThatExcelPaddedWithCommasReadsTheSame() {
        ReadFile file = SampleFiles.lines(
                "# ----,,,,", "# Todos los datos de sitios web,,,,", "# Ubicación,,,,", "# 20201101-20201130,,,,", ",,,,",
                "País,Usuarios,Usuarios nuevos,Sesiones,Porcentaje de rebote", "Estados Unidos,10,9,12,50%", ",10,9,12,50%",
                ",,,,", "Índice de días,Usuarios,,,", "01/11/20,10,,,", ",10,,,");

        assertThat(file.facts).hasSize(1);
        assertThat(file.skipped).containsEntry(RowKind.OTHER_TABLE, 3);
    }

    @Test
    void theWorkbookIsDatedByItsSummaryAndItsRatesAreFractions() {
        ReadFile file = SampleFiles.read(workbook("20201101-20201130"), Map.of());

        assertThat(file.reading.source().code()).isEqualTo("universal-analytics");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(2);
        AudienceFact first = file.facts(AudienceFact.class).get(0);
        assertThat(first.period()).hasToString("DatePeriod[from=2020-11-01, to=2020-11-30]");
        assertThat(first.bounceRate()).isEqualByComparingTo("90.6");
        assertThat(first.seconds()).isEqualTo(389);
        assertThat(file.all.get(Measure.SESSIONS)).isEqualByComparingTo("18271");
        assertThat(((AudienceFact) file.total).users()).isEqualTo(14900);
        assertThat(file.reading.warnings()).extracting(Warning::key).containsExactly("metrics.warning.sheets");
    }

    @Test
    void theDaysOfTheSecondSheetDateTheWorkbookWhereTheSummaryDoesNot() {
        ReadFile file = SampleFiles.read(workbook("Todos los usuarios"), Map.of());

        assertThat(file.facts(AudienceFact.class)).extracting(f -> f.period().to()).containsOnly(LocalDate.of(2020, 11, 30));
    }

    private static byte[] workbook(String range) {
        Map<String, Object[][]> sheets = new LinkedHashMap<>();
        sheets.put("Resumen", TestFiles.rows(
                TestFiles.row("Todos los datos de sitios web"), TestFiles.row("Ubicación"), TestFiles.row(range)));
        sheets.put("Conjunto de datos1", TestFiles.rows(
                TestFiles.row("País", "Usuarios", "Usuarios nuevos", "Sesiones", "Porcentaje de rebote", "Páginas/sesión",
                        "Duración media de la sesión"),
                TestFiles.row("United States", 9779, 8409, 11510, new BigDecimal("0.906"), new BigDecimal("1.84"), new BigDecimal("388.75")),
                TestFiles.row("Mexico", 5228, 4496, 6761, new BigDecimal("0.3724"), new BigDecimal("3.02"), 188),
                TestFiles.row(null, 14900, 12800, 18271, new BigDecimal("0.5"), new BigDecimal("2.04"), 91)));
        Object[][] days = new Object[31][];
        days[0] = TestFiles.row("Índice de días", "Usuarios");
        for (int i = 1; i <= 30; i++) {
            days[i] = TestFiles.row(LocalDate.of(2020, 11, i), 500);
        }
        sheets.put("Conjunto de datos2", days);
        return TestFiles.workbook(sheets, 0);
    }

    @Test
    void aCustomReportOfCampaignsCountsForNoCountryAndKeepsItsRowsApart() {
        ReadFile file = SampleFiles.read(TestFiles.workbook("Conjunto de datos1", 0,
                TestFiles.row("Campaña", "Google Ads: grupo de anuncios", "Contenido del anuncio", "Fecha", "Sesiones", "Usuarios"),
                TestFiles.row("VMRE", "Registro", "(not set)", "20201102", 12, 10),
                TestFiles.row("VMRE", "Familiares", "(not set)", "20201102", 5, 4),
                TestFiles.row(null, null, null, null, 17, 13)), Map.of());

        assertThat(file.facts(AudienceFact.class)).extracting(AudienceFact::dimension, AudienceFact::page)
                .containsExactly(tuple("campaign", "VMRE · Registro · (not set)"), tuple("campaign", "VMRE · Familiares · (not set)"));
        assertThat(file.facts.get(0).reported()).isEqualTo(LocalDate.of(2020, 11, 2));
        assertThat(file.declared.get(Measure.SESSIONS)).isEqualByComparingTo("17");
    }

    @Test
    void reportsByDeviceSourceAndPageKeepTheirRowsAndNoTotal() {
        for (String[] report : new String[][] {
            {"device", "Categoría de dispositivo", "mobile", "desktop"},
            {"traffic", "Source / Medium", "facebook / cpc", "(direct) / (none)"},
            {"page", "Página de destino", "/registro/", "/"}
        }) {
            ReadFile file = SampleFiles.lines(
                    "# ----------", "# Todos los datos de sitios web", "# Informe", "# 20201101-20201130", "# ----------", "",
                    report[1] + ",Usuarios nuevos,Sesiones,Porcentaje de rebote",
                    report[2] + ",900,\"1,200\",50%", report[3] + ",100,300,40%", ",\"1,000\",\"1,500\",48%");

            assertThat(file.reading.source().code()).isEqualTo("universal-analytics");
            assertThat(file.facts(AudienceFact.class)).extracting(AudienceFact::dimension, AudienceFact::page,
                            AudienceFact::sessions)
                    .containsExactly(tuple(report[0], report[2], 1200L), tuple(report[0], report[3], 300L));
            assertThat(file.total).isNull();
        }
    }
}
