package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

/** Answers about the shape of a report are remembered with its import, shown, and changed; others are asked anew. */
@ModuleTest
class AnswerMemoryModuleTests {

    private static final String HEADER = "Campaign,Day,Campaign type,Account,Impr.,Cost";
    private static final Map<String, String> SHAPE = Map.of("currency", "MXN", "absent.clicks", "without");

    @Autowired
    MetricImport imports;

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

    private static byte[] file(String account, String day) {
        return SampleFiles.text(HEADER, "A," + day + ",Search," + account + ",10,100.00");
    }

    private ImportOutcome store(Map<String, String> answers, byte[] content) {
        return imports.bringAndStore(new ImportFile("pauta.csv", content), strategy, answers, TestPeople.CNCS);
    }

    private ImportOutcome bring(byte[] content) {
        return imports.bring(new ImportFile("otra.csv", content), strategy, TestPeople.DERFE);
    }

    private static List<String> asked(ImportOutcome outcome) {
        return outcome.rehearsal().decisions().stream().map(Decision::key).toList();
    }

    @Test
    void whatWasAnsweredIsRememberedOnceItIsStored() {
        ImportOutcome waiting = imports.bring(
                new ImportFile("espera.csv", file("VMRE", "2020-11-01")), strategy, SHAPE, TestPeople.CNCS);
        assertThat(asked(bring(file("VMRE", "2020-11-02")))).containsExactly("absent.clicks", "currency");

        imports.store(strategy, waiting.id(), TestPeople.CNCS);

        ImportOutcome next = bring(file("VMRE", "2020-11-03"));
        assertThat(asked(next)).isEmpty();
        assertThat(next.rehearsal().accepted()).isEqualTo(1);
        assertThat(next.rehearsal().remembered())
                .extracting(Remembered::key, Remembered::value, Remembered::who, Remembered::importId, Remembered::fileName)
                .containsExactlyInAnyOrder(
                        tuple("currency", "MXN", TestPeople.CNCS.name(), waiting.id(), "espera.csv"),
                        tuple("absent.clicks", "without", TestPeople.CNCS.name(), waiting.id(), "espera.csv"));
    }

    @Test
    void onlyTheSameReportOfTheSameAccountIsKnownAgain() {
        store(SHAPE, file("VMRE", "2020-11-01"));

        assertThat(asked(bring(file("Otra", "2020-11-02")))).containsExactly("absent.clicks", "currency");
        assertThat(asked(bring(SampleFiles.text(
                "Campaign,Campaign type,Day,Account,Impr.,Cost", "A,Search,2020-11-02,VMRE,10,100.00"))))
                .as("the same names in another order").containsExactly("absent.clicks", "currency");
        assertThat(asked(bring(SampleFiles.text(
                "CAMPAIGN, day ,Campaign type,Account,Impr.,Cost", "A,2020-11-02,Search,VMRE,10,100.00"))))
                .as("names are compared as people do").isEmpty();
    }

