package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;

class StageTests {

    static final DatePeriod STRATEGY = days("2030-01-01", "2032-12-31");
    static final DatePeriod BEFORE = days("2030-03-01", "2030-09-30");

    Stage stage = Stage.add(1, 2, new StageWords("Registro", StageKind.REGISTRATION, "", ""), BEFORE, STRATEGY);

    @Test
    void itsDaysMoveWithAReason() {
        stage.reschedule(days("2030-04-01", "2030-10-15"), " Acuerdo del Consejo ", STRATEGY);
        assertThat(stage.period()).isEqualTo(days("2030-04-01", "2030-10-15"));
        assertThat(stage.auditVerb()).isEqualTo("rescheduled");
        assertThat(stage.auditReason()).isEqualTo("Acuerdo del Consejo");
        assertThat(stage.auditState()).containsEntry("from", "01/04/2030").containsEntry("to", "15/10/2030");
    }

    @Test
    void withoutAReasonTheyStay() {
        refused("reason", days("2030-04-01", "2030-10-15"), " ");
    }

    @Test
    void theSameDaysAreNoChange() {
        refused("from", BEFORE, "Acuerdo");
    }

    @Test
    void theyStayWithinTheDaysOfTheStrategy() {
        refused("from", days("2029-12-31", "2030-10-15"), "Acuerdo");
        refused("to", days("2030-04-01", "2033-01-01"), "Acuerdo");
    }

    private void refused(String field, DatePeriod wanted, String reason) {
        assertThatThrownBy(() -> stage.reschedule(wanted, reason, STRATEGY))
                .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.field()).contains(field));
        assertThat(stage.period()).isEqualTo(BEFORE);
    }

    static DatePeriod days(String from, String to) {
        return new DatePeriod(LocalDate.parse(from), LocalDate.parse(to));
    }
}
