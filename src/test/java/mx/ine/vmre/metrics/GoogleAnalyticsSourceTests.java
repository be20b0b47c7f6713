package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;

class GoogleAnalyticsSourceTests {

    private static final String SNAPSHOT = "ga4_es_2020-11.csv";
    private static final DatePeriod NOVEMBER =
            new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30));

    @Test
    void theTableByCountryIsCountedOnceThoughItIsThereByIdentifierByNameAndForAnotherPeriod() {
        ReadFile file = SampleFiles.read(SNAPSHOT);

        assertThat(file.reading.source().code()).isEqualTo("google-analytics");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(4);
        assertThat(file.rejections).isEmpty();
        assertThat(file.sum("US", Measure.USERS)).isEqualByComparingTo("9779");
        assertThat(file.sum("MX", Measure.USERS)).isEqualByComparingTo("5228");
        assertThat(file.sum("(sin país)", Measure.USERS)).isEqualByComparingTo("51");
        assertThat(file.all.get(Measure.USERS)).isEqualByComparingTo("15956");
        assertThat(file.facts(AudienceFact.class)).extracting(AudienceFact::period).containsOnly(NOVEMBER);
        assertThat(file.facts(AudienceFact.class)).extracting(AudienceFact::view).containsOnly("votoextranjero.mx");
        assertThat(file.reading.warnings()).extracting(Warning::key).containsExactly("metrics.warning.tables");
    }

    @Test
    void factsLeadBackToTheirLineThoughOtherTablesComeFirst() {
        ReadFile file = SampleFiles.read(SNAPSHOT);
        String[] lines = new String(SampleFiles.bytes(SNAPSHOT), StandardCharsets.UTF_8).split("\r?\n");

        assertThat(lines[(int) file.facts.get(0).line() - 1]).isEqualTo("US,9779");
    }

    @Test
    void aReportInEnglishHasSessionsRatesAndKeyEvents() {
        ReadFile file = SampleFiles.lines(
                "# ----------------------------------------", "# Demographic details: Country", "# Account: INE",
                "# Property: votoextranjero.mx", "# ----------------------------------------", "#", "# All Users",
                "# Start date: 20201101", "# End date: 20201130",
                "Country,Active users,New users,Engaged sessions,Sessions,Bounce rate,Average session duration,Key events",
                "United States,10,9,7,12,0.4608333333333333,152.4,3", "(not set),2,2,1,2,1,0,0", "France,,,,,,,");

        assertThat(file.facts).hasSize(2);
        AudienceFact first = file.facts(AudienceFact.class).get(0);
        assertThat(first.country()).isEqualTo("US");
        assertThat(first.sessions()).isEqualTo(12);
        assertThat(first.bounceRate()).isEqualByComparingTo("46.08");
        assertThat(first.seconds()).isEqualTo(152);
        assertThat(first.goals()).isEqualTo(3);
        assertThat(file.facts(AudienceFact.class).get(1).country()).isNull();
        assertThat(file.rejections).extracting(Rejection::reasonKey).containsExactly("metrics.reason.no-figures");
    }

    @Test
    void theTotalOfAnExplorationHasACellMoreAndIsKeptAsPeopleCountedOnce() {
        ReadFile file = SampleFiles.lines(
                "# ----------------------------------------", "# Exploración 1", "# 20201101-20201130",
                "# ----------------------------------------", "", "Country,Active users,Sessions",
                ",15,20,Grand total", "Mexico,10,12", "Spain,6,8");

        assertThat(file.facts).hasSize(2);
        assertThat(file.all.get(Measure.SESSIONS)).isEqualByComparingTo("20");
        assertThat(file.declared.get(Measure.SESSIONS)).isEqualByComparingTo("20");
        assertThat(((AudienceFact) file.total).users()).isEqualTo(15);
    }

    @Test
    void emptyTablesAreSkippedAndAFileOfEmptyTablesIsRefusedAsHavingNoRows() {
        ReadFile file = SampleFiles.lines(
                "# Account: INE", "# Start date: 20201001", "# End date: 20201031", "ID del país,Usuarios activos", "",
                "# País", "# Start date: 20201101", "# End date: 20201130", "País,Usuarios activos", "Mexico,10");

        assertThat(file.facts(AudienceFact.class)).extracting(AudienceFact::period).containsExactly(NOVEMBER);
        assertThatThrownBy(() -> SampleFiles.lines(
                        "# Account: INE", "# Start date: 20201001", "# End date: 20201031", "ID del país,Usuarios activos"))
                .hasMessage("metrics.refused.header-only");
    }

    @Test
    void aFileWithoutATableByCountrySaysWhichReportToDownload() {
        assertThatThrownBy(() -> SampleFiles.lines(
                        "# Account: INE", "# Start date: 20201101", "# End date: 20201130", "Page title,Views", "Inicio,20"))
                .hasMessage("metrics.refused.no-country");
    }

    @Test
    void aPeriodOfSeveralMonthsAsksForTheMonth() {
        ReadFile file = SampleFiles.read(SampleFiles.text(
                "# Property: x", "# Start date: 20201001", "# End date: 20201130", "Country,Active users", "Mexico,10"),
                Map.of());

        assertThat(file.reading.decisions()).extracting(Decision::key).containsExactly("month");
    }

    @Test
    void aFileThatAPersonSaysIsOfItNeedsNoMarkOfIts() {
        byte[] file = SampleFiles.text("# ---", "# VMRE", "# 20201101-20201130", "# ---", "", "Fecha,País,Sesiones,Usuarios nuevos",
                ",,10,3,Suma total", "20201101,United States,7,2", "20201102,Spain,3,1");

        assertThat(SampleFiles.read(file, Map.of()).reading.source().code()).isEqualTo("universal-analytics");
        ReadFile said = ReadFile.of(ExportReading.of(FileBytes.of(file), Recognition.said(new GoogleAnalyticsSource()),
                SampleFiles.REFERENCE, Map.of()));
        assertThat(said.all.get(Measure.SESSIONS)).isEqualByComparingTo("10");
        assertThat(said.sum("US", Measure.SESSIONS)).isEqualByComparingTo("7");
    }

    @Test
    void anExplorationIsKnownByItsDaysAndItsTotalComesFirst() {
        ReadFile file = SampleFiles.lines(
                "# ----------------------------------------", "# Exploración", "# 20201101-20201130", "",
                "Date,Country,Sessions", ",,60,Grand total", "20201102,United States,40", "20201103,Mexico,20");

        assertThat(file.reading.source().code()).isEqualTo("google-analytics");
        assertThat(file.facts(AudienceFact.class)).extracting(AudienceFact::country, AudienceFact::sessions)
                .containsExactly(tuple("US", 40L), tuple("MX", 20L));
    }
}