    @Test
    void theFirstOneWhoAnsweredKeepsBeingTold() {
        ImportOutcome first = store(SHAPE, file("VMRE", "2020-11-01"));
        ImportOutcome second = store(Map.of(), file("VMRE", "2020-11-02"));

        assertThat(second.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(bring(file("VMRE", "2020-11-03")).rehearsal().remembered())
                .extracting(Remembered::importId).containsOnly(first.id());
    }

    @Test
    void whatWasUndoneIsForgotten() {
        ImportOutcome stored = store(SHAPE, file("VMRE", "2020-11-01"));
        imports.undo(strategy, stored.id(), "Era otra moneda", TestPeople.CNCS);

        assertThat(asked(bring(file("VMRE", "2020-11-02")))).containsExactly("absent.clicks", "currency");
    }

    @Test
    void monthsAndRatesAreAskedEveryTime() {
        String[] lines = {"Campaign,Campaign type,Impr.,Clicks,Cost", "A,Search,10,1,100.00"};
        store(Map.of("currency", "USD", "month", "2020-10", "rate.USD", "20", "rateDate.USD", "2020-10-30",
                "rateSource.USD", "Banco de México, FIX"), SampleFiles.text(lines));
        lines[1] = "B,Search,11,1,100.00";

        ImportOutcome next = bring(SampleFiles.text(lines));

        assertThat(asked(next)).containsExactlyInAnyOrder("month", "rate.USD", "rateDate.USD", "rateSource.USD");
        assertThat(page(next.id())).bodyText().as("who publishes it is offered").contains("value=\"Banco de México, FIX\"");
    }

    private MvcTestResult page(long id) {
        return mvc.get().uri("/metricas/cargas/" + id).param("estrategia", strategy.key())
                .with(as(TestPeople.DERFE)).exchange();
    }

    private MvcTestResult post(CurrentUser who, String path, String... params) {
        var request = mvc.post().uri(path + "?estrategia=" + strategy.key()).with(as(who)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void aRememberedAnswerIsShownAndCanBeChanged() {
        ImportOutcome first = store(SHAPE, file("VMRE", "2020-11-01"));
        ImportOutcome next = bring(file("VMRE", "2020-11-02"));
        String url = "/metricas/cargas/" + next.id();

        assertThat(page(next.id())).hasStatusOk().bodyText()
                .contains("Lo que ya está respondido", "Recordada de una carga anterior:", TestPeople.CNCS.name(),
                        "«pauta.csv»", "Moneda: Peso mexicano (MXN)", "/metricas/cargas/" + first.id(), "Cambiar",
                        "Guardar la fila buena");
        assertThat(post(TestPeople.DERFE, url + "/corregir", "key", "currency")).hasStatus(303);

        assertThat(page(next.id())).bodyText()
                .contains("¿En qué moneda está «Cost»?", "value=\"MXN\" selected", "Clics en el enlace: se carga sin ellos")
                .doesNotContain("Moneda: Peso mexicano", "Guardar la fila buena");
        assertThat(post(TestPeople.DERFE, url + "/respuestas", "currency", "CAD")).hasStatus(303);
        assertThat(page(next.id())).bodyText().contains("Moneda: Dólar canadiense (CAD)", "¿Cuántos pesos vale 1 CAD");
    }

    @Test
    void aRateIsTakenBackWithItsDateAndSourceAndOffered() {
        long id = imports.bring(
                new ImportFile("usd.csv", SampleFiles.text(
                        "Campaign,Currency code,Campaign type,Day,Impr.,Clicks,Cost", "A,USD,Search,2020-11-02,10,1,1.00")),
                strategy,
                Map.of("rate.USD", "20", "rateDate.USD", "2020-10-30", "rateSource.USD", "Banxico"),
                TestPeople.DERFE).id();
        String url = "/metricas/cargas/" + id;
        assertThat(page(id)).bodyText().contains("Tipo de cambio: 1 USD = 20 MXN, 30/10/2020, Banxico");

        assertThat(post(TestPeople.DERFE, url + "/corregir", "key", "rate.USD")).hasStatus(303);

        assertThat(page(id)).bodyText().contains("value=\"20\"", "value=\"30/10/2020\"", "value=\"Banxico\"");
        assertThat(post(TestPeople.DERFE, url + "/guardar")).hasStatus(422).bodyText().contains("Responda la pregunta");
    }

    @Test
    void onlyEditorsTakeAnswersBackAndOnlyThoseThatAreThere() {
        store(SHAPE, file("VMRE", "2020-11-01"));
        long id = bring(file("VMRE", "2020-11-02")).id();
        String url = "/metricas/cargas/" + id + "/corregir";

        for (CurrentUser reader : List.of(TestPeople.VIEWER, TestPeople.ADMIN, TestPeople.CVME)) {
            assertThat(post(reader, url, "key", "currency")).hasStatus(403);
        }
        assertThat(post(TestPeople.DERFE, url, "key", "color")).hasStatus(404);
        assertThat(post(TestPeople.DERFE, url)).hasStatus(400);
        assertThat(post(TestPeople.DERFE, "/metricas/cargas/999999999/corregir", "key", "currency")).hasStatus(404);
        imports.store(strategy, id, TestPeople.DERFE);
        assertThat(post(TestPeople.DERFE, url, "key", "currency")).as("whoever comes late is led to what became of it")
                .hasStatus(303).redirectedUrl().startsWith("/metricas/cargas/" + id);
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
    void aProgramIsToldWhatWasRememberedAndItsOwnAnswerWins() {
        store(SHAPE, file("VMRE", "2020-11-01"));

        JsonNode known = send("/api/v1/imports", file("VMRE", "2020-11-02"), 200);
        assertThat(known.get("status").asString()).isEqualTo("STORED");
        assertThat(known.get("warnings").toString())
                .contains("Respuesta recordada", TestPeople.CNCS.name(), "«pauta.csv»", "Moneda: Peso mexicano (MXN)",
                        "mande «currency» en decisions");

        JsonNode own = send("/api/v1/imports", file("VMRE", "2020-11-03"), 200, "currency", "USD");
        assertThat(own.get("status").asString()).isEqualTo("NEEDS_DECISION");
        assertThat(own.get("decisions").toString()).contains("rate.USD");
        assertThat(own.get("warnings").toString()).doesNotContain("«currency»").contains("absent.clicks");
    }

    @Test
    void anAnswerSentToAWaitingImportWinsOverTheRememberedOne() {
        store(SHAPE, file("VMRE", "2020-11-01"));
        byte[] content = file("VMRE", "2020-11-02");
        String id = send("/api/v1/imports", content, 200, "dryRun", "true").get("id").asString();

        JsonNode again = send("/api/v1/imports", content, 200, "currency", "EUR");
        assertThat(again.get("id").asString()).isEqualTo(id);
        assertThat(again.get("decisions").toString()).contains("rate.EUR");

        byte[] other = file("VMRE", "2020-11-04");
        String waiting = send("/api/v1/imports", other, 200, "dryRun", "true").get("id").asString();
        send("/api/v1/imports/" + waiting, null, 422, "decisions", "{\"currency\":\"pesos\"}");
        assertThat(send("/api/v1/imports/" + waiting, null, 200, "decisions", "{\"currency\":\"USD\",\"rate.USD\":20}")
                .get("decisions").toString()).contains("rateDate.USD").doesNotContain("\"rate.USD\"");
    }

    /** Of X, and recognised as of Meta: the names of its columns are those of both. */
    private static byte[] taken(String day) {
        return SampleFiles.text("Nombre de la campaña,Día,Divisa,Impresiones,Clics en el enlace,Importe gastado,Interacciones",
                "VMRE," + day + ",MXN,10,1,5.00,3");
    }

    @Test
    void whatKindOfFileItIsIsRememberedAndChanged() {
        ImportOutcome first = store(Map.of("source", "x-ads"), taken("2020-11-01"));
        assertThat(first.status()).isEqualTo(ImportOutcome.Status.STORED);

        ImportOutcome next = bring(taken("2020-11-02"));

        assertThat(next.rehearsal().source()).isEqualTo("x-ads");
        assertThat(next.rehearsal().remembered()).extracting(Remembered::key, Remembered::importId)
                .containsExactly(tuple("source", first.id()));
        assertThat(page(next.id())).bodyText()
                .contains("Tipo de archivo: X (Twitter) Ads", "Recordada de una carga anterior:");
        assertThat(post(TestPeople.DERFE, "/metricas/cargas/" + next.id() + "/corregir", "key", "source")).hasStatus(303);
        assertThat(page(next.id())).bodyText().contains("Se reconoció como Meta Ads Manager")
                .doesNotContain("Recordada de una carga anterior:");
        imports.store(strategy, next.id(), TestPeople.DERFE);
        assertThat(bring(taken("2020-11-03")).rehearsal().source()).as("the last one counts").isEqualTo("meta-ads");
    }

    @Test
    void aProgramIsToldOfTheRememberedKindAndItsOwnWins() {
        store(Map.of("source", "x-ads"), taken("2020-11-01"));

        assertThat(send("/api/v1/imports", taken("2020-11-02"), 200).get("warnings").toString())
                .contains("Tipo de archivo: X (Twitter) Ads", "mándelo en «source»");
        assertThat(send("/api/v1/imports", taken("2020-11-03"), 200, "source", "meta-ads").get("source").asString())
                .isEqualTo("meta-ads");
    }

    @Test
    void marksOfAnswersTakenBackCannotBeTyped() {
        Map<String, String> back = AskedAgain.takingBack("currency", Map.of("currency", "MXN", "month", "2020-11"));

        assertThat(back).containsOnlyKeys("currency");
        assertThat(AskedAgain.without(back)).isEmpty();
        assertThat(AskedAgain.former(back.get("currency"))).contains("MXN");
        assertThat(AskedAgain.former("MXN")).isEmpty();
        assertThat(AskedAgain.takingBack("currency", back)).isEmpty();
        assertThat(FileShape.of(List.of("Día", "b"), Arrays.asList("y", "x")))
                .isEqualTo(FileShape.of(List.of(" dia ", "B"), Arrays.asList("x", "y")));
    }
}
