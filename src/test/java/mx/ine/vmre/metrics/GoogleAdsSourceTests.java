package mx.ine.vmre.metrics;

import static mx.ine.vmre.metrics.SampleFiles.GOOGLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;

class GoogleAdsSourceTests {

    private static DatePeriod november(int from, int to) {
        return new DatePeriod(LocalDate.of(2020, 11, from), LocalDate.of(2020, 11, to));
    }

    @Test
    void aWeekIsTheDaysOfItThatTheReportCovers() {
        ReadFile file = SampleFiles.lines("Campaign report", "\"November 1, 2020 - November 30, 2020\"",
                "Week,Campaign,Currency code,Impr.,Clicks,Cost", "2020-10-26,A,MXN,10,1,1.00",
                "2020-11-02,A,MXN,10,1,2.00", "2020-11-30,A,MXN,10,1,4.00");

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period)
                .containsExactly(november(1, 1), november(2, 8), november(30, 30));
    }

    @Test
    void aWeekInTwoMonthsIsRejectedUnlessItsMonthIsSaidToo() {
        ReadFile file = SampleFiles.lines("Informe", "Todo el período", "Semana,Campaña,Código de moneda,Impr.,Clics,Costo",
                "2020-10-26,A,MXN,10,1,1.00", "2020-11-02,A,MXN,10,1,2.00");
        ReadFile both = SampleFiles.lines("Informe", "Todo el período", "Semana,Mes,Campaña,Código de moneda,Impr.,Clics,Costo",
                "2020-10-26,2020-10-01,A,MXN,10,1,1.00", "2020-10-26,2020-11-01,A,MXN,10,1,1.00");
        ReadFile resaved = SampleFiles.lines("Semana;Mes;Campaña;Código de moneda;Impr.;Clics;Costo",
                "26/10/2020;01/10/2020;A;MXN;10;1;1,50", "26/10/2020;01/11/2020;A;MXN;10;1;2,50");

        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period).containsExactly(november(2, 8));
        assertThat(file.rejections).extracting(Rejection::line, Rejection::reasonKey, Rejection::args)
                .containsExactly(tuple(4L, "metrics.reason.two-months", List.of("26/10/2020", "01/11/2020")));
        assertThat(both.facts(MediaFact.class)).extracting(MediaFact::period).containsExactly(
                new DatePeriod(LocalDate.of(2020, 10, 26), LocalDate.of(2020, 10, 31)), november(1, 1));
        assertThat(resaved.facts(MediaFact.class)).extracting(MediaFact::period)
                .containsExactlyElementsOf(both.facts(MediaFact.class).stream().map(MediaFact::period).toList());
    }

    @Test
    void aQuarterIsRefusedUnlessTheReportLiesInAMonth() {
        String[] lines = {"Campaign report", "\"July 1, 2020 - September 30, 2020\"",
            "Quarter,Campaign,Currency code,Impr.,Clicks,Cost", "2020-07-01,A,MXN,10,1,1.00"};

        assertThatThrownBy(() -> SampleFiles.lines(lines)).isInstanceOf(Unreadable.class)
                .hasMessage("metrics.refused.quarterly");
        lines[1] = "\"July 1, 2020 - July 30, 2020\"";
        assertThat(SampleFiles.lines(lines).facts).hasSize(1);
    }

    private static final String[] SPANISH = {
        "Informe de campaña",
        "\"1 de noviembre de 2020 - 30 de noviembre de 2020\"",
        "Estado de la campaña,Campaña,Código de moneda,Tipo de campaña,País,Impr.,Clics,Costo,Costo/conv.",
        "Habilitada,VMRE Búsqueda,MXN,Búsqueda,Estados Unidos,\"1,200\",30,455.10,15.17",
        "Habilitada,Total Wine,MXN,Video,Canadá,300, --,0, --",
        "Total: Campañas, --,MXN, --, --,\"1,500\",30,455.10,15.17",
        "Total: Cuenta,,MXN,,,\"1,500\",30,455.10,15.17"
    };

    @Test
    void theSampleGivesTheExpectedSumsToTheCent() {
        ReadFile file = SampleFiles.read(GOOGLE);

        assertThat(file.reading.source().code()).isEqualTo("google-ads");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(25);
        assertThat(file.rejections).isEmpty();
        assertThat(file.skippedRows()).isEqualTo(8);
        ExpectedSums.assertMedia(GOOGLE, file);
    }

    @Test
    void theSampleDeclaresTheSameTotal() {
        ReadFile file = SampleFiles.read(GOOGLE);

        assertThat(file.declared.get(Measure.SPEND)).isEqualByComparingTo("73783.67");
        assertThat(file.declared.get(Measure.IMPRESSIONS)).isEqualByComparingTo("1213386");
    }

    @Test
    void campaignTypesBecomePlatformsOfTheCatalogue() {
        ReadFile file = SampleFiles.read(GOOGLE);

        assertThat(file.facts(MediaFact.class))
                .extracting(MediaFact::campaign, MediaFact::platform)
                .contains(
                        tuple("VMRE21 | Registro LNERE | Search | EUA", "motores-de-busqueda"),
                        tuple("VMRE21 | Registro LNERE | Display | EUA", "google-display"),
                        tuple("VMRE21 | Familiares | Video | MX", "youtube"),
                        tuple("VMRE21 | Remarketing | Display | EUA", "remarketing"));
        assertThat(file.facts(MediaFact.class).get(0).line()).isEqualTo(4);
    }

    @Test
    void theExcelDownloadInUtf16ReadsTheSame() {
        String text = new String(SampleFiles.bytes(GOOGLE), StandardCharsets.UTF_8);
        String tabbed = "\uFEFF" + text.replaceAll(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", "\t");

        ReadFile file = SampleFiles.read(tabbed.getBytes(StandardCharsets.UTF_16LE), Map.of());

        assertThat(file.facts).hasSize(25);
        ExpectedSums.assertMedia(GOOGLE, file);
    }

    @Test
    void aReportWithoutDaysIsDatedByItsPeriodIfThatIsOneMonth() {
        ReadFile file = SampleFiles.lines(SPANISH);

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::period).containsOnly(
                new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30)));
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("455.10");
    }

    @Test
    void aCampaignWhoseNameBeginsWithTotalIsACampaignAndEmptyIsNotZero() {
        ReadFile file = SampleFiles.lines(SPANISH);

        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::campaign, MediaFact::clicks)
                .containsExactly(tuple("VMRE Búsqueda", 30L), tuple("Total Wine", null));
        assertThat(file.skipped).containsEntry(RowKind.TOTAL, 2);
    }

    @Test
    void aPeriodOfSeveralMonthsAsksForTheMonth() {
        String[] lines = SPANISH.clone();
        lines[1] = "Todo el período";

        ReadFile open = SampleFiles.lines(lines);
        ReadFile answered = SampleFiles.read(SampleFiles.text(lines), Map.of("month", "2020-10"));
        ReadFile dropped = SampleFiles.read(SampleFiles.text(lines), Map.of("month", "none"));

        assertThat(open.reading.decisions()).extracting(Decision::key).containsExactly("month");
        assertThat(open.reading.decisions().get(0).options()).extracting(Decision.Option::value)
                .startsWith("2020-12", "2020-11", "2020-10").endsWith("2019-04", "none");
        assertThat(open.facts).isEmpty();
        assertThat(open.waiting).containsExactly(4L, 5L);
        assertThat(answered.facts(MediaFact.class)).extracting(f -> f.period().from())
                .containsOnly(LocalDate.of(2020, 10, 1));
        assertThat(dropped.rejections).hasSize(2);
    }

    @Test
    void aFileWithoutCurrencyAsksForIt() {
        String[] lines = {
            "Campaign,Day,Campaign type,Impr.,Clicks,Cost", "A,2020-11-02,Search,10,1,100.00"
        };

        ReadFile open = SampleFiles.lines(lines);
        ReadFile answered = SampleFiles.read(SampleFiles.text(lines), Map.of("currency", "MXN"));

        assertThat(open.reading.decisions()).extracting(Decision::key).containsExactly("currency");
        assertThat(open.waiting).hasSize(1);
        assertThat(answered.all.get(Measure.SPEND)).isEqualByComparingTo(new BigDecimal("100"));
    }

    @Test
    void europeanDecimalsAreDecidedOnceFromAllValues() {
        ReadFile file = SampleFiles.lines(
                "Campaña;Código de moneda;Día;Impr.;Clics;Coste",
                "Búsqueda 1;MXN;2020-11-02;1.247;12;8651,95",
                "Búsqueda 2;MXN;2020-11-03;987;3;1.200");

        assertThat(file.all.get(Measure.IMPRESSIONS)).isEqualByComparingTo("2234");
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("9851.95");
    }

    @Test
    void aCampaignOfUnknownTypeHasNoPlatformAndIsNotRefused() {
        ReadFile file = SampleFiles.lines(
                "Campaign,Campaign type,Currency code,Day,Impr.,Clicks,Cost",
                "Todo,Performance Max,MXN,2020-11-02,10,1,5.00");

        assertThat(file.facts(MediaFact.class)).extracting(MediaFact::platform).containsExactly((String) null);
    }

    @Test
    void theEuropeanReportInUtf16HasCommasForDecimalsPointsForThousandsAndTotalsByType() {
        String text = "\uFEFF" + String.join("\n",
                "Informe de campaña", "1 de noviembre de 2020 - 30 de noviembre de 2020",
                "Estado de la campaña\tCampaña\tCódigo de moneda\tTipo de campaña\tPaís/Territorio\tImpr.\tInteracciones"
                        + "\tTasa de interacción\tCoste medio\tCoste\tClics\tCoste/conv.",
                "Habilitada\tVMRE Búsqueda\tMXN\tBúsqueda\tEstados Unidos\t14.117\t1.247\t8,83%\t6,94\t8.651,95\t1.247\t10,00",
                "Habilitada\tVMRE Display\tMXN\tDisplay\tEspaña\t987\t12\t< 10%\t2,50\t30,00\t12\t --",
                "Total: Campañas\t --\tMXN\t --\t --\t15.104\t1.259\t8,34%\t6,90\t8.681,95\t1.259\t --",
                "Total: Cuenta\t\tMXN\t\t\t15.104\t1.259\t8,34%\t6,90\t8.681,95\t1.259\t",
                "Total: Búsqueda\t\tMXN\t\t\t14.117\t1.247\t8,83%\t6,94\t8.651,95\t1.247\t", "");

        ReadFile file = SampleFiles.read(text.getBytes(StandardCharsets.UTF_16LE), Map.of());

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.rejections).isEmpty();
        assertThat(file.facts).hasSize(2);
        assertThat(file.all.get(Measure.IMPRESSIONS)).isEqualByComparingTo("15104");
        assertThat(file.all.get(Measure.CLICKS)).isEqualByComparingTo("1259");
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("8681.95");
        assertThat(file.declared.get(Measure.SPEND)).isEqualByComparingTo("8681.95");
        assertThat(file.sum("ES", Measure.SPEND)).isEqualByComparingTo("30.00");
    }

    @Test
    void totalsOfADayAreNotComparedWithTheSumOfAllRows() {
        ReadFile file = SampleFiles.lines(
                "Day,Campaign status,Campaign,Currency code,Impr.,Clicks,Cost",
                "2020-11-02,Enabled,A,MXN,10,1,5.00",
                "2020-11-03,Enabled,A,MXN,20,2,7.00",
                "2020-11-02,Total: Campaigns, --, --,10,1,5.00",
                "2020-11-03,Total: Campaigns, --, --,20,2,7.00",
                " --,Total: Campaigns, --, --,30,3,12.00");

        assertThat(file.skipped).containsEntry(RowKind.TOTAL, 3);
        assertThat(file.all.get(Measure.SPEND)).isEqualByComparingTo("12.00");
        assertThat(file.declared.get(Measure.SPEND)).isEqualByComparingTo("12.00");
    }

    @Test
    void rowsOfAConversionCategoryAreToldApart() {
        ReadFile file = SampleFiles.lines(
                "Campaign,Conversion category,Day,Currency code,Impr.,Clicks,Cost,Conversions",
                "A,Lead,2020-11-02,MXN,0,0,0.00,3.50",
                "A,Sign-up,2020-11-02,MXN,0,0,0.00,1.00",
                "Total: Campaigns, --, --, --,10,1,5.00,4.50");

        assertThat(file.rejections).isEmpty();
        assertThat(file.all.get(Measure.CONVERSIONS)).isEqualByComparingTo("4.50");
        assertThat(file.declared.get(Measure.SPEND)).as("told beside the rows' zero").isEqualByComparingTo("5.00");
    }
}
