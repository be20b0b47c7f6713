package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.History;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API answers, case by case; each good case has its refused twins. */
@ModuleTest
class ImportApiTests {

    private static final String HEADER =
            "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions";
    private static final String UNDATED = "Campaign,Campaign type,Impr.,Clicks,Cost";
    private static final String API = "/api/v1/imports";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    History history;

    @Autowired
    ApplicationContext context;

    private final String campaign = "Prueba " + UUID.randomUUID();
    private StrategyRef strategy;
    private TestTokens tokens;
    private CurrentUser editor;
    private String token;

    @BeforeEach
    void editorOfAStrategy() {
        strategy = TrialStrategy.make(context);
        tokens = new TestTokens(context);
        editor = tokens.person(Role.EDITOR, Area.CNCS);
        token = tokens.of(editor);
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(context, strategy);
    }

    private MvcTestResult send(byte[] file, String... fields) {
        return send(token, file, fields);
    }

    private MvcTestResult send(String bearer, byte[] file, String... fields) {
        var request = mvc.post().uri(API).multipart();
        if (file != null) {
            request = request.file(new MockMultipartFile("file", "pauta.csv", "text/csv", file));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.param("strategy", strategy.key()).header("Authorization", "Bearer " + bearer).exchange();
    }

    private MvcTestResult call(HttpMethod method, String path, String bearer) {
        return mvc.method(method).uri(path).header("Authorization", "Bearer " + bearer).exchange();
    }

    private MvcTestResult complete(String id, String json) {
        return mvc.post().uri(API + "/" + id).header("Authorization", "Bearer " + token)
                .contentType("application/json").content(json).exchange();
    }

    private static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        if (status >= 400) {
            assertThat(result).hasContentType("application/problem+json;charset=UTF-8");
        }
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    private byte[] rows(String... rests) {
        return SampleFiles.text(concat(HEADER, rests));
    }

    private String[] concat(String header, String... rests) {
        String[] lines = new String[rests.length + 1];
        lines[0] = header;
        for (int i = 0; i < rests.length; i++) {
            lines[i + 1] = "2020-11-02,Facebook," + campaign + "," + rests[i];
        }
        return lines;
    }

    private byte[] undated() {
        return SampleFiles.text(UNDATED, campaign + ",Search,10,1,5.00");
    }

    @Test
    void aGoodFileIsStoredAndAnsweredAsDocumented() {
        MvcTestResult result = send(rows("x,es,US,,1000,20,800,150.25,3", "y,es,Narnia,,1,1,1,1.00,", "z,es,,,5,1,,2.00,"));
        JsonNode answer = json(result, 200);
        String id = answer.get("id").asString();

        assertThat(result.getResponse().getHeader("Location")).isEqualTo(API + "/" + id);
        assertThat(answer.get("status").asString()).isEqualTo("STORED");
        assertThat(answer.get("source").asString()).isEqualTo("plain");
        assertThat(answer.get("reason").isNull()).isTrue();
        assertThat(List.of(2, 1, 1, 0)).isEqualTo(List.of(
                answer.get("rowsAccepted").asInt(), answer.get("rowsRejected").asInt(),
                answer.get("rowsSkipped").asInt(), answer.get("rowsReplaced").asInt()));
        JsonNode rejected = answer.get("rejected").get(0);
        assertThat(rejected.get("line").asInt()).isEqualTo(3);
        assertThat(rejected.get("column").asString()).isEqualTo("country");
        assertThat(rejected.get("value").asString()).isEqualTo("Narnia");
        assertThat(rejected.get("reason").asString()).contains("catálogo de países");
        assertThat(answer.get("totals").toString()).isEqualTo(
                "[{\"month\":\"2020-11\",\"country\":\"US\",\"impressions\":1000,\"clicks\":20,\"cost\":\"150.25\",\"conversions\":3},"
                        + "{\"month\":\"2020-11\",\"country\":null,\"impressions\":5,\"clicks\":1,\"cost\":\"2.00\"}]");
        assertThat(json(call(HttpMethod.GET, API + "/" + id, token), 200)).isEqualTo(answer);
        assertThat(history.of("import", id, 5)).extracting(History.Entry::who).containsOnly(editor.name());
    }

    @Test
    void anImportOnWhichALaterOneRestsIsUndoneOnlyAfterIt() {
        String days = "Campaign,Day,Currency code,Impr.,Clicks,Cost";
        String decisions = "{\"grain\":\"replace\"}";
        json(send(SampleFiles.text(days, campaign + ",2020-11-02,MXN,10,2,1.00")), 200);
        String month = json(send(SampleFiles.text("Campaign,Month,Currency code,Impr.,Clicks,Cost",
                campaign + ",2020-11,MXN,30,6,4.00"), "decisions", decisions), 200).get("id").asString();
        String again = json(send(SampleFiles.text(days, campaign + ",2020-11-02,MXN,11,2,1.00"), "decisions", decisions), 200)
                .get("id").asString();

        JsonNode told = json(call(HttpMethod.DELETE, API + "/" + month, token), 409);
        assertThat(told.get("detail").asString()).contains("Deshaga primero esta carga: pauta.csv (" + again + ")");
        assertThat(json(call(HttpMethod.DELETE, API + "/" + again, token), 200).get("status").asString()).isEqualTo("UNDONE");
        assertThat(json(call(HttpMethod.DELETE, API + "/" + month, token), 200).get("status").asString()).isEqualTo("UNDONE");
    }

    @Test
    void theSameBytesAreADuplicateAndAnOverlapReplaces() {
        byte[] file = rows("x,es,US,,1000,20,800,150.25,3");
        JsonNode first = json(send(file), 200);
        JsonNode again = json(send(file), 200);
        assertThat(again.get("status").asString()).isEqualTo("DUPLICATE");
        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(again.get("rowsAccepted").asInt()).isZero();
        assertThat(again.get("reason").asString()).contains("ya se había cargado", editor.name());

        JsonNode later = json(send(rows("x,es,US,,1100,21,800,160.25,3", "y,es,US,,1,0,,0.00,")), 200);
        assertThat(later.get("rowsReplaced").asInt()).isEqualTo(1);
    }

    @Test
    void aRehearsalStoresNothingAndTheSameFileGoesOnFromIt() {
        byte[] file = rows("x,es,US,,1000,20,800,150.25,3");
        JsonNode rehearsed = json(send(file, "dryRun", "true"), 200);
        assertThat(rehearsed.get("status").asString()).isEqualTo("REHEARSED");
        assertThat(rehearsed.get("totals").size()).isEqualTo(1);
        JsonNode stored = json(send(file), 200);
        assertThat(stored.get("status").asString()).isEqualTo("STORED");
        assertThat(stored.get("id")).isEqualTo(rehearsed.get("id"));

        JsonNode other = json(send(rows("y,es,US,,1,1,1,1.00,1"), "dryRun", "true"), 200);
        MvcTestResult bare = call(HttpMethod.POST, API + "/" + other.get("id").asString(), token);
        assertThat(json(bare, 200).get("status").asString()).isEqualTo("STORED");
    }

    @Test
    void anAnswerThatIsNotOfferedIsRefusedWithWhatIsAndTheFileGoesOnWaiting() {
        JsonNode told = json(send(undated(), "decisions", "{\"month\":\"1999-01\",\"currency\":\"MXN\"}"), 422);
        assertThat(told.get("code").asString()).isEqualTo("metrics.api.not-offered");
        assertThat(told.get("detail").asString()).contains("1999-01", "2020-11");
        assertThat(json(send(undated(), "month", "2020-11"), 200).get("status").asString()).isEqualTo("STORED");
    }

    @Test
    void anAnswerSentAgainIsTheOneThatCounts() {
        JsonNode first = json(send(undated(), "month", "2020-11", "currency", "MXN", "dryRun", "true"), 200);
        assertThat(first.get("status").asString()).isEqualTo("REHEARSED");

        JsonNode stored = json(send(undated(), "month", "2020-10"), 200);

        assertThat(stored.get("id")).isEqualTo(first.get("id"));
        assertThat(stored.get("status").asString()).isEqualTo("STORED");
        assertThat(stored.get("totals").toString()).contains("\"month\":\"2020-10\"").doesNotContain("2020-11");
    }

    @Test
    void aQuestionThatCameUpSinceTheRehearsalIsAskedAndNotOnlyNamed() {
        String days = "Campaign,Day,Currency code,Impr.,Clicks,Cost,";
        byte[] age = SampleFiles.text(days + "Age", campaign + ",2020-11-02,MXN,10,2,1.00,18-24");
        byte[] device = SampleFiles.text(days + "Device", campaign + ",2020-11-02,MXN,10,2,1.00,Computers");
        byte[] gender = SampleFiles.text(days + "Gender", campaign + ",2020-11-02,MXN,10,2,1.00,Male");
        for (byte[] file : List.of(device, gender)) {
            assertThat(json(send(file, "dryRun", "true"), 200).get("status").asString()).isEqualTo("REHEARSED");
        }
        json(send(age), 200);

        JsonNode asked = json(send(device), 200);
        assertThat(asked.get("status").asString()).isEqualTo("NEEDS_DECISION");
        assertThat(asked.get("decisions").toString()).contains("\"key\":\"grain\"");
        assertThat(json(send(gender, "decisions", "{\"grain\":\"replace\"}"), 200).get("status").asString())
                .isEqualTo("STORED");
    }

    @Test
    void anOpenQuestionIsAnsweredBySendingTheFileAgain() {
        JsonNode open = json(send(undated()), 200);
        assertThat(open.get("status").asString()).isEqualTo("NEEDS_DECISION");
        assertThat(open.get("decisions").toString()).contains("\"key\":\"month\"", "\"key\":\"currency\"", "2020-11", "2020-10")
                .contains("¿En qué moneda está «Cost»?", "Peso mexicano (MXN)");
        JsonNode half = json(send(undated(), "month", "2020-11"), 200);
        assertThat(half.get("status").asString()).isEqualTo("NEEDS_DECISION");
        assertThat(half.get("decisions").size()).isEqualTo(1);
        JsonNode done = json(send(undated(), "currency", "mxn"), 200);
        assertThat(done.get("status").asString()).isEqualTo("STORED");
        assertThat(done.get("id")).isEqualTo(open.get("id"));
        assertThat(done.get("totals").toString()).contains("\"cost\":\"5.00\"", "\"month\":\"2020-11\"");
    }

    @Test
    void everyKindOfFileAnswersWithItsOwnMeasures() {
        JsonNode asked = json(send(SampleFiles.bytes(SampleFiles.TWITTER)), 200);
        assertThat(asked.get("status").asString()).isEqualTo("NEEDS_DECISION");
        assertThat(asked.get("decisions").toString()).contains("\"key\":\"currency\"").doesNotContain("\"key\":\"month\"");
        JsonNode tweets = json(send(SampleFiles.bytes(SampleFiles.TWITTER), "currency", "MXN"), 200);
        assertThat(tweets.get("status").asString()).isEqualTo("STORED");
        assertThat(tweets.get("rowsAccepted").asInt()).isEqualTo(12);
        assertThat(tweets.get("totals").toString())
                .contains("\"country\":null", "\"impressions\":329428", "\"clicks\":2655", "\"cost\":\"18628.80\"");

        JsonNode videos = json(send(SampleFiles.bytes(SampleFiles.YOUTUBE)), 200);
        assertThat(videos.get("status").asString()).isEqualTo("STORED");
        assertThat(videos.get("source").asString()).isEqualTo("youtube-studio");
        assertThat(videos.get("rowsAccepted").asInt()).isEqualTo(7);
        assertThat(videos.get("totals").toString())
                .contains("\"country\":\"US\",\"views\":18450").doesNotContain("impressions", "clicks", "cost");

        JsonNode cards = json(send(SampleFiles.bytes("cpve_pais_2018-12.csv")), 200);
        assertThat(cards.get("totals").toString()).contains("\"month\":\"2018-12\"", "\"cardRequests\":839863");
    }

    @Test
    void hostileFilesAndListsOfPersonsAreRefusedWithTheirSentence() {
        assertThat(json(send(SampleFiles.text("semana_inicio,pais,solicitudes_lnere,CURP", "2020-11-02,España,1,x")), 200).toString())
                .contains("La columna «CURP» trae datos de personas");
        assertThat(json(send(TestFiles.zip(Map.of("a.zip", new byte[9]))), 200).toString())
                .contains("otro archivo comprimido");
    }

    @Test
    void anOpenQuestionIsAnsweredByItsImportOrBeforehand() {
        String id = json(send(undated()), 200).get("id").asString();
        assertThat(json(complete(id, "{\"decisions\":{\"month\":\"1999-01\"}}"), 422).get("detail").asString())
                .contains("«1999-01» no es una respuesta a «month»", "2020-11");
        assertThat(json(complete(id, "{\"decisions\":{\"color\":\"rojo\"}}"), 422).get("code").asString())
                .isEqualTo("metrics.api.not-asked");
        assertThat(json(complete(id, "{\"decisions\":{\"currency\":\"pesos\"}}"), 422).get("detail").asString())
                .contains("«pesos» no es una respuesta a «currency»");
        assertThat(json(complete(id, "{\"decisions\":{\"month\":\"2020-11\"}}"), 200).get("status").asString())
                .isEqualTo("NEEDS_DECISION");
        MvcTestResult form = mvc.post().uri(API + "/" + id).param("decisions", "{\"currency\":\"MXN\"}")
                .header("Authorization", "Bearer " + token).exchange();
        assertThat(json(form, 200).get("status").asString()).isEqualTo("STORED");
        assertThat(json(complete(id, "{}"), 409).get("code").asString()).isEqualTo("metrics.rule.closed");

        byte[] other = SampleFiles.text(UNDATED, campaign + ",Display,10,1,5.00");
        assertThat(json(send(other, "decisions", "{\"month\":\"2020-10\",\"currency\":\"MXN\",\"sobra\":\"x\"}"), 200)
                .get("status").asString()).isEqualTo("STORED");
    }

    @Test
    void aRejectedRowRefusesAllIfAskedSo() {
        byte[] file = rows("x,es,US,,1000,20,800,150.25,3", "y,es,Narnia,,1,1,1,1.00,");
        JsonNode refused = json(send(file, "onRejected", "refuse"), 200);
        assertThat(refused.get("status").asString()).isEqualTo("REFUSED");
        assertThat(refused.get("reason").asString()).contains("Hay 1 fila rechazada");
        assertThat(refused.get("rejected").size()).isEqualTo(1);
        JsonNode stored = json(send(file, "onRejected", "store"), 200);
        assertThat(stored.get("status").asString()).isEqualTo("STORED");
        assertThat(stored.get("rowsReplaced").asInt()).as("nothing was stored before").isZero();
    }

    @Test
    void aFileThatCannotBeImportedSaysWhatToDo() {
        for (Map.Entry<byte[], String> bad : Map.of(
                new byte[0], "está vacío",
                SampleFiles.text(HEADER), "solo tiene encabezado",
                new byte[] {1, 2, 0, 3}, "No es un archivo de texto",
                SampleFiles.text("a,b", "1,2"), "No se reconoce el encabezado").entrySet()) {
            JsonNode answer = json(send(bad.getKey()), 200);
            assertThat(answer.get("status").asString()).isEqualTo("REFUSED");
            assertThat(answer.get("id").isNull()).isTrue();
            assertThat(answer.get("reason").asString()).contains(bad.getValue());
        }
        JsonNode none = json(send(rows("y,es,Narnia,,1,1,1,1.00,")), 200);
        assertThat(none.get("status").asString()).isEqualTo("REFUSED");
        assertThat(none.get("reason").asString()).contains("ninguna fila buena");
    }

    @Test
    void theSourceMayBeCorrectedButNotInvented() {
        byte[] file = rows("x,es,US,,1000,20,800,150.25,3");
        assertThat(json(send(file, "source", "lnere"), 200).get("status").asString()).isEqualTo("REFUSED");
        assertThat(json(send(file, "source", "facebook"), 400).get("detail").asString()).contains("google-ads", "lnere");
        assertThat(json(send(file, "source", "plain"), 200).get("status").asString()).isEqualTo("STORED");
    }

    @Test
    void undoingTakesOutWhatWasStoredAndOnlyOnce() {
        String id = json(send(rows("x,es,US,,1000,20,800,150.25,3")), 200).get("id").asString();
        JsonNode undone = json(call(HttpMethod.DELETE, API + "/" + id + "?reason=Otra cuenta", token), 200);
        assertThat(undone.get("status").asString()).isEqualTo("UNDONE");
        assertThat(history.of("import", id, 1).get(0).reason()).isEqualTo("Otra cuenta");
        assertThat(json(call(HttpMethod.DELETE, API + "/" + id, token), 409).get("detail").asString()).contains("se deshizo");
        assertThat(json(call(HttpMethod.DELETE, API + "/" + id + "?reason=" + "x".repeat(501), token), 422)
                .get("detail").asString()).contains("500");

        String waiting = json(send(undated()), 200).get("id").asString();
        assertThat(json(call(HttpMethod.DELETE, API + "/" + waiting, token), 200).get("status").asString()).isEqualTo("REFUSED");
    }

    @Test
    void importsAreListedByPages() {
        send(rows("x,es,US,,1000,20,800,150.25,3"));
        send(rows("y,es,US,,1000,20,800,150.25,3"));
        String list = API + "?strategy=" + strategy.key();
        JsonNode page = json(call(HttpMethod.GET, list + "&page=2&size=1", token), 200);
        assertThat(page.get("total").asInt()).isEqualTo(2);
        assertThat(page.get("items").size()).isEqualTo(1);
        assertThat(page.get("items").get(0).get("firstDay").asString()).isEqualTo("2020-11-02");
        for (String wrong : List.of("page=0", "size=101", "page=x", "size=99999999999")) {
            json(call(HttpMethod.GET, list + "&" + wrong, token), 400);
        }
        json(call(HttpMethod.GET, API + "?strategy=no-hay", token), 404);
    }

    @Test
    void readersReadEditorsImportAndReviewersSeeNothing() {
        String id = json(send(rows("x,es,US,,1000,20,800,150.25,3")), 200).get("id").asString();
        for (Role role : List.of(Role.VIEWER, Role.ADMINISTRATOR)) {
            String reader = tokens.of(tokens.person(role, null));
            json(call(HttpMethod.GET, API + "/" + id, reader), 200);
            json(send(reader, rows("y,es,US,,1,1,1,1.00,1")), 403);
            json(call(HttpMethod.POST, API + "/" + id, reader), 403);
            json(call(HttpMethod.DELETE, API + "/" + id, reader), 403);
        }
        String reviewer = tokens.of(tokens.person(Role.REVIEWER, null));
        assertThat(json(call(HttpMethod.GET, API + "/" + id, reviewer), 403).get("detail").asString()).contains("rol");
        json(call(HttpMethod.GET, API, reviewer), 403);
    }

    @Test
    void whatIsNotAsDocumentedIsRefusedInProblemDetails() {
        byte[] file = rows("x,es,US,,1000,20,800,150.25,3");
        assertThat(json(send((byte[]) null), 400).get("detail").asString()).contains("«file»");
        json(send(file, "month", "noviembre"), 400);
        json(send(file, "month", "2020-13"), 400);
        json(send(file, "currency", "pesos"), 400);
        json(send(file, "dryRun", "quizá"), 400);
        json(send(file, "onRejected", "ask"), 400);
        json(send(file, "dryRun", "a\0b"), 400);
        json(call(HttpMethod.GET, API + "/999999999", token), 404);
        json(call(HttpMethod.GET, API + "/abc", token), 404);
        json(call(HttpMethod.GET, "/api/v1/nada", token), 404);
        json(complete("999999999", "{}"), 404);
        assertThat(json(call(HttpMethod.POST, API, token), 415).get("title").asString()).contains("Tipo de contenido");
        MvcTestResult text = mvc.post().uri(API + "/1").header("Authorization", "Bearer " + token)
                .contentType("text/plain").content("x").exchange();
        assertThat(text.getResponse().getStatus()).isIn(404, 415);
        MvcTestResult put = call(HttpMethod.PUT, API, token);
        json(put, 405);
        assertThat(put.getResponse().getHeader("Allow")).contains("GET", "POST");
        MvcTestResult html = mvc.get().uri(API).accept("text/html").header("Authorization", "Bearer " + token).exchange();
        json(html, 406);
    }

    @Test
    void hostileJsonIsRefusedAndLeavesNoTrace() {
        String id = json(send(undated()), 200).get("id").asString();
        for (String hostile : List.of(
                "", "{", "[]", "null", "\"x\"", "[[[[", "[".repeat(10_000), "{\"a\":".repeat(2_000) + "1",
                "{\"decisions\":[]}", "{\"decisions\":{\"month\":{}}}", "{\"decisions\":{\"month\":[\"2020-11\"]}}",
                "{\"decisions\":{\"month\":null}}", "{\"decisions\":{\"month\":1e999999999}}",
                "{\"decisions\":{\"month\":\"2020-10\",\"month\":\"2020-11\"}}", "{\"decisions\":{}} {}",
                "{\"x\":\"" + "a".repeat(20_000) + "\"}", "{\"dryRun\":\"sí\"}", "{'decisions':{}}")) {
            json(complete(id, hostile), 400);
        }
        for (String hostile : List.of("\\u0000", "<script>alert(1)</script>", "${7*7}", "' OR 1=1 --", "\\ud800")) {
            MvcTestResult answer = complete(id, "{\"decisions\":{\"month\":\"" + hostile + "\"}}");
            assertThat(answer.getResponse().getStatus()).as(hostile).isIn(400, 422);
            answer = complete(id, "{\"decisions\":{\"" + hostile + "\":\"2020-11\"}}");
            assertThat(answer.getResponse().getStatus()).as(hostile).isIn(400, 422);
        }
        for (String hostile : List.of("[]", "{\"month\":[]}", "{{{", "{\"month\":\"2020-11\",\"month\":\"2020-10\"}")) {
            json(send(undated(), "decisions", hostile), 400);
        }
        assertThat(json(call(HttpMethod.GET, API + "/" + id, token), 200).get("decisions").size()).isEqualTo(2);
    }

    @Test
    void reachIsNeverToldAndPeopleOnlyWhereOneRowTellsThem() {
        TotalLine one = new TotalLine("2020-11", "US", "a", 1, Map.of(
                "users", BigDecimal.TEN, "reach", BigDecimal.TEN, "sessions", BigDecimal.TEN));
        TotalLine two = new TotalLine("2020-11", "US", "b", 1, one.values());
        assertThat(ImportAnswering.totals(List.of(one)).get(0)).containsOnlyKeys("month", "country", "users", "sessions");
        assertThat(ImportAnswering.totals(List.of(one, two)).get(0)).containsOnlyKeys("month", "country", "sessions")
                .containsEntry("sessions", 20L);
    }
}
