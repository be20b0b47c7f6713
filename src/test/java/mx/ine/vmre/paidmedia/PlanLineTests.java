package mx.ine.vmre.paidmedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Set;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.Role;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class PlanLineTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2020, 11);
    private static final Instant NOW = Instant.parse("2020-11-02T16:05:00Z");

    @Test
    void aLineIsOfTheAreaOfWhoeverPlannedItAndOnlyThatAreaWritesIt() {
        PlanLine line = line();

        assertThat(line.area()).isEqualTo(TestPeople.CNCS.area());
        assertThat(line.auditVerb()).isEqualTo("media-planned");
        assertThatThrownBy(() -> line.describe(terms("20000.00", "Infografía"), TestPeople.DERFE))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> PlanLine.plan(1, terms("1.00", "x"), TestPeople.VIEWER))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyApprovesWhatTheyWroteOrAskedFor() {
        PlanLine own = PlanLine.plan(1, terms("1.00", "Video"), TestPeople.DECEYEC);
        own.requestApproval(TestPeople.DECEYEC, NOW);
        refused(() -> own.approve(TestPeople.DECEYEC, NOW), "paidmedia.refused.ownWork");

        PlanLine line = line();
        assertThatThrownBy(() -> line.approve(TestPeople.DECEYEC, NOW)).isInstanceOf(StateConflict.class);
        line.requestApproval(TestPeople.CNCS, NOW);
        line.approve(TestPeople.DECEYEC, NOW);

        assertThat(line.approval().state()).isEqualTo(ApprovalState.APPROVED);
        assertThat(line.approval().decidedName()).isEqualTo("Ema Educación, DECEyEC");
        assertThatThrownBy(() -> line.requestApproval(TestPeople.CNCS, NOW)).isInstanceOf(StateConflict.class);
    }

    @Test
    void aColleaguesOtherWordDoesNotLetTheAuthorApproveThePiece() {
        CurrentUser colleague = new CurrentUser(-99, "t-deceyec2", "Eva Educación", Role.EDITOR, Area.DECEYEC);
        PlanLine line = PlanLine.plan(1, terms("1.00", "Video"), TestPeople.DECEYEC);
        line.describe(terms("2.00", "Video"), colleague);
        assertThat(line.isWriter(colleague.id())).isFalse();
        line.requestApproval(colleague, NOW);
        refused(() -> line.approve(TestPeople.DECEYEC, NOW), "paidmedia.refused.ownWork");
        refused(() -> line.approve(colleague, NOW), "paidmedia.refused.ownWork");

        line.describe(terms("2.00", "Otro video"), colleague);
        line.requestApproval(colleague, NOW);
        line.approve(TestPeople.DECEYEC, NOW);
        assertThat(line.approval().state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void aRefusalHasAReasonAndMayBeAskedAgain() {
        PlanLine line = line();
        line.requestApproval(TestPeople.CNCS, NOW);
        refused(() -> line.refuse(" ", TestPeople.DECEYEC, NOW), "paidmedia.refused.reason");
        line.refuse("Falta el polígono.", TestPeople.DECEYEC, NOW);

        assertThat(line.approval().state()).isEqualTo(ApprovalState.REFUSED);
        assertThat(line.approval().reason()).isEqualTo("Falta el polígono.");
        line.requestApproval(TestPeople.CNCS, NOW);
        assertThat(line.approval().state()).isEqualTo(ApprovalState.REQUESTED);
        assertThat(line.approval().reason()).isEmpty();
    }

    @Test
    void anotherPieceHasToBeApprovedAgainAndAnotherBudgetHasNot() {
        PlanLine line = line();
        line.requestApproval(TestPeople.CNCS, NOW);
        line.approve(TestPeople.DECEYEC, NOW);

        line.describe(terms("20000.00", "Infografía"), TestPeople.CNCS);
        assertThat(line.approval().state()).isEqualTo(ApprovalState.APPROVED);
        line.describe(terms("20000.00", "Otra pieza"), TestPeople.CNCS);
        assertThat(line.approval().state()).isEqualTo(ApprovalState.NONE);
        assertThat(line.approval().decidedName()).isNull();
    }

    @Test
    void itsCampaignsFollowItsPlatformAndACancelledLineLetsThemGo() {
        PlanLine line = line();
        line.link(Set.of("Uno", "Dos"), TestPeople.CNCS);
        assertThat(line.campaigns()).containsExactly("Dos", "Uno");

        line.cancel("Se acabó el presupuesto.", TestPeople.CNCS);
        assertThat(line.campaigns()).isEmpty();
        assertThat(line.state()).isEqualTo(PlanLine.State.CANCELLED);
        assertThatThrownBy(() -> line.describe(terms("1.00", "x"), TestPeople.CNCS)).isInstanceOf(StateConflict.class);
        assertThatThrownBy(() -> line.link(Set.of("Uno"), TestPeople.CNCS)).isInstanceOf(StateConflict.class);
    }

    @Test
    void aNoteSaysSomethingOrWhereItIs() {
        PlanLine line = line();
        refused(() -> line.accompany("", "", TestPeople.CNCS, NOW), "paidmedia.refused.emptyNote");
        line.accompany("", "INE/CNCS/123/2020", TestPeople.CNCS, NOW);

        assertThat(line.note()).isEqualTo(new InformationNote("", "INE/CNCS/123/2020", "Ciro Prensa, CNCS", NOW));
    }

    private static PlanLine line() {
        return PlanLine.plan(1, terms("20000.00", "Infografía"), TestPeople.CNCS);
    }

    private static LineTerms terms(String pesos, String piece) {
        LineTerms t = PlanTrial.terms(NOVEMBER, "facebook", "eua", "Registro", pesos);
        return new LineTerms(t.month(), t.platform(), t.segment(), t.name(), t.period(), t.budget(), t.landing(), piece,
                t.noteDue(), t.remarks(), t.themes());
    }

    private static void refused(Runnable work, String key) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.key()).isEqualTo(key));
    }
}
