package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that no source knows: found, asked about column by column, and read as a person says. */
class MappedSourceTests {

    private static final String[] TIKTOK = {
        "Informe de TikTok", "",
        "Jornada;Red;Grupo creativo;Territorio;Vistas de anuncio;Visitas;Inversión (MXN);Notas",
        "02/11/2020;Facebook;VMRE Texas;Estados Unidos;1.000;20;150,25;x",
        "15/11/2020;Facebook;VMRE Madrid;España;500;10;50,00;",
        "Total;;;;1.500;30;200,25;",
    };
    private static final Map<String, String> MAPPING = Map.of(
            "map.1", "day", "map.2", "platform", "map.3", "campaign", "map.4", "country", "map.5", "impressions",
            "map.6", "clicks", "map.7", "spend", "map.8", "none");

    private static ReadFile read(Map<String, String> answers, String... lines) {
        return SampleFiles.read(SampleFiles.text(lines), answers);
    }

    private static Map<String, String> but(String key, String value) {
        Map<String, String> other = new HashMap<>(MAPPING);
        other.put(key, value);
        return other;
    }

    @Test
    void eachColumnIsAskedWithSomeValuesAndRowsWait() {
        ReadFile file = read(Map.of(), TIKTOK);

        assertThat(file.reading.source().code()).isEqualTo("mapped");
        assertThat(file.reading.decisions()).extracting(Decision::key)
                .containsExactly("map.1", "map.2", "map.3", "map.4", "map.5", "map.6", "map.7", "map.8");
        assertThat(file.reading.decisions().get(0).args())
                .containsExactly("1", "Jornada", "02/11/2020", "15/11/2020");
        assertThat(file.reading.decisions().get(0).options()).extracting(Decision.Option::value)
                .contains("day", "month", "ad-set", "spend", "none");
        assertThat(file.waiting).hasSize(2);
        assertThat(file.facts).isEmpty();
        assertThat(file.reading.shape().account()).isNull();
    }

    @Test
    void onlyNamesThatAreKnownElsewhereAreSuggested() {
        ReadFile file = read(Map.of(), "Fecha,Plataforma,Nombre de la campaña,Conjunto,Vistas de anuncio,Clics,Monto",
                "2020-11-02,Facebook,A,B,10,1,5.00");

        assertThat(file.reading.decisions()).extracting(Decision::suggested)
                .containsExactly("day", "platform", "campaign", "ad-set", null, "clicks", null);
    }

    @Test
    void linkClicksAreSuggestedAndAllClicksBesideThemAreNot() {
        Header header = new Header(1, List.of("Fecha del corte", "Clicks", "Link clicks", "Impressions"), Map.of(), Map.of());
        List<SourceWords> known = List.of(SourceWords.of("google-ads"), SourceWords.of("x-ads"));

        assertThat(ColumnMapping.guesses(header, known))
                .containsEntry(2, Meaning.CLICKS).containsEntry(3, Meaning.IMPRESSIONS).doesNotContainKey(1);
        Header alone = new Header(1, List.of("Clicks"), Map.of(), Map.of());
        assertThat(ColumnMapping.guesses(alone, known)).containsEntry(0, Meaning.CLICKS);
    }

