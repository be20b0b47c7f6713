package mx.ine.vmre.home;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ModuleTest
@Import(HomeTests.Waiting.class)
class HomeTests {

    private static final CurrentUser BUSY = new CurrentUser(-901, "t-busy", "Berta Ocupada", Role.EDITOR, Area.DERFE);

    /** Ten things wait for one person, all later than anything else; nothing of it for anybody else. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Waiting {

        @Bean
        WorkSource tenThings() {
            return (who, strategyId, today) -> who.id() != BUSY.id()
                    ? List.of()
                    : IntStream.range(0, 10)
                            .mapToObj(i -> new WorkItem(
                                    today.minusDays(2000 + i), "Asunto <" + i + ">", "Detalle " + i, "home.plan", "/acciones/" + i))
                            .toList();
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext application;

    @Test
    void anEditorSeesWhatWaitsTheMostUrgentFirst() {
        String page = body("/", BUSY);

        assertThat(page).containsPattern("\\d+ asuntos, \\d+ atrasados").containsPattern("Ver los \\d+ asuntos");
        assertThat(page).contains("Hace 2,009 días");
        assertThat(page).contains("Asunto &lt;9&gt;").doesNotContain("Asunto &lt;1&gt;");
        assertThat(page.indexOf("Asunto &lt;9&gt;")).isLessThan(page.indexOf("Asunto &lt;8&gt;"));
    }

    @Test
    void theRestIsOneLinkAway() {
        assertThat(body("/?asuntos=todos", BUSY)).contains("Asunto &lt;0&gt;", "Ver solo lo más urgente");
        assertThat(body("/?asuntos=otra", BUSY)).doesNotContain("Asunto &lt;0&gt;");
    }

    @Test
    void whatWaitsInOtherStrategiesIsOneLinkAway() {
        StrategyRef other = TrialStrategy.make(application);
        try {
            assertThat(body("/?estrategia=2019-2021", BUSY))
                    .contains("De «Estrategia 2019-2021»:", "Ver lo que espera ahí",
                            "href=\"/?estrategia=" + other.key() + "\"");
            assertThat(body("/?estrategia=2019-2021", TestPeople.VIEWER)).doesNotContain("Ver lo que espera ahí");
        } finally {
            TrialStrategy.remove(application, other);
        }
    }

    @Test
    void theMonthsReportIsATaskListWithThreePlacesToSign() {
        assertThat(body("/", TestPeople.DECEYEC))
                .contains("Informe de noviembre de 2020", "DECEyEC, mi área", "Firmas de las tres áreas")
                .containsPattern("Partes completas: \\d+ de \\d+")
                .contains("A más tardar el 10/12/2020");
        assertThat(body("/", TestPeople.VIEWER)).contains("Informe de noviembre de 2020").doesNotContain("mi área");
    }

    @Test
    void theMonthsFiguresStandBesideTheMonthBeforeAndUnknownIsNotZero() {
        assertThat(body("/", TestPeople.VIEWER))
                .contains("Noviembre de 2020 contra octubre", "De dónde sale", "Impresiones")
                .contains("href=\"/informes/2020-11\"");
    }

    @Test
    void anAdministratorHasTheWaysToAdministration() {
        assertThat(body("/", TestPeople.ADMIN))
                .contains("href=\"/admin/usuarios\"", "href=\"/admin/catalogos\"", "href=\"/admin/bitacora\"");
        assertThat(body("/", TestPeople.DERFE)).doesNotContain("/admin/");
    }

    @Test
    void theDateIsInWordsWithTheDaysToTheNextKeyDate() {
        assertThat(body("/", TestPeople.DERFE))
                .contains("Lunes 7 de diciembre de 2020.")
                .containsPattern("Jornada Electoral, 6 de junio de 2021:\\s+faltan <b>181 días</b>");
    }

    @Test
    void theStagesInForceAreASetAndDrawnAsData() {
        assertThat(body("/", TestPeople.VIEWER))
                .contains("Vigentes: ", "1 · Credencialización en el extranjero", "quedan 24 días")
                .contains("2 · Registro para votar", "coinciden 153 días", "role=\"img\"")
                .contains("coincide 153 días con la etapa 1");
    }

    @Test
    void onlyEditorsAreOfferedToPlanAndLoad() {
        assertThat(body("/", TestPeople.CNCS)).contains("href=\"/acciones/nueva\"", "href=\"/metricas/cargas/nueva\"");
        for (CurrentUser reader : List.of(TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
            assertThat(body("/", reader)).doesNotContain("/acciones/nueva", "/metricas/cargas/nueva");
        }
    }

    @Test
    void whoHasNothingToDoIsToldSo() {
        assertThat(body("/", TestPeople.VIEWER)).contains("Nada espera por usted.", "Su cuenta es de consulta");
    }

    @Test
    void aReviewerIsLedToPublishedReportsAndSeesNobodysWork() {
        assertThat(body("/", TestPeople.CVME))
                .contains("Informes publicados")
                .doesNotContain("Espera por mí", "Partes completas", "De dónde sale", "/informes/2020-11", "href=\"/calendario\"", "href=\"/acciones\"");
    }

    @Test
    void whoeverIsNotSignedInIsAskedTo() {
        assertThat(mvc.get().uri("/")).hasStatus(302).hasRedirectedUrl("/login");
    }

    @Test
    void anUnknownStrategyIsNotFound() {
        assertThat(mvc.get().uri("/?estrategia=no-hay").with(as(TestPeople.DERFE))).hasStatus(404);
    }

    private String body(String address, CurrentUser who) {
        var answer = mvc.get().uri(address).with(as(who)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
