package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures of actions and organisations lead to the records that they count, of a published report as they were then. */
@ModuleTest
class CountedRecordsModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportShelf shelf;

    @Autowired
    CountedRecords records;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;
    private RecordExamples examples;

    @BeforeEach
    void ownStrategyWithRecords() {
        trial = new ReportTrial(application);
        examples = new RecordExamples(jdbc, trial.strategy.id());
        long done = examples.action("V-2020-901", "COMPLETED", "2020-11-05", "2020-11-20", "US", "1000.00", "800.50");
        long running = examples.action("V-2020-902", "IN_PROGRESS", "2020-11-25", "2020-12-05", "US", "500.00", null);
        examples.action("V-2020-903", "APPROVED", "2020-11-28", "2020-12-30", null, "10.00", null);
        examples.action("V-2020-904", "APPROVED", "2020-11-01", "2020-11-10", "CA", "250.25", null);
        examples.action("V-2020-905", "COMPLETED", "2020-10-05", "2020-11-02", "CA", "10.00", "9.00");
        examples.action("V-2020-906", "CANCELLED", "2020-11-01", "2020-11-10", "US", "9999.00", null);
        examples.stage(done, 1);
        examples.stage(done, 2);
        examples.stage(running, 2);
        examples.measured(done, "asistentes", "200");
        examples.evidence(done);
        examples.partner("Casa Uno", "ACTIVE", "AGREEMENT", "2019-05-01", "2019-06-01", "2020-12-15");
        examples.partner("Ana Luz", "ACTIVE", "NETWORK_LETTER", "2020-11-02", "2020-11-10", "2021-06-30");
        examples.partner("Beto Cruz", "SUSPENDED", "NETWORK_LETTER", "2019-05-01", "2019-06-01", "2021-06-30");
        examples.partner("Futura", "PROSPECT", null, "2020-12-03", null, null);
        trial.bring(ReportTrial.GOOGLE);
    }

    @AfterEach
    void removeStrategy() {
        examples.remove();
        trial.remove();
    }

    /** @return how many figures were counted or added up again */
    private int recounted() {
        ReportShelf.Shown shown = shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER);
        SoftAssertions softly = new SoftAssertions();
        int counted = 0;
        for (Figure figure : ReportFigures.of(shown.content())) {
            if (new CountedTracing(shown.content()).kind(figure).isPresent()) {
                counted++;
                softly.assertThat(records.of(trial.strategy, shown, figure).sums()).as(figure.id()).isNotEmpty()
                        .allMatch(CountedSum::matches);
            }
        }
        softly.assertAll();
        return counted;
    }

    private Figure figure(String id) {
        return ReportFigures.of(shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER).content()).stream()
                .filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void everyCountOfADraftAndOfAPublishedReportIsThatOfTheRecordsListedForIt() throws Exception {
        assertThat(figure("line.total.actions-total").value()).isEqualByComparingTo("5");
        assertThat(figure("partners.total.partners-total").value()).isEqualByComparingTo("3");
        assertThat(recounted()).isGreaterThan(80);
        mvc.perform(trial.page("/informes/2020-11/cifras/line.total.actions-late", TestPeople.DERFE))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Registros que cuenta"), containsString("V-2020-904 · "),
                        containsString("Atrasada"), containsString("/acciones/"), not(containsString("V-2020-901 · ")),
                        containsString("Son los que dice el informe"), containsString("Como están hoy"))));

        trial.publish(NOVEMBER);
        examples.change();
        assertThat(recounted()).isGreaterThan(80);
        mvc.perform(trial.page("/informes/2020-11/version/1/cifras/line.total.actions-late", TestPeople.CVME))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("V-2020-904 · "),
                        not(containsString("href=\"/acciones/")), containsString("Son los que dice el informe"),
                        containsString("Como estaban al publicar"))));
        mvc.perform(trial.page("/informes/2020-11/cifras/partners.total.partners-total", TestPeople.VIEWER))
                .andExpect(content().string(allOf(containsString("Casa Uno"), containsString("Activa"),
                        not(containsString("Otro nombre")))));
    }

    @Test
    void ratesSumsAndCountsOfOtherTimesLeadToTheirRecordsToo() throws Exception {
        examples.action("V-2019-001", "COMPLETED", "2019-10-20", "2019-11-03", "US", "70.00", "60.00");
        examples.action("V-2020-100", "COMPLETED", "2020-01-20", "2020-02-03", "US", "70.00", "60.00");
        assertThat(figure("year.actions-done").value()).isEqualByComparingTo("1");
        assertThat(figure("sum.actions-done").value()).isEqualByComparingTo("4");
        trial.publish(NOVEMBER);
        examples.change();

        assertThat(recounted()).isGreaterThan(95);
        expect("work-cost.total.actions-cost", "809.50", "V-2020-901", "800.50", "V-2020-905", "9.00", "Registros que suma",
                "Suma. Registros: 2", "Suman lo que dice el informe");
        expect("evidence.total.actions-evidence-rate", "Numerador: Acciones completas con evidencia, 1",
                "Denominador: Acciones completas, 2", "V-2020-901");
        expect("evidence.total.actions-evidence-rate?parte=2", "V-2020-901", "V-2020-905");
        String result = "work-result.vin." + PlaceWord.of("asistentes");
        expect(result + ".actions-result", "V-2020-901", "200");
        expect(result + ".actions-cost-per-result", "Numerador: Costo de las acciones, 800.50",
                "Denominador: Resultado de las acciones, 200");
        expect("year.actions-done", "V-2019-001");
        expect("sum.actions-done", "V-2019-001", "V-2020-100", "V-2020-901");
        expect("target.actions-done", "V-2020-904");
    }

    @Test
    void whatWasPublishedBeforeListsHeldSoMuchShowsWhatItHasAndSaysThatTheRestWasNotKept() throws Exception {
        trial.publish(NOVEMBER);
        application.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("UPDATE reporting.edition_record SET records = ((records::jsonb - '{done,ahead,plans}'::text[])"
                            + " || jsonb_build_object('actions', (SELECT jsonb_agg(a - '{planned,cost,aims}'::text[])"
                            + " FROM jsonb_array_elements(records::jsonb -> 'actions') AS a)))::text"
                            + " WHERE report_id IN (SELECT id FROM reporting.report WHERE strategy_id = :id)")
                    .param("id", trial.strategy.id()).update();
        });

        expect("line.total.actions-late", "V-2020-904", "Son los que dice el informe");
        expect("partners.total.partners-total", "Casa Uno");
        for (String id : List.of("work-cost.total.actions-cost", "year.actions-done", "sum.actions-done",
                "evidence.total.actions-evidence-rate", "target.actions-done")) {
            expect(id, "El informe se publicó antes de que se guardara");
        }
    }

    /** The page of a figure of the report says all of it. */
    private void expect(String figure, String... words) throws Exception {
        String html = mvc.perform(trial.page("/informes/2020-11/cifras/" + figure, TestPeople.CVME))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
        assertThat(html).as(figure).contains(words);
    }
}
