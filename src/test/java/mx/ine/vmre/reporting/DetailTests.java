package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The month in more detail: pieces ranked with enough impressions only, periods that fill the month, weeks of its
 * requests.
 */
class DetailTests {

    @Test
    void aPieceWithFewImpressionsIsNeverTheBestAndNoneIsBoth() {
        assertThat(names("media-best")).containsExactly("Video 30 s", "Banner");
        assertThat(names("media-worst")).containsExactly("Infografía");
        assertThat(names("media-piece")).contains("Prueba");
        assertThat(november().blocks("PLATFORMS")).anySatisfy(b -> {
            assertThat(b.note()).isEqualTo("reporting.ranking.note");
            assertThat(b.args()).containsExactly("1,000", "3");
        });
    }

    @Test
    void periodsAreCountedFromTheStrategysFirstDayAndFillTheMonth() {
        assertThat(table("media-period").lines()).extracting(FigureTable.Line::label, l -> l.figures().get(0).text())
                .containsExactly(tuple("01–05/11", "1,000,000"), tuple("06–20/11", "1,180,687"),
                        tuple("21–30/11", "0"));
        ReportFacts facts = ReportFixtures.facts();
        assertThat(MediaDetail.blocks(ReportFixtures.scope(YearMonth.of(2019, 4)), facts.detail().media()).get(3)
                        .tables().get(0).lines())
                .extracting(FigureTable.Line::key).containsExactly("2019-04-01_2019-04-15", "2019-04-16_2019-04-30");
    }

    @Test
    void weeksAreThoseOfTheRowsAddUpToTheMonthAndLeaveNoGapUnsaid() {
        assertThat(table("requests-week").lines()).extracting(FigureTable.Line::label, l -> l.figures().get(0).text())
                .containsExactly(tuple("26/10–01/11", "1,635"), tuple("02–08/11", "n/d"), tuple("09–15/11", "2,000"));
        assertThat(RequestWeeks.blocks(ReportFixtures.scope(YearMonth.of(2020, 7)), ReportFixtures.facts())).isEmpty();
        assertThat(RequestWeeks.blocks(ReportFixtures.scope(NOVEMBER), ReportFixtures.nothing())).isEmpty();
    }

    @Test
    void visitsAreShownTheFirstTenAndTheRestTogether() {
        FigureTable pages = table("visits-page");

        assertThat(pages.lines()).hasSize(11);
        assertThat(pages.lines().get(0).figures()).extracting(f -> f.text().replace('\u00a0', ' '))
                .containsExactly("1,200", "15.38 %", "12", "1.00 %");
        assertThat(pages.lines().get(10).figures().get(0).text()).isEqualTo("300");
        assertThat(pages.total().figures().get(0).text()).isEqualTo("7,800");
        assertThat(VisitDetail.blocks(List.of(), false)).isEmpty();
    }

    /** As of any source beside the three that the report must have: told, and no reason to call it incomplete. */
    @Test
    void reportsOfVisitsThatNobodyBroughtAreNamed() {
        ReportWording wording = new ReportWording(ReportRenderingTests.messages());
        List<DetailFacts.Visits> two = Stream.of("device", "page")
                .map(d -> new DetailFacts.Visits(d, "x", BigDecimal.ONE, BigDecimal.ZERO, List.of(13L))).toList();

        assertThat(VisitDetail.blocks(two, true)).singleElement().satisfies(b -> {
            assertThat(b.tables()).extracting(FigureTable::key).containsExactly("visits-device", "visits-page");
            assertThat(wording.text(b.besides())).startsWith("Cada tabla sale de su propio informe");
            assertThat(wording.text(b.note())).isEqualTo("Falta la fuente: los informes de Google Analytics por fuente y"
                    + " por campaña. Nadie los ha cargado para este mes.");
        });
        assertThat(VisitDetail.blocks(two.subList(0, 1), true)).singleElement()
                .satisfies(b -> assertThat(wording.text(b.note())).contains("por fuente, por campaña y por página"));
        assertThat(VisitDetail.blocks(List.of(), true)).singleElement().satisfies(b -> {
            assertThat(b.tables()).isEmpty();
            assertThat(b.lacking()).isFalse();
            assertThat(b.besides()).isEmpty();
            assertThat(wording.text(b.note())).startsWith("Falta la fuente: los informes");
        });
    }

    @Test
    void whatAnalyticsSaysInEnglishIsShownInSpanishAndKeptAsTheFileSaysIt() {
        List<DetailFacts.Visits> facts = Stream.of("device:mobile", "device:Desktop", "device:tablet", "device:Nevera",
                        "traffic:(direct) / (none)", "traffic:google / organic", "traffic:ine.mx / referral",
                        "traffic:facebook / cpc", "traffic:boletín / impreso", "page:(not set)")
                .map(visit -> visit.split(":"))
                .map(v -> new DetailFacts.Visits(v[0], v[1], BigDecimal.ONE, BigDecimal.ZERO, List.of(13L)))
                .toList();
        MonthlyReport report = november();
        for (Block block : VisitDetail.blocks(facts, true)) {
            report = report.with(block);
        }
        List<PlacedFigure> placed = PlacedFigure.of(report, new ReportWording(ReportRenderingTests.messages()));

        assertThat(VisitDetail.blocks(facts, true).get(0).tables().stream().flatMap(t -> t.lines().stream()))
                .allSatisfy(line -> assertThat(line.key()).isEqualTo(PlaceWord.of(line.label())))
                .extracting(FigureTable.Line::label)
                .containsExactlyElementsOf(facts.stream().map(DetailFacts.Visits::name).toList());
        assertThat(placed).filteredOn(p -> p.figure().id().startsWith("visits.") && p.figure().key().equals("goals"))
                .extracting(PlacedFigure::line).contains(
                        "Celular", "Computadora", "Tableta", "Nevera", "Directo", "google, búsqueda",
                        "ine.mx, enlace en ese sitio", "facebook, pauta", "boletín / impreso", "Sin dato");
    }

    @Test
    void actionsAreNamedAndTheRestCounted() {
        List<Listing> listings = november().further().listings();

        assertThat(listings).extracting(Listing::key, l -> l.rows().size(), Listing::more).containsExactly(
                tuple("unapproved", 1, 0L), tuple("unnoted", 1, 0L), tuple("no-evidence", 0, 0L),
                tuple("late", 1, 0L), tuple("next", 1, 20L), tuple("ending", 1, 20L),
                tuple("no-indicator", 0, 0L), tuple("no-cost", 0, 0L), tuple("rules", 3, 0L));
    }

    private static List<String> names(String table) {
        return table(table).lines().stream().map(FigureTable.Line::label).toList();
    }

    private static FigureTable table(String key) {
        return ReportFigures.tables(november()).stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    }
}
