package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class ObservationTests {

    private static final Instant THEN = Instant.parse("2020-12-07T18:00:00Z");
    private static final ObservedPlace SPEND = new ObservedPlace("f.key.spend", "Cifras clave, Gasto: 71,020.00");

    private static Observation writtenBy(CurrentUser who) {
        return Observation.write(
                who, 1, YearMonth.of(2020, 10), 1, SPEND, LocalDate.of(2020, 12, 7), THEN, "¿Por qué sube?");
    }

    @Test
    void onlyReviewersOfTheCommissionWriteOne() {
        for (CurrentUser who : List.of(TestPeople.DERFE, TestPeople.VIEWER, TestPeople.ADMIN)) {
            assertThatThrownBy(() -> writtenBy(who)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(writtenBy(TestPeople.CVME).auditState())
                .containsEntry("place", "Cifras clave, Gasto: 71,020.00").containsEntry("answer", "");
    }

    @Test
    void anyAreaAnswersAndItIsAnsweredOnce() {
        Observation observation = writtenBy(TestPeople.CVME);
        for (CurrentUser who : List.of(TestPeople.CVME, TestPeople.VIEWER, TestPeople.ADMIN)) {
            assertThatThrownBy(() -> observation.answer(who, THEN, "Porque sí")).isInstanceOf(AccessDeniedException.class);
        }
        observation.answer(TestPeople.CNCS, THEN, "Se adelantó la pauta.");

        assertThat(observation.answered()).get()
                .returns("Ciro Prensa", Statement::person).returns("CNCS", Statement::area).returns(THEN, Statement::at);
        assertThatThrownBy(() -> observation.answer(TestPeople.DERFE, THEN, "Otra")).isInstanceOf(StateConflict.class);
        assertThat(observation.auditState()).containsEntry("answer", "Se adelantó la pauta.");
    }
}
