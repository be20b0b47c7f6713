package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.DERFE2;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reviews of pieces, evidence that the network shares and the coverage of objectives, on 7 December 2020. */
@ModuleTest
class PieceReviewTests {

    private static final DatePeriod DAYS = new DatePeriod(LocalDate.of(2020, 12, 10), LocalDate.of(2020, 12, 20));

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ActionPlanning planning;

    @Autowired
    Stages stages;

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
    void aPrintedPieceSaysWhichReviewsItNeedsAndWhoSignsThem() {
        long poster = planned(ActionExamples.piece(true), DECEYEC);
        assertThat(get("/acciones/" + poster, VIEWER)).hasStatusOk().bodyText()
                .contains("Revisiones", "Los impresos se coordinan con la DERFE", "La firma DERFE", "La firma DECEyEC", "Sin firma");
        long talk = planned(ActionExamples.outreach(), DERFE);
        assertThat(get("/acciones/" + talk, VIEWER)).bodyText().doesNotContain("id=\"revisiones\"");
        assertThat(get("/acciones/" + talk + "/revisiones/printed-matter", DERFE)).hasStatus(404);
        assertThat(get("/acciones/" + poster + "/revisiones/tours", DERFE)).hasStatus(404);
        assertThat(get("/acciones/999999999/revisiones/printed-matter", DERFE)).hasStatus(404);
    }

    @Test
    void onlyAWholeReviewIsSignedAndOnlyByTheAreaThatAnswers() {
        long poster = planned(ActionExamples.piece(true), DECEYEC);
        String path = "/acciones/" + poster + "/revisiones/printed-matter";
        assertThat(get(path, DERFE)).hasStatusOk().bodyText().contains("Información coordinada con la DERFE", "Versión digital");
        assertThat(get(path, VIEWER)).hasStatusOk().bodyText().contains("La firma DERFE").doesNotContain("Firmar la revisión");
        assertThat(get(path, CVME)).hasStatus(403);
        for (CurrentUser other : List.of(DECEYEC, CNCS, VIEWER)) {
            assertThat(post(path, other, "points", "0", "signedOn", "01/12/2020", "link", "https://ine.mx/x")).hasStatus(403);
            assertThat(post(path + "/retirar", other)).hasStatus(403);
        }
        assertThat(post(path, DERFE, "signedOn", "01/12/2020", "link", "https://ine.mx/x")).hasStatus(422).bodyText()
                .contains("Marque el punto", "https://ine.mx/x");
        assertThat(post(path, DERFE, "points", "0", "signedOn", "31/12/2020", "link", "https://ine.mx/x")).hasStatus(422)
                .bodyText().contains("hasta el 07/12/2020");
        assertThat(post(path, DERFE, "points", "0", "signedOn", "01/12/2020", "link", "")).hasStatus(422).bodyText()
                .contains("Escriba la dirección: Versión digital");
        assertThat(post(path, DERFE, "points", "0", "signedOn", "01/12/2020", "link", "https://ine.mx/x")).hasStatus(303);
        assertThat(get("/acciones/" + poster, VIEWER)).bodyText()
                .contains("Revisada el 01/12/2020 por Delia Registro (DERFE)", "firmó la revisión");
        assertThat(post(path, DERFE2, "points", "0", "signedOn", "02/12/2020", "link", "https://ine.mx/y")).hasStatus(409)
                .bodyText().contains("ya la firmó Delia Registro el 01/12/2020");
        assertThat(kept(poster)).containsExactly("printed-matter 2020-12-01");
        assertThat(post(path + "/retirar", DERFE2)).hasStatus(303);
        assertThat(get("/acciones/" + poster, VIEWER)).bodyText().contains("retiró la firma de la revisión");
        assertThat(kept(poster)).isEmpty();
    }