    @Test
    void theTableIsReadAsThePersonSays() {
        ReadFile file = read(MAPPING, TIKTOK);

        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts(MediaFact.class))
                .extracting(f -> f.period().from(), MediaFact::platform, MediaFact::campaign, MediaFact::country,
                        MediaFact::impressions, MediaFact::clicks, MediaFact::spend)
                .containsExactly(
                        tuple(LocalDate.of(2020, 11, 2), "facebook", "VMRE Texas", "US", 1000L, 20L, new BigDecimal("150.25")),
                        tuple(LocalDate.of(2020, 11, 15), "facebook", "VMRE Madrid", "ES", 500L, 10L, new BigDecimal("50.00")));
        assertThat(file.declared.get(Measure.SPEND)).isEqualByComparingTo("200.25");
        assertThat(file.reading.measures()).containsExactly(Measure.IMPRESSIONS, Measure.CLICKS, Measure.SPEND);
    }

    @Test
    void withoutDaysTheMonthIsAskedAndWithoutCurrencyThatToo() {
        String[] lines = {"Campaña,Impresiones,Cuánto", "A,10,5.00"};
        Map<String, String> mapping = Map.of("map.1", "campaign", "map.2", "impressions", "map.3", "spend");

        assertThat(read(mapping, lines).reading.decisions()).extracting(Decision::key)
                .containsExactlyInAnyOrder("currency", "month");
        Map<String, String> figures = Map.of("map.1", "campaign", "map.2", "impressions", "map.3", "none", "month", "2020-11");
        assertThat(read(figures, lines).reading.decisions()).as("no amounts, no currency").isEmpty();
        assertThat(read(figures, lines).facts).hasSize(1);
    }

    @Test
    void namesAndColumnsMayStateAnotherCurrency() {
        Map<String, String> mapping = Map.of("map.1", "day", "map.2", "campaign", "map.3", "spend");

        assertThat(read(mapping, "Jornada,Acción,Cost_USD", "2020-11-02,A,5.00").reading.decisions())
                .extracting(Decision::key).contains("rate.USD");
        Map<String, String> column = new HashMap<>(mapping);
        column.put("map.4", "currency");
        assertThat(read(column, "Jornada,Acción,Cuánto,Divisa", "2020-11-02,A,5.00,CAD").reading.decisions())
                .extracting(Decision::key).contains("rate.CAD");
    }

    @Test
    void twoColumnsMayNotSayTheSameAndOneMustBeAFigure() {
        assertThatThrownBy(() -> read(but("map.8", "spend"), TIKTOK))
                .isInstanceOfSatisfying(RuleViolation.class, e -> {
                    assertThat(e.key()).isEqualTo("metrics.error.map-twice.spend");
                    assertThat(e.field()).contains("map");
                    assertThat(e.args()).containsExactly("7", "8");
                });
        Map<String, String> nothing = new HashMap<>(MAPPING);
        List.of("map.5", "map.6", "map.7").forEach(key -> nothing.put(key, "none"));
        assertThatThrownBy(() -> read(nothing, TIKTOK)).hasMessage("metrics.error.map-no-figure");
        Map<String, String> splits = new HashMap<>(MAPPING);
        splits.put("map.8", "breakdown");
        splits.put("map.2", "breakdown");
        assertThat(read(splits, TIKTOK).facts(MediaFact.class).get(0).breakdown()).isEqualTo("Notas, Red: x · Facebook");
    }

    @Test
    void answersThatAreNotOfferedAreAskedAgainAlone() {
        assertThat(read(but("map.3", "color"), TIKTOK).reading.decisions()).extracting(Decision::key).containsExactly("map.3");
    }

    @Test
    void aWorkbookIsMappedToo() {
        byte[] workbook = TestFiles.workbook("Hoja 1", 1,
                TestFiles.row("Jornada", "Acción", "Cuánto"),
                TestFiles.row(LocalDate.of(2020, 11, 2), "A", new BigDecimal("5.5")));

        ReadFile open = SampleFiles.read(workbook, Map.of());
        List<String> keys = open.reading.decisions().stream().map(Decision::key).toList();
        ReadFile read = SampleFiles.read(workbook,
                Map.of(keys.get(0), "day", keys.get(1), "campaign", keys.get(2), "spend", "currency", "MXN"));

        assertThat(keys).hasSize(3);
        assertThat(read.facts(MediaFact.class)).singleElement().satisfies(f -> {
            assertThat(f.period().from()).isEqualTo(LocalDate.of(2020, 11, 2));
            assertThat(f.spend()).isEqualTo("5.50");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Querida Ana:\nte escribo, con prisa, desde lejos\nhoy, ayer, mañana\n",
        "uno,dos\ntres,cuatro\ncinco,seis\n",
        "Concepto,Cantidad\nLápices,3\nPlumas,4\n",
        "Jornada,Jornada,Monto\n2020-11-02,A,5\n",
        "Jornada,,Monto\n2020-11-02,A,5\n",
        "2020-11-01,A,5\n2020-11-02,A,5\n",
        "Jornada,Monto\n",
        "{\"a\": 1,\n\"b\": 2}\n",
        "Jornada,Monto\n2020-11-02,A,B,C,5\n2020-11-03,A,B,C,6\n",
    })
    void proseAndListsThatAreNoTableOfFiguresStayRefused(String text) {
        assertThatThrownBy(() -> SampleFiles.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of()))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void dataOfPersonsStayRefused() {
        assertThatThrownBy(() -> read(Map.of(), "Fecha,CURP,Monto", "2020-11-02,x,5"))
                .hasMessage("metrics.refused.personal");
        assertThatThrownBy(() -> read(Map.of(), "Fecha,Contacto,Monto", "2020-11-02,a@b.mx,5", "2020-11-03,c@d.mx,5",
                "2020-11-04,e@f.mx,5")).hasMessage("metrics.refused.personal");
    }
}
