package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.THEN;
import static mx.ine.vmre.reporting.ReportFixtures.campaign;
import static mx.ine.vmre.reporting.ReportFixtures.decided;
import static mx.ine.vmre.reporting.ReportFixtures.facts;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static mx.ine.vmre.reporting.ReportFixtures.nothing;
import static mx.ine.vmre.reporting.ReportFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.reporting.Reading.Absence;
import mx.ine.vmre.reporting.ReportArchive.Edition;
import org.junit.jupiter.api.Test;

/** December against the published November, without a database. */
class PublishedComparisonTests {

    private static final YearMonth DECEMBER = NOVEMBER.plusMonths(1);
    private static final Filing FILING = new Filing(
            2, "ab".repeat(32), LocalDate.of(2020, 12, 5), List.of(), "Delia", THEN);

    private static Map<String, Figure> december(MonthlyReport published) {
        List<CampaignFact> campaigns = List.of(
                campaign(NOVEMBER, "facebook", "Facebook", 12, "US", 1, 1, "1.00"),
                campaign(DECEMBER, "facebook", "Facebook", 15, "US", 1_000, 100, "500.00"),
                campaign(DECEMBER, "youtube", "YouTube", 15, "JP", 1_000, 100, "250.00"));
        ReportFacts f = facts();
        ReportFacts december = new ReportFacts(campaigns, List.of(), f.requests(), f.actions(), f.partners(), List.of(),
                FurtherFacts.NONE, nothing().longer(), nothing().detail(), nothing().records(), PlanFixtures.NONE, List.of(),
                EnumSet.of(SourceKind.CAMPAIGNS), EnumSet.allOf(SourceKind.class));
        MonthlyReport live = ReportAssembly.assemble(scope(DECEMBER), december, decided(), null);
        MonthlyReport compared = PublishedComparison.of(live, new Edition(published, "", FILING));
        assertThat(compared.compared()).isEqualTo(Compared.with(FILING));
        return ReportFigures.of(compared).stream().collect(Collectors.toMap(Figure::id, f2 -> f2));
    }

    @Test
    void whatIsSaidOfTheMonthBeforeIsWhatWasPublishedWhateverItsDataSayToday() {
        Map<String, Figure> figures = december(november());

        assertThat(figures.get("key.spend").beforeText()).isEqualTo("109,107.27");
        assertThat(figures.get("platform.facebook.spend").beforeText()).isEqualTo("35,323.60");
        assertThat(figures.get("split.eua.share").before().numerator()).isEqualByComparingTo("82651.83");
        assertThat(figures.get("line.OUTREACH.actions-done").beforeText()).isEqualTo("5");
        assertThat(figures.get("key.requests").beforeText()).isEqualTo("3,635");
    }

    @Test
    void whatWasNotListedThenWasNothingAndARatioOfNothingIsUndefined() {
        Map<String, Figure> figures = december(november());

        assertThat(figures.get("platform.youtube.impressions").beforeText()).isEqualTo("0");
        assertThat(figures.get("platform.youtube.spend").beforeText()).isEqualTo("0.00");
        assertThat(figures.get("platform.youtube.ctr").before().absence()).isEqualTo(Absence.UNDEFINED);
        assertThat(figures.get("split.other.share").before().value()).isEqualByComparingTo("0");
        assertThat(figures.get("split.other.spend").beforeText()).isEqualTo("0.00");
    }

    @Test
    void whatWasPublishedAsMissingStaysMissingAlthoughItCameLater() {
        MonthlyReport empty = ReportAssembly.assemble(scope(NOVEMBER), nothing(), decided(), null);
        Map<String, Figure> figures = december(empty);

        assertThat(List.of("key.spend", "platform.facebook.spend", "platform.total.clicks"))
                .allSatisfy(id -> assertThat(figures.get(id).before().absence()).as(id).isEqualTo(Absence.MISSING));
    }
}