    @Test
    void aPieceIsNotApprovedBeforeItsReviewOfInclusiveLanguageIsSigned() {
        long content = planned(ActionExamples.digital(DERFE.area()), DERFE);
        String review = "/acciones/" + content + "/revisiones/inclusive-language";
        assertThat(get("/acciones/" + content, DERFE2)).bodyText()
                .contains("Antes de aprobar esta pieza", review).doesNotContain("/aprobar");
        assertThat(get("/acciones/" + content, DERFE)).bodyText().contains("Antes de aprobar esta pieza");
        assertThat(post("/acciones/" + content + "/aprobar", DERFE2, "version", "0")).hasStatus(422).bodyText()
                .contains("Antes de aprobar esta pieza", review);
        assertThat(post(review, DERFE2, "points", "0", "signedOn", "01/12/2020")).as("a point is lacking").hasStatus(422);
        assertThat(post(review, DERFE2, "points", "0", "points", "1", "points", "2", "signedOn", "01/12/2020"))
                .hasStatus(303);
        assertThat(get("/acciones/" + content, DERFE2)).bodyText()
                .contains("/aprobar").doesNotContain("Antes de aprobar esta pieza");
        assertThat(post("/acciones/" + content + "/aprobar", DERFE2, "version", "0")).hasStatus(303);
        assertThat(get("/acciones/" + content, DERFE2)).bodyText().contains("Aprobada");
    }

    @Test
    void aPieceThatBecomesAnotherLosesWhatWasSigned() {
        long poster = planned(ActionExamples.piece(true), DECEYEC);
        String path = "/acciones/" + poster + "/revisiones/graphic-line";
        assertThat(get("/acciones/" + poster + "/editar", DECEYEC)).bodyText().doesNotContain("tiene revisiones firmadas");
        assertThat(post(path, DECEYEC, "points", "0", "points", "1", "signedOn", "01/12/2020")).hasStatus(303);
        assertThat(get("/acciones/" + poster + "/editar", DECEYEC)).bodyText().contains("tiene revisiones firmadas");
        ActionPlan same = inFirstStage(ActionExamples.piece(true));
        planning.describe(strategy, poster, 0, serving(same, "cpve"), "", DECEYEC);
        assertThat(kept(poster)).as("its objectives make no other piece of it").hasSize(1);
        planning.describe(strategy, poster, 1, ActionExamples.named(same, "Otro cartel", same.stages(), DAYS), "", DECEYEC);
        assertThat(kept(poster)).isEmpty();
        assertThat(get("/acciones/" + poster, VIEWER)).bodyText().contains("quedó sin efecto la revisión");
    }

    @Test
    void aCancelledPieceIsNotSigned() {
        long poster = planned(ActionExamples.piece(true), DECEYEC);
        planning.cancel(strategy, poster, planning.version(strategy, poster), "Sin fondos", DECEYEC);
        String path = "/acciones/" + poster + "/revisiones/graphic-line";
        assertThat(get(path, DECEYEC)).hasStatusOk().bodyText().contains("está cancelada").doesNotContain("Firmar la revisión");
        assertThat(post(path, DECEYEC, "points", "0", "points", "1", "signedOn", "01/12/2020")).hasStatus(409)
                .bodyText().contains("está cancelada");
    }

    @Test
    void whatTheNetworkSharesIsPublishedOnlyAsAgreed() {
        long call = planned(ActionExamples.outreach(), DERFE);
        assertThat(post("/acciones/" + call + "/evidencias", DERFE, "title", "Foto de la feria", "url", "https://ine.mx/f"))
                .hasStatus(303);
        long photo = jdbc.sql("SELECT id FROM actions.evidence WHERE action_id = ?").param(call).query(Long.class).single();
        String path = "/acciones/" + call + "/evidencias/" + photo + "/red";
        assertThat(get(path, DERFE)).hasStatusOk();
        assertThat(get(path, CNCS)).hasStatus(403);
        assertThat(get("/acciones/" + call + "/evidencias/999999999/red", DERFE)).hasStatus(404);
        String[] published = {"version", "0", "sharedBy", "Club Zacatecas", "receivedOn", "01/12/2020", "licence", "Uso con crédito",
            "impartial", "true", "publishedOn", "05/12/2020", "publishedLink", "https://ine.mx/p"};
        assertThat(post(path, DERFE, published)).hasStatus(422).bodyText().contains("falta el consentimiento", "Club Zacatecas");
        assertThat(post(path, DERFE, "version", "0", "sharedBy", "Club Zacatecas", "receivedOn", "01/12/2020", "publishedOn",
                "05/12/2020", "publishedLink", "")).hasStatus(422).bodyText().contains("o deje los dos vacíos");
        assertThat(post(path, DERFE, "version", "0", "sharedBy", "", "receivedOn", "08/12/2020")).hasStatus(422).bodyText()
                .contains("hasta el 07/12/2020");
        assertThat(post(path, DERFE, "version", "0", "sharedBy", "Club Zacatecas", "receivedOn", "01/12/2020")).hasStatus(303);
        assertThat(get("/acciones/" + call, DERFE)).bodyText().contains("La compartió Club Zacatecas; sin publicar", "Publicación");
        assertThat(post(path, DERFE2, "version", "0", "sharedBy", "Otro", "receivedOn", "01/12/2020")).hasStatus(409).bodyText()
                .contains("value=\"Otro\"", "name=\"version\" value=\"1\"");
        published[1] = "1";
        assertThat(post(path, DERFE, concat(published, "consent", "true"))).hasStatus(303);
        assertThat(get("/acciones/" + call, VIEWER)).bodyText().contains("publicada el 05/12/2020", "anotó quién compartió");
        assertThat(jdbc.sql("SELECT shared[1] FROM actions.v_action_kept WHERE id = ?").param(call).query(String.class).single())
                .isEqualTo("2020-12-01 2020-12-05");
    }

