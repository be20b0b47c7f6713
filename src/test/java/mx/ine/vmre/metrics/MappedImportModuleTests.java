package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Unknown tables from the screen and the API, what is remembered of them, and the kind that a person corrects. */
@ModuleTest
class MappedImportModuleTests {

    private static final String HEADER = "Jornada,Cuenta,Acción,Territorio,Vistas,Inversión,Notas";
    private static final String[] MAP = {
        "map", "day", "map", "account", "map", "campaign", "map", "country", "map", "impressions", "map", "spend",
        "map", "none"
    };
    private static final String DECISIONS = "{\"map.1\":\"day\",\"map.2\":\"account\",\"map.3\":\"campaign\",\"map.4\":\"country\","
            + "\"map.5\":\"impressions\",\"map.6\":\"spend\",\"map.7\":\"none\",\"currency\":\"MXN\"}";

    @Autowired
    MetricImport imports;

    @Autowired
    MediaReadings media;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApplicationContext context;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(context);
    }

    @AfterEach
    void leaveNothing() {
        TrialStrategy.remove(context, strategy);
    }

    private static byte[] file(String day) {
        return SampleFiles.text(HEADER, day + ",INE,VMRE Texas,Estados Unidos,1000,150.25,x");
    }

    private String bring(byte[] content) {
        return "/metricas/cargas/"
                + imports.bring(new ImportFile("tiktok.csv", content), strategy, TestPeople.CNCS).id();
    }

    private MvcTestResult page(String url) {
        return mvc.get().uri(url).param("estrategia", strategy.key()).with(as(TestPeople.CNCS)).exchange();
    }

    private MvcTestResult post(String path, String... params) {
        return post(TestPeople.CNCS, path, params);
    }

    private MvcTestResult post(CurrentUser who, String path, String... params) {
        var request = mvc.post().uri(path + "?estrategia=" + strategy.key()).with(as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void theScreenAsksColumnByColumnAndRemembers() {
        String url = bring(file("2020-11-02"));

        assertThat(page(url)).hasStatusOk().bodyText()
                .contains("¿Qué dice cada columna?", "Jornada", "VMRE Texas", "Algunos valores", "no se importa",
                        "aria-label=\"Qué dice la columna Inversión\"", "value=\"account\" selected")
                .doesNotContain("¿De qué mes", "¿En qué moneda");
        assertThat(post(url + "/respuestas", MAP)).hasStatus(303);
        assertThat(page(url)).bodyText()
                .contains("Columnas asignadas: 1 día, 2 cuenta, 3 campaña, 4 país, 5 impresiones, 6 gasto; no se importan: 7",
                        "¿En qué moneda está «Inversión»?");
        assertThat(post(url + "/respuestas", "currency", "MXN")).hasStatus(303);
        assertThat(post(url + "/guardar")).hasStatus(303);
        assertThat(media.ofMonth(strategy.id(), YearMonth.of(2020, 11)).spend()).isEqualTo("150.25");

        String next = bring(file("2020-11-03"));

        assertThat(page(next)).bodyText()
                .contains("Columnas asignadas: 1 día", "Recordada de una carga anterior:", TestPeople.CNCS.name(),
                        "«tiktok.csv»", "Moneda: Peso mexicano (MXN)", "Guardar la fila buena");
        assertThat(post(next + "/corregir", "key", "map.1")).hasStatus(303);
        assertThat(page(next)).bodyText()
                .contains("¿Qué dice cada columna?", "value=\"spend\" selected", "value=\"none\" selected");
    }

    @Test
    void theFileOfRejectedRowsIsTheSameReport() {
        String url = bring(SampleFiles.text(HEADER, "2020-11-02,INE,VMRE Texas,Estados Unidos,1000,150.25,x",
                "2020-11-03,INE,VMRE Texas,Narnia,1000,150.25,x"));
        post(url + "/respuestas", MAP);
        post(url + "/respuestas", "currency", "MXN");
        byte[] rejected = page(url + "/rechazadas.csv").getResponse().getContentAsByteArray();
        assertThat(post(url + "/guardar")).hasStatus(303);

        String corrected = bring(new String(rejected, StandardCharsets.UTF_8)
                .replaceFirst("Narnia", "España").getBytes(StandardCharsets.UTF_8));

        assertThat(page(corrected)).bodyText()
                .contains("Recordada de una carga anterior:", "Guardar la fila buena").doesNotContain("¿Qué dice cada columna?");
    }

    @Test
    void whatIsWrongWithTheColumnsIsSaidAndKept() {
        String url = bring(file("2020-11-02"));

        String[] twice = MAP.clone();
        twice[13] = "spend";
        assertThat(post(url + "/respuestas", twice)).hasStatus(422).bodyText()
                .contains("Dos columnas, la 6 y la 7, no pueden decir el gasto", "value=\"country\" selected");
        String[] open = MAP.clone();
        open[1] = "";
        assertThat(post(url + "/respuestas", open)).hasStatus(422).bodyText()
                .contains("Diga qué trae cada columna", "value=\"impressions\" selected");
        String[] nothing = MAP.clone();
        nothing[9] = "none";
        nothing[11] = "none";
        assertThat(post(url + "/respuestas", nothing)).hasStatus(422).bodyText()
                .contains("Asigne al menos una columna de cifras");
        assertThat(post(url + "/respuestas")).hasStatus(422);
        assertThat(post(url + "/guardar")).hasStatus(422).bodyText().contains("Responda la pregunta");
    }

    @Test
    void aPersonMayCorrectTheKindOfFile() {
        String url = bring(SampleFiles.text("Campaign,Day,Impressions,Clicks,Spend (MXN),Engagements",
                "VMRE,2020-11-02,10,1,5.00,3"));
        assertThat(page(url)).bodyText().contains("¿No es este tipo de archivo?", "value=\"x-ads\" selected");

        assertThat(post(url + "/tipo", "source", "lnere")).hasStatus(422).bodyText()
                .contains("No se reconoce el encabezado", "value=\"lnere\" selected");
        assertThat(post(url + "/tipo", "source", "color")).hasStatus(422);
        assertThat(post(url + "/tipo", "source", "mapped")).hasStatus(303);
        assertThat(page(url)).bodyText().contains("¿Qué dice cada columna?", "Tipo de archivo: Otra tabla de pauta");
        assertThat(post(url + "/corregir", "key", "source")).hasStatus(303);
        assertThat(page(url)).bodyText().contains("Se reconoció como X (Twitter) Ads");
        for (CurrentUser reader : List.of(TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
            assertThat(post(reader, url + "/tipo", "source", "mapped")).hasStatus(403);
        }
        assertThat(post("/metricas/cargas/999999999/tipo", "source", "mapped")).hasStatus(404);
    }

    private JsonNode send(String path, byte[] content, int status, String... fields) {
        TestTokens tokens = new TestTokens(context);
        var request = mvc.post().uri(path).multipart();
        if (content != null) {
            request = request.file(new MockMultipartFile("file", "api.csv", "text/csv", content));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        MvcTestResult result = request.param("strategy", strategy.key())
                .header("Authorization", "Bearer " + tokens.of(tokens.person(Role.EDITOR, Area.CNCS))).exchange();
        assertThat(result).hasStatus(status);
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void aProgramAssignsColumnsOnceAndIsToldAfterwards() {
        JsonNode asked = send("/api/v1/imports", file("2020-11-02"), 200);
        assertThat(asked.get("status").asString()).isEqualTo("NEEDS_DECISION");
        assertThat(asked.get("source").asString()).isEqualTo("mapped");
        assertThat(asked.get("decisions").size()).isEqualTo(7);
        assertThat(asked.get("decisions").get(1).toString())
                .contains("\"key\":\"map.2\"", "¿Qué dice la columna 2, «Cuenta»?", "\"suggested\":\"account\"");

        JsonNode stored = send("/api/v1/imports", file("2020-11-02"), 200, "decisions", DECISIONS);
        assertThat(stored.get("status").asString()).isEqualTo("STORED");
        assertThat(stored.get("totals").toString()).contains("\"country\":\"US\",\"impressions\":1000,\"cost\":\"150.25\"");

        JsonNode next = send("/api/v1/imports", file("2020-11-03"), 200);
        assertThat(next.get("status").asString()).isEqualTo("STORED");
        assertThat(next.get("warnings").toString())
                .contains("Columnas asignadas: 1 día", "mande «map.…» en decisions", "«currency»");
        assertThat(next.get("warnings").size()).as("one of columns, one of the currency, one of the platform").isEqualTo(3);

        JsonNode wrong = send("/api/v1/imports", file("2020-11-04"), 422, "decisions", "{\"map.7\":\"spend\"}");
        assertThat(wrong.get("detail").asString()).contains("Dos columnas, la 6 y la 7");
        String waiting = send("/api/v1/imports", file("2020-11-05"), 200, "dryRun", "true").get("id").asString();
        assertThat(send("/api/v1/imports/" + waiting, null, 200, "decisions",
                        DECISIONS.replace("\"map.7\":\"none\"", "\"map.7\":\"creative\"").replace(",\"currency\":\"MXN\"", ""))
                .get("status").asString()).as("its own answers win over the remembered ones").isEqualTo("STORED");
    }
}
