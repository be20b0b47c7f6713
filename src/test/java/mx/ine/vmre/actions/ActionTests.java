package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.ADMIN;
import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.CVME;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.DERFE2;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.actions.ActionExamples.outcome;
import static mx.ine.vmre.actions.ActionExamples.outreach;
import static mx.ine.vmre.actions.ActionExamples.plan;
import static mx.ine.vmre.actions.ActionExamples.rules;
import static mx.ine.vmre.actions.ActionExamples.withAgenda;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.access.AccessDeniedException;

class ActionTests {

    private static final CurrentUser DECEYEC2 =
            new CurrentUser(-14, "t-deceyec2", "Elsa Educación", DECEYEC.role(), Area.DECEYEC);
    private static final CurrentUser CNCS2 = new CurrentUser(-15, "t-cncs2", "Cira Prensa", CNCS.role(), Area.CNCS);

    /** The whole table: who may do what in which state to an action that DERFE planned. Everything else is refused. */
    private static final Map<ActionState, Set<String>> ALLOWED_TO_A_COLLEAGUE = Map.of(
            ActionState.PLANNED, Set.of("describe", "approve", "cancel", "evidence"),
            ActionState.APPROVED, Set.of("describe", "start", "cancel", "evidence"),
            ActionState.IN_PROGRESS, Set.of("describe", "record", "complete", "cancel", "evidence"),
            ActionState.COMPLETED, Set.of("evidence"),
            ActionState.CANCELLED, Set.of());

    private static final List<String> VERBS =
            List.of("describe", "approve", "start", "record", "complete", "cancel", "evidence");

