package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.META;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
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
    void rowsByWeekAreAboutTheirOwnDaysAndOneInTwoMonthsIsRejected() {
        ReadFile file = SampleFiles.lines(HEADER, "2020-11-16,2020-11-22,A,x,100,90,3,9,1.00",
                "2020-11-23,2020-11-29,A,x,100,90,3,9,2.00", "2020-11-30,2020-12-06,A,x,100,90,3,9,4.00");
        ReadFile resaved = SampleFiles.lines(HEADER.replace(',', ';'), "16/11/2020;22/11/2020;A;x;100;90;3;9;1,50");

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("3.00");
        assertThat(file.rejections).extracting(Rejection::line, Rejection::reasonKey)
                .containsExactly(tuple(4L, "metrics.reason.two-months"));
        assertThat(resaved.reading.decisions()).as("its order of dates dates its rows").isEmpty();
        assertThat(resaved.facts).hasSize(1);
    }

    @Test
    void reachIsKeptInTheRowAndNeverSummed() {
        assertThat(SampleFiles.read(META).all.has(Measure.REACH)).isFalse();
        assertThat(Measure.REACH.additive()).isFalse();
    }

    @Test
    void theWorkbookInEnglishHasATitleATotalAndRowsDatedByTheRange() {
        LocalDate from = LocalDate.of(2020, 11, 1);
        LocalDate to = LocalDate.of(2020, 11, 30);
        ReadFile file = SampleFiles.read(TestFiles.workbook("Raw Data Report", 1,
                TestFiles.row("FB-AdSocial-Nov-1-2020-Nov-30-2020"), TestFiles.row(),
                TestFiles.row("Reporting starts", "Reporting ends", "Campaign name", "Country", "Result indicator", "Results",
                        "Reach", "Impressions", "Frequency", "Amount spent (MXN)", "Link clicks", "Clicks (all)"),
                TestFiles.row(from, to, null, null, null, null, 900, 1500, new BigDecimal("1.66666667"), new BigDecimal("70.35"), 15, 40),
                TestFiles.row(from, to, "VMRE", "US", "link_click", 12, 800, 1000, new BigDecimal("1.25"), new BigDecimal("50.25"), 12, 30),
                TestFiles.row(from, to, "VMRE", "unknown", "link_click", 3, 300, 500, new BigDecimal("1.66666667"), new BigDecimal("20.1"), 3, 10)),
                Map.of());

        assertThat(file.reading.source().code()).isEqualTo("meta-ads");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period).containsOnly(new DatePeriod(from, to));
        assertThat(file.sum("US", Measure.CLICKS)).isEqualByComparingTo("12");
        assertThat(file.sum("(sin país)", Measure.SPEND)).isEqualByComparingTo("20.10");
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("70.35");
        assertThat(file.declared.get(Measure.SPEND)).isEqualByComparingTo("70.35");
        assertThat(file.declared.has(Measure.REACH)).isFalse();
    }

    @Test
    void theBreakdownByMonthIsARange() {
        String header = "Inicio del informe,Fin del informe,Mes,Nombre de la campaña,Impresiones,Importe gastado (MXN),Clics en el enlace";
        ReadFile file = SampleFiles.lines(header, "2020-10-05,2020-11-30,2020-10-05 - 2020-10-31,A,10,1.00,1",
                "2020-10-05,2020-11-30,2020-11-01 - 2020-11-30,A,10,1.00,1", "2020-10-05,2020-11-30,2020-10-05 - 2020-11-30,A,1,1.00,1");

        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period).containsExactly(
                new DatePeriod(LocalDate.of(2020, 10, 5), LocalDate.of(2020, 10, 31)),
                new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30)));
        assertThat(file.rejections).extracting(Rejection::reasonKey).containsExactly("metrics.reason.not-a-month");
    }

    @Test
    void rowsByHourAndByDeviceAreToldApart() {
        String header = "Day,Campaign name,Time of day (ad account time zone),Impression device,Impressions,Amount spent (MXN),Link clicks";
        ReadFile file = SampleFiles.lines(header, "2020-11-02,A,00:00:00 - 00:59:59,iPhone,10,1.00,1",
                "2020-11-02,A,01:00:00 - 01:59:59,iPhone,10,1.00,1", "2020-11-02,A,01:00:00 - 01:59:59,Desktop,10,1.00,1");

        assertThat(file.rejections).isEmpty();
        assertThat(file.facts).hasSize(3);
    }
}
