package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.november;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.paidmedia.MonthPlan;
import org.junit.jupiter.api.Test;

/** What the rest must be to end at the planned split: to the cent, and told where it cannot be. */
class RestTests {

    private static final List<Rest.Segment> SPENT = List.of(
            segment("eua", "70", "600000.00"), segment("cinco", "10", "160000.00"), segment("mexico", "20", "240000.00"));

    private static Rest.Segment segment(String key, String plan, String spent) {
        return new Rest.Segment(key, key, new BigDecimal(plan), new BigDecimal(spent));
    }

    @Test
    void enoughRestEndsExactlyAtThePlan() {
        Rest rest = Rest.of(RestBase.SPEND, SPENT, new BigDecimal("1000000.00"));

        assertThat(rest.reaches()).isTrue();
        assertThat(rest.parts()).extracting(Rest.Part::neededText, Rest.Part::shareText, Rest.Part::closingText)
                .containsExactly(
                        tuple("800,000.00", "80.00\u00a0%", "70.00\u00a0%"), tuple("40,000.00", "4.00\u00a0%", "10.00\u00a0%"),
                        tuple("160,000.00", "16.00\u00a0%", "20.00\u00a0%"));
    }

    @Test
    void tooLittleGoesWhereItLacksAndSaysHowMuchItWouldTake() {
        Rest rest = Rest.of(RestBase.SPEND, SPENT, new BigDecimal("100000.01"));

        assertThat(rest.reaches()).isFalse();
        assertThat(rest.leastText()).isEqualTo("600,000.00");
        assertThat(rest.parts().get(1).neededText()).isEqualTo("0.00");
        assertThat(rest.parts().stream().map(Rest.Part::needed).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100000.01");
        assertThat(Rest.of(RestBase.SPEND, SPENT, new BigDecimal("600000.00")).reaches()).isTrue();
    }

    @Test
    void aSplitOfImpressionsIsReckonedInWholeImpressions() {
        List<Rest.Segment> had = List.of(segment("a", "60", "1000"), segment("b", "40", "1001"));

        Rest rest = Rest.of(RestBase.IMPRESSIONS, had, new BigDecimal("1000"));

        assertThat(rest.parts()).extracting(Rest.Part::neededText, Rest.Part::closingText).containsExactly(
                tuple("801", "60.01\u00a0%"), tuple("199", "39.99\u00a0%"));
        assertThat(rest.amountText()).isEqualTo("1,000");
        assertThat(rest.leastText()).isEqualTo("502");
    }

    @Test
    void theReportMeasuresTheRestOnTheBaseOfTheSplit() {
        ReportScope spend = ReportFixtures.scope(ReportFixtures.NOVEMBER);
        StrategyParameters set = spend.parameters();
        ReportScope scope = new ReportScope(spend.strategy(), spend.month(), spend.cutOff(), spend.stages(), spend.segments(),
                spend.votingEntities(), new StrategyParameters(set.reportDueDay(), set.splitTolerance(), set.planTolerance(),
                        "IMPRESSIONS", set.contentPeriodDays(), set.anchorSite()));

        Block block = RestOfSplit.block(scope, FurtherFixtures.longer(), PlanFixtures.NONE);

        FigureTable table = block.tables().get(0);
        assertThat(block.note()).isEqualTo("reporting.rest.note.unit.less.impressions");
        assertThat(block.args()).containsExactly("100,000", "1,000,000", "7,000,000");
        assertThat(table.columns()).containsExactly("rest-plan", "impressions-to-date", "share-impressions-to-date",
                "rest-impressions", "rest-share", "rest-closing");
        assertThat(table.total().figures()).extracting(Figure::text).containsExactly(
                "100.00\u00a0%", "3,000,000", "100.00\u00a0%", "100,000", "100.00\u00a0%", "100.00\u00a0%");
    }

    @Test
    void whatIsAccumulatedSaysWhichMonthsNobodyBrought() {
        Block key = november().blocks("KEY").get(0);

        assertThat(key.note()).isEqualTo("reporting.key-comparison.note.lacks.media-visits-requests");
        assertThat(key.args()).containsExactly("noviembre de 2019", "1 de abril de 2019", "febrero de 2020",
                "de abril de 2019 a mayo de 2019", "de agosto de 2020 a septiembre de 2020");
        assertThat(november().blocks("SPLIT").get(0)).satisfies(spend -> {
            assertThat(spend.note()).isEqualTo("reporting.spend-gaps");
            assertThat(spend.args()).containsExactly("febrero de 2020");
        });
        assertThat(november().requests().missing()).isEqualTo("de agosto de 2020 a septiembre de 2020");
        assertThat(MonthRuns.text(List.of(YearMonth.of(2020, 8), YearMonth.of(2020, 12), YearMonth.of(2021, 1))))
                .isEqualTo("agosto de 2020 y de diciembre de 2020 a enero de 2021");
        assertThat(MonthRuns.text(List.of())).isEqualTo("ninguno");
    }

    @Test
    void onlySourcesThatLackAMonthAreSaidToLackOne() {
        ReportFacts f = ReportFixtures.facts();
        LongerFacts l = f.longer();
        List<YearMonth> all = Stream.iterate(
                YearMonth.of(2019, 4), m -> !m.isAfter(ReportFixtures.NOVEMBER), m -> m.plusMonths(1)).toList();
        LongerFacts whole = new LongerFacts(l.mediaYear(), l.mediaToDate(), l.visitsYear(), l.visitsToDate(), l.works(),
                new LongerFacts.Brought(Set.copyOf(all), Set.copyOf(all)));
        ReportFacts facts = new ReportFacts(f.campaigns(), f.audience(), f.requests(), f.actions(), f.partners(),
                f.observations(), f.further(), whole, f.detail(), f.records(), f.plan(), f.files(), f.present(),
                f.presentBefore());
        Block key = KeyComparison.block(ReportFixtures.scope(ReportFixtures.NOVEMBER), facts);

        assertThat(key.note()).isEqualTo("reporting.key-comparison.note.lacks.requests");
        assertThat(ReportRenderingTests.messages().getMessage(key.note(), key.args().toArray(), EsMx.LOCALE)).contains(
                "pero le faltan meses que nadie ha cargado: de solicitudes LNERE, de agosto de 2020 a septiembre de 2020. Las");
    }

    /** Whatever lacks a month, there is a sentence for it. */
    @Test
    void everySetOfSourcesThatLackMonthsHasItsSentence() {
        List<String> sources = List.of("media", "visits", "requests");
        for (int set = 1; set < 8; set++) {
            int lacking = set;
            String key = IntStream.range(0, 3).filter(i -> (lacking >> i & 1) == 1).mapToObj(sources::get)
                    .collect(Collectors.joining("-"));
            assertThat(ReportRenderingTests.messages().getMessage("reporting.key-comparison.note.lacks." + key,
                    new Object[] {"a", "b", "c1", "c2", "c3"}, EsMx.LOCALE)).doesNotContain("{")
                    .contains("c" + Integer.bitCount(set) + ". Las metas").doesNotContain("c" + (Integer.bitCount(set) + 1));
        }
    }

    @Test
    void sharesAreTheStrategysAndWhatHasNoShareIsNeverMadeUpFor() {
        Rest two = Rest.of(RestBase.SPEND, List.of(segment("a", "60", "0"), segment("b", "40", "0")), new BigDecimal("100.00"));
        Rest never = Rest.of(RestBase.SPEND, List.of(segment("a", "100", "5"), segment("b", "0", "1")), new BigDecimal("100.00"));

        assertThat(two.parts()).extracting(Rest.Part::neededText).containsExactly("60.00", "40.00");
        assertThat(never.reaches()).isFalse();
        assertThat(never.least()).isNull();
    }

    @Test
    void theReportTellsItPerHundredThousandWhereNothingFurtherIsPlanned() {
        Block block = november().blocks("SPLIT").get(1);

        assertThat(block.note()).isEqualTo("reporting.rest.note.unit.less");
        assertThat(block.args()).containsExactly("100,000.00", "1,234.50", "600,000.00");
        assertThat(block.tables().get(0).total().figures()).extracting(Figure::text).containsExactly(
                "100.00\u00a0%", "1,000,000.00", "100.00\u00a0%", "100,000.00", "100.00\u00a0%", "100.00\u00a0%");
        assertThat(RestOfSplit.of(november(), new BigDecimal("1000000.00")).orElseThrow().parts())
                .extracting(Rest.Part::neededText).containsExactly("800,000.00", "40,000.00", "160,000.00");
    }

    @Test
    void whatAReaderTypesIsAnsweredOrToldWhatToType() {
        assertThat(RestQuestion.of("$1,000,000", november()).rest().reaches()).isTrue();
        assertThat(RestQuestion.of(null, november())).isEqualTo(new RestQuestion("", "", null));
        assertThat(List.of("mucho", "-5", "0", "1".repeat(30), "1e9")).allSatisfy(typed -> {
            assertThat(RestQuestion.of(typed, november()).refused()).isTrue();
            assertThat(RestQuestion.of(typed, november()).typed()).isEqualTo(typed);
        });
        assertThat(List.of("99999999999999999", "1000000000000")).allSatisfy(typed ->
                assertThat(RestQuestion.of(typed, november()).wrong()).isEqualTo("reporting.rest.most"));
        assertThat(RestQuestion.of("999,999,999,999.99", november()).rest()).isNotNull();
        assertThat(RestQuestion.of("-5", november()).wrong()).isEqualTo("reporting.rest.wrong");
        assertThat(november().split().restMost()).isEqualTo("999,999,999,999.99");
    }

    @Test
    void keyFiguresSayWhatIsUnknownOfAYearBeforeAndAccumulateWhatMayBe() {
        FigureTable key = november().blocks("KEY").get(0).tables().get(0);

        assertThat(key.lines()).extracting(FigureTable.Line::key, l -> l.figures().get(0).text(),
                        l -> l.figures().get(1).text(), l -> l.figures().get(2).text())
                .containsExactly(
                        tuple("impressions", "0", "n/d", "4,000,000"), tuple("clicks", "0", "30,000", "80,000"),
                        tuple("ctr", "n/d", "n/d", "2.00\u00a0%"), tuple("spend", "0.00", "n/d", "1,001,234.50"),
                        tuple("cpc", "n/d", "n/d", "12.52"), tuple("sessions", "n/d", "n/d", "118,333"),
                        tuple("requests", "n/d", "n/d", "5,635"), tuple("actions-done", "0", "9", "31"));
        assertThat(key.lines().get(5).figures().get(0).missing()).isTrue();
        assertThat(key.lines().get(6).figures().get(0).notApplicable()).isTrue();
    }

    @Test
    void aMonthThatWasDeclaredWithoutPaidMediaIsZeroAYearLaterAndInWhatIsAccumulated() {
        YearMonth year = ReportFixtures.NOVEMBER.minusYears(1);
        LongerFacts declared = new LongerFacts(List.of(), List.of(), null, null, new LongerFacts.Works(0, 0, 0, BigDecimal.ZERO),
                new LongerFacts.Brought(Set.of(year), Set.of()));
        LongerFacts other = new LongerFacts(List.of(), List.of(), null, null, new LongerFacts.Works(0, 0, 0, BigDecimal.ZERO),
                new LongerFacts.Brought(Set.of(year.plusMonths(1)), Set.of()));

        assertThat(spend(declared)).containsExactly("0.00", "n/d", "0.00");
        assertThat(spend(other)).containsExactly("n/d", "n/d", "0.00");
        assertThat(spend(LongerFacts.NONE)).containsExactly("n/d", "n/d", "n/d");
    }

    /** A year before, target, accumulated. */
    private static List<String> spend(LongerFacts longer) {
        ReportFacts f = ReportFixtures.nothing();
        return KeyComparison.block(ReportFixtures.scope(ReportFixtures.NOVEMBER), new ReportFacts(f.campaigns(), f.audience(),
                        f.requests(), f.actions(), f.partners(), f.observations(), f.further(), longer, f.detail(),
                        f.records(), f.plan(), f.files(), f.present(), f.presentBefore()))
                .tables().get(0).lines().stream().filter(l -> l.key().equals("spend")).findFirst().orElseThrow()
                .figures().stream().map(Figure::text).toList();
    }

    @Test
    void theMediaPlanOfLaterMonthsSaysWhatIsLeftBeforeDigitalActionsDo() {
        ReportScope scope = ReportFixtures.scope(ReportFixtures.NOVEMBER);
        MonthPlan none = PlanFixtures.NONE;
        MonthPlan plan = new MonthPlan(none.month(), none.asOf(), none.lines(), none.spent(), none.months(), none.toDate(),
                List.of(ahead(1, "eua", "500000.00"), ahead(1, "mexico", "200000.00"), ahead(2, "eua", "100000.50"),
                        ahead(2, MonthPlan.OUTSIDE, "9.00")),
                none.themes(), none.tolerance());
        LongerFacts longer = FurtherFixtures.longer();
        LongerFacts both = new LongerFacts(longer.mediaYear(), longer.mediaToDate(), longer.visitsYear(), longer.visitsToDate(),
                new LongerFacts.Works(0, 0, 0, new BigDecimal("123.00")), longer.brought());

        Block block = RestOfSplit.block(scope, both, plan);
        FigureTable table = block.tables().get(0);

        assertThat(block.note()).isEqualTo("reporting.rest.note.given");
        assertThat(block.args()).containsExactly("800,000.50", "1,234.50", "600,000.00",
                "de diciembre de 2020 a enero de 2021");
        assertThat(table.columns()).endsWith("rest-closing", "rest-given");
        assertThat(table.lines()).extracting(FigureTable.Line::key, l -> l.figures().get(6).text()).containsExactly(
                tuple("eua", "600,000.50"), tuple("cinco", "0.00"), tuple("mexico", "200,000.00"));
        assertThat(table.total().figures()).last().returns("800,000.50", Figure::text);
        assertThat(RestOfSplit.block(scope, both, none).note()).isEqualTo("reporting.rest.note.planned.less");
        assertThat(RestOfSplit.block(scope, both, none).args()).first().isEqualTo("123.00");
    }

    private static MonthPlan.Ahead ahead(int months, String segment, String pesos) {
        return new MonthPlan.Ahead(ReportFixtures.NOVEMBER.plusMonths(months), segment, new BigDecimal(pesos));
    }
}
