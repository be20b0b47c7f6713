package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.TWITTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;

class XAdsSourceTests {

    private static final String HEADER = "Id,Campaign,Time,Spend,Impressions,Engagements,Clicks";
    private static final Map<String, String> PESOS = Map.of("currency", "MXN");

    @Test
    void theSampleAsksForTheCurrencyAndStoresNothingMeanwhile() {
        ReadFile file = SampleFiles.read(TWITTER);

        assertThat(file.reading.source().code()).isEqualTo("x-ads");
        assertThat(file.reading.decisions()).extracting(Decision::key).containsExactly("currency");
        assertThat(file.facts).isEmpty();
        assertThat(file.waiting).hasSize(12);
    }

    @Test
    void theSampleInPesosGivesTheExpectedSumsToTheCentWithoutCountry() {
        ReadFile file = SampleFiles.read(SampleFiles.bytes(TWITTER), PESOS);

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(12);
        assertThat(file.rejections).isEmpty();
        assertThat(file.skippedRows()).isEqualTo(1);
        ExpectedSums.assertMedia(TWITTER, file);
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::platform).containsOnly("twitter");
    }

    @Test
    void rowsAreDatedByTheirTimeNotByTheDatesOfTheCampaign() {
        ReadFile file = SampleFiles.read(SampleFiles.bytes(TWITTER), PESOS);

        assertThat(file.facts.get(0).reported()).isEqualTo(LocalDate.of(2020, 11, 4));
        assertThat(file.facts.get(11).reported()).isEqualTo(LocalDate.of(2020, 11, 25));
    }

    @Test
    void withoutLinkClicksTheClicksCount() {
        ReadFile file = SampleFiles.read(SampleFiles.text(HEADER, "a1,A,2020-11-04,1.50,10,5,4"), PESOS);

        assertThat(file.all.get(Measure.CLICKS)).isEqualByComparingTo("4");
    }

    @Test
    void hoursOfADayAndCampaignsOfOneNameAreDifferentRows() {
        ReadFile file = SampleFiles.read(SampleFiles.text(HEADER, "a1,A,2020-11-04 00:00,1.50,10,5,4",
                "a1,A,2020-11-04 01:00,1.50,10,5,4", "a2,A,2020-11-04 01:00,1.00,10,5,4"), PESOS);

        assertThat(file.facts).hasSize(3);
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("4.00");
    }

    @Test
    void millionthsBecomeAmountsToTheCent() {
        ReadFile file = SampleFiles.read(SampleFiles.text(
                "Campaign name,Time period,Currency,Billed charge local micro,Impressions,Link clicks",
                "A,2020-11-04,MXN,108270000,10,5", "B,2020-11-04,MXN,5000,10,5"), Map.of());

        assertThat(file.facts).hasSize(2);
        assertThat(file.facts(MediaFact.class)).extracting(f -> f.spend().toString()).containsExactly("108.27", "0.01");
    }

    @Test
    void aTotalIsComparedAndNotAdded() {
        ReadFile file = SampleFiles.read(
                SampleFiles.text(HEADER, "a1,A,2020-11-04,1.50,10,5,4", "Total,,,2.00,10,5,4"), PESOS);

        assertThat(file.facts).hasSize(1);
        assertThat(file.declared.get(Measure.SPEND)).isEqualByComparingTo("2.00");
    }

    @Test
    void aReportWithoutTimesAsksForItsMonth() {
        ReadFile file = SampleFiles.read(SampleFiles.text("Campaign,Spend,Impressions,Engagements,Clicks", "A,1,10,5,2"),
                Map.of("currency", "MXN", "month", "2020-11"));

        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period).containsExactly(
                new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30)));
    }

    @Test
    void aReportWithoutItsEngagementsIsKnownByItsTimeAndTakesLinkClicks() {
        for (String time : new String[] {"Time period", "Time"}) {
            ReadFile file = SampleFiles.lines(
                    time + ",Campaign name,Currency,Spend,Impressions,Clicks,Link clicks",
                    "2020-11-02,VMRE,MXN,12.50,1000,27,14");

            assertThat(file.reading.source().code()).isEqualTo("x-ads");
            assertThat(file.facts(MediaFact.class)).singleElement().returns(14L, MediaFact::clicks);
        }
    }
}
