package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import mx.ine.vmre.TestDatabase;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API over the wire: the samples to the cent, limits, cookies, people at once, and imports that take long. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vmre.embedded=false", "vmre.business-date=2020-12-07", "vmre.api.patience=2s",
            "spring.servlet.multipart.max-file-size=2MB"})
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ImportApiHttpTests {

    private static final String BOUNDARY = "limite-7d93b";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final HttpClient http = HttpClient.newHttpClient();
    private StrategyRef strategy;
    private String token;

    @BeforeEach
    void editorOfAStrategy() {
        strategy = TrialStrategy.make(context);
        TestTokens tokens = new TestTokens(context);
        token = tokens.of(tokens.person(Role.EDITOR, Area.CNCS));
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(context, strategy);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String name, byte[] content, String... fields) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            write(body, "Content-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n" + fields[i + 1]);
        }
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return http.send(
                request("/api/v1/imports?strategy=" + strategy.key())
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void write(ByteArrayOutputStream body, String part) {
        body.writeBytes(("--" + BOUNDARY + "\r\n" + part + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode stored(String name) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(name, SampleFiles.bytes(name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        JsonNode json = json(answer);
        assertThat(json.get("status").asString()).isEqualTo("STORED");
        assertThat(json.get("rowsAccepted").asInt()).isEqualTo(ExpectedSums.of(name).get("rows_accepted").asInt());
        assertThat(json.get("rowsRejected").asInt()).isZero();
        return json;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static Map<String, JsonNode> byCountry(JsonNode answer) {
        Map<String, JsonNode> totals = new LinkedHashMap<>();
        answer.get("totals").forEach(total -> {
            assertThat(total.get("month").asString()).isEqualTo("2020-11");
            totals.put(total.get("country").isNull() ? "" : total.get("country").asString(), total);
        });
        return totals;
    }

    @Test
    void theMediaSamplesGiveTheirTotalsToTheCent() throws Exception {
        for (String name : List.of(SampleFiles.GOOGLE, SampleFiles.META)) {
            JsonNode answer = stored(name);
            JsonNode expected = ExpectedSums.of(name).get("sums").get("by_country_month");
            Map<String, JsonNode> totals = byCountry(answer);
            assertThat(totals.keySet()).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
            totals.forEach((country, total) -> {
                JsonNode month = expected.get(country).get("2020-11");
                assertThat(total.get("impressions").asLong()).isEqualTo(month.get("impressions").asLong());
                assertThat(total.get("clicks").asLong()).isEqualTo(month.get("clicks").asLong());
                assertThat(total.get("cost").isString()).isTrue();
                assertThat(total.get("cost").asString()).isEqualTo(month.get("cost").asString());
                assertThat(total.has("reach")).isFalse();
            });
        }
        assertThat(json(send("google.csv", SampleFiles.bytes(SampleFiles.GOOGLE))).get("status").asString()).isEqualTo("DUPLICATE");
    }

    @Test
    void theOtherSamplesGiveTheirOwnMeasuresAndNoOthers() throws Exception {
        Map<String, JsonNode> audience = byCountry(stored(SampleFiles.ANALYTICS));
        JsonNode sessions = ExpectedSums.of(SampleFiles.ANALYTICS).get("sessions_by_country");
        sessions.properties().forEach(s -> assertThat(audience.get(s.getKey().startsWith("(") ? "" : s.getKey())
                .get("sessions").asLong()).as(s.getKey()).isEqualTo(s.getValue().asLong()));
        assertThat(audience).hasSize(sessions.size());
        assertThat(audience.values().stream().mapToLong(t -> t.get("goals").asLong()).sum()).isEqualTo(691);
        assertThat(audience.values().stream().mapToLong(t -> t.get("users").asLong()).sum()).isEqualTo(17050);
        assertThat(audience.values()).noneMatch(t -> t.has("impressions") || t.has("clicks") || t.has("cost"));

        Map<String, JsonNode> requests = byCountry(stored(SampleFiles.REQUESTS));
        assertThat(requests.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().get("requests").asInt())))
                .isEqualTo(Map.of("US", 2872, "CA", 492, "ES", 271));
    }

    @Test
    void ofTwoWhoSendTheSameFileAtOnceOneStoresIt() throws Exception {
        Callable<String> attempt = () -> json(send("g.csv", SampleFiles.bytes(SampleFiles.GOOGLE))).get("status").asString();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<String> outcomes = new ArrayList<>();
        for (Future<String> each : pool.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
            outcomes.add(each.get());
        }
        pool.shutdown();
        assertThat(outcomes).containsExactlyInAnyOrder("STORED", "DUPLICATE", "DUPLICATE", "DUPLICATE");
        assertThat(jdbc.sql("SELECT count(*) FROM metrics.media_fact WHERE strategy_id = :id")
                .param("id", strategy.id()).query(Integer.class).single()).isEqualTo(25);
    }

    @Test
    void anAnswerGivenBeforehandCountsForWhatIsAskedAfterComparing() throws Exception {
        String header = "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions\n";
        String first = "2020-11-02,Facebook,A,x,es,US,,10,2,8,1.00,1\n";
        String second = "2020-11-03,Facebook,A,x,es,US,,10,2,8,1.00,1\n";
        String third = "2020-11-04,Facebook,A,x,es,US,,10,2,8,1.00,1\n";
        send("uno.csv", (header + first + second + third).getBytes(StandardCharsets.UTF_8));
        byte[] again = (header + first + third).getBytes(StandardCharsets.UTF_8);

        assertThat(json(send("dos.csv", again)).get("decisions").get(0).get("key").asString()).isEqualTo("vanished");
        JsonNode stored = json(send("dos.csv", again, "decisions", "{\"vanished\":\"remove\"}"));

        assertThat(stored.get("status").asString()).isEqualTo("STORED");
        assertThat(jdbc.sql("SELECT count(*) FROM metrics.media_fact WHERE strategy_id = :id")
                .param("id", strategy.id()).query(Integer.class).single()).isEqualTo(2);
        byte[] other = (header + first + third + "\n").getBytes(StandardCharsets.UTF_8);
        send("tres.csv", (header + second).getBytes(StandardCharsets.UTF_8));
        assertThat(json(send("cuatro.csv", other, "decisions", "{\"vanished\":\"keep\"}")).get("status").asString())
                .isEqualTo("STORED");
    }

    @Test
    void aFileBeyondTheLimitIsAnswered413() throws Exception {
        HttpResponse<String> answer = send("grande.csv", new byte[2 * 1024 * 1024 + 1]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json;charset=UTF-8");
        assertThat(json(answer).get("detail").asString()).contains("2 MB");
    }

    @Test
    void anImportThatTakesLongGoesOnAlone() throws Exception {
        JsonNode waiting = json(send("g.csv", SampleFiles.bytes(SampleFiles.GOOGLE), "dryRun", "true"));
        String id = waiting.get("id").asString();
        HttpResponse<String> accepted = transaction.execute(status -> {
            jdbc.sql("SELECT id FROM metrics.import WHERE id = :id FOR NO KEY UPDATE")
                    .param("id", Long.parseLong(id)).query(Long.class).single();
            try {
                return send("g.csv", SampleFiles.bytes(SampleFiles.GOOGLE));
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().firstValue("Location")).hasValue("/api/v1/imports/" + id);
        assertThat(json(accepted).get("status").asString()).isEqualTo("RUNNING");
        String now = "";
        for (int i = 0; i < 100 && !now.equals("STORED"); i++) {
            Thread.sleep(100);
            now = json(get("/api/v1/imports/" + id)).get("status").asString();
        }
        assertThat(now).isEqualTo("STORED");
    }

    @Test
    void aRequestThatTheFirewallRefusesIsAnsweredWithoutAPage() throws Exception {
        HttpResponse<String> answer = get("/api/v1/imports;x=1");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("title").asString()).isEqualTo("No se puede leer la petición");
    }
}
