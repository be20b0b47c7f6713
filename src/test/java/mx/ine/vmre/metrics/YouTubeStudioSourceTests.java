package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.YOUTUBE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;

class YouTubeStudioSourceTests {

    private static final DatePeriod NOVEMBER =
            new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30));
    private static final String CONTENT = "Content,Video title,Video publish time,Duration,Views,Watch time (hours),"
            + "Subscribers,Impressions,Impressions click-through rate (%)";

    @Test
    void theSampleGivesTheExpectedViewsByCountryAndNothingPaid() {
        ReadFile file = SampleFiles.read(YOUTUBE);

        assertThat(file.reading.source().code()).isEqualTo("youtube-studio");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(7);
        assertThat(file.rejections).isEmpty();
        assertThat(file.skippedRows()).isEqualTo(2);
        ExpectedSums.of(YOUTUBE).get("views_by_country").properties().forEach(country ->
                assertThat(file.sum(country.getKey(), Measure.VIEWS)).isEqualByComparingTo(country.getValue().asString()));
        assertThat(file.all.get(Measure.VIEWS)).isEqualByComparingTo("27489");
        assertThat(file.all.has(Measure.IMPRESSIONS)).isFalse();
        assertThat(file.declared.get(Measure.VIEWS)).isEqualByComparingTo("27489");
    }

    @Test
    void theDaysOfTheOtherTablesDateTheTableAndTheNameOfTheFileDoesNot() {
        ReadFile file = SampleFiles.read(YOUTUBE);

        assertThat(file.facts(VideoFact.class)).extracting(VideoFact::period).containsOnly(NOVEMBER);
        assertThat(((VideoFact) file.total).dimension()).isEqualTo("total");
    }

    @Test
    void theMembersThatAreNotImportedAreNamed() {
        ReadFile file = SampleFiles.read(YOUTUBE);

        assertThat(file.reading.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.key()).isEqualTo("metrics.warning.members");
            assertThat(warning.args().get(0)).isEqualTo("Table data.csv");
            assertThat(warning.args().get(1)).contains("Chart data.csv", "Totals.csv");
        });
    }

    @Test
    void theTableAloneAsksForItsMonth() {
        String[] lines = {"Ubicación geográfica,Vistas", "Total,30", "US,20", "MX,10"};

        assertThat(SampleFiles.lines(lines).reading.decisions()).extracting(Decision::key).containsExactly("month");
        assertThat(SampleFiles.read(SampleFiles.text(lines), Map.of("month", "2020-11")).facts(VideoFact.class))
                .extracting(VideoFact::period).containsOnly(NOVEMBER);
    }

    @Test
    void aTableIsPreferredToItsChartWhateverTheirNamesAndColumns() {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("Datos del gráfico.csv", SampleFiles.text("Fecha,Ubicación geográfica,Vistas", "2020-11-01,US,9", "2020-11-02,US,11"));
        members.put("Datos de la tabla.csv", SampleFiles.text("Ubicación geográfica,Vistas", "Total,20", "US,20"));

        ReadFile file = SampleFiles.read(TestFiles.zip(members), Map.of());

        assertThat(file.facts).hasSize(1);
        assertThat(file.facts(VideoFact.class).get(0).period())
                .isEqualTo(new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 2)));
    }

    @Test
    void impressionsAreOrganicAndHoursKeepFourDecimals() {
        ReadFile file = SampleFiles.read(SampleFiles.text(CONTENT,
                "Total,,,,800,41.1234,-2,5000,1.68",
                " -i5vAKwX_bY,\"Voto, desde el extranjero\",\"Aug 28, 2020\",120,500,20.12345,-3,3000,1.6",
                "abc_1234567,Total,\"Sep 1, 2020\",60,200,20.9,1,1500,2.1",
                "Showing top 500 results,,,,,,,,"), Map.of("month", "2020-11"));

        assertThat(file.facts(VideoFact.class)).extracting(VideoFact::video).containsExactly("-i5vAKwX_bY", "abc_1234567");
        assertThat(file.all.get(Measure.ORGANIC_IMPRESSIONS)).isEqualByComparingTo("4500");
        assertThat(file.all.get(Measure.WATCH_HOURS)).isEqualByComparingTo("41.0235");
        assertThat(file.all.get(Measure.SUBSCRIBERS)).isEqualByComparingTo("-2");
        assertThat(file.skipped).containsEntry(RowKind.CUT, 1).containsEntry(RowKind.TOTAL, 1);
        assertThat(file.declared.get(Measure.VIEWS)).isEqualByComparingTo("800");
        assertThat(file.rejections).isEmpty();
    }

    @Test
    void aChartByDayIsDatedByItsRows() {
        ReadFile file = SampleFiles.lines("Date,Geography,Views", "2020-11-01,US,451", "2020-11-02,US,211");

        assertThat(file.facts(VideoFact.class)).extracting(VideoFact::dimension).containsOnly("country+day");
        assertThat(file.facts(VideoFact.class).get(1).period().from()).isEqualTo(LocalDate.of(2020, 11, 2));
    }
}
