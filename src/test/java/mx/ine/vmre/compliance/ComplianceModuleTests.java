package mx.ine.vmre.compliance;

import static mx.ine.vmre.compliance.RuleState.AT_RISK;
import static mx.ine.vmre.compliance.RuleState.MET;
import static mx.ine.vmre.compliance.RuleState.MISSED;
import static mx.ine.vmre.compliance.RuleState.NOT_YET_DUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.StageChangeImpact.Touched;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.metrics.ImportFile;
import mx.ine.vmre.metrics.MetricImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ComplianceModuleTests {

    @Autowired
    ComplianceReadings readings;

    @Autowired
    FactReadings facts;

    @Autowired
    StateHistory history;

    @Autowired
    RuleParameters rules;

    @Autowired
    ComplianceWork work;

    @Autowired
    RulesOfStage impact;

    @Autowired
    Stages stages;

    @Autowired
    Strategies strategies;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    private StrategyRef strategy;

    @BeforeEach
    void ownStrategy() {
        strategy = TrialStrategy.make(application);
    }

    @AfterEach
    void removeStrategy() {
        TrialStrategy.remove(application, strategy);
    }

    @Test
    void theYearlyForumAtTenDays() {
        new KeptForum(jdbc).on(strategy, "2019-10-18");
        Map<String, RuleState> without = new TreeMap<>(Map.of(
                "2019-02-15", NOT_YET_DUE, "2019-10-17", AT_RISK, "2019-10-18", MET, "2020-01-01", NOT_YET_DUE,
                "2020-06-01", NOT_YET_DUE, "2020-12-15", AT_RISK, "2021-01-01", MISSED));
        without.forEach((day, state) -> assertThat(on(day, "yearly-forum").state()).as(day).isEqualTo(state));
        new KeptForum(jdbc).on(strategy, "2020-11-20");
        Map<String, RuleState> with = Map.of("2020-11-19", AT_RISK, "2020-11-20", MET, "2021-01-01", NOT_YET_DUE);
        with.forEach((day, state) -> assertThat(on(day, "yearly-forum").state()).as(day).isEqualTo(state));
    }

    @Test
    void everyRuleOfAnEmptyStrategyHasASentenceAndNoneThatIsNotRecordedIsMet() {
        for (String day : List.of("2018-01-01", "2019-04-01", "2020-12-07", "2021-06-07", "2022-01-01")) {
            List<Standing> all = readings.standings(strategy.id(), LocalDate.parse(day));
            assertThat(all).hasSameSizeAs(rules.of(strategy.id()));
            assertThat(all).allSatisfy(s -> {
                assertThat(s.sentence()).as(s.key()).isNotBlank().doesNotContain("{", "compliance.");
                assertThat(s.next()).as(s.key()).doesNotContain("{", "compliance.");
                assertThat(s.state() == MET).as(s.key()).isEqualTo(s.next().isEmpty());
            });
            assertThat(all).filteredOn(s -> s.state() == MET).as(day + ": nothing happened").isEmpty();
        }
        assertThat(on("2020-12-07", "entities-founded").sentence()).contains("Colima");
        assertThat(on("2021-01-11", "monthly-report").state()).isEqualTo(MISSED);
        assertThat(on("2020-09-06", "helpline").state()).isEqualTo(NOT_YET_DUE);
        assertThat(on("2020-11-05", "helpline").state()).isEqualTo(AT_RISK);
        assertThat(on("2020-11-11", "helpline").state()).isEqualTo(MISSED);
    }

    @Test
    void aDayIsWrittenDownOnceAndNeverAgain() {
        LocalDate day = LocalDate.of(2020, 12, 7);
        assertThat(history.record(strategy.id(), day)).isEqualTo(rules.of(strategy.id()).size());
        new KeptForum(jdbc).on(strategy, "2020-11-20");
        assertThat(history.record(strategy.id(), day)).isZero();
        assertThat(history.recorded(strategy.id(), "yearly-forum", day))
                .as("what was written stays, whatever was entered since with an earlier date")
                .containsExactly(new StateHistory.Day(day, MISSED));
        assertThat(history.recorded(strategy.id(), "yearly-forum", day.minusDays(1))).isEmpty();
    }

    @Test
    void aRuleThatComesDuringTheDayIsWrittenThatDayToo() {
        LocalDate day = LocalDate.of(2020, 12, 7);
        history.record(strategy.id(), day);
        jdbc.sql("DELETE FROM compliance.recorded_state WHERE strategy_id = ? AND rule_key = 'tours'")
                .param(strategy.id()).update();
        assertThat(history.record(strategy.id(), day)).isEqualTo(1);
        assertThat(history.recorded(strategy.id(), "tours", day)).hasSize(1);
    }

    @Test
    void aStrategyIsWrittenDownUntilAYearAfterItsEnd() {
        LocalDate last = strategy.to().plusYears(1);
        recordOn(last.plusDays(1));
        assertThat(history.recorded(strategy.id(), "tours", last.plusDays(1))).isEmpty();
        recordOn(last);
        assertThat(history.recorded(strategy.id(), "tours", last)).hasSize(1);
    }

    private void recordOn(LocalDate day) {
        new DailyRecording(history, strategies, new BusinessDate(Clock.systemUTC(), day)).record();
    }

    @Test
    void whatIsOpenWaitsForTheAreaThatAnswersWithoutFloodingIt() {
        LocalDate day = LocalDate.of(2020, 12, 7);
        List<WorkItem> items = work.waitingFor(TestPeople.DERFE, strategy.id(), day);
        assertThat(items).extracting(WorkItem::url)
                .contains("/cumplimiento?area=DERFE", "/cumplimiento?area=GRUPO").hasSizeLessThanOrEqualTo(6);
        assertThat(items).filteredOn(i -> i.url().endsWith("DERFE")).singleElement()
                .satisfies(i -> assertThat(i.title()).contains("DERFE"));
        assertThat(work.waitingFor(TestPeople.CVME, strategy.id(), day)).isEmpty();
        assertThat(work.waitingFor(TestPeople.ADMIN, strategy.id(), day)).isEmpty();
    }

    @Test
    void movingAStageSaysHowManyRulesWouldStandOtherwise() {
        StageRow voting = stages.of(strategy.id()).stream().filter(s -> s.kind() == StageKind.VOTING).findFirst()
                .orElseThrow();
        DatePeriod earlier = new DatePeriod(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 9, 30));
        assertThat(impact.of(voting, earlier)).extracting(Touched::labelKey).contains("compliance.impact.today");
        assertThat(impact.of(voting, earlier)).allSatisfy(t -> assertThat(t.named()).hasSize((int) t.count()))
                .flatExtracting(Touched::named)
                .anySatisfy(n -> assertThat(n).matches("[0-9.]+ .+: .+ → .+").doesNotContain("{", "compliance."));
        assertThat(impact.of(voting, voting.period())).as("the same days change nothing").isEmpty();
    }

    @Test
    void aFileOfTwoMonthsSaysNothingOfTheOneBetween() {
        application.getBean(MetricImport.class).bringAndStore(
                new ImportFile("salteado.csv", ("date,platform,campaign,creative,language,country,region,impressions,clicks,"
                        + "reach,spend_mxn,conversions\n2020-08-10,Facebook,Prueba,x,es,US,,1000,20,8,10.00,1\n"
                        + "2020-10-12,Facebook,Prueba,x,es,US,,1000,20,8,10.00,1\n").getBytes(StandardCharsets.UTF_8)),
                strategy, Map.of(), TestPeople.CNCS);
        List<Facts.Source> sources = facts.of(strategy.id(), LocalDate.of(2020, 12, 7)).sources();
        assertThat(sources).extracting(Facts.Source::from, Facts.Source::to).containsExactly(
                tuple(LocalDate.of(2020, 8, 10), LocalDate.of(2020, 8, 31)),
                tuple(LocalDate.of(2020, 10, 1), LocalDate.of(2020, 10, 12)));
        assertThat(sources).noneMatch(s -> s.reaches(YearMonth.of(2020, 9)));
    }

    private Standing on(String day, String rule) {
        return readings.standings(strategy.id(), LocalDate.parse(day)).stream()
                .filter(s -> s.key().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