    @Test
    void coverageIsCountedByObjectiveWithItsGaps() {
        assertThat(get("/acciones/objetivos", VIEWER)).hasStatusOk().bodyText()
                .contains("Obtención de la CPVE y su utilidad", "Sin acciones", "Ejercicio del voto").doesNotContain("Sin objetivo:");
        assertThat(get("/acciones/objetivos", CVME)).hasStatus(403);
        planned(ActionExamples.outreach(), DERFE);
        long tagged = planned(serving(ActionExamples.outreach(), "cpve", "participacion"), DERFE);
        assertThat(get("/acciones/objetivos", VIEWER)).bodyText().contains("Sin completar", "Sin objetivo: 1");
        assertThat(get("/acciones?objetivo=cpve", VIEWER)).bodyText().contains("/acciones/" + tagged + "?").contains("Objetivo");
        assertThat(get("/acciones.csv?objetivo=cpve", VIEWER)).bodyText()
                .contains("Objetivos", "Obtención de la CPVE y su utilidad; Interés en la participación político-electoral");
        assertThat(get("/acciones?objetivo=derecho-a-votar", VIEWER)).bodyText().contains("Ninguna acción cumple los filtros");
        assertThat(get("/acciones?objetivo=ninguno", VIEWER)).bodyText().doesNotContain("/acciones/" + tagged + "?");
        assertThat(get("/acciones/" + tagged, VIEWER)).bodyText()
                .contains("Obtención de la CPVE y su utilidad, Interés en la participación político-electoral");
        assertThat(get("/acciones/" + tagged + "/editar", DERFE)).bodyText().contains("name=\"objectives\"", "value=\"cpve\" checked");
    }

    private List<String> kept(long action) {
        return jdbc.sql("SELECT unnest(reviews) FROM actions.v_action_kept WHERE id = ?").param(action).query(String.class).list();
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static ActionPlan serving(ActionPlan p, String... objectives) {
        return new ActionPlan(
                p.name(), p.area(), p.objective(), p.period(), p.stages(), p.audiences(), p.languages(), p.place(),
                p.plannedBudget(), p.goals(), p.responsible(), p.numeral(), p.partners(), p.notes(), p.detail(), p.agenda(),
                Set.of(objectives));
    }

    private long planned(ActionPlan p, CurrentUser who) {
        return planning.plan(strategy, inFirstStage(p), who);
    }

    private ActionPlan inFirstStage(ActionPlan p) {
        return new ActionPlan(
                p.name(), p.area(), p.objective(), DAYS, Set.of(stages.of(strategy.id()).get(0).id()), p.audiences(),
                p.languages(), p.place(), p.plannedBudget(), p.goals(), p.responsible(), p.numeral(), p.partners(),
                p.notes(), p.detail(), p.agenda(), p.objectives());
    }

    private MvcTestResult get(String uri, CurrentUser who) {
        return mvc.get().uri(uri).param("estrategia", strategy.key()).with(as(who)).exchange();
    }

    private MvcTestResult post(String uri, CurrentUser who, String... params) {
        var request = mvc.post().uri(uri).param("estrategia", strategy.key()).with(as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }
}
