package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.accounts.TestTokens;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Many at the same import in the same moment: one stores it, the others are told. */
@ModuleTest
class ImportAtOnceModuleTests {

    private static final int PEOPLE = 20;
    private static final int ROWS = 3_000;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MetricImport imports;

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
    void removeStrategy() {
        TrialStrategy.remove(context, strategy);
    }

    private static byte[] file() {
        StringBuilder text = new StringBuilder("Campaign,Day,Currency code,Impr.,Clicks,Cost\n");
        for (int i = 0; i < ROWS; i++) {
            text.append("Campaña ").append(i).append(",2020-11-02,MXN,10,2,1.00\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private long waiting() {
        return imports.bring(new ImportFile("muchos.csv", file()), strategy, TestPeople.CNCS).id();
    }

    /** All begin in the same moment. */
    private static <T> List<T> atOnce(List<Callable<T>> work) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(work.size());
        CyclicBarrier start = new CyclicBarrier(work.size());
        try {
            List<Callable<T>> together = new ArrayList<>();
            for (Callable<T> one : work) {
                together.add(() -> {
                    start.await();
                    return one.call();
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : people.invokeAll(together)) {
                results.add(result.get());
            }
            return results;
        } finally {
            people.shutdown();
        }
    }

    private void assertStoredOnce(long id) {
        assertThat(count("SELECT count(*) FROM metrics.media_fact WHERE strategy_id = :id")).isEqualTo(ROWS);
        assertThat(count("SELECT sum(facts) FROM metrics.media_month WHERE strategy_id = :id")).isEqualTo(ROWS);
        assertThat(count("SELECT count(*) FROM metrics.media_fact_past WHERE strategy_id = :id")).isZero();
        assertThat(count("SELECT count(*) FROM metrics.import WHERE strategy_id = :id AND state = 'STORED'")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM metrics.import WHERE strategy_id = :id")).isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM audit.entry WHERE type = 'import' AND record_id = :id AND verb = 'stored'")
                        .param("id", String.valueOf(id)).query(Long.class).single())
                .isEqualTo(1);
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("id", strategy.id()).query(Long.class).single();
    }

    @Test
    void ofTwentyWhoStoreOneWaitingImportOneDoesAndTheOthersAreTold() throws Exception {
        long id = waiting();
        Callable<String> store = () -> {
            try {
                return imports.store(strategy, id, TestPeople.CNCS).status().name();
            } catch (StateConflict e) {
                return e.key();
            }
        };

        List<String> outcomes = atOnce(Collections.nCopies(PEOPLE, store));

        assertThat(outcomes).containsOnlyOnce("STORED");
        assertThat(outcomes.stream().filter("metrics.rule.closed"::equals)).hasSize(PEOPLE - 1);
        assertStoredOnce(id);
    }

    @Test
    void ofTwentyWhoPressStoreAllAreLedToTheImportAndOneStoresIt() throws Exception {
        long id = waiting();
        String page = "/metricas/cargas/" + id;
        Callable<MvcTestResult> press = () -> mvc.post().uri(page + "/guardar?estrategia=" + strategy.key())
                .with(as(TestPeople.CNCS)).with(csrf()).exchange();

        List<MvcTestResult> answers = atOnce(Collections.nCopies(PEOPLE, press));

        assertThat(answers).allSatisfy(a -> assertThat(a).hasStatus(303).redirectedUrl().startsWith(page));
        assertThat(answers.stream().map(a -> ((Done) a.getMvcResult().getFlashMap().get("done")).key())
                        .filter("metrics.done.stored-new"::equals))
                .hasSize(1);
        assertStoredOnce(id);
    }

    @RepeatedTest(5)
    void theSameFileByScreenAndByProgramAtOnceIsOneImport() throws Exception {
        TestTokens tokens = new TestTokens(context);
        String token = tokens.of(tokens.person(Role.EDITOR, Area.DERFE));
        byte[] file = file();
        Callable<MvcTestResult> screen = () -> mvc.post().uri("/metricas/cargas/nueva?estrategia=" + strategy.key()).multipart()
                .file(new MockMultipartFile("file", "pantalla.csv", "text/csv", file))
                .with(as(TestPeople.CNCS)).with(csrf()).exchange();
        Callable<MvcTestResult> program = () -> mvc.post().uri("/api/v1/imports").multipart()
                .file(new MockMultipartFile("file", "programa.csv", "text/csv", file))
                .param("strategy", strategy.key()).header("Authorization", "Bearer " + token).exchange();

        List<MvcTestResult> answers = atOnce(List.of(screen, program, program));

        long id = count("SELECT min(id) FROM metrics.import WHERE strategy_id = :id");
        assertThat(answers.get(0)).hasStatus(303).redirectedUrl().startsWith("/metricas/cargas/" + id);
        List<String> told = new ArrayList<>();
        for (MvcTestResult answer : answers.subList(1, 3)) {
            assertThat(answer).hasStatus(200);
            var json = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
            assertThat(json.get("id").asString()).isEqualTo(String.valueOf(id));
            told.add(json.get("status").asString());
        }
        assertThat(told).containsExactlyInAnyOrder("STORED", "DUPLICATE");
        assertStoredOnce(id);
    }
}
