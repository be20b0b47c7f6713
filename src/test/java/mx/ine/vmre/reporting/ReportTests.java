package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/** The life of one report, without a database. */
class ReportTests {

    private static final Instant THEN = Instant.parse("2020-12-03T16:05:00Z");
    private static final Instant LATER = THEN.plusSeconds(60);
    private static final String HASH = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);

    private static Report signed() {
        Report report = Report.draft(1, YearMonth.of(2020, 11));
        report.comment(TestPeople.CNCS, "Subió la pauta.");
        report.stateNoneNeeded(TestPeople.DERFE, THEN, "");
        List.of(TestPeople.DERFE, TestPeople.DECEYEC, TestPeople.CNCS).forEach(who -> report.sign(who, HASH, THEN, ""));
        return report;
    }

    private static Report published() {
        Report report = signed();
        report.publish(TestPeople.DERFE, HASH, THEN);
        return report;
    }

    @Test
    void aChangeOfContentVoidsAllThreeSignaturesAndKeepsWhy() {
        Report report = signed();
        report.contentChanged(OTHER, LATER, "Gasto: 1.00 → 2.00");

        assertThat(report.signatures()).hasSize(3).allSatisfy(s -> assertThat(s)
                .returns(LATER, Signature::voidedAt).returns("Gasto: 1.00 → 2.00", Signature::voidedWhy)
                .returns(null, Signature::returnedBy));
        assertThatThrownBy(() -> report.publish(TestPeople.DERFE, OTHER, LATER)).isInstanceOf(StateConflict.class);
        report.contentChanged(HASH, LATER, "nada nuevo");
        assertThat(report.auditVerb()).isEqualTo("report-signatures-voided");
        assertThat(report.auditReason()).isEqualTo("Gasto: 1.00 → 2.00");
    }

    @Test
    void anAreaReturnsItWithAReasonWhileItIsNotPublishedAndTheSameContentMayBeSignedAgain() {
        Report report = signed();
        assertThatThrownBy(() -> report.giveBack(TestPeople.VIEWER, LATER, "No")).isInstanceOf(AccessDeniedException.class);
        report.giveBack(TestPeople.DECEYEC, LATER, "Falta revisar.");

        assertThat(report.signatures()).allSatisfy(s -> assertThat(s)
                .returns("DECEyEC, Ema Educación", Signature::returnedBy).returns("Falta revisar.", Signature::voidedWhy));
        assertThatThrownBy(() -> report.giveBack(TestPeople.CNCS, LATER, "Otra vez")).isInstanceOf(StateConflict.class);
        report.sign(TestPeople.CNCS, HASH, LATER, "");
        assertThat(report.standing(Area.CNCS, HASH)).isPresent();
        assertThatThrownBy(() -> published().giveBack(TestPeople.CNCS, LATER, "Tarde")).isInstanceOf(StateConflict.class);
    }

    @Test
    void theNextVersionCarriesWhatWasStatedAndNoSignature() {
        Report first = published();
        Report next = first.next(TestPeople.DERFE, LATER, "Llegó Meta.");

        assertThat(next).returns(2, Report::number).returns(Report.State.DRAFT, Report::state);
        assertThat(next.opened()).get().returns("Llegó Meta.", Statement::note).returns("DERFE", Statement::area);
        assertThat(next.comments()).isEqualTo(first.comments());
        assertThat(next.noneNeeded()).isEqualTo(first.noneNeeded());
        assertThat(next.signatures()).isEmpty();
        assertThat(next.published()).isEmpty();
        assertThat(first.state()).isEqualTo(Report.State.PUBLISHED);
        for (CurrentUser who : List.of(TestPeople.CNCS, TestPeople.ADMIN, TestPeople.CVME)) {
            assertThatThrownBy(() -> first.next(who, LATER, "No")).isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> next.next(TestPeople.DERFE, LATER, "Otra")).isInstanceOf(StateConflict.class);
    }

    @Test
    void anAreaProposesAndTakesBackItsOwnAndTheCoordinatingOneMayDecline() {
        Report report = published();
        report.propose(TestPeople.CNCS, THEN, "Llegó Meta.");
        report.propose(TestPeople.CNCS, LATER, "Llegó Meta y YouTube.");

        assertThat(report.proposals()).hasSize(1).extractingByKey(Area.CNCS).extracting(Statement::note)
                .isEqualTo("Llegó Meta y YouTube.");
        assertThatThrownBy(() -> report.closeProposal(TestPeople.DECEYEC, Area.CNCS, "No"))
                .isInstanceOf(AccessDeniedException.class);
        report.closeProposal(TestPeople.DERFE, Area.CNCS, "Se espera.");
        assertThat(report.auditVerb()).isEqualTo("report-proposal-declined");
        assertThat(report.proposals()).isEmpty();
        assertThatThrownBy(() -> report.closeProposal(TestPeople.CNCS, Area.CNCS, "Ya no"))
                .isInstanceOf(StateConflict.class);
        assertThatThrownBy(() -> signed().propose(TestPeople.CNCS, THEN, "Antes de tiempo"))
                .isInstanceOf(StateConflict.class);
    }
}
