package mx.ine.vmre.paidmedia;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.MetricImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ModuleTest
class PlanPagesTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MediaPlanning planning;

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
    void anEmptyMonthSaysWhatItIsAndNothingIsInvented() {
        assertThat(get("/medios?mes=2020-11", TestPeople.CNCS)).hasStatusOk().bodyText()
                .contains("Plan de medios, noviembre de 2020", "Este mes todavía no tiene plan de medios", "Nueva línea")
                .doesNotContain("Gasto sin plan");
        assertThat(get("/medios?mes=2020-11", TestPeople.VIEWER)).hasStatusOk().bodyText()
                .doesNotContain("Nueva línea", "Copiar el mes anterior");
        assertThat(get("/medios?mes=nada", TestPeople.ADMIN)).hasStatusOk().bodyText().contains("diciembre de 2020");
        assertThat(get("/medios", TestPeople.CVME)).hasStatus(403);
    }

    @Test
    void aLineIsPlannedShownFilteredAndExported() {
        MvcTestResult made = post("/medios/nuevo", TestPeople.CNCS, form("Registro «LNERE»", "58,000.50"));
        assertThat(made).hasStatus(303);
        String sheet = made.getResponse().getRedirectedUrl().replaceFirst("\\?.*", "");
        assertThat(get(sheet, TestPeople.VIEWER)).hasStatusOk().bodyText()
                .contains("Registro «LNERE»", "58,000.50", "Motores de búsqueda en internet", "Sin pedir", "Sin datos",
                        "Falta desde el 06/11/2020", "la planeó")
                .doesNotContain("Enlazar campañas</a>", "Pedir aprobación");

        spend("VMRE | Registro", "61000.00");
        long id = Long.parseLong(sheet.replaceAll(".*/", ""));
        assertThat(post(sheet + "/campanas", TestPeople.CNCS, "version", version(id), "campaigns", "VMRE | Registro"))
                .hasStatus(303);
        assertThat(get("/medios?mes=2020-11", TestPeople.DERFE)).bodyText()
                .contains("Registro «LNERE»", "58,000.50", "61,000.00", "+2,999.50", "En el plan", "+30.00, fuera",
                        "Corre sin línea gráfica aprobada: nadie ha pedido la aprobación", "Mostrando 1–1 de 1");
        assertThat(get("/medios?mes=2020-11&estado=rebasada&plataforma=motores-de-busqueda", TestPeople.DERFE)).bodyText()
                .contains("Ninguna línea cumple los filtros", "Quitar el filtro «Estado» y ver 1");
        assertThat(get("/medios?mes=2020-11&texto=registro&falta=nota&segmento=eua&area=cncs&orden=-gasto", TestPeople.DERFE))
                .bodyText().contains("Mostrando 1–1 de 1");
        assertThat(get(sheet + "/gasto", TestPeople.VIEWER)).hasStatusOk().bodyText().contains("61,000.00", "Estados Unidos");
        assertThat(new String(get("/medios.csv?mes=2020-11", TestPeople.VIEWER).getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8))
                .startsWith("\ufeffMes,").contains("Registro «LNERE»,Motores de búsqueda en internet,EUA,CNCS,01/11/2020,"
                        + "30/11/2020,58000.50,61000.00,2999.50,En el plan");
        assertThat(get("/medios.xlsx?mes=2020-11", TestPeople.VIEWER)).hasStatusOk();
        assertThat(get("/buscar?q=vmre registro", TestPeople.DERFE)).hasStatusOk();
    }

    @Test
    void themesAreChosenShownFilteredExportedAndKeptInTheHistory() {
        String[] form = Stream.concat(Arrays.stream(form("Registro", "10")),
                Stream.of("themes", "invitacion-a-participar", "themes", "credencializacion-y-voto")).toArray(String[]::new);
        String sheet = post("/medios/nuevo", TestPeople.CNCS, form).getResponse().getRedirectedUrl().replaceFirst("\\?.*", "");
        line();
        String both = "Proceso de credencialización y voto; Invitación a la participación";
        assertThat(get(sheet, TestPeople.VIEWER)).bodyText().contains(both);
        assertThat(get(sheet + "/editar", TestPeople.CNCS)).bodyText()
                .containsPattern("value=\"invitacion-a-participar\"[^>]*checked")
                .doesNotContainPattern("value=\"educacion-civica\"[^>]*checked");
        assertThat(get("/medios?mes=2020-11&tema=invitacion-a-participar", TestPeople.VIEWER)).bodyText()
                .contains("Mostrando 1–1 de 1", both, "Tema: <b>Invitación a la participación</b>");
        assertThat(get("/medios?mes=2020-11&tema=sin-tema&falta=tema", TestPeople.VIEWER)).bodyText()
                .contains("Mostrando 1–1 de 1", "Sin tema: el informe la contará en «Sin tema»");
        assertThat(get("/medios?mes=2020-11&tema=%3Cb%3E", TestPeople.VIEWER)).hasStatusOk().bodyText()
                .contains("Quitar el filtro «Tema» y ver 2");
        assertThat(new String(get("/medios.csv?mes=2020-11", TestPeople.VIEWER).getResponse().getContentAsByteArray(),
                StandardCharsets.UTF_8)).contains(",Temas,", both);

        form[form.length - 1] = "cocina";
        assertThat(post("/medios/nuevo", TestPeople.CNCS, form)).hasStatus(422).bodyText()
                .contains("Elija temas del catálogo de la Estrategia");
        String[] change = Stream.concat(Arrays.stream(form("Registro", "10")),
                Stream.of("themes", "educacion-civica", "version", "0")).toArray(String[]::new);
        assertThat(post(sheet + "/editar", TestPeople.CNCS, change)).hasStatus(303);
        assertThat(get(sheet, TestPeople.VIEWER)).bodyText()
                .contains("Educación cívica enfocada a la ciudadanía residente en el extranjero", both);
        form[form.length - 1] = "credencializacion-y-voto";
        String[] late = Stream.concat(Arrays.stream(form), Stream.of("version", "0")).toArray(String[]::new);
        assertThat(post(sheet + "/editar", TestPeople.CNCS, late)).hasStatus(409).bodyText()
                .contains("Otra persona guardó antes", "Temas de su contenido", "Invitación a la participación",
                        "Educación cívica enfocada");
    }

    @Test
    void wrongInputComesBackWithWhatWasTyped() {
        String[] form = form("Registro", "menos");
        form[11] = "31/02/2020";
        form[15] = "https://www.ine.mx/voto";
        assertThat(post("/medios/nuevo", TestPeople.CNCS, form)).hasStatus(422).bodyText()
                .contains("Hay un problema", "value=\"menos\"", "value=\"31/02/2020\"", "https://www.ine.mx/voto");
        String[] elsewhere = form("Registro", "10");
        elsewhere[15] = "https://www.ine.mx/voto";
        assertThat(post("/medios/nuevo", TestPeople.CNCS, elsewhere)).hasStatus(422).bodyText()
                .contains("Escriba una dirección del micrositio, por ejemplo https://www.votoextranjero.mx");
        String[] never = form("Registro", "10");
        never[1] = "2031-01";
        assertThat(post("/medios/nuevo", TestPeople.CNCS, never)).hasStatus(422).bodyText().contains("Elija un mes de la Estrategia");
        never[1] = "<b>";
        assertThat(post("/medios/nuevo", TestPeople.CNCS, never)).hasStatus(422);
        assertThat(post("/medios/nuevo", TestPeople.CNCS)).hasStatus(422);
    }

    @Test
    void onlyTheAreaWritesAndOnlyOthersWhoKeepTheGraphicLineApprove() {
        long id = line();
        String sheet = "/medios/" + id;
        for (String page : List.of("/editar", "/campanas", "/nota", "/cancelar", "/compras/nueva")) {
            assertThat(get(sheet + page, TestPeople.CNCS)).as(page).hasStatusOk();
            for (CurrentUser other : List.of(TestPeople.DERFE, TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
                assertThat(get(sheet + page, other)).as(page).hasStatus(403);
            }
        }
        assertThat(post(sheet + "/editar", TestPeople.DERFE, form("Ajena", "1"))).hasStatus(403);
        assertThat(post(sheet + "/aprobar", TestPeople.DECEYEC, "version", version(id))).hasStatus(422);
        assertThat(post(sheet + "/pedir-aprobacion", TestPeople.CNCS, "version", version(id))).hasStatus(303);
        assertThat(post(sheet + "/aprobar", TestPeople.CNCS, "version", version(id))).hasStatus(403);
        assertThat(get(sheet, TestPeople.DECEYEC)).bodyText().contains("No aprobar", "La aprueba una persona de DECEyEC");
        assertThat(post(sheet + "/rechazar", TestPeople.DECEYEC, "version", version(id), "reason", " ")).hasStatus(422)
                .bodyText().contains("Escriba el motivo");
        assertThat(post(sheet + "/rechazar", TestPeople.DECEYEC, "version", version(id), "reason", "Sin polígono"))
                .hasStatus(303);
        assertThat(get(sheet, TestPeople.VIEWER)).bodyText().contains("No aprobada", "Sin polígono");
        assertThat(post(sheet + "/pedir-aprobacion", TestPeople.CNCS, "version", version(id))).hasStatus(303);
        assertThat(post(sheet + "/aprobar", TestPeople.DECEYEC, "version", version(id))).hasStatus(303);
        assertThat(get(sheet, TestPeople.VIEWER)).bodyText().contains("Aprobada", "Ema Educación, DECEyEC");
    }

    @Test
    void whoeverSavesSecondIsToldAndLosesNothing() {
        long id = line();
        String sheet = "/medios/" + id;
        String read = version(id);
        assertThat(post(sheet + "/nota", TestPeople.CNCS, "version", read, "body", "Primera", "reference", "")).hasStatus(303);

        String[] late = form("Otro nombre", "77");
        late[0] = "version";
        late[1] = read;
        assertThat(post(sheet + "/editar", TestPeople.CNCS, late)).hasStatus(409).bodyText()
                .contains("Otra persona guardó antes", "Otro nombre");
        assertThat(post(sheet + "/nota", TestPeople.CNCS, "version", read, "body", "Segunda")).hasStatus(409).bodyText()
                .contains("Segunda", "Primera");
        assertThat(post(sheet + "/campanas", TestPeople.CNCS, "version", read, "more", "Una campaña")).hasStatus(409).bodyText()
                .contains("Una campaña", "guardó cambios antes", "value=\"" + version(id) + "\"");
        assertThat(post(sheet + "/cancelar", TestPeople.CNCS, "version", read, "reason", "No corre")).hasStatus(409).bodyText()
                .contains("No corre");
        assertThat(post(sheet + "/aprobar", TestPeople.DECEYEC, "version", read)).hasStatus(409);
        assertThat(post(sheet + "/cancelar", TestPeople.CNCS, "version", version(id), "reason", "No corre")).hasStatus(303);
        assertThat(get(sheet, TestPeople.CNCS)).bodyText().contains("Línea cancelada. Motivo: No corre");
        assertThat(post(sheet + "/nota", TestPeople.CNCS, "version", version(id), "body", "Tarde")).hasStatus(422).bodyText()
                .contains("La línea está cancelada");
    }

    @Test
    void ordersAreWrittenCorrectedAndCancelledWithAReason() {
        String sheet = "/medios/" + line();
        String[] order = {"supplier", "Meta", "reference", "OC-7", "orderedOn", "01/11/2020", "from", "01/11/2020", "to",
            "30/11/2020", "amount", "70,000"};
        assertThat(post(sheet + "/compras/nueva", TestPeople.CNCS, order)).hasStatus(303);
        assertThat(get(sheet, TestPeople.VIEWER)).bodyText().contains("OC-7", "70,000.00", "Lo comprado rebasa el plan");
        String edit = buyPath(sheet);
        assertThat(get(edit + "/editar", TestPeople.CNCS)).hasStatusOk();
        assertThat(get(edit + "/cancelar", TestPeople.DERFE)).hasStatus(403);
        order[1] = "";
        assertThat(post(edit + "/editar", TestPeople.CNCS, order)).hasStatus(422);
        order[1] = "Meta Platforms";
        assertThat(post(edit + "/editar", TestPeople.CNCS, order)).hasStatus(409);
        assertThat(post(edit + "/cancelar", TestPeople.CNCS, "version", "0", "reason", "")).hasStatus(422);
        assertThat(post(edit + "/cancelar", TestPeople.CNCS, "version", "0", "reason", "Se duplicó")).hasStatus(303);
        assertThat(get(sheet, TestPeople.VIEWER)).bodyText().contains("Se duplicó").doesNotContain("Lo comprado rebasa");
        assertThat(get(sheet + "/compras/99999999/editar", TestPeople.CNCS)).hasStatus(404);
    }

    @Test
    void theMonthBeforeIsCopiedAfterShowingWhat() {
        line();
        assertThat(get("/medios/copiar?mes=2020-12", TestPeople.CNCS)).hasStatusOk().bodyText()
                .contains("Se copiará 1 línea de noviembre de 2020", "Copiar 1 línea");
        assertThat(get("/medios/copiar?mes=2020-12", TestPeople.DERFE)).bodyText().contains("no tiene líneas de su área");
        MvcTestResult copied = post("/medios/copiar", TestPeople.CNCS, "mes", "2020-12");
        assertThat(copied).hasStatus(303);
        assertThat(copied.getResponse().getRedirectedUrl()).startsWith("/medios?mes=2020-12");
        assertThat(post("/medios/copiar", TestPeople.CNCS, "mes", "2020-12")).hasStatus(422).bodyText()
                .contains("No hay nada que copiar");
        assertThat(get("/medios/copiar?mes=2019-03", TestPeople.CNCS)).hasStatus(404);
        assertThat(get("/medios/copiar", TestPeople.CNCS)).hasStatus(404);
        assertThat(get("/medios/999999999", TestPeople.CNCS)).hasStatus(404);
        assertThat(get("/medios/abc", TestPeople.CNCS)).hasStatus(404);
    }

    private String buyPath(String sheet) {
        String body = new String(get(sheet, TestPeople.CNCS).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return body.replaceAll("(?s).*(" + sheet + "/compras/\\d+)/editar.*", "$1");
    }

    private long line() {
        return PlanTrial.line(application, strategy, TestPeople.CNCS, NOVEMBER, "motores-de-busqueda", "eua", "Registro",
                "58000.00");
    }

    private void spend(String campaign, String pesos) {
        application.getBean(MetricImport.class).bringAndStore(new ImportFile("pauta.csv",
                ("date,platform,campaign,country,impressions,clicks,spend_mxn\n2020-11-04,Motores de búsqueda en internet,"
                        + campaign + ",US,10,2," + pesos + "\n").getBytes(StandardCharsets.UTF_8)),
                strategy, Map.of(), TestPeople.CNCS);
    }

    private String version(long id) {
        return String.valueOf(planning.version(strategy, id));
    }

    private static String[] form(String name, String budget) {
        return new String[] {
            "month", "2020-11", "name", name, "platform", "motores-de-busqueda", "segment", "eua", "from", "01/11/2020", "to",
            "30/11/2020", "budget", budget, "landing", "https://www.votoextranjero.mx/registro", "piece", "Infografía",
            "noteDue", "06/11/2020"
        };
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
