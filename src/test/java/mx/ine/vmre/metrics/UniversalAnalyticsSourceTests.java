package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.ANALYTICS;
import static org.assertj.core.api.Assertions.assertThat;

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
}
