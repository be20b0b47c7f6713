package mx.ine.vmre.evaluation;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.actions.ActionDetail;
import mx.ine.vmre.actions.ActionPlan;
import mx.ine.vmre.actions.ActionPlanning;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Mxn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class RecommendationPagesTests {

    private static final String HEAD = "codigo,fuente,nombre_fuente,inciso,texto\n";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RecommendationLoading loading;

    @Autowired
    Answering answering;

    @Autowired
    ActionPlanning planning;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void aStrategyWithoutRecommendationsSaysHowToBringThem() {
        assertThat(get("/recomendaciones", TestPeople.ADMIN)).hasStatusOk().bodyText()
                .contains("todavía no tiene recomendaciones", "Traer recomendaciones");
        assertThat(get("/recomendaciones", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("todavía no tiene recomendaciones").doesNotContain("Traer recomendaciones");
    }

    @Test
    void theShippedOnesAreCountedBySource() {
        ship();
        assertThat(get("/recomendaciones", TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("Cuestionario a OPL e instituciones colaboradoras", "0.00", "0 de 52", "0 de 23", "c-23", "b-8")
                .doesNotContain("Traer recomendaciones");
        assertThat(get("/recomendaciones?texto=bilingues", TestPeople.DERFE)).hasStatusOk().bodyText()
                .contains("b-8", "c-4").doesNotContain(">c-5<");
        assertThat(get("/recomendaciones?texto=100%25", TestPeople.DERFE)).bodyText()
                .contains("Ninguna recomendación cumple los filtros");
        assertThat(get("/recomendaciones?estado=atendida&fuente=b", TestPeople.DERFE)).bodyText()
                .contains("Ninguna recomendación cumple los filtros", "Seminario de Evaluación");
        assertThat(new String(get("/recomendaciones.csv?fuente=a.4", TestPeople.CVME).getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8)).startsWith("\ufeffFuente,Clave").hasLineCount(5).contains("a.4-3,iii,");
        assertThat(get("/recomendaciones.xlsx", TestPeople.VIEWER)).hasStatusOk();
    }

    @Test
    void anActionTakesItUpUntilItIsCancelled() {
        ship();
        long action = action("Foro informativo");
        long id = id("c-13");
        String sheet = "/recomendaciones/" + id;
        assertThat(get(sheet + "/acciones?texto=foro inf", TestPeople.CNCS)).hasStatusOk().bodyText()
                .contains("Foro informativo", "Enlazar");
        assertThat(post(sheet + "/acciones", TestPeople.CNCS, "version", version(id), "accion", String.valueOf(action)))
                .hasStatus(303);
        assertThat(get(sheet, TestPeople.DERFE)).bodyText().contains("Atendida", "/acciones/" + action, "enlazó una acción");
        assertThat(get(sheet, TestPeople.CVME)).hasStatusOk().bodyText()
                .contains("Atendida", "Foro informativo").doesNotContain("/acciones/" + action, "Enlazar acciones");
        assertThat(get("/recomendaciones", TestPeople.CVME)).bodyText().contains("1 de 52", "1.92");
        assertThat(get("/recomendaciones?estado=pendiente&fuente=c", TestPeople.CVME)).bodyText().doesNotContain(">c-13<");
        assertThat(post(sheet + "/acciones", TestPeople.CNCS, "version", version(id), "accion", String.valueOf(action)))
                .hasStatus(422);
        assertThat(get(sheet + "/no-atender", TestPeople.CNCS)).hasStatusOk();
        assertThat(post(sheet + "/no-atender", TestPeople.CNCS, "version", version(id), "reason", "Sí, pero no"))
                .hasStatus(422).bodyText().contains("1 acción enlazada", "Sí, pero no");

        ActingAs.run(TestPeople.DERFE, () ->
                planning.cancel(strategy, action, planning.version(strategy, action), "Sin sede", TestPeople.DERFE));
        assertThat(get(sheet, TestPeople.CNCS)).bodyText().contains("Pendiente", "está pendiente otra vez");
        assertThat(get("/recomendaciones", TestPeople.CVME)).bodyText().contains("0 de 52", "Sus acciones se cancelaron");
        assertThat(post(sheet + "/acciones/quitar", TestPeople.CNCS, "version", version(id), "accion", String.valueOf(action)))
                .hasStatus(303);
        assertThat(get(sheet, TestPeople.CNCS)).bodyText().contains("Ninguna acción todavía");
    }

    @Test
    void decliningNeedsAReasonAndCanBeReconsidered() {
        ship();
        long id = id("b-3");
        String sheet = "/recomendaciones/" + id;
        assertThat(post(sheet + "/no-atender", TestPeople.DERFE, "version", version(id), "reason", " ")).hasStatus(422)
                .bodyText().contains("Escriba el motivo");
        String read = version(id);
        assertThat(post(sheet + "/no-atender", TestPeople.DERFE, "version", read, "reason", "Compete a los <partidos>"))
                .hasStatus(303);
        assertThat(post(sheet + "/no-atender", TestPeople.CNCS, "version", read, "reason", "Otro motivo")).hasStatus(409)
                .bodyText().contains("Alguien cambió esta recomendación", "Otro motivo");
        assertThat(get(sheet, TestPeople.CVME)).bodyText()
                .contains("No se atiende", "Compete a los &lt;partidos&gt;", "Delia Registro, 07/12/2020");
        assertThat(post(sheet + "/acciones", TestPeople.CNCS, "version", read, "accion", "1")).hasStatus(409);
        assertThat(post(sheet + "/acciones/quitar", TestPeople.CNCS, "version", read, "accion", "1")).hasStatus(409);
        assertThat(post(sheet + "/reconsiderar", TestPeople.CNCS, "version", read)).hasStatus(409);
        assertThat(post(sheet + "/reconsiderar", TestPeople.CNCS, "version", version(id))).hasStatus(303);
        assertThat(get(sheet, TestPeople.CVME)).bodyText().contains("Pendiente", "la abrió otra vez");
        assertThat(post(sheet + "/reconsiderar", TestPeople.CNCS, "version", version(id))).hasStatus(422);
    }

    @Test
    void onlyEditorsAnswerAndOnlyAdministratorsBring() {
        ship();
        long id = id("a.1-1");
        for (CurrentUser other : List.of(TestPeople.ADMIN, TestPeople.VIEWER, TestPeople.CVME)) {
            for (String page : List.of("/acciones", "/no-atender")) {
                assertThat(get("/recomendaciones/" + id + page, other)).as(page).hasStatus(403);
                assertThat(post("/recomendaciones/" + id + page, other, "version", "0", "reason", "x")).hasStatus(403);
            }
            assertThat(post("/recomendaciones/" + id + "/reconsiderar", other, "version", "0")).hasStatus(403);
        }
        assertThat(get("/recomendaciones/importar", TestPeople.DERFE)).hasStatus(403);
        assertThat(get("/recomendaciones/999999999", TestPeople.DERFE)).hasStatus(404);
        assertThat(post("/recomendaciones/" + id + "/acciones", TestPeople.DERFE, "version", version(id), "accion", "999999999"))
                .hasStatus(422);
    }

    @Test
    void anActionOfAnotherStrategyAnswersNothing() {
        ship();
        StrategyRef other = TrialStrategy.make(application);
        try {
            long foreign = action("Ajena", other);
            long id = id("a.1-1");
            assertThat(post("/recomendaciones/" + id + "/acciones", TestPeople.DERFE, "version", version(id), "accion",
                    String.valueOf(foreign))).hasStatus(422);
            assertThat(mvc.get().uri("/recomendaciones/" + id + "?estrategia=" + other.key()).with(as(TestPeople.DERFE)).exchange())
                    .hasStatus(404);
        } finally {
            TrialStrategy.remove(application, other);
        }
    }

    @Test
    void aFileAddsWhatIsNew() {
        ship();
        assertThat(bring(HEAD + "d-1,d,Encuesta 2019,i,Avisar por redes\nd-2,d,Encuesta 2019,ii,Avisar por correo"))
                .hasStatus(303);
        assertThat(get("/recomendaciones", TestPeople.CVME)).bodyText().contains("d · Encuesta 2019", "0 de 54", "d-2");
        assertThat(bring("")).hasStatus(422).bodyText().contains("Elija un archivo CSV");
        assertThat(get("/recomendaciones/importar/plantilla.csv", TestPeople.ADMIN)).hasStatusOk();
    }

    @Test
    void aCorrectedFileShowsWhatChangesAndKeepsWhatWasAnswered() {
        ship();
        long id = id("a.1-1");
        assertThat(post("/recomendaciones/" + id + "/no-atender", TestPeople.DERFE, "version", version(id), "reason", "Ya se hace"))
                .hasStatus(303);
        String file = HEAD + "d-3,d,Encuesta,i,Nueva\na.1-1,a.1,Informe corregido,ii,\"Otra <cosa>, con coma\"\n"
                + "a.1-4,a.1,Informe corregido,iv,Implementación de distintos mecanismos de medición para una"
                + " retroalimentación más específica.";
        MvcTestResult preview = bring(file);
        assertThat(preview).hasStatusOk().bodyText().contains("Qué corrige el archivo", "Otra &lt;cosa&gt;, con coma",
                "Anticipar planeación entre las áreas.", "Informe corregido", "recomendaciones nuevas: 1");
        assertThat(body("a.1-1")).as("nothing happens before somebody agrees").startsWith("Anticipar");
        String html = new String(preview.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        String content = html.replaceAll("(?s).*<textarea[^>]*>(.*?)</textarea>.*", "$1").replace("&lt;", "<")
                .replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'");
        String agreed = html.replaceAll("(?s).*name=\"agreed\" value=\"([0-9a-f]+)\".*", "$1");
        assertThat(post("/recomendaciones/importar/corregir", TestPeople.DERFE, "content", content, "agreed", agreed))
                .hasStatus(403);
        assertThat(post("/recomendaciones/importar/corregir", TestPeople.ADMIN, "content", content, "agreed", "0"))
                .hasStatus(409).bodyText().contains("cambió mientras usted revisaba", "Otra &lt;cosa&gt;");
        assertThat(post("/recomendaciones/importar/corregir", TestPeople.ADMIN, "content", content, "agreed", agreed))
                .hasStatus(303);
        assertThat(body("a.1-1")).isEqualTo("Otra <cosa>, con coma");
        assertThat(get("/recomendaciones/" + id, TestPeople.CVME)).bodyText()
                .contains("Informe corregido", "la corrigió con un archivo", "Ya se hace", "Anticipar planeación");
        assertThat(get("/recomendaciones", TestPeople.CVME)).bodyText().contains("0 de 53", "d-3");
        assertThat(bring(file)).as("once more it says nothing new").hasStatus(303);
        assertThat(post("/recomendaciones/importar/corregir", TestPeople.ADMIN, "content", "x", "agreed", "0")).hasStatus(422);
    }

    @Test
    void onlyWhatNobodyAnsweredIsRemovedAndOnlyByAdministrators() {
        ship();
        long id = id("c-2");
        String path = "/recomendaciones/" + id + "/quitar";
        assertThat(get("/recomendaciones/" + id, TestPeople.DERFE)).bodyText().doesNotContain("/quitar");
        assertThat(get("/recomendaciones/" + id, TestPeople.ADMIN)).bodyText().contains(path);
        assertThat(get(path, TestPeople.DERFE)).hasStatus(403);
        assertThat(post(path, TestPeople.DERFE, "version", version(id))).hasStatus(403);
        assertThat(get(path, TestPeople.ADMIN)).hasStatusOk().bodyText().contains("Quitar la recomendación c-2");
        assertThat(post(path, TestPeople.ADMIN, "version", "77")).hasStatus(409);
        assertThat(post("/recomendaciones/" + id + "/no-atender", TestPeople.DERFE, "version", version(id), "reason", "Ya se hace"))
                .hasStatus(303);
        assertThat(post(path, TestPeople.ADMIN, "version", version(id))).hasStatus(409).bodyText().contains("Ya se respondió");
        long other = id("c-3");
        assertThat(post("/recomendaciones/" + other + "/quitar", TestPeople.ADMIN, "version", version(other))).hasStatus(303);
        assertThat(get("/recomendaciones", TestPeople.CVME)).bodyText().contains("0 de 51").doesNotContain(">c-3<");
        assertThat(get("/recomendaciones/" + other + "/quitar", TestPeople.ADMIN)).hasStatus(404);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE verb = 'recommendation-removed' AND record_id = ?")
                .param(String.valueOf(other)).query(Long.class).single()).isEqualTo(1);
    }

    private String body(String code) {
        return jdbc.sql("SELECT body FROM evaluation.v_recommendation WHERE strategy_id = ? AND code = ?")
                .params(strategy.id(), code).query(String.class).single();
    }

    private void ship() {
        try (InputStream in = new ClassPathResource("evaluation/2019-2021.csv").getInputStream()) {
            loading.ship(strategy, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MvcTestResult bring(String text) {
        return mvc.post().uri("/recomendaciones/importar?estrategia=" + strategy.key()).multipart()
                .file(new MockMultipartFile("file", "r.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(as(TestPeople.ADMIN)).with(csrf()).exchange();
    }

    private long action(String name) {
        return action(name, strategy);
    }

    private long action(String name, StrategyRef of) {
        ActionPlan plan = new ActionPlan(
                name, Area.DERFE, "Informar", new DatePeriod(LocalDate.of(2020, 12, 1), LocalDate.of(2020, 12, 20)),
                Set.of(application.getBean(Stages.class).of(of.id()).get(0).id()), Set.of("primaria"), Set.of("es"),
                ActionPlan.Place.city("US", "Illinois", "Chicago"), Mxn.of("10.00"),
                List.of(new ActionPlan.Goal("personas-atendidas", "personas", new BigDecimal("60"))), "Laura Medina", "5.3",
                Set.of(), "", ActionDetail.outreach("capacitacion", "Casa", null, false, ""), List.of());
        return ActingAs.call(TestPeople.DERFE, () -> planning.plan(of, plan, TestPeople.DERFE));
    }

    private long id(String code) {
        return jdbc.sql("SELECT id FROM evaluation.v_recommendation WHERE strategy_id = ? AND code = ?")
                .params(strategy.id(), code).query(Long.class).single();
    }

    private String version(long id) {
        return String.valueOf(answering.version(strategy, id));
    }

    private MvcTestResult get(String uri, CurrentUser who) {
        return mvc.get().uri(uri + (uri.contains("?") ? "&" : "?") + "estrategia=" + strategy.key()).with(as(who)).exchange();
    }

    private MvcTestResult post(String uri, CurrentUser who, String... params) {
        var request = mvc.post().uri(uri).param("estrategia", strategy.key()).with(as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
