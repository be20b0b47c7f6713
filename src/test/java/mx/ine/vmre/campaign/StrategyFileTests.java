package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.ine.vmre.ModuleTest;
import mx.ine.vmre.TestPeople;
import mx.ine.vmre.kernel.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** What is taken away as a file comes back the same, whoever wrote it. */
@ModuleTest
class StrategyFileTests {

    @Autowired
    StrategyWriting writing;

    @Autowired
    StrategyLoading loading;

    @Autowired
    Strategies strategies;

    @Autowired
    WholeStrategy whole;

    @Autowired
    ApplicationContext application;

    /** Memory forgets at the end of a transaction, so what is made here is taken away by hand. */
    @AfterEach
    void takeAway() {
        Stream.concat(strategies.all().stream(), strategies.inPreparation().stream())
                .filter(s -> Set.of("otra-clave", "con-todo", "copia").contains(s.key()))
                .forEach(s -> TrialStrategy.remove(application, s));
    }

    @Test
    void theShippedFileIsWhatItsExportSays() throws IOException {
        StrategyRef shipped = strategies.byKey("2019-2021").orElseThrow();
        String exported = writing.file(TestPeople.ADMIN, shipped);
        try (InputStream in = new ClassPathResource("strategies/2019-2021.json").getInputStream()) {
            assertThat(exported).isEqualTo(StrategyJson.write(StrategyJson.read(in)));
        }
    }

    @Test
    void whatIsExportedAndBroughtUnderAnotherKeyIsExportedTheSame() throws IOException {
        StrategyRef shipped = strategies.byKey("2019-2021").orElseThrow();
        StrategyFile file = StrategyJson.read(of(writing.file(TestPeople.ADMIN, shipped)));
        String renamed = StrategyJson.write(file.under("otra-clave", "Otra"));
        String key = loading.bring(TestPeople.ADMIN, of(renamed));
        assertThat(writing.file(TestPeople.ADMIN, strategies.byKey(key).orElseThrow())).isEqualTo(renamed);
    }

    @Test
    void aStrategyWithEveryOptionalThingComesBackTheSame() throws IOException {
        String text = new ClassPathResource("strategies/2019-2021.json").getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("\"key\": \"2019-2021\"", "\"key\": \"con-todo\"")
                .replaceFirst("\"entity\": \"03\",", "\"entity\": \"03\", \"dates\": [{\"kind\": \"ELECTION\","
                        + " \"name\": \"Jornada local\", \"from\": \"2021-06-13\", \"to\": \"2021-06-13\", \"source\": \"Acuerdo\"}],")
                .replaceFirst("\"cells\": null", "\"cells\": [true, false, null, null, true, true, true, true, false, false, null, null]")
                .replaceFirst("\"name\": \"Inglés\",", "\"name\": \"Inglés\", \"retired\": true,");
        StrategyFile file = StrategyJson.read(of(text));
        loading.bring(TestPeople.ADMIN, of(text));
        assertThat(whole.of(strategies.byKey("con-todo").orElseThrow().id())).satisfies(stored ->
                assertThat(StrategyJson.write(stored)).isEqualTo(StrategyJson.write(file)));
        assertThat(StrategyJson.write(file)).contains("Jornada local", "\"retired\" : true", "\"deliverable\" : true");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"from\": \"2019-04-01\"', '\"from\": \"0001-01-01\"', 'from, to'",
        "'\"to\": \"2021-06-30\"', '\"to\": \"9999-12-31\"', 'from, to'",
        "'\"from\": \"2021-04-01\"', '\"from\": \"1021-04-01\"', stages",
        "'\"day\": \"2021-06-06\"', '\"day\": \"3021-06-06\"', milestones"
    })
    void aFileIsHeldToTheDaysThatFormsTake(String said, String instead, String part) throws IOException {
        String text = new ClassPathResource("strategies/2019-2021.json").getContentAsString(StandardCharsets.UTF_8)
                .replaceFirst("\"key\": \"2019-2021\"", "\"key\": \"lejana\"");
        assertThat(text).contains(said);
        String far = text.replaceFirst(Pattern.quote(said), instead);
        assertThatThrownBy(() -> loading.bring(TestPeople.ADMIN, of(far)))
                .isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(e.args()).contains(part));
    }

    @Test
    void aCopyMovesEveryDateAndIsInPreparation() {
        StrategyRef shipped = strategies.byKey("2019-2021").orElseThrow();
        writing.beginFromCopy(TestPeople.ADMIN, shipped, "copia", "Copia", LocalDate.of(2025, 4, 1));
        StrategyRef copy = strategies.inPreparation().stream().filter(s -> s.key().equals("copia")).findFirst().orElseThrow();
        StrategyFile before = whole.of(shipped.id());
        StrategyFile after = whole.of(copy.id());
        assertThat(after.from()).isEqualTo("2025-04-01");
        assertThat(after.to()).isEqualTo(before.to().plusYears(6));
        assertThat(after.stages()).extracting(StrategyFile.StageEntry::from)
                .containsExactlyElementsOf(before.stages().stream().map(s -> s.from().plusYears(6)).toList());
        assertThat(after.timeline().years()).containsExactly(2025, 2026, 2027);
        assertThat(StrategyJson.write(after.under("2019-2021", shipped.name()).beginningOn(before.from())))
                .as("moved back it is the same").isEqualTo(StrategyJson.write(before));
        assertThat(strategies.byKey("copia")).as("the areas do not see it").isEmpty();
    }

    private static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
