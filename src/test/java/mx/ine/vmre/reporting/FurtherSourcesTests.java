package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportFixtures.NOVEMBER;
import static mx.ine.vmre.reporting.ReportFixtures.november;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import mx.ine.vmre.reporting.FurtherFacts.Card;
import mx.ine.vmre.reporting.FurtherFacts.Video;
import org.junit.jupiter.api.Test;

/** Videos, cards and contacts in the report: organic apart from paid, stocks at their cut, contacts with last month. */
class FurtherSourcesTests {

    private static final SourceStatus THERE = SourceStatus.of(SourceKind.CARDS, true, 1, null);

    @Test
    void organicViewsStandInTablesOfTheirOwnAndChangeNothingOfPaidMedia() {
        MonthlyReport report = november();

        assertThat(table(report, "video-country").total().figures()).extracting(Figure::text)
                .containsExactly("27,489", "100.00\u00a0%", "410,333");
        assertThat(table(report, "video-country").lines()).extracting(FigureTable.Line::label, l -> l.figures().get(1).text())
                .containsExactly(tuple("Estados Unidos", "67.12\u00a0%"), tuple("México", "22.26\u00a0%"));
        assertThat(table(report, "video-country").lines().get(0).figures().get(2).text()).isEqualTo("n/d");
        assertThat(report.keyFigures().get(0).text()).isEqualTo("2,180,687");
    }

    @Test
    void viewsOfPeriodsThatOverlapAreNotAddedUp() {
        Video doubtful = new Video(NOVEMBER, "total", "x", "", BigDecimal.TEN, null, true, List.of(1L));
        Video country = new Video(NOVEMBER, "country", "y", "México", BigDecimal.TEN, null, false, List.of(1L));
        Block block = Videos.block(List.of(doubtful, country), NOVEMBER,
                SourceStatus.of(SourceKind.VIDEOS, true, 1, null), Reading.Absence.MISSING);

        assertThat(block.tables().get(0).total().figures().get(0).known()).isFalse();
        assertThat(block.tables().get(0).lines().get(0).figures().get(1).known()).isFalse();
    }

    @Test
    void aStockIsThatOfItsCutWithWhatItGrewSinceTheEarlierOne() {
        FigureTable countries = table(november(), "cards-country");

        assertThat(countries.total().figures()).extracting(Figure::text)
                .containsExactly("725,679", "13,334", "659,087", "9,087", "320,123", "5,123");
        assertThat(countries.lines()).extracting(FigureTable.Line::label, l -> l.figures().get(1).text())
                .containsExactly(tuple("Estados Unidos", "8,542"), tuple("Canadá", "n/d"));
        assertThat(november().blocks("REQUESTS")).extracting(Block::note, Block::args).contains(
                tuple("reporting.cards.note", List.of("29/11/2020", "25/10/2020")),
                tuple("reporting.cards.note.first", List.of("29/11/2020")));
        assertThat(table(november(), "cards-consulate").columns())
                .containsExactly("cards-requests", "cards-requests-more");
    }

    @Test
    void aFirstCutHasNoIncreaseRatherThanAllOfIt() {
        List<Card> first = FurtherFixtures.cards().stream().filter(Card::current).toList();

        assertThat(Cards.blocks(first, THERE).get(0).tables().get(0).total().figures()).extracting(Figure::text)
                .containsExactly("725,679", "n/d", "659,087", "n/d", "320,123", "n/d");
    }

    @Test
    void contactsAreToldByChannelAndTopicAgainstTheMonthBefore() {
        FigureTable channels = table(november(), "contacts-channel");

        assertThat(channels.lines()).extracting(l -> l.labelKey() + l.label(), l -> l.figures().get(0).text())
                .containsExactly(tuple("reporting.channel.us", "1,204"), tuple("reporting.channel.mexico", "170"),
                        tuple("Ventanilla", "7"));
        assertThat(channels.total().figures().get(0).text()).isEqualTo("1,381");
        assertThat(channels.total().figures().get(0).beforeText()).isEqualTo("803");
        assertThat(table(november(), "contacts-topic").lines()).extracting(FigureTable.Line::label)
                .containsExactly("Registro a la LNERE", "Otros temas", "");
    }

    @Test
    void whatNobodyBroughtIsSaidToBeMissingAndDoesNotMakeTheReportIncomplete() {
        MonthlyReport nothing = ReportAssembly.assemble(
                ReportFixtures.scope(NOVEMBER), ReportFixtures.nothing(), ReportFixtures.undecided(), null);

        assertThat(nothing.others()).extracting(SourceStatus::kind, SourceStatus::state).containsExactly(
                tuple(SourceKind.VIDEOS, SourceStatus.State.MISSING),
                tuple(SourceKind.CARDS, SourceStatus.State.MISSING),
                tuple(SourceKind.CONTACTS, SourceStatus.State.MISSING));
        assertThat(nothing.missing()).extracting(SourceStatus::kind).isEqualTo(SourceKind.ofTheReport());
        assertThat(november().complete()).isTrue();
    }

    private static FigureTable table(MonthlyReport report, String key) {
        return ReportFigures.tables(report).stream().filter(t -> t.key().equals(key)).findFirst().orElseThrow();
    }
}
