package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class RulesOfAStrategyTests {

    @Autowired
    RuleParameters rules;

    @Autowired
    StrategyLoading loading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext application;

    @Test
    void everyRuleComesWithItsNumeralTheWordsWhoAnswersAndItsFigures() throws IOException {
        StrategyRef strategy = TrialStrategy.make(application);
        try {
            RuleText forum = rules.byKey(strategy.id(), "yearly-forum").orElseThrow();
            assertThat(forum.numeral()).isEqualTo("5.3.5.3");
            assertThat(forum.says()).contains("al menos un foro informativo en cada anualidad");
            assertThat(forum.area()).isEqualTo(Area.DERFE);
            assertThat(forum.codes("years")).containsExactly("2019", "2020", "2021");
            assertThat(forum.number("atLeast")).isEqualTo(1);
            assertThat(rules.byKey(strategy.id(), "three-sources").orElseThrow().area()).as("the group").isNull();
            assertThat(rules.of(strategy.id())).extracting(RuleText::key).startsWith("deliverable").doesNotHaveDuplicates();
        } finally {
            TrialStrategy.remove(application, strategy);
        }
    }

    @Test
    void aSettingThatIsNotThereOrNoDayIsEmptyRatherThanAnError() {
        RuleText rule = new RuleText("x", "1", null, "x", "x", Map.of("day", "pronto", "n", "muchos"));
        assertThat(rule.day("day")).isEmpty();
        assertThat(rule.day("none")).isEmpty();
        assertThat(rule.number("n")).isZero();
        assertThat(rule.codes("none")).isEmpty();
        assertThat(new RuleText("x", "1", null, "x", "x", Map.of("day", "2020-10-01")).day("day"))
                .contains(LocalDate.of(2020, 10, 1));
    }

    @Test
    void aStrategyStoredBeforeThereWereRulesGetsThemOnce() throws IOException {
        StrategyRef strategy = TrialStrategy.make(application);
        try {
            jdbc.sql("DELETE FROM campaign.rule WHERE strategy_id = :id").param("id", strategy.id()).update();
            StrategyFile file = StrategyJson.read(of(text().replace("\"key\": \"2019-2021\"", "\"key\": \"" + strategy.key() + "\"")));
            loading.ship(file);
            assertThat(rules.of(strategy.id())).hasSameSizeAs(file.rules());
            jdbc.sql("DELETE FROM campaign.rule WHERE strategy_id = :id AND key <> 'yearly-forum'")
                    .param("id", strategy.id()).update();
            loading.ship(file);
            assertThat(stored(strategy)).as("what somebody took away stays away").containsExactly("yearly-forum");
        } finally {
            TrialStrategy.remove(application, strategy);
        }
    }

    @Test
    void aStrategyStoredBeforeThereWasACatalogueGetsItOnce() throws IOException {
        StrategyRef strategy = TrialStrategy.make(application);
        try {
            jdbc.sql("DELETE FROM campaign.term WHERE strategy_id = :id AND kind = 'OBJECTIVE'")
                    .param("id", strategy.id()).update();
            StrategyFile file = StrategyJson.read(of(text().replace("\"key\": \"2019-2021\"", "\"key\": \"" + strategy.key() + "\"")));
            loading.ship(file);
            loading.ship(file);
            assertThat(application.getBean(Catalogues.class).of(strategy.id(), CatalogueKind.OBJECTIVE))
                    .extracting(Term::code).containsExactly("cpve", "derecho-a-votar", "requisitos-y-plazos", "participacion");
        } finally {
            TrialStrategy.remove(application, strategy);
        }
    }

    @Test
    void aStrategyStoredBeforePlatformsHadOtherNamesGetsThemOnce() throws IOException {
        StrategyRef strategy = TrialStrategy.make(application);
        try {
            StrategyFile file = StrategyJson.read(of(text().replace("\"key\": \"2019-2021\"", "\"key\": \"" + strategy.key() + "\"")));
            jdbc.sql("UPDATE campaign.term SET aliases = '' WHERE strategy_id = :id").param("id", strategy.id()).update();
            loading.ship(file);
            assertThat(aliases(strategy, "twitter")).contains("x (twitter)");
            jdbc.sql("UPDATE campaign.term SET aliases = '' WHERE strategy_id = :id AND code = 'twitter'")
                    .param("id", strategy.id()).update();
            loading.ship(file);
            assertThat(aliases(strategy, "twitter")).as("what somebody took away stays away").isEmpty();
        } finally {
            TrialStrategy.remove(application, strategy);
        }
    }

    private String aliases(StrategyRef strategy, String code) {
        return jdbc.sql("SELECT aliases FROM campaign.term WHERE strategy_id = :id AND code = :code")
                .param("id", strategy.id()).param("code", code).query(String.class).single();
    }

    @Test
    void aFileWhoseRulesDoNotHoldTogetherIsRefused() throws IOException {
        String file = text();
        for (String broken : List.of(
                file.replaceFirst("\"key\": \"yearly-forum\"", "\"key\": \"tours\""),
                file.replaceFirst("\"key\": \"yearly-forum\", \"numeral\": \"5.3.5.3\", \"area\": \"DERFE\"",
                        "\"key\": \"yearly-forum\", \"numeral\": \"5.3.5.3\", \"area\": \"SRE\""),
                file.replaceFirst("\"key\": \"yearly-forum\", \"numeral\": \"5.3.5.3\"",
                        "\"key\": \"yearly-forum\", \"numeral\": \" \""),
                file.replaceFirst("\"atLeast\": \"1\"", "\"atLeast\": null"))) {
            assertThat(broken).isNotEqualTo(file);
            assertThatThrownBy(() -> StrategyJson.read(of(broken)))
                    .isInstanceOf(RuleViolation.class)
                    .extracting(e -> ((RuleViolation) e).args()[0])
                    .isEqualTo("rules");
        }
    }

    private List<String> stored(StrategyRef strategy) {
        return jdbc.sql("SELECT key FROM campaign.rule WHERE strategy_id = :id").param("id", strategy.id())
                .query(String.class).list();
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text() throws IOException {
        return new ClassPathResource("strategies/2019-2021.json").getContentAsString(StandardCharsets.UTF_8);
    }
}