    static Stream<Arguments> roleStateVerb() {
        List<Arguments> table = new ArrayList<>();
        for (CurrentUser who : List.of(DERFE, DERFE2, DECEYEC, CNCS, ADMIN, VIEWER, CVME)) {
            for (ActionState state : ActionState.values()) {
                for (String verb : VERBS) {
                    boolean ofTheArea = who.isEditorOf(Area.DERFE);
                    boolean ownWork = who.equals(DERFE) && verb.equals("approve");
                    table.add(Arguments.of(
                            who, state, verb, ofTheArea && !ownWork && ALLOWED_TO_A_COLLEAGUE.get(state).contains(verb)));
                }
            }
        }
        return table.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @MethodSource("roleStateVerb")
    void whoMayDoWhatInWhichState(CurrentUser who, ActionState state, String verb, boolean allowed) {
        Action action = in(state);
        if (allowed) {
            perform(action, verb, who);
            assertThat(action.state()).isEqualTo(after(state, verb));
        } else {
            assertThatThrownBy(() -> perform(action, verb, who))
                    .isInstanceOfAny(AccessDeniedException.class, RuleViolation.class);
            assertThat(action.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource(ActionLine.class)
    void eachLineKeepsItsOwnDetailAndNoOther(ActionLine line) {
        Action action = Action.plan(1, line.letter() + "-2020-001", example(line), editorFor(line));

        assertThat(action.detail()).isEqualTo(example(line).detail());
        assertThat(action.detail().line()).isEqualTo(line);
    }

    @ParameterizedTest
    @EnumSource(ActionLine.class)
    void anActionCannotChangeItsLine(ActionLine line) {
        CurrentUser who = editorFor(line);
        Action action = Action.plan(1, "X", example(line), who);
        ActionPlan other = plan(who.area(), ActionExamples.digital(who.area()).detail());
        ActionPlan otherLine = line == ActionLine.DIGITAL ? plan(who.area(), ActionExamples.press().detail()) : other;

        assertThatThrownBy(() -> action.describe(otherLine, "", who)).hasMessage("actions.refused.otherLine");
    }

    @Test
    void nobodyApprovesWhatTheyDescribed() {
        Action action = Action.plan(1, "V-2020-001", outreach(), DERFE);
        action.describe(outreach(), "", DERFE2);

        assertThatThrownBy(() -> action.approve(DERFE2)).hasMessage("actions.refused.ownWork");
        assertThatThrownBy(() -> action.approve(DERFE)).hasMessage("actions.refused.ownWork");
    }

    @Test
    void describingAnApprovedActionAsksForApprovalAgain() {
        Action action = in(ActionState.APPROVED);
        action.describe(outreach(), "", DERFE);

        assertThat(action.state()).isEqualTo(ActionState.PLANNED);
    }

    @Test
    void anActionInProgressChangesOnlyWithAReason() {
        Action action = in(ActionState.IN_PROGRESS);

        assertThatThrownBy(() -> action.describe(outreach(), " ", DERFE)).hasMessage("actions.refused.reasonToChange");
        action.describe(outreach(), "Se agrega traslado", DERFE);
        assertThat(action.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(action.auditReason()).isEqualTo("Se agrega traslado");
    }

    @Test
    void describingAgainKeepsTheResultsOfTheIndicatorsThatStay() {
        Action action = in(ActionState.IN_PROGRESS);
        action.record(outcome("512", null, ClosingFacts.NONE), DERFE);
        action.describe(outreach(), "Cambia el nombre", DERFE);

        assertThat(action.indicators().get(0).result()).isEqualByComparingTo("512");
    }

    @Test
    void anActionIsNotCompleteWithoutEveryResultAndItsCost() {
        Action action = in(ActionState.IN_PROGRESS);

        assertThatThrownBy(() -> action.complete(outcome(null, "10", ClosingFacts.NONE), rules(), 1, DERFE))
                .hasMessage("actions.refused.resultMissing");
        assertThatThrownBy(() -> action.complete(outcome("3", null, ClosingFacts.NONE), rules(), 1, DERFE))
                .hasMessage("actions.refused.costMissing");
        action.complete(outcome("0", "0", ClosingFacts.NONE), rules(), 0, DERFE);
        assertThat(action.state()).isEqualTo(ActionState.COMPLETED);
    }

    @Test
    void aMainPieceIsNotCompleteWithoutItsEnglishVersion() {
        Action piece = started(ActionExamples.piece(true), DECEYEC, DECEYEC2);

        assertThatThrownBy(() -> piece.complete(outcome("1", "0", ClosingFacts.NONE), rules(), 0, DECEYEC))
                .hasMessage("actions.requirement.english.missing");
        piece.complete(outcome("1", "0", ClosingFacts.inEnglish("How to vote")), rules(), 0, DECEYEC);
        assertThat(piece.state()).isEqualTo(ActionState.COMPLETED);
    }

    @Test
    void anotherPieceNeedsNoEnglishVersion() {
        Action piece = started(ActionExamples.piece(false), DECEYEC, DECEYEC2);
        piece.complete(outcome("1", "0", ClosingFacts.NONE), rules(), 0, DECEYEC);

        assertThat(piece.state()).isEqualTo(ActionState.COMPLETED);
    }

    @Test
    void pressIsCompleteOnceItSaysWhereAndWhenItCameOut() {
        Action press = started(ActionExamples.press(), CNCS, CNCS2);

        assertThatThrownBy(() -> press.complete(outcome("1", "0", ClosingFacts.NONE), rules(), 0, CNCS))
                .hasMessage("actions.requirement.outlet.missing");
        press.complete(
                outcome("1", "0", ClosingFacts.published("La Voz", LocalDate.of(2020, 12, 3), "https://lavoz.example")),
                rules(), 0, CNCS);
        assertThat(press.state()).isEqualTo(ActionState.COMPLETED);
    }

    @Test
    void aTourNeedsAnAgendaItemOfEachKindAndItsAttendance() {
        Action bare = started(withAgenda(ActionExamples.tour(), "medios"), DERFE, DERFE2);
        Action whole = started(withAgenda(ActionExamples.tour(), "medios", "acto-emblematico"), DERFE, DERFE2);

        assertThatThrownBy(() -> bare.complete(outcome("1", "0", ClosingFacts.attended(5)), rules(), 1, DERFE))
                .hasMessage("actions.requirement.agenda.missing");
        assertThatThrownBy(() -> whole.complete(outcome("1", "0", ClosingFacts.NONE), rules(), 1, DERFE))
                .hasMessage("actions.requirement.attendance.missing");
        whole.complete(outcome("1", "0", ClosingFacts.attended(5)), rules(), 0, DERFE);
        assertThat(whole.state()).isEqualTo(ActionState.COMPLETED);
    }

    @Test
    void cancellingNeedsAReason() {
        Action action = in(ActionState.APPROVED);

        assertThatThrownBy(() -> action.cancel("  ", DERFE)).hasMessage("actions.refused.reasonToCancel");
    }

    @Test
    void lateIsADayThatPassedWhileSomethingIsStillExpected() {
        assertThat(in(ActionState.PLANNED).late(LocalDate.of(2020, 12, 20))).isFalse();
        assertThat(in(ActionState.PLANNED).late(LocalDate.of(2020, 12, 21))).isTrue();
        assertThat(in(ActionState.COMPLETED).late(LocalDate.of(2021, 1, 1))).isFalse();
        assertThat(in(ActionState.CANCELLED).late(LocalDate.of(2021, 1, 1))).isFalse();
    }

    private static Action in(ActionState state) {
        if (state == ActionState.PLANNED) {
            return Action.plan(1, "V-2020-001", outreach(), DERFE);
        }
        if (state == ActionState.CANCELLED) {
            Action cancelled = in(ActionState.PLANNED);
            cancelled.cancel("Sin presupuesto", DERFE);
            return cancelled;
        }
        Action action = Action.plan(1, "V-2020-001", outreach(), DERFE);
        action.approve(DERFE2);
        if (state == ActionState.APPROVED) {
            return action;
        }
        action.start(DERFE);
        if (state == ActionState.COMPLETED) {
            action.complete(outcome("512", "1400", ClosingFacts.attended(512)), rules(), 1, DERFE);
        }
        return action;
    }

    private static Action started(ActionPlan plan, CurrentUser who, CurrentUser colleague) {
        Action action = Action.plan(1, "X-2020-001", plan, who);
        action.approve(colleague);
        action.start(who);
        return action;
    }

    private static void perform(Action action, String verb, CurrentUser who) {
        switch (verb) {
            case "describe" -> action.describe(outreach(), "Motivo", who);
            case "approve" -> action.approve(who);
            case "start" -> action.start(who);
            case "record" -> action.record(outcome("5", null, ClosingFacts.NONE), who);
            case "complete" -> action.complete(outcome("5", "7", ClosingFacts.attended(5)), rules(), 1, who);
            case "cancel" -> action.cancel("Motivo", who);
            default -> action.requireEvidenceFrom(who);
        }
    }

    private static ActionState after(ActionState state, String verb) {
        return switch (verb) {
            case "describe" -> state == ActionState.APPROVED ? ActionState.PLANNED : state;
            case "approve" -> ActionState.APPROVED;
            case "start" -> ActionState.IN_PROGRESS;
            case "complete" -> ActionState.COMPLETED;
            case "cancel" -> ActionState.CANCELLED;
            default -> state;
        };
    }

    private static ActionPlan example(ActionLine line) {
        return switch (line) {
            case DISSEMINATION -> ActionExamples.piece(true);
            case OUTREACH -> outreach();
            case PRESS -> ActionExamples.press();
            case DIGITAL -> ActionExamples.digital(Area.CNCS);
        };
    }

    private static CurrentUser editorFor(ActionLine line) {
        return switch (line) {
            case DISSEMINATION -> DECEYEC;
            case OUTREACH -> DERFE;
            case PRESS, DIGITAL -> CNCS;
        };
    }
}
