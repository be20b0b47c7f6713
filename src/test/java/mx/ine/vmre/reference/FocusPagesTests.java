package mx.ine.vmre.reference;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Where the figures of the Strategy itself lead, and how far that is from its own lists. */
@ModuleTest
class FocusPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReferenceLoading loading;

    @Autowired
    Focalization focalization;

    @Autowired
    ApplicationContext application;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(application);
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(application, strategy);
    }

    private void load() {
        loading.ship(strategy.id(), ShippedReference.folder("2019-2021"));
    }

    @Test
    void aStrategyWithoutCriteriaSaysSo() {
        assertThat(get("/focalizacion", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("Esta estrategia no tiene criterios de focalización");
        assertThat(get("/focalizacion?peso-poblacion=x", TestPeople.VIEWER)).hasStatusOk();
        assertThat(get("/focalizacion.csv", TestPeople.CVME)).hasStatus(404);
        assertThat(get("/focalizacion.xlsx", TestPeople.CVME)).hasStatus(404);
    }

    @Test
    void countriesAreRankedOverTheCriteriaTheyHave() {
        load();
        FocusBoard board = board();
        assertThat(board.rows()).extracting(FocusBoard.Row::name)
                .containsExactly("EUA", "Canadá", "España", "Alemania", "Francia", "Reino Unido", "Suiza", "Italia", "Bélgica",
                        "Australia", "Países Bajos", "Bolivia", "Brasil", "Argentina", "Costa Rica", "Guatemala");
        FocusBoard.Row canada = row(board, "Canadá");
        // (128,485/11,517,375 + 5,042/76,174 + 5,131/839,863) / 3, in points
        assertThat(canada.score()).isEqualTo("2.78");
        assertThat(canada.partial()).isFalse();
        FocusBoard.Row france = row(board, "Francia");
        assertThat(france.counted()).isEqualTo(2);
        assertThat(france.cells().get(0).missing()).isTrue();
        // (1,801/76,174 + 1,246/839,863) / 2
        assertThat(france.score()).isEqualTo("1.26");
        FocusBoard.Row bolivia = row(board, "Bolivia");
        assertThat(bolivia.counted()).isEqualTo(1);
        assertThat(bolivia.score()).isEqualTo("0.08");
        assertThat(row(board, "EUA")).matches(r -> r.low() == 1 && r.high() == 1 && r.score().equals("100.00"));
        assertThat(row(board, "EUA").cells().get(1).marks()).as("76,174 or 76,170").isNotEmpty();
        assertThat(board.rows()).extracting(r -> r.name() + " " + r.low() + "-" + r.high()).contains(
                "Canadá 2-2", "España 3-4", "Alemania 4-5", "Francia 3-5", "Reino Unido 6-6", "Suiza 7-9", "Italia 8-10",
                "Bélgica 7-11", "Australia 9-11", "Países Bajos 7-11", "Bolivia 12-12");
    }

    @Test
    void theFiveCountriesAreThoseOfVotesAndCredentialsAndNotOfPopulation() {
        load();
        FocusComparison five = board().comparisons().get(0);
        assertThat(five.names()).containsExactlyInAnyOrder("Alemania", "Canadá", "España", "Francia", "Reino Unido");
        assertThat(five.numeral()).isEqualTo("7.5");
        assertThat(five.first().get(0)).matches(
                f -> f.entering().equals(List.of("Bolivia")) && f.leaving().isEmpty() && f.lacking().equals(List.of("Francia")));
        assertThat(five.first().get(1).same()).isTrue();
        assertThat(five.first().get(2).same()).isTrue();
        assertThat(five.deviations()).extracting(FocusComparison.Deviation::name).containsExactlyInAnyOrder("Bolivia", "Francia");
    }

    @Test
    void theTwoListsOfStatesDepartFromPopulationInDifferentWays() {
        load();
        FocusBoard board = board("tipo", "estados");
        FocusComparison seven = board.comparisons().get(0);
        assertThat(seven.numeral()).isEqualTo("3.3.3");
        assertThat(seven.first().get(0).entering()).containsExactly("Washington");
        assertThat(seven.first().get(0).leaving()).containsExactly("Nueva York");
        assertThat(seven.first().get(1).entering()).isEmpty();
        assertThat(seven.first().get(1).lacking()).containsExactly("Arizona", "Florida");
        FocusComparison four = board.comparisons().get(1);
        assertThat(four.numeral()).isEqualTo("4.8");
        assertThat(four.first().get(0).entering()).containsExactly("Arizona");
        assertThat(four.first().get(0).leaving()).containsExactly("Nueva York");
        assertThat(four.first().get(1).same()).isTrue();
        FocusBoard.Row texas = row(board, "Texas");
        assertThat(texas.cells().get(2)).matches(c -> c.printed().equals("146,926") && c.parts().equals(List.of("Dallas", "Houston")));
        assertThat(texas.cells().get(1).measured()).isFalse();
        assertThat(row(board, "Carolina del Norte")).matches(r -> r.tied() && r.rank() == row(board, "Colorado").rank());
        assertThat(row(board("tipo", "consulados"), "Los Ángeles").score()).isEqualTo("100.00");
    }

    @Test
    void weightsMoveRanksAndAreKeptInTheAddress() {
        load();
        FocusBoard votes = board("peso-poblacion", "0", "peso-sobres", "50", "peso-cpve", "0");
        assertThat(votes.normalised()).isTrue();
        assertThat(votes.heads().get(1).percent()).isEqualTo("100.00\u00a0%");
        assertThat(votes.rows()).extracting(FocusBoard.Row::name).startsWith("EUA", "Canadá", "España", "Alemania", "Reino Unido", "Francia");
        assertThat(row(votes, "Bolivia")).matches(r -> r.rank() == 0 && r.score().isEmpty() && r.low() > 0);
        for (CurrentUser person : List.of(TestPeople.ADMIN, TestPeople.DECEYEC, TestPeople.VIEWER, TestPeople.CVME)) {
            assertThat(get("/focalizacion?peso-poblacion=20&peso-sobres=20&peso-cpve=20&margen=10", person)).hasStatusOk()
                    .bodyText().contains("Los pesos suman 60; se toman en proporción a 100", "Países del apartado 7.5: 5",
                            "sin dato", "Criterios con dato: 2 de 3", "/focalizacion.csv?peso-poblacion=20", "Entrarían: Bolivia.",
                            "No está en la lista. Entre los 5 primeros por Diáspora mexicana (5.º). Sin dato de Sobres-Voto recibidos");
        }
        assertThat(get("/focalizacion?tipo=estados", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("Ningún cuadro lo mide para estos lugares", "Dallas + Houston", "Lista del apartado 4.8: 4 lugares",
                        "Está en la lista. Entre los 4 primeros por Trámites de la CPVE (4.º). No por Diáspora mexicana (11.º).");
        assertThat(get("/focalizacion?tipo=consulados", TestPeople.CVME)).hasStatusOk().bodyText().contains("Los Ángeles");
        assertThat(get("/focalizacion", TestPeople.CVME)).bodyText().doesNotContain("Los pesos suman");
        assertThat(new String(
                        get("/focalizacion.csv?tipo=estados&peso-poblacion=1&peso-sobres=0&peso-cpve=0", TestPeople.CVME)
                                .getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("1,California,\"4’184,152\",100.00,", "sin dato", "Criterios con dato: 2 de 3", "3.3.3, 4.8");
        assertThat(new String(
                        get("/focalizacion.csv?tipo=paises", TestPeople.CVME).getResponse().getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .as("which of the table's columns the figure is").contains("Sobres-Voto, 2017-2018 (corte: ");
        assertThat(get("/focalizacion.xlsx?tipo=paises", TestPeople.CVME)).hasStatusOk();
    }

    @Test
    void whatIsNoWeightIsSaidBesideItsFieldAndKept() {
        load();
        assertThat(get("/focalizacion?peso-poblacion=mucho&peso-sobres=&peso-cpve=-3", TestPeople.VIEWER)).hasStatus(422).bodyText()
                .contains("El peso debe ser un número de 0 a 1,000", "Escriba un peso", "value=\"mucho\"", "value=\"-3\"",
                        "ordenada con pesos iguales", "href=\"#peso-poblacion\"");
        assertThat(get("/focalizacion?peso-poblacion=0&peso-sobres=0&peso-cpve=0", TestPeople.VIEWER)).hasStatus(422).bodyText()
                .contains("Todos los pesos son 0");
        assertThat(get("/focalizacion?tipo=planetas&margen=77", TestPeople.VIEWER)).hasStatusOk();
    }

    private FocusBoard board(String... pairs) {
        Map<String, String[]> params = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            params.put(pairs[i], new String[] {pairs[i + 1]});
        }
        Library library = focalization.library(strategy);
        return focalization.board(strategy, library, FocusQuery.of(library.criteria(), params));
    }

    private static FocusBoard.Row row(FocusBoard board, String name) {
        return board.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
    }

    private MvcTestResult get(String path, CurrentUser person) {
        return mvc.get()
                .uri(path + (path.contains("?") ? "&" : "?") + "estrategia=" + strategy.key())
                .with(as(person))
                .exchange();
    }
}
