package mx.ine.vmre.reporting;

import static mx.ine.vmre.reporting.ReportTrial.META;
import static mx.ine.vmre.reporting.ReportTrial.NOVEMBER;
import static mx.ine.vmre.reporting.ReportTrial.OCTOBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Set;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.paidmedia.MediaPlanning;
import mx.ine.vmre.paidmedia.PlanTrial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans that change under a report: signatures fall, what was published stays. */
@ModuleTest
class PlanReportModuleTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    MediaPlanning planning;

    @Autowired
    ReportShelf shelf;

    @Autowired
    JdbcClient jdbc;

    private ReportTrial trial;

    @BeforeEach
    void aMonthWithAPlan() {
        trial = new ReportTrial(application);
        trial.bring(META);
    }

    @AfterEach
    void removeStrategy() {
        trial.remove();
    }

    @Test
    void aChangeOfThePlanVoidsTheSignaturesOfItsMonthOfLaterOnesAndOfThoseThatReckonOnItWhatIsLeft() {
        trial.spend(OCTOBER, "Facebook", "100.00");
        trial.decide(OCTOBER);
        trial.decide(NOVEMBER);
        trial.sign(OCTOBER);
        trial.sign(NOVEMBER);

        line("20000.00");

        assertThat(standing(OCTOBER)).isZero();
        assertThat(standing(NOVEMBER)).isZero();
        assertThat(jdbc.sql("SELECT min(s.voided_why) FROM reporting.signature s JOIN reporting.report r"
                                + " ON r.id = s.report_id WHERE r.strategy_id = :id AND s.voided_at IS NOT NULL")
                        .param("id", trial.strategy.id()).query(String.class).single())
                .contains("cambió el plan de medios");
        trial.sign(OCTOBER);
        trial.sign(NOVEMBER);
        PlanTrial.line(application, trial.strategy, TestPeople.CNCS, OCTOBER, "facebook", "eua", "Octubre", "100.00");
        assertThat(standing(OCTOBER)).isZero();
        assertThat(standing(NOVEMBER)).isZero();
    }

    @Test
    void notesApprovalsAndCampaignsAreContentTooAndAskingIsNot() {
        long id = line("20000.00");
        trial.decide(NOVEMBER);
        trial.sign(NOVEMBER);
        acting(() -> planning.requestApproval(trial.strategy, id, version(id), TestPeople.CNCS));
        assertThat(standing(NOVEMBER)).isEqualTo(3);

        ActingAs.run(TestPeople.DECEYEC, () -> planning.approve(trial.strategy, id, version(id), TestPeople.DECEYEC));
        assertThat(standing(NOVEMBER)).isZero();
        trial.sign(NOVEMBER);
        acting(() -> planning.accompany(trial.strategy, id, version(id), "Nota", "", TestPeople.CNCS));
        assertThat(standing(NOVEMBER)).isZero();
        trial.sign(NOVEMBER);
        acting(() -> planning.link(trial.strategy, id, version(id), Set.of(), TestPeople.CNCS));
        assertThat(standing(NOVEMBER)).isZero();
    }

    @Test
    void aPublishedReportKeepsItsPlanAndItsRows() {
        long id = line("20000.00");
        trial.publish(NOVEMBER);
        MonthlyReport published = shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER).content();

        acting(() -> planning.cancel(trial.strategy, id, version(id), "Ya no corre.", TestPeople.CNCS));

        MonthlyReport shown = shelf.show(TestPeople.CVME, trial.strategy, NOVEMBER).content();
        assertThat(shown).isEqualTo(published);
        assertThat(shown.further().plans()).extracting(PlanPlace::key).contains("plan-line." + id);
        assertThat(shelf.later(TestPeople.VIEWER, trial.strategy, NOVEMBER)).isNotEmpty();
    }

    private long line(String pesos) {
        return PlanTrial.line(application, trial.strategy, TestPeople.CNCS, NOVEMBER, "facebook", "eua", "Registro", pesos,
                PlanTrial.META);
    }

    private static void acting(Runnable deed) {
        ActingAs.run(TestPeople.CNCS, deed);
    }

    private long version(long id) {
        return planning.version(trial.strategy, id);
    }

    private long standing(YearMonth month) {
        return jdbc.sql("SELECT count(*) FROM reporting.signature s JOIN reporting.report r ON r.id = s.report_id"
                        + " WHERE r.strategy_id = :id AND r.month = :month AND s.voided_at IS NULL")
                .param("id", trial.strategy.id()).param("month", month.atDay(1)).query(Long.class).single();
    }
}
