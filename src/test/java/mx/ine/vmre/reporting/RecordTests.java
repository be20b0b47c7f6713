package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.facts;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static mx.ine.vmre.reporting.ReportFixtures.nothing;
import static mx.ine.vmre.reporting.ReportFixtures.scope;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.RecordFacts.Organisations;
import org.junit.jupiter.api.Test;

/** What the report makes of our own records: places, evidence, costs, agreements and the promotion network. */
class RecordTests {

    @Test
    void stagesOverlapAndHaveNoTotalPlacesHaveOne() {
        assertThat(table("actions-stage").total()).isNull();
        assertThat(texts("actions-stage")).containsExactly(
                "1 · Credencialización: 1 2 9 1 13", "2 · Registro: 1 2 6 1 10");
        assertThat(texts("actions-place")).containsExactly("Estados Unidos: 1 2 8 1 12", "none: 1 2 3 1 7");
        assertThat(text(table("actions-place").total())).isEqualTo("total: 2 4 11 2 19");
    }

    @Test
    void evidenceIsAPartOfWhatIsDoneAndUndefinedOfNothing() {
        assertThat(texts("actions-evidence")).containsExactly(
                "DISSEMINATION: 0 0 n/d", "OUTREACH: 5 1 20.00 %", "PRESS: 0 0 n/d", "DIGITAL: 6 2 33.33 %");
        assertThat(text(table("actions-evidence").total())).isEqualTo("total: 11 3 27.27 %");
    }

    @Test
    void aResultCostsWhatTheActionsThatMeasuredItCost() {
        assertThat(texts("work-result-vin")).containsExactly("Asistentes: 2 9,000.00 450 20.00");
        assertThat(ReportFigures.tables(november())).extracting(FigureTable::key).doesNotContain("work-result-dig");
        assertThat(text(table("work-cost").total())).isEqualTo("total: 19 2,001.00 2 800.50");
    }

    @Test
    void countriesAreInTheOrderOfTheirSpendAndLeadToTheirFiles() {
        FigureTable table = table("country-cost");
        assertThat(table.lines().get(0).key()).isEqualTo("US");
        assertThat(table.lines()).isSortedAccordingTo((a, b) -> spend(b).compareTo(spend(a)));
        assertThat(table.lines().stream().map(RecordTests::spend).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(spend(table.total()));
        assertThat(table.total().figures().get(0).sources()).isNotEmpty();
        assertThat(CountryCosts.blocks(scope(NOVEMBER), nothing())).isEmpty();
    }

    private static BigDecimal spend(FigureTable.Line line) {
        return line.figures().get(0).value();
    }

    @Test
    void agreementsAreCountedByEveryStateAndTheNetworkByCountry() {
        assertThat(texts("agreements")).containsExactly(
                "PROSPECT: 168 4 0 0", "IN_TALKS: 0 0 0 0", "ACTIVE: 32 1 2 1", "SUSPENDED: 1 0 0 0", "CLOSED: 0 0 0 0");
        assertThat(texts("network")).containsExactly("Estados Unidos: 6 2 1", "none: 1 0 0");
        assertThat(november().further().listings()).filteredOn(l -> l.key().equals("ending")).singleElement()
                .satisfies(l -> assertThat(l.rows())
                        .containsExactly(List.of("Club Jerez", "Estados Unidos", "15/01/2020", "31/12/2020")));
    }

    @Test
    void countriesBeyondTheTwelfthAreOneLine() {
        RecordFacts many = new RecordFacts(List.of(), List.of(),
                LongStream.range(0, 14).mapToObj(i -> new Organisations(
                        "citizens", "Ciudadanía", PartnerState.ACTIVE, true, "X" + (char) ('A' + i), 20 - i, 0, 0, 0, 0))
                        .toList(),
                List.of(), facts().records().countries());

        FigureTable network = PartnerDetail.blocks(many).get(1).tables().get(0);

        assertThat(network.lines()).hasSize(13).last().satisfies(l -> assertThat(text(l)).isEqualTo("others: 15 0 0"));
        assertThat(network.total().figures().get(0).value()).isEqualByComparingTo("189");
    }

    @Test
    void requestsAreHeldAgainstTheReferenceAndUnknownOnesAgainstNothing() {
        assertThat(texts("requests-curve")).containsExactly("01/09/2020: n/d 83 n/d", "20/11/2020: 5,000 4,000 25.00 %");
        assertThat(RequestCurve.blocks(scope(YearMonth.of(2020, 7)), facts().detail().curve())).isEmpty();
        assertThat(RequestCurve.blocks(scope(NOVEMBER), List.of())).isEmpty();
    }

    private static List<String> texts(String table) {
        return table(table).lines().stream().map(RecordTests::text).toList();
    }

    private static String text(FigureTable.Line line) {
        return (line.worded() ? line.key() : line.label()) + ": "
                + line.figures().stream().map(Figure::text).collect(Collectors.joining(" "))
                        .replace('\u00a0', ' ');
    }

    private static FigureTable table(String key) {
        return ReportFigures.tables(november()).stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    }
}
