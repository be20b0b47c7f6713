package mx.ine.vmre.evaluation;

import static mx.ine.vmre.TestPeople.ADMIN;
import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.VIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class RecommendationTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 7);
    private static final LinkedAction FORUM = new LinkedAction(7, "VIN-2020-007", TODAY);

    private final Recommendation recommendation = Recommendation.of(
            1, new RecommendationText("c-13", "c", "Cuestionario", "xiii", "Realizar foros."), 13);

    @Test
    void actionsTakeItUpOnceEach() {
        recommendation.link(DERFE, FORUM);
        recommendation.link(CNCS, new LinkedAction(8, "COM-2020-008", TODAY));

        assertThatThrownBy(() -> recommendation.link(CNCS, FORUM)).isInstanceOf(StateConflict.class)
                .extracting("key").isEqualTo("evaluation.error.linked");
        assertThat(recommendation.actions()).extracting(LinkedAction::actionCode)
                .containsExactlyInAnyOrder("VIN-2020-007", "COM-2020-008");
        assertThat(recommendation.auditState()).containsEntry("actions", "COM-2020-008, VIN-2020-007");
    }

    @Test
    void itIsNeverTakenUpAndDeclinedAtOnce() {
        recommendation.link(DERFE, FORUM);
        assertThatThrownBy(() -> recommendation.decline(DERFE, "No toca", TODAY)).isInstanceOf(StateConflict.class)
                .extracting("key").isEqualTo("evaluation.error.hasActions");
        recommendation.unlink(DERFE, 7);
        recommendation.decline(DERFE, "  No toca ", TODAY);

        assertThat(recommendation.isDeclined()).isTrue();
        assertThat(recommendation.auditState()).containsEntry("declined", "No toca");
        assertThatThrownBy(() -> recommendation.link(DERFE, FORUM)).isInstanceOf(StateConflict.class)
                .extracting("key").isEqualTo("evaluation.error.declined");
        assertThatThrownBy(() -> recommendation.decline(DERFE, "Otra vez", TODAY)).isInstanceOf(StateConflict.class)
                .extracting("key").isEqualTo("evaluation.error.declinedBefore");
        recommendation.reconsider(CNCS);
        recommendation.link(DERFE, FORUM);
        assertThat(recommendation.isDeclined()).isFalse();
        assertThat(recommendation.isLinked(7)).isTrue();
    }

    @Test
    void decliningNeedsAReasonAndReconsideringSomethingDeclined() {
        for (String reason : List.of("", "  ", "x".repeat(1001))) {
            assertThatThrownBy(() -> recommendation.decline(DERFE, reason, TODAY)).isInstanceOf(RuleViolation.class);
        }
        assertThatThrownBy(() -> recommendation.decline(DERFE, null, TODAY)).isInstanceOf(RuleViolation.class);
        assertThat(recommendation.isDeclined()).isFalse();
        assertThatThrownBy(() -> recommendation.reconsider(DERFE)).isInstanceOf(StateConflict.class)
                .extracting("key").isEqualTo("evaluation.error.notDeclined");
        assertThatThrownBy(() -> recommendation.unlink(DERFE, 7)).isInstanceOf(StateConflict.class)
                .extracting("key").isEqualTo("evaluation.error.unlinked");
    }

    @Test
    void onlyEditorsAnswer() {
        for (CurrentUser other : List.of(ADMIN, VIEWER, CVME)) {
            assertThatThrownBy(() -> recommendation.link(other, FORUM)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> recommendation.unlink(other, 7)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> recommendation.decline(other, "No", TODAY)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> recommendation.reconsider(other)).isInstanceOf(AccessDeniedException.class);
        }
        assertThat(recommendation.actions()).isEmpty();
    }
}
