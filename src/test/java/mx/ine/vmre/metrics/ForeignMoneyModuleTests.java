package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Amounts in other currencies than pesos, from the file to the facts and back. */
@ModuleTest
class ForeignMoneyModuleTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final String HEADER = "Campaign,Currency code,Campaign type,Day,Impr.,Clicks,Cost";
    private static final String[] MIXED = {
        HEADER, "Dólares,USD,Search,2020-11-02,10,1,100.01", "Pesos,MXN,Search,2020-11-02,10,1,50.00"
    };
    private static final Map<String, String> RATE = Map.of(
            "rate.USD", "20.1235", "rateDate.USD", "2020-11-30", "rateSource.USD", "Banco de México, FIX");
    private static final String DECISIONS =
            "{\"rate.USD\":20.1235,\"rateDate.USD\":\"2020-11-30\",\"rateSource.USD\":\"Banco de México, FIX\"}";

    @Autowired
    MetricImport imports;

    @Autowired
    MediaReadings media;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

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

    private ImportOutcome store(Map<String, String> answers, String... lines) {
        return imports.bringAndStore(
                new ImportFile("pauta.csv", SampleFiles.text(lines)), strategy, answers, TestPeople.CNCS);
    }

    private List<Tuple> facts(String view) {
        return jdbc.sql("SELECT campaign, spend, currency, amount, rate FROM metrics." + view
                        + " WHERE strategy_id = :id ORDER BY campaign")
                .param("id", strategy.id())
                .query((row, n) -> tuple(row.getString(1), row.getBigDecimal(2), row.getString(3), row.getBigDecimal(4),
                        row.getBigDecimal(5)))
                .list();
    }

    private BigDecimal spent() {
        return media.ofMonth(strategy.id(), NOVEMBER).spend();
    }

    @Test
    void aFileOfPesosAndDollarsIsStoredInPesosWithWhatItSays() {
        ImportOutcome stored = store(RATE, MIXED);

        assertThat(stored.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(facts("v_media_fact")).containsExactly(
                tuple("Dólares", new BigDecimal("2012.55"), "USD", new BigDecimal("100.01"), new BigDecimal("20.123500")),
                tuple("Pesos", new BigDecimal("50.00"), null, null, null));
        assertThat(spent()).isEqualTo("2062.55");
        assertThat(stored.rehearsal().money())
                .extracting(MoneySum::currency, MoneySum::amount, MoneySum::pesos, MoneySum::source)
                .containsExactly(
                        tuple("MXN", new BigDecimal("50.00"), new BigDecimal("50.00"), null),
                        tuple("USD", new BigDecimal("100.01"), new BigDecimal("2012.55"), "Banco de México, FIX"));
    }

    @Test
    void anotherRateReplacesAndUndoingBringsTheFormerOneBack() {
        store(RATE, MIXED);
        List<Tuple> before = facts("v_media_fact");
        Map<String, String> other = new HashMap<>(RATE);
        other.put("rate.USD", "21");
        other.put("vanished", "keep");

        ImportOutcome second = store(other, HEADER, "Dólares,USD,Search,2020-11-02,10,1,100.01");

        assertThat(second.rehearsal().replaced()).isEqualTo(1);
        assertThat(second.rehearsal().unchanged()).as("the rate is part of what a row says").isZero();
        assertThat(spent()).isEqualTo("2150.21");
        assertThat(facts("v_media_fact_past")).containsExactly(before.get(0));
        imports.undo(strategy, second.id(), "Otro tipo de cambio", TestPeople.CNCS);
        assertThat(facts("v_media_fact")).isEqualTo(before);
        assertThat(spent()).isEqualTo("2062.55");
    }

    @Test
    void theFilesOwnTotalIsComparedInItsCurrency() {
        String[] good = {HEADER, "A,USD,Search,2020-11-02,10,1,1.01", "Total: Campaigns,USD,,,10,1,1.01"};
        String[] wrong = {HEADER, "B,USD,Search,2020-11-02,10,1,1.01", "Total: Campaigns,USD,,,10,1,9.00"};

        assertThat(store(RATE, good).rehearsal().warnings()).isEmpty();
        assertThat(store(RATE, wrong).rehearsal().warnings()).extracting(Warning::key, Warning::args)
                .containsExactly(tuple("metrics.warning.declared.foreign", List.of("9.00", "1.01", "USD")));
    }

    @Test
    void allCurrenciesOfAFileAreAskedAtOnce() {
        String url = waiting(HEADER, "A,USD,Search,2020-11-02,10,1,1.00", "B,CAD,Search,2020-11-02,10,1,1.00");

        assertThat(page(url)).bodyText().contains("¿Cuántos pesos vale 1 CAD", "¿Cuántos pesos vale 1 USD",
                "name=\"rates[1].rateSource\"");
        assertThat(post(url + "/respuestas", "rates[0].rate", "15.5", "rates[0].rateDate", "30/11/2020",
                "rates[0].rateSource", "FIX", "rates[1].rate", "veinte", "rates[1].rateDate", "30/11/2020",
                "rates[1].rateSource", "FIX")).hasStatus(422).bodyText()
                .contains("href=\"#rates-1-rate\"", "value=\"15.5\"", "value=\"veinte\"")
                .doesNotContain("href=\"#rates-0-rate\"");
        assertThat(post(url + "/respuestas")).hasStatus(422).bodyText().contains("¿Cuántos pesos vale 1 USD");
        assertThat(post(url + "/respuestas", "rates[0].rate", "15.5", "rates[0].rateDate", "30/11/2020",
                "rates[0].rateSource", "FIX", "rates[1].rate", "20", "rates[1].rateDate", "29/11/2020",
                "rates[1].rateSource", "BdM")).hasStatus(303);
        assertThat(page(url)).bodyText().contains("1 CAD = 15.5 MXN, 30/11/2020, FIX", "1 USD = 20 MXN, 29/11/2020, BdM",
                "Guardar las 2 filas buenas");
    }

    private MvcTestResult page(String path) {
        return mvc.get().uri(path).param("estrategia", strategy.key()).with(as(TestPeople.CNCS)).exchange();
    }

    private MvcTestResult post(String path, String... params) {
        var request = mvc.post().uri(path + "?estrategia=" + strategy.key()).with(as(TestPeople.CNCS)).with(csrf());
        for (int i = 0; i < params.length; i += 2) {
            request = request.param(params[i], params[i + 1]);
        }
        return request.exchange();
    }

    private String waiting(String... lines) {
        ImportOutcome brought =
                imports.bring(new ImportFile("pauta.csv", SampleFiles.text(lines)), strategy, TestPeople.CNCS);
        return "/metricas/cargas/" + brought.id();
    }

    @Test
    void theScreenAsksForTheRateAndKeepsWhatWasTyped() {
        String url = waiting(MIXED);

        assertThat(page(url)).hasStatusOk().bodyText()
                .contains("¿Cuántos pesos vale 1 USD (dólar estadounidense)?", "¿De qué fecha es el tipo de cambio de USD?",
                        "Banco de México, FIX", "name=\"rates[0].rate\"", "name=\"rates[0].rateDate\"", "name=\"rates[0].rateSource\"");
        assertThat(post(url + "/respuestas", "rates[0].rate", "abc", "rates[0].rateDate", "01/01/2099", "rates[0].rateSource", " "))
                .hasStatus(422).bodyText()
                .contains("Escriba cuántos pesos vale una unidad", "Esa fecha todavía no llega",
                        "Escriba de dónde se tomó el tipo de cambio", "value=\"abc\"", "value=\"01/01/2099\"");
        assertThat(post(url + "/respuestas", "rates[0].rate", "0", "rates[0].rateDate", "30/11/2020", "rates[0].rateSource", "Banco"))
                .hasStatus(422).bodyText().contains("mayor que cero", "value=\"30/11/2020\"", "value=\"Banco\"");
        assertThat(post(url + "/respuestas", "rates[0].rate", "20.1235", "rates[0].rateDate", "30/11/2020", "rates[0].rateSource", "Banco de México"))
                .hasStatus(303);
        assertThat(page(url)).bodyText()
                .contains("Monedas del gasto", "Dólar estadounidense (USD)", "100.01", "2,012.55", "2,062.55",
                        "1 USD = 20.1235 MXN, 30/11/2020, Banco de México", "Tipo de cambio: 1 USD = 20.1235 MXN",
                        "Guardar las 2 filas buenas");
        assertThat(post(url + "/guardar")).hasStatus(303);
        assertThat(page(url)).bodyText().contains("Monedas del gasto", "1 USD = 20.1235 MXN");
    }

    @Test
    void currenciesAreAskedOneAfterTheOther() {
        String url = waiting("Campaign,Day,Campaign type,Impr.,Clicks,Cost", "A,2020-11-02,Search,10,1,100.00");

        assertThat(page(url)).bodyText().contains("¿En qué moneda está «Cost»?", "Dólar canadiense (CAD)");
        assertThat(post(url + "/respuestas", "currency", "CAD")).hasStatus(303);
        assertThat(page(url)).bodyText()
                .contains("Moneda: Dólar canadiense (CAD)", "¿Cuántos pesos vale 1 CAD (dólar canadiense)?");
    }

    private MvcTestResult send(String path, byte[] file, String... fields) {
        TestTokens tokens = new TestTokens(context);
        var request = mvc.post().uri(path).multipart();
        if (file != null) {
            request = request.file(new MockMultipartFile("file", "pauta.csv", "text/csv", file));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.param("strategy", strategy.key())
                .header("Authorization", "Bearer " + tokens.of(tokens.person(Role.EDITOR, Area.CNCS))).exchange();
    }

    private static JsonNode json(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void aProgramAnswersTheRateBeforehandOrWhenAsked() {
        JsonNode asked = json(send("/api/v1/imports", SampleFiles.text(MIXED)), 200);
        assertThat(asked.get("status").asString()).isEqualTo("NEEDS_DECISION");
        assertThat(asked.get("decisions").get(0).toString())
                .contains("\"key\":\"rate.USD\"", "¿Cuántos pesos vale 1 USD", "\"options\":[]");

        JsonNode stored = json(send("/api/v1/imports", SampleFiles.text(MIXED), "decisions", DECISIONS), 200);

        assertThat(stored.get("status").asString()).isEqualTo("STORED");
        assertThat(stored.get("totals").toString()).contains("\"cost\":\"2062.55\"");
        assertThat(stored.get("currencies").get(1).toString()).isEqualTo("{\"currency\":\"USD\",\"amount\":\"100.01\","
                + "\"rate\":\"20.1235\",\"rateDate\":\"2020-11-30\",\"rateSource\":\"Banco de México, FIX\",\"cost\":\"2012.55\"}");

        byte[] silent = SampleFiles.text("Campaign,Day,Campaign type,Impr.,Clicks,Cost", "A,2020-11-03,Search,10,1,1.00");
        JsonNode told = json(send("/api/v1/imports", silent, "currency", "usd", "decisions", DECISIONS), 200);
        assertThat(told.get("totals").toString()).contains("\"cost\":\"20.12\"");
    }

    @Test
    void aProgramIsToldWhatIsWrongWithARate() {
        byte[] file = SampleFiles.text(MIXED);
        assertThat(json(send("/api/v1/imports", file, "decisions", "{\"rate.USD\":\"abc\"}"), 422).toString())
                .contains("Escriba cuántos pesos vale una unidad", "metrics.error.rate");
        assertThat(json(send("/api/v1/imports", file, "decisions", "{\"rate.USD\":0}"), 422).toString()).contains("mayor que cero");
        assertThat(json(send("/api/v1/imports", file, "decisions", "{\"rateDate.USD\":\"2099-01-01\"}"), 422).toString())
                .contains("todavía no llega");
        json(send("/api/v1/imports", file, "currency", "pesos"), 400);
        String id = json(send("/api/v1/imports", file), 200).get("id").asString();
        assertThat(json(send("/api/v1/imports/" + id, null, "decisions", "{\"rateSource.USD\":\" \"}"), 422).toString())
                .contains("de dónde se tomó");
        assertThat(json(send("/api/v1/imports/" + id, null, "decisions", "{\"rate.EUR\":22}"), 422).toString())
                .contains("metrics.api.not-asked");
        assertThat(json(send("/api/v1/imports/" + id, null, "decisions", DECISIONS), 200).get("status").asString())
                .isEqualTo("STORED");
    }
}
