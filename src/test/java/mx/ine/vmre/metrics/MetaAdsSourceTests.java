package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.META;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;

class MetaAdsSourceTests {

    private static final String HEADER = "\"Reporting starts\",\"Reporting ends\",\"Campaign name\",\"Ad name\",Impressions,"
            + "Reach,\"Link clicks\",\"Clicks (all)\",\"Amount spent (MXN)\"";

    @Test
    void theSampleGivesTheExpectedSumsToTheCent() {
        ReadFile file = SampleFiles.read(META);

        assertThat(file.reading.source().code()).isEqualTo("meta-ads");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(48);
        assertThat(file.rejections).isEmpty();
        assertThat(file.skippedRows()).isEqualTo(1);
        ExpectedSums.assertMedia(META, file);
    }

    @Test
    void rowsAreDatedByTheirDayNotByTheRangeOfTheReport() {
        MediaFact first = SampleFiles.read(META).facts(MediaFact.class).get(0);

        assertThat(first.period()).isEqualTo(new DatePeriod(LocalDate.of(2020, 11, 2), LocalDate.of(2020, 11, 2)));
        assertThat(first.platform()).isEqualTo("facebook");
        assertThat(first.reach()).isEqualTo(47305);
        assertThat(first.conversions()).isEqualByComparingTo("123");
    }

    @Test
    void withoutTheBreakdownByDayTheRangeDatesTheRow() {
        ReadFile file = SampleFiles.lines(HEADER, "2020-11-01,2020-11-15,A,x,100,90,3,9,12.50");

        assertThat(file.facts(MediaFact.class).get(0).period())
                .isEqualTo(new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 15)));
    }

    @Test
    void theAccountTotalUnderTheHeaderIsSkippedAndCompared() {
        ReadFile file = SampleFiles.lines(
                HEADER, "2020-11-01,2020-11-15,,,150,120,5,19,20.00", "2020-11-01,2020-11-15,A,x,100,90,3,9,12.50");

        assertThat(file.facts).hasSize(1);
        assertThat(file.declared.get(Measure.SPEND)).isEqualByComparingTo("20.00");
    }

    @Test
    void aRangeOfSeveralMonthsAsksForTheMonth() {
        ReadFile file = SampleFiles.lines(HEADER, "2020-10-01,2020-11-15,A,x,100,90,3,9,12.50");

        assertThat(file.reading.decisions()).extracting(Decision::key).containsExactly("month");
        assertThat(file.waiting).containsExactly(2L);
    }

    @Test
    void reachIsKeptInTheRowAndNeverSummed() {
        assertThat(SampleFiles.read(META).all.has(Measure.REACH)).isFalse();
        assertThat(Measure.REACH.additive()).isFalse();
    }
}
