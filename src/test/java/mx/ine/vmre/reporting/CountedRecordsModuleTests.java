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

    /** @return how many figures were counted again */
    private int recounted() {
        ReportShelf.Shown shown = shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER);
        SoftAssertions softly = new SoftAssertions();
        int counted = 0;
        for (Figure figure : ReportFigures.of(shown.content())) {
            if (CountedTracing.counts(figure)) {
                counted++;
                softly.assertThat(records.rows(trial.strategy, shown, figure).orElseThrow()).as(figure.id())
                        .hasSize(figure.value().intValueExact());
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
        for (String id : List.of("work-cost.total.actions-cost", "evidence.total.actions-evidence-rate")) {
            mvc.perform(trial.page("/informes/2020-11/cifras/" + id, TestPeople.VIEWER)).andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("Registros que cuenta"))));
        }
    }
}
