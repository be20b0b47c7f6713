package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static mx.ine.vmre.reporting.ReportTrial.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** The figure of an adjustment is read again in the next months, and the adjustment stays open until one has it. */
@ModuleTest
class RemeasuringModuleTests {

    private static final YearMonth SEPTEMBER = OCTOBER.minusMonths(1);

    @Autowired
    MockMvc mvc;

    @Autowired
    ReportDeciding deciding;

    @Autowired
    ReportFiling filing;

    @Autowired
    ReportShelf shelf;

    @Autowired
    ApplicationContext application;

    private ReportTrial trial;

    @BeforeEach
    void monthsAreThere() {
        trial = new ReportTrial(application);
    }

    @AfterEach
    void removeTrial() {
        trial.remove();
    }

    @Test
    void anAdjustmentStaysOpenUntilAPublishedMonthHasItsFigure() {
        trial.spend(SEPTEMBER, "Facebook", "500.00");
        deciding.decide(TestPeople.CNCS, trial.strategy, SEPTEMBER, by("key.spend"));

        assertThat(rows(SEPTEMBER)).isEmpty();
        assertThat(rows(OCTOBER)).singleElement().satisfies(row -> assertThat(row).containsExactly(
                "septiembre de 2020", "Pauta de Facebook", "Cifras clave, Gasto", "500.00", "n/d",
                "Abierto: este mes no tiene esa cifra"));
        trial.publish(OCTOBER);
        trial.spend(NOVEMBER, "Facebook", "800.00");

        assertThat(rows(NOVEMBER)).singleElement().satisfies(row -> assertThat(row).contains("500.00", "800.00", "Medido"));
        trial.publish(NOVEMBER);

        assertThat(rows(NOVEMBER)).hasSize(1);
        assertThat(rows(NOVEMBER.plusMonths(1))).isEmpty();
    }

    @Test
    void theFigureIsChosenFromTheReportAndOneThatItLacksIsRefusedWithWhatWasTyped() throws Exception {
        trial.spend(OCTOBER, "Facebook", "500.00");

        mvc.perform(trial.page("/informes/2020-10/ajustes/nuevo", TestPeople.CNCS))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Cifras clave, Gasto: 500.00"),
                        containsString("no se mide otra vez"))));
        mvc.perform(trial.send("/informes/2020-10/ajustes/nuevo", TestPeople.CNCS)
                        .param("kind", "PERIOD").param("subject", "Periodo 38").param("cause", "Pocos clics")
                        .param("figure", "key.sessions").param("before", "15 días").param("after", "10 días")
                        .param("due", "15/11/2020"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("ya no tiene valor en este informe"),
                        containsString("Periodo 38"))));
        assertThatThrownBy(() -> deciding.decide(TestPeople.CNCS, trial.strategy, OCTOBER, by("key.nada")))
                .isInstanceOf(RuleViolation.class);
    }

    private static AdjustmentTerms by(String figure) {
        return new AdjustmentTerms(AdjustmentKind.SEGMENTATION, "Pauta de Facebook", "Gasto bajo", figure, "20 %", "30 %",
                LocalDate.of(2020, 11, 15));
    }

    private List<List<String>> rows(YearMonth month) {
        return shelf.show(TestPeople.VIEWER, trial.strategy, month).content().further().listings().stream()
                .filter(l -> l.key().equals("measured")).findFirst().orElseThrow().rows();
    }
}
