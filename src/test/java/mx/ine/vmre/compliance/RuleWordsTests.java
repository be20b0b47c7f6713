package mx.ine.vmre.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class RuleWordsTests {

    @Test
    void everyRuleSaysInWordsWhatItLooksAtWhyItStandsSoAndWhatToDo() throws IOException {
        Properties words = new Properties();
        try (InputStream in = new ClassPathResource("messages/compliance.properties").getInputStream()) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        List<String> missing = new ArrayList<>();
        RuleBook.ALL.forEach(rule -> {
            rule.states().forEach(state -> missing.add(RuleWording.sentenceKey(rule.key(), state)));
            missing.add(RuleWording.nextKey(rule.key()));
            missing.add("compliance.checks." + rule.key());
        });
        missing.removeIf(words::containsKey);
        assertThat(missing).isEmpty();
    }

    @Test
    void noTwoRulesHaveTheSameKey() {
        assertThat(RuleBook.ALL).extracting(Rule::key).doesNotHaveDuplicates();
    }

    @Test
    void everyRequirementThatCanBeCheckedHasItsRule() {
        assertThat(RuleBook.ALL).extracting(Rule::requirement).contains(
                2, 3, 4, 5, 8, 9, 10, 16, 17, 18, 19, 20, 21, 22, 24, 25, 26, 28, 31, 34, 37, 45, 47, 49, 51, 52, 55, 57, 58, 61,
                64, 67, 68, 72, 73, 74, 76, 77, 78, 79, 80, 82);
    }
}
