package mx.ine.vmre.compliance;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.stream.Stream;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class CompliancePagesTests {

    private static final String FORUM = "/cumplimiento/yearly-forum";
    private static final String RULING = FORUM + "/criterio";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(application);
        new KeptForum(jdbc).on(strategy, "2019-10-18");
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void staffAndTheCommissionReadEveryRuleWithItsState() {
        for (CurrentUser who : new CurrentUser[] {TestPeople.DERFE, TestPeople.VIEWER, TestPeople.CVME}) {
            assertThat(get("/cumplimiento", who)).hasStatusOk().bodyText()
                    .contains("Al menos un foro informativo cada año", "En riesgo", "Sin registro", "5.3.5.3");
        }
    }

    @Test
    void oneFiltersByStateAreaAndNumeral() {
        assertThat(get("/cumplimiento?estado=not-recorded", TestPeople.DERFE)).bodyText()
                .contains("La Estrategia de difusión de cada año incluye el tema")
                .doesNotContain("Al menos un foro informativo cada año");
        assertThat(get("/cumplimiento?numeral=5.3&area=DERFE", TestPeople.DERFE)).bodyText()
                .contains("Al menos un foro informativo cada año").doesNotContain("La pauta se reparte");
        assertThat(get("/cumplimiento?area=GRUPO&numeral=5.3", TestPeople.DERFE)).bodyText()
                .contains("Ninguna regla con esos filtros");
    }

    @Test
    void settingsAreReadInWords() {
        assertThat(get("/cumplimiento/inclusive-language", TestPeople.DERFE)).bodyText()
                .contains("Difusión, Plataformas digitales").doesNotContain("DISSEMINATION");
    }

    @Test
    void oneAsksForAnyDay() {
        assertThat(get("/cumplimiento?fecha=01/01/2021&estado=missed", TestPeople.DERFE)).bodyText()
                .contains("Terminó sin la actividad que se pide: 2020", "Se muestra cómo estará al 01/01/2021");
        assertThat(get(FORUM + "?fecha=2019-10-18", TestPeople.DERFE)).bodyText()
                .contains("Años cumplidos: 2019", "Se muestra cómo estaba al 18/10/2019");
        assertThat(get("/cumplimiento?fecha=ayer", TestPeople.DERFE)).hasStatusOk().bodyText()
                .contains("No se entiende la fecha «ayer»", "value=\"ayer\"");
    }

    @Test
    void theCommissionFollowsNoLinkToWhatIsNotForIt() {
        assertThat(get(FORUM, TestPeople.DERFE)).hasStatusOk().bodyText()
                .contains("/acciones/", "Decidir un criterio", "Se tiene previsto celebrar al menos un foro");
        assertThat(get(FORUM, TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("Foro de prueba").doesNotContain("/acciones/", "Decidir un criterio");
        assertThat(get(FORUM, TestPeople.DECEYEC)).bodyText().doesNotContain("Decidir un criterio");
        assertThat(get("/cumplimiento/no-such-rule", TestPeople.DERFE)).hasStatus(404);
    }

    @Test
    void whatAPersonDecidesStandsBesideWhatIsWorkedOut() {
        assertThat(post(RULING, TestPeople.DERFE, "state", "MET", "reason", "Acta 12", "expires", "31/12/2020"))
                .hasStatus(303);
        assertThat(get(FORUM, TestPeople.CVME)).bodyText()
                .contains("En riesgo", "Criterio: Cumplida", "Acta 12", "hasta el 31/12/2020");
        assertThat(get("/cumplimiento", TestPeople.CVME)).bodyText().contains("Criterio: Cumplida");
        assertThat(get(FORUM + "?fecha=31/12/2020", TestPeople.CVME)).as("its last day").bodyText()
                .contains("Criterio: Cumplida");
        assertThat(get(FORUM + "?fecha=01/01/2021", TestPeople.CVME)).as("it ended by itself").bodyText()
                .doesNotContain("Criterio: Cumplida");
        assertThat(get(FORUM + "?fecha=06/12/2020", TestPeople.CVME)).as("before it was decided").bodyText()
                .doesNotContain("Criterio: Cumplida");
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE type = 'ruling' AND verb = 'ruled' AND reason = 'Acta 12'")
                .query(Integer.class).single()).isPositive();
        assertThat(post(RULING, TestPeople.ADMIN, "state", "MISSED", "reason", "Otra", "expires", "31/12/2020"))
                .hasStatus(409).bodyText().contains("Ya hay un criterio vigente", "Otra");
    }

    @Test
    void noEvidenceLeadsAReviewerToAReportThatIsNotPublished() {
        String months = "href=\"/informes/2020-";
        assertThat(get("/cumplimiento/three-sources", TestPeople.DERFE)).hasStatusOk().bodyText().contains(months);
        assertThat(get("/cumplimiento/three-sources", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("octubre de 2020").doesNotContain(months);
    }

    @Test
    void numeralsAreOfferedInTheOrderOfTheDocument() {
        assertThat(Stream.of("9.12", "10", "9", "9.5.1", "9.10", "9.5").sorted(Comparator.comparing(ComplianceController::padded)))
                .containsExactly("9", "9.5", "9.5.1", "9.10", "9.12", "10");
    }

    @Test
    void itIsTakenBackWithAReasonAndOnce() {
        post(RULING, TestPeople.DERFE, "state", "MET", "reason", "Acta 12", "expires", "31/12/2020");
        long id = jdbc.sql("SELECT id FROM compliance.ruling WHERE strategy_id = :id").param("id", strategy.id())
                .query(Long.class).single();
        String back = RULING + "/" + id + "/retirar";
        assertThat(get(back, TestPeople.DERFE)).hasStatusOk().bodyText().contains("Acta 12", "name=\"version\"");
        assertThat(post(back, TestPeople.DERFE, "version", "0", "reason", " ")).hasStatus(422);
        assertThat(post(back, TestPeople.DERFE, "version", "7", "reason", "Error")).hasStatus(409);
        assertThat(post(back, TestPeople.CVME, "version", "0", "reason", "Error")).hasStatus(403);
        assertThat(post(back, TestPeople.DERFE, "version", "0", "reason", "Error en el acta")).hasStatus(303);
        assertThat(get(FORUM, TestPeople.DERFE)).bodyText()
                .contains("Error en el acta", "Retirado el 07/12/2020").doesNotContain("Criterio: Cumplida");
        assertThat(post(back, TestPeople.DERFE, "version", "1", "reason", "Otra vez")).hasStatus(409);
    }

    @Test
    void aDecisionNeedsAStateAReasonAndADayToCome() {
        assertThat(post(RULING, TestPeople.DERFE, "state", "", "reason", "", "expires", "")).hasStatus(422);
        assertThat(post(RULING, TestPeople.DERFE, "state", "MET", "reason", "Lo escrito se queda", "expires", "07/12/2020"))
                .hasStatus(422).bodyText().contains("Lo escrito se queda", "Escriba un día posterior al 07/12/2020");
        assertThat(post(RULING, TestPeople.DERFE, "state", "MET", "reason", "x", "expires", "07/12/2022"))
                .hasStatus(422).bodyText().contains("a lo más un año");
        assertThat(post(RULING, TestPeople.DERFE, "state", "NOT_RECORDED", "reason", "x", "expires", "31/12/2020"))
                .hasStatus(422).bodyText().contains("Elija un estado de la lista");
    }

    @Test
    void onlyWhoAnswersForARuleOrAnAdministratorDecides() {
        for (CurrentUser who : new CurrentUser[] {TestPeople.CVME, TestPeople.VIEWER, TestPeople.CNCS}) {
            assertThat(get(RULING, who)).hasStatus(403);
            assertThat(post(RULING, who, "state", "MET", "reason", "x", "expires", "31/12/2020")).hasStatus(403);
        }
        assertThat(get(RULING, TestPeople.ADMIN)).hasStatusOk();
        assertThat(get("/cumplimiento/adjustments/criterio", TestPeople.CNCS)).as("the group's").hasStatusOk();
        assertThat(get("/cumplimiento/no-such-rule/criterio", TestPeople.DERFE)).hasStatus(404);
        assertThat(post(RULING + "/999999999/retirar", TestPeople.DERFE, "version", "0", "reason", "x")).hasStatus(404);
    }

    @Test
    void theListIsTakenAway() {
        MvcTestResult csv = get("/cumplimiento.csv?numeral=5.3.5.3&fecha=01/01/2021", TestPeople.CVME);
        assertThat(csv).hasStatusOk();
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .startsWith("\ufeffNumeral,Regla,Estado").hasLineCount(2)
                .contains("5.3.5.3,Al menos un foro informativo cada año,Incumplida", "01/01/2021");
        assertThat(get("/cumplimiento.xlsx", TestPeople.CVME)).hasStatusOk();
    }

    @Test
    void aStrategyWithoutRulesSaysSo() {
        StrategyRef without = TrialStrategy.make(
                application, file -> file.replaceFirst("(?s),\\s*\"rules\": \\[.*\\]\\s*\\}\\s*$", "}"));
        try {
            assertThat(mvc.get().uri("/cumplimiento?estrategia=" + without.key()).with(as(TestPeople.DERFE)).exchange())
                    .hasStatusOk().bodyText().contains("Esta estrategia no tiene reglas");
            assertThat(mvc.get().uri(FORUM + "?estrategia=" + without.key()).with(as(TestPeople.DERFE)).exchange())
                    .hasStatus(404);
        } finally {
            TrialStrategy.remove(application, without);
        }
    }

    private MvcTestResult get(String uri, CurrentUser who) {
        return mvc.get().uri(uri + (uri.contains("?") ? "&" : "?") + "estrategia=" + strategy.key()).with(as(who)).exchange();
    }

    private MvcTestResult post(String uri, CurrentUser who, String... fields) {
        var request = mvc.post().uri(uri + "?estrategia=" + strategy.key()).with(as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
