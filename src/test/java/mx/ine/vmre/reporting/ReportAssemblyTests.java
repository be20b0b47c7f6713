package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.campaign;
import static mx.ine.vmre.reporting.ReportFixtures.facts;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static mx.ine.vmre.reporting.ReportFixtures.nothing;
import static mx.ine.vmre.reporting.ReportFixtures.scope;
import static mx.ine.vmre.reporting.ReportFixtures.undecided;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.ine.vmre.reporting.Requests.TrendMonth;
import mx.ine.vmre.reporting.Split.Verdict;
import org.junit.jupiter.api.Test;

class ReportAssemblyTests {

    @Test
    void theSplitOfNovemberAddsUpToTheCent() {
        Split split = november().split();

        assertThat(split.title()).isEqualTo("70/10/20");
        assertThat(split.lines())
                .extracting(Split.Line::name, l -> l.amount().text(), l -> l.share().text(), Split.Line::verdict)
                .containsExactly(
                        row("EUA", "82,651.83", "75.75\u00a0%", Verdict.OUTSIDE),
                        row("Cinco países", "15,885.91", "14.56\u00a0%", Verdict.OUTSIDE),
                        row("México", "10,569.53", "9.69\u00a0%", Verdict.OUTSIDE));
        assertThat(split.total().text()).isEqualTo("109,107.27");
    }

