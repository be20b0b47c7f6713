package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was rejected is handed out to the last row, and comes back corrected as if it had been right at first. */
@ModuleTest
class RejectedRowsModuleTests {

    private static final String HEADER =
            "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MetricImport imports;

    @Autowired
    ExportOpening opening;

    @Autowired
    Originals originals;

    @Autowired
    RejectedRows rejectedRows;

    @Autowired
    MessageSource messages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    private StrategyRef strategy;
    private TestTokens tokens;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(context);
        tokens = new TestTokens(context);
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(context, strategy);
    }

    private ImportOutcome store(String name, byte[] file) {
        return imports.bringAndStore(
                new ImportFile(name, file), strategy, Map.of("vanished", "keep", "month", "2020-11"), TestPeople.CNCS);
    }

    private String download(long id) {
        MvcTestResult csv = mvc.get().uri("/metricas/cargas/" + id + "/rechazadas.csv?estrategia=" + strategy.key())
                .with(as(TestPeople.VIEWER)).exchange();
        assertThat(csv).hasStatusOk();
        assertThat(csv.getResponse().getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.getResponse().getHeader("Content-Disposition")).contains("attachment", "-rechazadas.csv");
        return new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] thousandWrong() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        for (int i = 0; i < 1_000; i++) {
            text.append("2020-11-02,Facebook,Campaña ").append(i).append(",x,es,Narnia,,10,2,8,1.25,1\n");
            text.append("2020-11-02,Facebook,Buena ").append(i).append(",x,es,US,,10,2,8,1.00,1\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aThousandRejectedRowsAreDownloadedCorrectedAndImportedAgain() {
        ImportOutcome first = store("mil.csv", thousandWrong());
        assertThat(first.rehearsal()).returns(1_000L, Rehearsal::accepted).returns(1_000L, Rehearsal::rejected);
        assertThat(first.rehearsal().rejections()).hasSize(RehearsalSink.REJECTIONS_KEPT);

        String csv = download(first.id());

        assertThat(csv.lines()).hasSize(1_001).first().asString()
                .isEqualTo("\uFEFF" + HEADER + ",fila del archivo,columna rechazada,motivo");
        assertThat(csv.lines().skip(1)).allMatch(line -> line.contains("No está en el catálogo de países"));
        assertThat(csv).contains("Campaña 999,x,es,Narnia,,10,2,8,1.25,1,2000,country,").doesNotContain("Buena");

        ImportOutcome again = store("mil-rechazadas.csv", csv.replace("Narnia", "Canadá").getBytes(StandardCharsets.UTF_8));
        assertThat(again.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(again.rehearsal()).returns(1_000L, Rehearsal::accepted).returns(0L, Rehearsal::rejected)
                .returns(1_000L, Rehearsal::fresh);
        assertThat(jdbc.sql("SELECT sum(spend) FROM metrics.media_fact WHERE strategy_id = :id")
                        .param("id", strategy.id()).query(BigDecimal.class).single())
                .isEqualByComparingTo("2250.00");
    }

    @Test
    void whatIsStillWrongIsRejectedWithoutAddingTheColumnsTwice() {
        long first = store("1.csv", SampleFiles.text(HEADER, "2020-11-02,Facebook,A,x,es,Narnia,,10,2,8,1.25,1",
                "2020-11-02,Facebook,B,x,es,Oz,,10,2,8,1.25,1")).id();
        long second = store("2.csv", download(first).replace("Narnia", "US").getBytes(StandardCharsets.UTF_8)).id();

        assertThat(download(second).lines()).hasSize(2).first().asString()
                .isEqualTo("\uFEFF" + HEADER + ",fila del archivo,columna rechazada,motivo");
        assertThat(download(second)).contains("B,x,es,Oz,,10,2,8,1.25,1,3,country,");
    }

    @Test
    void namesThatLookLikeFormulasComeBackAsTheyWere() {
        String row = "2020-11-02,Facebook,=1+1,@x,es,%s,,10,2,8,%s,1";
        long wrong = store("1.csv", SampleFiles.text(HEADER, row.formatted("Narnia", "1.00"))).id();
        store("2.csv", SampleFiles.text(HEADER, row.formatted("US", "2.00")));
        String csv = download(wrong);
        assertThat(csv).contains(",'=1+1,'@x,");

        ImportOutcome again = store("3.csv", csv.replace("Narnia", "US").getBytes(StandardCharsets.UTF_8));

        assertThat(again.rehearsal().replaced()).as("the very same campaign").isEqualTo(1);
        assertThat(jdbc.sql("SELECT campaign FROM metrics.media_fact WHERE strategy_id = :id")
                        .param("id", strategy.id()).query(String.class).single())
                .isEqualTo("=1+1");
    }

    @Test
    void whatStandsAboveTheHeaderStillHoldsForTheCorrectedRows() {
        long first = store("google.csv", SampleFiles.text("Campaign report", "\"November 1, 2020 - November 30, 2020\"",
                "Campaign,Currency code,Campaign type,Impr.,Clicks,Cost", "A,MXN,Search,10,1,5.00", "B,MXN,Search,diez,1,7.00")).id();

        ImportOutcome again = imports.bringAndStore(new ImportFile("google-rechazadas.csv",
                download(first).replace("diez", "10").getBytes(StandardCharsets.UTF_8)), strategy, Map.of(), TestPeople.CNCS);

        assertThat(again.status()).isEqualTo(ImportOutcome.Status.STORED);
        assertThat(again.rehearsal().accepted()).isEqualTo(1);
        assertThat(again.rehearsal().firstDay()).isEqualTo(LocalDate.of(2020, 11, 1));
    }

    @Test
    void daysOfAWorkbookAndCountriesOfMergedCellsAreWrittenOut() {
        long book = store("meta.xlsx", TestFiles.workbook("Raw Data Report", 0,
                TestFiles.row("Nombre de la campaña", "Día", "País", "Impresiones", "Clics en el enlace", "Importe gastado (MXN)"),
                TestFiles.row("A", LocalDate.of(2020, 11, 2), "Narnia", 1000, 20, 150.25))).id();
        assertThat(download(book)).contains("A,2020-11-02,Narnia,1000,20,150.25,2,País,");
        assertThat(store("meta-rechazadas.csv", download(book).replace("Narnia", "US").getBytes(StandardCharsets.UTF_8))
                        .rehearsal().accepted())
                .isEqualTo(1);

        long cards = store("cpve.csv", SampleFiles.text("Corte: 2020-11-30", "País,Consulado,Trámites ingresados", "EUA,Dallas,10",
                ",Austin,once", "Canadá,Toronto,5")).id();
        assertThat(download(cards)).contains("EUA,Austin,once,4,");
        ImportOutcome again = store("cpve-rechazadas.csv", download(cards).replace("once", "11").getBytes(StandardCharsets.UTF_8));
        assertThat(again.rehearsal()).returns(1L, Rehearsal::accepted).returns(0L, Rehearsal::rejected);
    }

    @Test
    void theColumnsThatAreAddedAreThoseByWhichTheFileIsKnownAgain() {
        ImportOutcome wrong = store("1.csv", SampleFiles.text(HEADER, "2020-11-02,Facebook,A,x,es,Narnia,,10,2,8,1.25,1"));
        StringWriter csv = new StringWriter();
        rejectedRows.write(opening.read(originals.content(wrong.id()), strategy, Map.of()), csv);
        ExportReading again = opening.read(
                new ImportFile("x.csv", csv.toString().getBytes(StandardCharsets.UTF_8)).content(), strategy, Map.of());

        assertThat(ReturnedRows.headedBy(again.file().header())).isTrue();
        assertThat(AddedColumns.own(again.file().header().names())).isEqualTo(HEADER.split(",").length);
    }

    private MvcTestResult call(String token, String path, String accept) {
        return mvc.get().uri("/api/v1/imports/" + path).header("Authorization", "Bearer " + token).header("Accept", accept)
                .exchange();
    }

    private JsonNode json(String token, String path) {
        MvcTestResult result = call(token, path, "application/json");
        assertThat(result).hasStatusOk();
        return JsonMapper.shared().readTree(result.getResponse().getContentAsByteArray());
    }

    @Test
    void programsGetAllRejectedRowsPageByPageOrAsAFile() {
        long id = store("mil.csv", thousandWrong()).id();
        String token = tokens.of(tokens.person(Role.VIEWER, null));
        List<Long> lines = new ArrayList<>();
        JsonNode page = json(token, id + "/rejected?limit=300");
        while (true) {
            page.get("rejected").forEach(r -> lines.add(r.get("line").asLong()));
            if (page.get("next").isNull()) {
                break;
            }
            page = json(token, id + "/rejected?limit=300&from=" + page.get("next").asLong());
        }
        assertThat(lines).hasSize(1_000).doesNotHaveDuplicates().isSorted().startsWith(2L).endsWith(2_000L);
        assertThat(page.get("rowsRejected").asLong()).isEqualTo(1_000);
        assertThat(json(token, id + "/rejected").get("rejected").size()).isEqualTo(200);
        assertThat(json(token, id + "/rejected?from=150&limit=3").get("rejected").get(0).get("line").asLong())
                .as("the first ones are known without the file").isEqualTo(lines.get(149));
        assertThat(json(token, id + "/rejected?limit=100000").get("rejected").size()).as("all at once").isEqualTo(1_000);
        assertThat(json(token, id + "/rejected?limit=100000").get("next").isNull()).isTrue();
        assertThat(json(token, id + "/rejected?from=1001").get("rejected").isEmpty()).isTrue();
        assertThat(json(token, id + "?").get("rejected").size()).isEqualTo(RehearsalSink.REJECTIONS_KEPT);

        MvcTestResult csv = call(token, id + "/rejected", "text/csv");
        assertThat(csv).hasStatusOk();
        assertThat(new String(csv.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)).isEqualTo(download(id));
    }

    @Test
    void askingForRejectedRowsWronglyIsToldAndOthersGetNothing() {
        long id = store("1.csv", SampleFiles.text(HEADER, "2020-11-02,Facebook,A,x,es,US,,10,2,8,1.25,1")).id();
        String token = tokens.of(tokens.person(Role.EDITOR, Area.CNCS));
        assertThat(json(token, id + "/rejected").get("rejected").isEmpty()).isTrue();
        for (String wrong : List.of("from=0", "limit=0", "from=x", "limit=99999999999")) {
            assertThat(call(token, id + "/rejected?" + wrong, "application/json")).hasStatus(400);
        }
        assertThat(call(token, "999999999/rejected", "application/json")).hasStatus(404);
        assertThat(call(token, "999999999/rejected", "text/csv")).hasStatus(404);
        assertThat(call(tokens.of(tokens.person(Role.REVIEWER, null)), id + "/rejected", "application/json")).hasStatus(403);
        assertThat(mvc.get().uri("/api/v1/imports/" + id + "/rejected")).hasStatus(401);
    }
}
