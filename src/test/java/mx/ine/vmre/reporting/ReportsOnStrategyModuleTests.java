package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.StageChangeImpact.Touched;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.kernel.DatePeriod;
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

    @Test
    void movingAStageNamesTheMonthsWhoseReportsItTouches() {
        StageRow registration = application.getBean(Stages.class).of(trial.strategy.id()).stream()
                .filter(s -> s.kind() == StageKind.REGISTRATION)
                .findFirst()
                .orElseThrow();
        trial.publish(ReportTrial.OCTOBER);
        DatePeriod until = new DatePeriod(registration.from(), LocalDate.of(2020, 9, 30));

        assertThat(application.getBean(ReportsOnStrategy.class).of(registration, until)).containsExactly(
                new Touched("reporting.use.registration", 2, "/informes", List.of("noviembre de 2020, diciembre de 2020")),
                new Touched("reporting.use.frozen", 1, "/informes", List.of("octubre de 2020")));
        assertThat(application.getBean(ReportsOnStrategy.class).of(registration, registration.period())).isEmpty();
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
