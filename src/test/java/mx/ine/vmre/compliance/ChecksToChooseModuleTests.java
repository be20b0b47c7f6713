package mx.ine.vmre.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.campaign.KnownChecks;
import mx.ine.vmre.campaign.RuleParameters;
import mx.ine.vmre.campaign.RuleText;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.TrialStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whoever writes rules is told which checks there are and what each takes, and is stopped by what none can use. */
@ModuleTest
class ChecksToChooseModuleTests {

    @Autowired
    KnownChecks checks;

    @Autowired
    RuleParameters rules;

    @Autowired
    MockMvcTester mvc;

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
    void eachCheckTellsEverySettingThatTheShippedRulesUse() {
        List<RuleText> shipped = rules.of(strategy.id());
        assertThat(checks.all()).extracting(KnownChecks.Check::key).containsAll(shipped.stream().map(RuleText::key).toList());
        for (RuleText rule : shipped) {
            KnownChecks.Check check = checks.all().stream().filter(c -> c.key().equals(rule.key())).findFirst().orElseThrow();
            Set<String> told = check.settings().stream().map(KnownChecks.Setting::name).collect(Collectors.toSet());
            Set<String> untold = new HashSet<>(rule.set().keySet());
            untold.removeAll(told);
            assertThat(untold).as(rule.key()).isEmpty();
        }
        assertThat(checks.all()).allSatisfy(c -> assertThat(c.says()).doesNotContain("compliance."));
    }

    @Test
    void thePageListsThemAndRefusesWhatNoneCanUse() {
        String url = "/estrategia/editar/reglas?estrategia=" + strategy.key();
        assertThat(mvc.get().uri(url).with(TestPeople.as(TestPeople.ADMIN))).hasStatusOk().bodyText()
                .contains("Comprobaciones que la aplicación conoce: " + RuleBook.ALL.size(), "yearly-forum", "everyDays",
                        "Días de silencio permitidos", "(necesario)");
        assertThat(checks.takes("yearly-forum", "years")).isTrue();
        assertThat(checks.takes("yearly-forum", "warnDays")).isTrue();
        assertThat(checks.takes("yearly-forum", "foo")).isFalse();
        assertThat(checks.takes("de-la-casa", "foo")).as("of an unknown check nobody can tell").isTrue();
        assertThat(checks.problem("everyDays", "-5")).contains("compliance.setting.number");
        assertThat(checks.problem("warnDays", "99999999999999")).contains("compliance.setting.number");
        assertThat(checks.problem("processStart", "31/02/2025")).contains("compliance.setting.date");
        assertThat(checks.problem("from", "2021-02-30")).contains("compliance.setting.date");
        assertThat(checks.problem("years", "abcd")).contains("compliance.setting.year");
        for (String[] good : new String[][] {{"everyDays", "60"}, {"from", "2021-02-28"}, {"years", "2019 2020"}, {"word", "-5"}}) {
            assertThat(checks.problem(good[0], good[1])).as(good[0]).isEmpty();
        }
    }
}
