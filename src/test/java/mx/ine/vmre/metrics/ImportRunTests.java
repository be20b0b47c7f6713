package mx.ine.vmre.metrics;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Work on imports as others see it: going on, interrupted, taken up again. */
@ModuleTest
class ImportRunTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Strategies strategies;

    @Autowired
    ExportOpening opening;

    @Autowired
    MetricImport imports;

    @Autowired
    ImportRuns runs;

    @Autowired
    ImportIndex index;

    @Autowired
    WaitingImports waiting;

    private StrategyRef strategy;
    private long id;

    /** A file that was taken in, as it stands when the process ends before it is read. */
    @BeforeEach
    void received() {
        strategy = strategies.all().get(0);
        ImportFile file = new ImportFile("interrumpida.csv", SampleFiles.text(
                "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions",
                "2020-11-02,Facebook,Prueba " + UUID.randomUUID() + ",pieza,es,US,,1000,20,800,1.50,3"));
        ExportReading reading = opening.read(file.content(), strategy, Map.of());
        id = imports.receive(file, reading, strategy, TestPeople.CNCS).id();
    }

    @AfterEach
    void leaveNothing() {
        for (String table : List.of("import_run", "media_month", "media_fact", "import_part")) {
            jdbc.sql("DELETE FROM metrics." + table + " WHERE import_id = :id").param("id", id).update();
        }
        jdbc.sql("DELETE FROM metrics.import WHERE id = :id").param("id", id).update();
    }

    private void run(String seen, boolean storing) {
        jdbc.sql("INSERT INTO metrics.import_run (import_id, storing, by_name, begun_at, seen_at, rows_read, rows_total,"
                        + " writing) VALUES (:id, :storing, 'Ana', now() - interval '1 hour', now() - :seen::interval,"
                        + " 250, 1000, false)")
                .param("id", id).param("storing", storing).param("seen", seen).update();
    }

    private String page() {
        MvcTestResult result = mvc.get().uri("/metricas/cargas/" + id).with(as(TestPeople.CNCS)).exchange();
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String list() {
        return new String(mvc.get().uri("/metricas/cargas?texto=interrumpida.csv").with(as(TestPeople.CNCS)).exchange()
                .getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String step) {
        return mvc.post().uri("/metricas/cargas/" + id + "/" + step).with(as(TestPeople.CNCS)).with(csrf()).exchange();
    }

    /** What the list for programs says of it. */
    private String told() {
        return index.page(strategy, 1, 100).items().stream()
                .filter(item -> item.id().equals(String.valueOf(id))).findFirst().orElseThrow().status();
    }

    private String state() {
        return jdbc.sql("SELECT state FROM metrics.import WHERE id = :id").param("id", id).query(String.class).single();
    }

    @Test
    void aFileWhoseReadingWasInterruptedIsTakenUpAgain() {
        run("1 minute", false);

        assertThat(page()).contains("<h1>Carga interrumpida</h1>", "se interrumpió", "No se guardó ninguna fila", "Leer otra vez")
                .doesNotContain("data-refresh");
        assertThat(list()).contains("Interrumpida");
        assertThat(told()).isEqualTo("INTERRUPTED");
        assertThat(waiting.waitingFor(TestPeople.CNCS, strategy.id(), LocalDate.of(2020, 12, 7)))
                .filteredOn(item -> item.url().endsWith("/" + id))
                .singleElement().matches(item -> item.detail().contains("se interrumpió"));
        assertThat(post("continuar")).hasStatus(303);
        assertThat(state()).isEqualTo("REHEARSED");
        assertThat(list()).doesNotContain("Interrumpida");
        assertThat(told()).isEqualTo("REHEARSED");
        assertThat(runs.of(id)).isEmpty();
        assertThat(page()).contains("Guardar la fila buena").doesNotContain("se interrumpió");
    }

    @Test
    void aFileThatWaitsForItsTurnSaysSoAndLooksAgain() {
        assertThat(page()).contains("espera su turno", "data-refresh=\"1500\"").doesNotContain("Leer otra vez");
    }

    @Test
    void howFarAFileIsCanBeSeenAndNobodyElseWorksOnIt() {
        run("1 second", true);

        assertThat(page()).contains(
                "<h1>Carga en curso</h1>", "Se están leyendo las filas: 250 de 1,000", "<progress", "value=\"25\"");
        jdbc.sql("UPDATE metrics.import_run SET rows_read = 0, rows_total = 0 WHERE import_id = :id").param("id", id).update();
        assertThat(page()).contains("Se está leyendo el archivo.").doesNotContain("<progress");
        assertThat(post("continuar")).hasStatus(303);
        assertThat(post("guardar")).hasStatus(303);
        assertThat(state()).isEqualTo("READING");
        assertThatThrownBy(() -> runs.during(id, true, TestPeople.DERFE, progress -> "nunca"))
                .isInstanceOf(StateConflict.class).hasMessage("metrics.rule.running");
    }

    @Test
    void aStoreThatWasInterruptedStoredNothingAndIsDoneAgain() {
        post("continuar");
        run("1 minute", true);

        assertThat(page()).contains("se interrumpió", "No se guardó ninguna fila", "Guardar la fila buena");
        assertThat(post("guardar")).hasStatus(303);
        assertThat(state()).isEqualTo("STORED");
        assertThat(page()).doesNotContain("se interrumpió");
    }

    @Test
    void workThatFailsIsToldAndMayBeTriedAgain() {
        assertThatThrownBy(() -> runs.during(id, false, TestPeople.CNCS, progress -> {
            throw new IllegalStateException("prueba");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(page()).contains("terminó con un error", "Leer otra vez");
        assertThat(post("continuar")).hasStatus(303);
        assertThat(state()).isEqualTo("REHEARSED");
    }

    @Test
    void aProcessThatStartsTakesNothingForGoingOnThatTheLastOneLeft() {
        runs.afterSingletonsInstantiated();

        assertThat(runs.of(id)).get().matches(ImportRuns.Run::interrupted);
    }

    @Test
    void onlyEditorsTakeItUpAgain() {
        assertThat(mvc.post().uri("/metricas/cargas/" + id + "/continuar").with(as(TestPeople.VIEWER)).with(csrf()))
                .hasStatus(403);
        assertThat(mvc.post().uri("/metricas/cargas/0/continuar").with(as(TestPeople.CNCS)).with(csrf())).hasStatus(404);
    }
}
