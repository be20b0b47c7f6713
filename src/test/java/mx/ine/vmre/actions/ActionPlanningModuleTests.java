package mx.ine.vmre.actions;

import static mx.ine.vmre.TestPeople.CNCS;
import static mx.ine.vmre.TestPeople.DECEYEC;
import static mx.ine.vmre.TestPeople.DERFE;
import static mx.ine.vmre.TestPeople.DERFE2;
import static mx.ine.vmre.TestPeople.VIEWER;
import static mx.ine.vmre.actions.ActionExamples.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;

@ModuleTest
class ActionPlanningModuleTests {

    @Autowired
    ActionPlanning planning;

    @Autowired
    PieceReviews reviews;

    @Autowired
    Strategies strategies;

    @Autowired
    Stages stages;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    StrategyRef strategy;
    Set<Long> stage;

    @BeforeEach
    void shipped() {
        strategy = strategies.byKey("2019-2021").orElseThrow();
        stage = Set.of(stages.of(strategy.id()).get(0).id());
    }

    @Test
    void anActionOfEachLineGoesFromPlannedToCompleted() {
        CurrentUser deceyec2 = new CurrentUser(-24, "t-x", "Elsa", DECEYEC.role(), DECEYEC.area());
        CurrentUser cncs2 = new CurrentUser(-25, "t-y", "Cira", CNCS.role(), CNCS.area());
        ClosingFacts facts = new ClosingFacts(
                "How to vote", 40, "La Voz", ActionExamples.DECEMBER.from(), "https://lavoz.example/1");
        assertThat(wholeLife(ActionExamples.outreach(), DERFE, DERFE2, facts)).startsWith("V-2020-");
        assertThat(wholeLife(ActionExamples.piece(true), DECEYEC, deceyec2, facts)).startsWith("D-2020-");
        assertThat(wholeLife(ActionExamples.press(), CNCS, cncs2, facts)).startsWith("C-2020-");
        assertThat(wholeLife(ActionExamples.digital(CNCS.area()), CNCS, cncs2, facts)).startsWith("P-2020-");
    }

    private String wholeLife(ActionPlan plan, CurrentUser who, CurrentUser colleague, ClosingFacts facts) {
        long id = planning.plan(strategy, staged(plan), who);
        if (reviews.awaited(strategy, id)) {
            assertThatThrownBy(() -> planning.approve(strategy, id, 0, colleague)).hasMessage(ActionPlanning.UNREVIEWED);
            reviews.sign(strategy, id, PieceReviews.BEFORE_APPROVAL, ActionExamples.DECEMBER.from(), "", colleague);
        }
        planning.approve(strategy, id, 0, colleague);
        planning.start(strategy, id, 1, who);
        planning.record(strategy, id, 2, outcome("100.5", null, ClosingFacts.NONE), who);
        planning.complete(strategy, id, 3, outcome("512", "1400", facts), who);
        assertThat(column(id, "state")).isEqualTo("COMPLETED");
        return column(id, "code");
    }

    @Test
    void describingAnActionWithTheSameWordsWritesOnlyWhoDidIt() {
        long id = planning.plan(strategy, staged(ActionExamples.tour()), DERFE);
        planning.describe(strategy, id, 0, staged(ActionExamples.tour()), "", DERFE);

        assertThat(planning.version(strategy, id)).isZero();
    }

