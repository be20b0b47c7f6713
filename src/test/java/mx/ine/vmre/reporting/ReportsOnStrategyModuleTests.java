package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a strategy measures by changes only with a reason once there are figures, and then nobody's signature stands. */
@ModuleTest
class ReportsOnStrategyModuleTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    ReportTrial trial;

    @BeforeEach
    void signedByAll() {
        trial = new ReportTrial(application);
        trial.bring(ReportTrial.GOOGLE);
        trial.decide(ReportTrial.NOVEMBER);
        trial.sign(ReportTrial.NOVEMBER);
    }

    @AfterEach
    void takeAway() {
        trial.remove();
    }

    @Test
    void anotherBaseOfTheSplitAsksWhyAndVoidsTheSignaturesAtOnce() throws Exception {
        assertThat(standing()).isEqualTo(3);
        settings("").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Escriba por qué cambia")))
                .andExpect(content().string(containsString("1 carga guardada")))
                .andExpect(content().string(containsString("1 informe en borrador")));
        assertThat(standing()).isEqualTo(3);
        settings("Acuerdo del grupo de trabajo").andExpect(status().isSeeOther());
        assertThat(standing()).isZero();
    }

    private ResultActions settings(String reason) throws Exception {
        return mvc.perform(trial.send("/estrategia/parametros", TestPeople.ADMIN)
                .param("version", "0").param("from", "01/03/2019").param("to", "30/06/2021").param("reportDueDay", "10")
                .param("splitTolerance", "2").param("planTolerance", "10").param("splitBase", "IMPRESSIONS")
                .param("contentPeriodDays", "15").param("anchorSite", "www.votoextranjero.mx").param("reason", reason));
    }

    private long standing() {
        return jdbc.sql("SELECT count(*) FROM reporting.signature s JOIN reporting.report r ON r.id = s.report_id"
                        + " WHERE r.strategy_id = :id AND s.voided_at IS NULL")
                .param("id", trial.strategy.id())
                .query(Long.class)
                .single();
    }
}
