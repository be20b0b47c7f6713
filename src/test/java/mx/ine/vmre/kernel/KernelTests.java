package mx.ine.vmre.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KernelTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1,234.50|1234.50", "$1,234.50|1234.50", "11'848,537|11848537", "11’848,537|11848537", "(1,234)|-1234",
        "1234.5|1234.5", "１２３|123", "0|0", "-7|-7", "$1,287,961.58 MXN|1287961.58"
    })
    void mexicanNumbersAreRead(String typed, String value) {
        assertThat(Typed.number(typed)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,50", "1,23", "12,34,567", "mil", "", "1e9", "--3", "1.2.3", "1 234"})
    void whatCouldMeanTwoThingsIsNotRead(String typed) {
        assertThat(Typed.number(typed)).isEmpty();
    }

    @Test
    void datesAreDayMonthYearAndNeverSwapped() {
        assertThat(Typed.date("03/04/2020")).contains(LocalDate.of(2020, 4, 3));
        assertThat(Typed.date("2020-04-03")).contains(LocalDate.of(2020, 4, 3));
        assertThat(Typed.date("31/02/2020")).isEmpty();
        assertThat(Typed.date("29/02/2019")).isEmpty();
        assertThat(Typed.date("04/13/2020")).isEmpty();
        assertThat(Typed.date("1/1/20")).isEmpty();
    }

    @Test
    void onlyWebAddressesPass() {
        assertThat(Typed.url("https://www.votoextranjero.mx")).isPresent();
        assertThat(Typed.url("javascript:alert(1)")).isEmpty();
        assertThat(Typed.url("data:text/html,x")).isEmpty();
        assertThat(Typed.url("//evil.example")).isEmpty();
    }

    @Test
    void partsOfAnAmountAlwaysAddUpToIt() {
        for (int cents = 1; cents < 500; cents += 7) {
            Mxn amount = new Mxn(BigDecimal.valueOf(cents, 2));
            List<Mxn> parts = amount.splitBy(
                    List.of(new BigDecimal("70"), new BigDecimal("10"), new BigDecimal("20"), BigDecimal.ZERO));
            assertThat(parts.stream().reduce(Mxn.ZERO, Mxn::plus)).isEqualTo(amount);
            assertThat(parts.get(3)).isEqualTo(Mxn.ZERO);
        }
        assertThatThrownBy(() -> Mxn.ZERO.splitBy(List.of(BigDecimal.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareOfNothingIsUnknown() {
        assertThat(Share.of(5, 0)).isEmpty();
        assertThat(Share.of(new BigDecimal("82651.83"), new BigDecimal("109107.27")))
                .hasValueSatisfying(s -> assertThat(s).hasToString("75.75\u00a0%"));
    }

    @Test
    void periodsKnowTheirOverlap() {
        DatePeriod credentials = new DatePeriod(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 12, 31));
        DatePeriod registration = new DatePeriod(LocalDate.of(2020, 8, 1), LocalDate.of(2021, 3, 31));
        assertThat(credentials.intersection(registration))
                .hasValueSatisfying(both -> assertThat(both.days()).isEqualTo(153));
        assertThat(registration.overlaps(DatePeriod.of(YearMonth.of(2021, 4)))).isFalse();
    }

    @Test
    void figuresReadAsInMexico() {
        assertThat(EsMx.money(new BigDecimal("-1234.5"))).isEqualTo("−$1,234.50");
        assertThat(EsMx.number(1234567)).isEqualTo("1,234,567");
        assertThat(EsMx.change(new BigDecimal("12.36"))).isEqualTo("+12.4\u00a0%");
        assertThat(EsMx.month(YearMonth.of(2020, 11))).isEqualTo("noviembre de 2020");
        assertThat(EsMx.weekdayDate(LocalDate.of(2020, 12, 7))).isEqualTo("lunes 7 de diciembre de 2020");
    }

    @Test
    void namesAreComparedWithoutAccentsCaseAndSurplusBlanks() {
        assertThat(Folding.fold("  M\u00e9jico \t Norte ")).isEqualTo("mejico norte").isEqualTo(Folding.fold("Me\u0301jico NORTE"));
        assertThat(Folding.plain(" Añil  ")).isEqualTo(" anil  ");
        assertThat(Folding.words("¡Votar, desde casa!")).isEqualTo(" votar desde casa ");
        assertThat(Folding.slug("Pendón / lona")).isEqualTo("pendon-lona");
        assertThat(Folding.slug("¡!")).isEmpty();
        assertThat(Folding.slug("a".repeat(55) + " bc")).hasSize(55);
    }

    @Test
    void aListsAddressHoldsItsWholeView() {
        ListState state = ListState.of(
                "/acciones",
                Map.of(
                        "estado", new String[] {"LATE", "PLANNED"},
                        "texto", new String[] {"a b&c"},
                        "otro", new String[] {"x"},
                        "orden", new String[] {"-periodo"},
                        "pagina", new String[] {"3"},
                        "por", new String[] {"7"}),
                List.of("estado", "texto"),
                List.of("periodo", "nombre"),
                "nombre");
        assertThat(state.size()).isEqualTo(20);
        assertThat(state.pageUrl(2)).isEqualTo("/acciones?estado=LATE&estado=PLANNED&texto=a%20b%26c&orden=-periodo&pagina=2");
        assertThat(state.without("estado", "LATE")).isEqualTo("/acciones?estado=PLANNED&texto=a%20b%26c&orden=-periodo");
        assertThat(state.sortUrl("periodo")).endsWith("orden=periodo");
        assertThat(state.ariaSort("periodo")).isEqualTo("descending");
        assertThat(ListState.of("/x", Map.of("orden", new String[] {"name;drop"}), List.of(), List.of("a"), "a").sort())
                .isEqualTo("a");
    }
}