    @Test
    void aStaleVersionIsRefused() {
        long id = planning.plan(strategy, staged(ActionExamples.outreach()), DERFE);
        planning.describe(
                strategy, id, 0, ActionExamples.named(ActionExamples.outreach(), "Otro nombre", stage, ActionExamples.DECEMBER),
                "", DERFE2);

        assertThatThrownBy(() -> planning.approve(strategy, id, 0, DERFE2))
                .isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    void onlyTheAreasEditorsChangeItsActions() {
        long id = planning.plan(strategy, staged(ActionExamples.outreach()), DERFE);

        assertThatThrownBy(() -> planning.cancel(strategy, id, 0, "Motivo", CNCS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> planning.cancel(strategy, id, 0, "Motivo", VIEWER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> planning.plan(strategy, staged(ActionExamples.press()), DERFE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anUnknownActionOrOneOfAnotherStrategyDoesNotExist() {
        long id = planning.plan(strategy, staged(ActionExamples.outreach()), DERFE);
        StrategyRef other = new StrategyRef(-1, "x", "x", strategy.from(), strategy.to());

        assertThatThrownBy(() -> planning.start(strategy, -1, 0, DERFE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> planning.start(other, id, 0, DERFE)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsNotInTheCatalogueIsRefused() {
        ActionPlan plan = staged(ActionExamples.plan(DERFE.area(), ActionDetail.outreach("volar", "", null, false, "")));

        assertThatThrownBy(() -> planning.plan(strategy, plan, DERFE))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("actions.refused.catalogue");
    }

    /** In a strategy whose own activities are in person, and whose list is of another country. */
    @Test
    void whatAnActivityAsksIsSaidByItsStrategy() {
        StrategyRef other = TrialStrategy.make(application, file -> file
                .replace("\"activities\": \"gira evento foro presencial-extranjero\"", "\"activities\": \"encuentro\"")
                .replace("\"countries\": \"US MX\"", "\"countries\": \"CA MX\"")
                .replace("\"country\": \"US\", \"names\": [\"California\"", "\"country\": \"CA\", \"names\": [\"Ontario\"")
                .replace("\"focus\": \"3.3.3\", \"country\": \"US\"", "\"focus\": \"3.3.3\", \"country\": \"CA\"")
                .replace("\"code\": \"capacitacion\"", "\"code\": \"encuentro\""));
        try {
            ActionPlan meeting = ActionExamples.named(
                    ActionExamples.plan(DERFE.area(), ActionDetail.outreach("encuentro", "", null, false, "")), "Encuentro",
                    Set.of(stages.of(other.id()).get(0).id()), ActionExamples.DECEMBER);

            assertThatThrownBy(() -> planning.plan(other, meeting, DERFE)).hasMessage("actions.refused.placeAbroad");
            ActionPlan quebec = ActionExamples.withPlace(meeting, ActionPlan.Place.city("CA", "Quebec", "Montreal"));
            assertThatThrownBy(() -> planning.plan(other, quebec, DERFE)).hasMessage("actions.refused.placeNotPreferred");
            ActionPlan ontario = ActionExamples.withPlace(meeting, ActionPlan.Place.city("CA", "Ontario", "Toronto"));
            long id = planning.plan(other, ontario, DERFE);
            planning.approve(other, id, 0, DERFE2);
            planning.start(other, id, 1, DERFE);
            assertThatThrownBy(() -> planning.complete(other, id, 2, outcome("1", "0", ClosingFacts.NONE), DERFE))
                    .hasMessage("actions.requirement.attendance.missing");
        } finally {
            TrialStrategy.remove(application, other);
        }
    }

    @Test
    void codesHaveNeitherGapsNorTwinsWhenManyPlanAtOnce() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        Callable<Long> task = () -> planning.plan(strategy, staged(ActionExamples.outreach()), DERFE);
        List<Future<Long>> planned = people.invokeAll(IntStream.range(0, 18).mapToObj(i -> task).toList());
        people.shutdown();

        assertThat(planned.stream().map(ActionPlanningModuleTests::done).map(id -> column(id, "code")).distinct())
                .hasSize(18);
    }

    @Test
    void theDatabaseRefusesARowWithTheDetailOfAnotherLine() {
        long id = planning.plan(strategy, staged(ActionExamples.outreach()), DERFE);

        assertThatThrownBy(() -> jdbc.sql("UPDATE actions.action SET com_route = 'boletin' WHERE id = ?").param(id).update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("detail_of_its_line");
    }

    private static long done(Future<Long> planned) {
        try {
            return planned.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ActionPlan staged(ActionPlan plan) {
        return ActionExamples.named(plan, plan.name(), stage, plan.period());
    }

    private String column(long id, String column) {
        return (String) jdbc.sql("SELECT * FROM actions.action WHERE id = ?").param(id).query().singleRow().get(column);
    }
}