    private static org.assertj.core.groups.Tuple row(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void aShareKeepsItsNumeratorAndDenominator() {
        Figure share = november().split().lines().get(0).share();

        assertThat(share.numeratorText()).isEqualTo("82,651.83");
        assertThat(share.denominatorText()).isEqualTo("109,107.27");
        assertThat(share.sources()).containsExactly(11L, 12L);
    }

    @Test
    void otherCountriesAreOutsideTheSplitAndNoCountryIsToBeAssigned() {
        List<CampaignFact> campaigns = new ArrayList<>(ReportFixtures.campaigns());
        campaigns.add(campaign(NOVEMBER, "twitter", "Twitter", 15, "", 329_428, 2_655, "18628.80"));
        campaigns.add(campaign(NOVEMBER, "twitter", "Twitter", 15, "CH", 100, 1, "10.00"));

        Split split = with(campaigns).split();

        assertThat(split.lines()).extracting(Split.Line::key, Split.Line::verdict)
                .endsWith(row("other", Verdict.UNPLANNED), row("unassigned", Verdict.UNASSIGNED));
        assertThat(split.total().text()).isEqualTo("127,746.07");
    }

    @Test
    void resultsArePaidByThePlatformsThatTellThemAndTheOthersAreNamed() {
        List<CampaignFact> campaigns = new ArrayList<>(ReportFixtures.campaigns());
        Figure alone = costPerResult(with(campaigns));
        campaigns.add(silent("twitter", "Twitter", "US", "18628.80"));
        campaigns.add(silent("", "", "US", "1.20"));

        MonthlyReport report = with(campaigns);

        assertThat(costPerResult(report)).isEqualTo(alone);
        assertThat(alone.numeratorText()).isEqualTo("109,107.27");
        assertThat(report.performance().costs().total().figures()).extracting(Figure::key, Figure::text)
                .contains(row("spend", "127,737.27"), row("cost-per-conversion", alone.text()));
        assertThat(untold(report)).singleElement().satisfies(block -> {
            assertThat(block.note()).isEqualTo("reporting.untold.both");
            assertThat(block.args()).containsExactly("Twitter", "18,630.00");
        });
        assertThat(report.further().silent()).containsExactly("", "twitter");
    }

    @Test
    void whereNoPlatformTellsResultsTheirCostIsUnknownAndNothingNeedsToBeNamed() {
        MonthlyReport report = with(List.of(silent("twitter", "Twitter", "US", "18628.80")));

        assertThat(costPerResult(report).text()).isEqualTo("n/d");
        assertThat(untold(report)).isEmpty();
    }

    private static Figure costPerResult(MonthlyReport report) {
        return report.costs().stream().filter(f -> f.key().equals("cost-per-conversion")).findFirst().orElseThrow();
    }

    private static List<Block> untold(MonthlyReport report) {
        return report.further().of(ReportSection.COSTS).stream().filter(b -> b.word().equals("untold")).toList();
    }

    private static CampaignFact silent(String platform, String name, String country, String spend) {
        return new CampaignFact(NOVEMBER, platform, name, country, BigDecimal.TEN, BigDecimal.ONE, new BigDecimal(spend),
                null, List.of(15L));
    }

    /** The month before the strategy began is no month of it: neither is its 0. */
    @Test
    void theFirstMonthHasNoneBeforeIt() {
        MonthlyReport first = ReportAssembly.assemble(scope(YearMonth.of(2019, 4)), facts(), undecided(), null);
        Figure done = first.keyFigures().get(7);

        assertThat(done.text()).isEqualTo("11");
        assertThat(done.beforeText()).isEqualTo("n/d");
        assertThat(done.change().compared()).isFalse();
        assertThat(first.keyFigures()).noneMatch(f -> f.before() != null && f.before().known());
        assertThat(with(ReportFixtures.campaigns()).keyFigures().get(7).beforeText()).isEqualTo("9");
    }

    @Test
    void aSourceThatNobodyImportedMakesTheReportIncompleteAndIsNoZero() {
        MonthlyReport report = ReportAssembly.assemble(scope(NOVEMBER), nothing(), undecided(), null);

        assertThat(report.complete()).isFalse();
        assertThat(report.missing()).extracting(SourceStatus::kind).isEqualTo(SourceKind.ofTheReport());
        assertThat(report.keyFigures().subList(0, 7)).allSatisfy(f -> {
            assertThat(f.text()).isEqualTo("n/d");
            assertThat(f.missing()).isTrue();
        });
    }

    @Test
    void requestsDoNotApplyOutsideOfRegistrationAndAreNeverZeroThere() {
        MonthlyReport july = ReportAssembly.assemble(scope(YearMonth.of(2020, 7)), nothing(), undecided(), null);

        assertThat(july.source(SourceKind.REQUESTS).state()).isEqualTo(SourceStatus.State.NOT_APPLICABLE);
        assertThat(july.requests().month().notApplicable()).isTrue();
        assertThat(july.requests().month().text()).isEqualTo("n/d");
        assertThat(july.requests().byCountry().blank()).isTrue();
    }

    @Test
    void noMediaIsADeclarationThatMakesZeroTrueAndRatiosUndefined() {
        MonthlyReport report =
                ReportAssembly.assemble(scope(NOVEMBER), nothing(), undecided(), ReportFixtures.NONE_NEEDED);

        assertThat(report.source(SourceKind.CAMPAIGNS).declaredBy()).isEqualTo("Delia Registro");
        assertThat(report.performance().byPlatform().total().figures()).extracting(Figure::text)
                .containsExactly("0", "0", "n/d", "0.00", "n/d");
    }

    @Test
    void theTrendBeginsBeforeRegistrationDidAndTellsMissingFromNotApplicable() {
        List<TrendMonth> trend = november().requests().trend();

        assertThat(trend).extracting(t -> t.month().toString(), t -> t.requests().text())
                .containsExactly(
                        row("2020-07", "n/d"), row("2020-08", "n/d"), row("2020-09", "n/d"), row("2020-10", "2,000"),
                        row("2020-11", "3,635"));
        assertThat(trend.get(0).requests().notApplicable()).isTrue();
        assertThat(trend.get(1).requests().missing()).isTrue();
    }

    @Test
    void anEntityOutsideTheStrategysListIsShownAndFlagged() {
        FigureTable entities = november().requests().byEntity();

        assertThat(entities.lines()).extracting(FigureTable.Line::label, FigureTable.Line::flagged)
                .contains(row("Nayarit", true), row("Ciudad de México", false));
        assertThat(entities.total().figures()).extracting(Figure::text)
                .containsExactly("3,635", "100.00\u00a0%", "5,635");
    }

    @Test
    void monthOnMonthKeepsBothReadings() {
        Figure requests = november().keyFigures().get(6);

        assertThat(requests.text()).isEqualTo("3,635");
        assertThat(requests.beforeText()).isEqualTo("2,000");
        assertThat(requests.change()).isEqualTo(new Change("reporting.change.percent", "+81.8\u00a0%", "good", true));
    }

    @Test
    void stagesInForceAreASet() {
        assertThat(november().cover().stages()).extracting(Cover.StageInForce::number).containsExactly(1, 2);
    }

    @Test
    void everyFigureHasAPlaceOfItsOwn() {
        assertThat(ReportFigures.of(november())).extracting(Figure::id).doesNotHaveDuplicates();
        assertThat(Pattern.compile("\"id\":\"([^\"]+)\",\"key\":").matcher(new ReportJson().write(november())).results()
                .map(m -> m.group(1))).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    /** Contents frozen while the sum stood twice keep it, byte for byte. */
    @Test
    void whatWasFrozenWithAFigureTwiceIsReadAndWrittenAsItWas() {
        MonthlyReport r = november();
        Audience frozen = new Audience(r.audience().state(), r.audience().total(), r.audience().byCountry());
        ReportJson json = new ReportJson();
        String text = json.write(frozen);

        assertThat(text).contains("\"sessions\":{\"id\":\"audience.total.sessions\"");
        assertThat(json.write(json.read(text, Audience.class))).isEqualTo(text);
        assertThat(json.read(text, Audience.class).total().text()).isEqualTo("18,333");
        assertThat(json.write(r.audience())).doesNotContain("\"sessions\":");
    }

    @Test
    void itsJsonReadsBackAsTheSameReportWithTheSameHash() {
        ReportJson json = new ReportJson();
        String text = json.write(november());

        assertThat(json.read(text, MonthlyReport.class)).isEqualTo(november());
        assertThat(ContentHash.of(json.write(json.read(text, MonthlyReport.class)))).isEqualTo(ContentHash.of(text));
        assertThat(text).contains("\"value\":75.75");
    }

    private static MonthlyReport with(List<CampaignFact> campaigns) {
        ReportFacts f = facts();
        return ReportAssembly.assemble(scope(NOVEMBER),
                new ReportFacts(campaigns, f.audience(), f.requests(), f.actions(), f.partners(), f.observations(),
                        f.further(), f.longer(), f.detail(), f.records(), f.plan(), f.files(), f.present(), f.presentBefore()),
                undecided(), null);
    }
}
