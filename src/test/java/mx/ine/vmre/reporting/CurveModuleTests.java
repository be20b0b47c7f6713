package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The reference curve: noted and taken away by the directorate of the registry, told by the reports. */
@ModuleTest
class CurveModuleTests {

    private static final String CURVE = "/informes/curva";

    @Autowired
    MockMvc mvc;

    @Autowired
    CurveReadings readings;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportShelf shelf;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void make() {
        trial = new ReportTrial(application);
    }

    @AfterEach
    void remove() {
        trial.remove();
    }

    private int note(CurrentUser who, String day, String requests) throws Exception {
        return mvc.perform(trial.send(CURVE, who).param("day", day).param("requests", requests).param("source", "La Jornada"))
                .andReturn().getResponse().getStatus();
    }

    private List<CurveReadings.Row> points() {
        return readings.points(TestPeople.VIEWER, trial.strategy.id());
    }

    @Test
    void aPointVoidsSignaturesOfItsMonthAndIsToldByTheReportUntilItIsTakenAway() throws Exception {
        trial.decide(NOVEMBER);
        filing.signAsIs(TestPeople.CNCS, trial.strategy, NOVEMBER);

        assertThat(note(TestPeople.DERFE, "16/11/2020", "6,889")).isEqualTo(303);

        assertThat(shelf.show(TestPeople.VIEWER, trial.strategy, NOVEMBER).lost()).singleElement()
                .extracting(ReportShelf.LostSignature::why).asString()
                .startsWith("Cambió la curva de referencia de solicitudes.");
        mvc.perform(trial.page("/informes/2020-11", TestPeople.VIEWER))
                .andExpect(content().string(allOf(containsString("Contra la curva de referencia"), containsString("6,889"))));
        mvc.perform(trial.page(CURVE, TestPeople.VIEWER))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("16/11/2020"), not(containsString("Anotar un punto")))));

        mvc.perform(trial.send(CURVE + "/" + points().get(0).id() + "/quitar", TestPeople.DERFE))
                .andExpect(status().isSeeOther());
        assertThat(points()).isEmpty();
        mvc.perform(trial.page("/informes/2020-11", TestPeople.VIEWER))
                .andExpect(content().string(not(containsString("Contra la curva de referencia"))));
    }

    @Test
    void whatCannotBeIsRefusedAndKeptAsTyped() throws Exception {
        assertThat(note(TestPeople.DERFE, "16/11/2020", "6,889")).isEqualTo(303);
        mvc.perform(trial.send(CURVE, TestPeople.DERFE).param("day", "16/11/2020").param("requests", "7,001")
                        .param("source", "Otra fuente"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("Ese día ya tiene un punto."),
                        containsString("value=\"7,001\""), containsString("Otra fuente"))));
        assertThat(note(TestPeople.DERFE, "16/11/2031", "1")).isEqualTo(422);
        assertThat(note(TestPeople.DERFE, "31/02/2020", "muchas")).isEqualTo(422);
        for (CurrentUser who : List.of(TestPeople.CNCS, TestPeople.VIEWER, TestPeople.CVME, TestPeople.ADMIN)) {
            assertThat(note(who, "17/11/2020", "1")).as(who.name()).isEqualTo(403);
            mvc.perform(trial.send(CURVE + "/" + points().get(0).id() + "/quitar", who)).andExpect(status().isForbidden());
        }
        mvc.perform(trial.page(CURVE, TestPeople.CVME)).andExpect(status().isForbidden());
        mvc.perform(trial.send(CURVE + "/999999999/quitar", TestPeople.DERFE)).andExpect(status().isNotFound());
        assertThat(points()).hasSize(1);
    }

    @Test
    void ofManyWhoNoteTheSameDayAtOnceOneDoes() {
        Callable<Integer> attempt = () -> note(TestPeople.DERFE, "16/11/2020", "6,889");

        List<Integer> answers = ReportTrial.atOnce(Collections.nCopies(8, attempt));

        assertThat(answers).filteredOn(a -> a == 303).hasSize(1);
        assertThat(answers).filteredOn(a -> a == 422).hasSize(7);
    }
}
