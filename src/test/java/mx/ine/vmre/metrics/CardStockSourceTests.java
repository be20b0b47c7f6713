package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CardStockSourceTests {

    private static final String BY_COUNTRY = "cpve_pais_2018-12.csv";
    private static final String BY_CONSULATE = "cpve_consulado_2018-12.csv";
    private static final LocalDate CUT = LocalDate.of(2018, 12, 31);

    @Test
    void theStrategysTableByCountryIsReadWithItsCutAndItsTotal() {
        ReadFile file = SampleFiles.read(BY_COUNTRY);

        assertThat(file.reading.source().code()).isEqualTo("card-stock");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(11);
        assertThat(file.rejections).isEmpty();
        assertThat(file.facts(StockFact.class)).extracting(StockFact::cut).containsOnly(CUT);
        assertThat(file.sum("US", Measure.CARD_REQUESTS)).isEqualByComparingTo("839863");
        assertThat(file.sum("NL", Measure.CARDS_CONFIRMED)).isEqualByComparingTo("346");
        assertThat(file.all.get(Measure.CARD_REQUESTS)).isEqualByComparingTo("858172");
        assertThat(file.all.get(Measure.CARDS_DELIVERED)).isEqualByComparingTo("712974");
        assertThat(file.all.get(Measure.CARDS_CONFIRMED)).isEqualByComparingTo("335940");
        assertThat(file.declared.get(Measure.CARD_REQUESTS)).isEqualByComparingTo("858172");
        assertThat(((StockFact) file.total).dimension()).isEqualTo("total");
    }

    @Test
    void theRestOfTheWorldIsNoCountryAndNotAnUnknownOne() {
        assertThat(SampleFiles.read(BY_COUNTRY).facts(StockFact.class))
                .extracting(StockFact::dimension, StockFact::country, StockFact::requests)
                .contains(tuple("rest", null, 5515L), tuple("country", "AU", 473L));
    }

    @Test
    void aCountryHoldsForTheConsulatesUnderItAndSubtotalsAndNotesAreNoRows() {
        ReadFile file = SampleFiles.read(BY_CONSULATE);

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts).hasSize(14);
        assertThat(file.rejections).isEmpty();
        assertThat(file.facts(StockFact.class)).extracting(StockFact::country, StockFact::consulate, StockFact::requests)
                .contains(tuple("US", "Atlanta", 31297L), tuple("CA", "Toronto", 1041L), tuple("DE", "Berlín", 568L),
                        tuple("GB", "Londres", 1173L));
        assertThat(file.facts(StockFact.class)).extracting(StockFact::cut).containsOnly(CUT);
        assertThat(file.sum("US", Measure.CARD_REQUESTS)).isEqualByComparingTo("410988");
        assertThat(file.skipped).containsEntry(RowKind.TOTAL, 3).containsEntry(RowKind.NOTE, 3);
        assertThat(file.declared.get(Measure.CARD_REQUESTS)).isEqualByComparingTo("420000");
    }

    @Test
    void mergedCellsOfAWorkbookReadTheSame() {
        ReadFile file = SampleFiles.read(TestFiles.workbook("Hoja 1", 1,
                TestFiles.row("Corte al 30 de noviembre de 2020"), TestFiles.row("País", "Consulado", "Trámites ingresados"),
                TestFiles.row("EUA", "Los Ángeles", 114195), TestFiles.row(null, "Dallas", 87561),
                TestFiles.row("Francia", "París", 1246)), Map.of());

        assertThat(file.facts(StockFact.class)).extracting(StockFact::country).containsExactly("US", "US", "FR");
        assertThat(file.facts(StockFact.class)).extracting(StockFact::cut).containsOnly(LocalDate.of(2020, 11, 30));
    }

    @Test
    void aCountrysFigureAboveItsConsulatesIsItsSubtotalAndHoldsForThem() {
        ReadFile file = SampleFiles.lines("Corte: 2020-11-30", "País,Consulado,Trámites ingresados", "EUA,,30",
                ",Dallas,10", ",Chicago,20", "Canadá,,6", ",Toronto,5", "Total,,36");

        assertThat(file.facts(StockFact.class)).extracting(StockFact::country, StockFact::consulate)
                .containsExactly(tuple("US", "Dallas"), tuple("US", "Chicago"), tuple("CA", "Toronto"));
        assertThat(file.rejections).isEmpty();
        assertThat(file.subtotals).containsOnlyKeys("US", "CA");
        assertThat(file.subtotals.get("CA").get(Measure.CARD_REQUESTS)).isEqualByComparingTo("6");
    }

    @Test
    void subtotalsUnderTheirRowsBelongToTheCountryThatTheyNameOrFollow() {
        ReadFile file = SampleFiles.read(BY_CONSULATE);

        assertThat(file.subtotals).containsOnlyKeys("US", "CA");
        assertThat(file.subtotals.get("CA").get(Measure.CARD_REQUESTS)).isEqualByComparingTo("4043");
    }

    @Test
    void aTableWithoutCutAsksToWhichMonthItGoes() {
        String[] lines = {"País,Trámites en el INE,CPVE entregadas", "EUA,10,5"};

        assertThat(SampleFiles.lines(lines).reading.decisions()).singleElement().satisfies(asked -> {
            assertThat(asked.key()).isEqualTo("month");
            assertThat(asked.questionKey()).isEqualTo("metrics.question.cut");
        });
        assertThat(SampleFiles.read(SampleFiles.text(lines), Map.of("month", "2020-11")).facts.get(0).reported())
                .isEqualTo(LocalDate.of(2020, 11, 30));
    }

    @Test
    void aSecondTableOfTheFileIsNotAdded() {
        ReadFile file = SampleFiles.lines("Corte: 2020-11-30", "País,Trámites en el INE,CPVE entregadas", "EUA,10,5", "",
                "País,Consulado,Trámites ingresados", "EUA,Dallas,10");

        assertThat(file.facts).hasSize(1);
        assertThat(file.skipped).containsEntry(RowKind.OTHER_TABLE, 2);
    }

    @Test
    void cutsAreUnderstoodInWordsAndNeverGuessed() {
        assertThat(CutText.find(List.of("Del 8 de febrero de 2016 al 31 de enero de 2021"))).contains(LocalDate.of(2021, 1, 31));
        assertThat(CutText.find(List.of("Fecha de corte: 25/01/2021"))).contains(LocalDate.of(2021, 1, 25));
        assertThat(CutText.find(List.of("Acumulado al mes de marzo de 2020"))).contains(LocalDate.of(2020, 3, 31));
        assertThat(CutText.find(List.of("Fecha de corte: 03/04/2020", "Elaborado el 5 de enero"))).isEmpty();
    }
}
