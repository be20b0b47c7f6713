package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** A second strategy must work without touching code: so nothing but data files knows what the first one says. */
class StrategyIsDataTests {

    private static final List<Path> CODE =
            List.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"), Path.of("src/main/resources/db"));

    @Test
    void noCodeKnowsADateAStageOrASegmentOfTheShippedStrategy() throws IOException {
        StrategyFile file;
        try (InputStream in = new ClassPathResource("strategies/2019-2021.json").getInputStream()) {
            file = StrategyJson.read(in);
        }
        Set<String> words = new LinkedHashSet<>();
        Stream.of(file.from(), file.to()).forEach(day -> words.add(day.toString()));
        file.stages().forEach(s -> words.addAll(List.of(s.from().toString(), s.to().toString(), s.name())));
        file.milestones().forEach(m -> words.addAll(List.of(m.day().toString(), m.name())));
        file.segments().forEach(s -> words.add("\"" + s.key() + "\""));
        words.addAll(List.of(file.slogan(), file.parameters().anchorSite(), "\"" + file.key() + "\""));
        words.addAll(List.of("70/10/20", "\"70\"", "\"70.00\""));
        List<String> known = new ArrayList<>();
        for (Path path : files()) {
            String code = withoutComments(Files.readString(path));
            words.stream().filter(code::contains).forEach(word -> known.add(path + ": " + word));
        }
        assertThat(known).as("dates, stages and shares of a strategy belong in its data file").isEmpty();
    }

    @Test
    void noCodeKnowsAVotingEntity() throws IOException {
        Set<String> names = Set.of(
                "Baja California Sur", "Chihuahua", "Colima", "Guerrero", "Jalisco", "Michoac", "Quer\u00e9taro",
                "San Luis Potos", "Zacatecas", "Nayarit", "Ciudad de M\u00e9xico");
        List<String> known = new ArrayList<>();
        for (Path path : files()) {
            String code = withoutComments(Files.readString(path));
            names.stream().filter(code::contains).forEach(name -> known.add(path + ": " + name));
        }
        assertThat(known).isEmpty();
    }

    @Test
    void noRuleAsksForTheNumberOfAStage() throws IOException {
        Pattern number = Pattern.compile("stage\\.number\\(\\)\\s*[=<>!]=?\\s*[0-9]|[Ss]tageNumber\\s*==\\s*[0-9]");
        List<String> hits = new ArrayList<>();
        for (Path path : files()) {
            if (number.matcher(withoutComments(Files.readString(path))).find()) {
                hits.add(path.toString());
            }
        }
        assertThat(hits).as("rules ask for the kind of a stage, never for its number").isEmpty();
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(//|^\\s*--).*$", "");
    }

    private static List<Path> files() {
        return CODE.stream().flatMap(StrategyIsDataTests::under).toList();
    }

    private static Stream<Path> under(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
