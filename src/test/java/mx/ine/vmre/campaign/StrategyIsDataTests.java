package mx.ine.vmre.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/**
 * A second strategy must work without touching code: so nothing but data files knows what the first one says. What is
 * looked for is taken from the shipped file itself. The demonstration invents work under that file, so it may.
 */
class StrategyIsDataTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<Path> CODE =
            List.of(Path.of("src/main/java"), RESOURCES.resolve("templates"), RESOURCES.resolve("db"));
    private static final List<Path> WORDS_OF_SCREENS = List.of(RESOURCES.resolve("messages"), RESOURCES.resolve("static"));
    private static final List<Path> CODE_AND_WORDS = Stream.concat(
                    CODE.stream(), Stream.of("metrics", "evaluation", "reporting", "calendar").map(RESOURCES::resolve))
            .toList();

    /**
     * Words that are written like a code and mean something else: names of kinds of files and of fields, of parts of a
     * page, of languages in the platform. Two are bonds that hold in any strategy that calls its indicators so, as codes
     * are made of names: which indicator aims at which key figure of the report; and that the version that a main piece
     * needs besides is the English one.
     */
    private static final Map<String, Set<String>> NAMESAKES = Map.ofEntries(
            Map.entry("KeyComparison.java",
                    Set.of("impresiones", "clics", "visitas-al-micrositio", "solicitudes-de-registro")),
            Map.entry("V2__views.sql", Set.of("en")),
            Map.entry("FurtherReadings.java", Set.of("video")), Map.entry("Videos.java", Set.of("video")),
            Map.entry("GoogleAdsSource.java", Set.of("video", "remarketing")),
            Map.entry("UnplacedCampaigns.java", Set.of("impresiones")),
            Map.entry("unplaced.html", Set.of("impresiones")),
            Map.entry("InetelSource.java", Set.of("inetel")), Map.entry("HelpController.java", Set.of("inetel", "cpve")),
            Map.entry("ImportListController.java", Set.of("inetel", "youtube", "cpve")),
            Map.entry("ImportShelf.java", Set.of("inetel", "youtube", "cpve")),
            Map.entry("PasswordRules.java", Set.of("inetel", "cpve")), Map.entry("EsMx.java", Set.of("es")),
            Map.entry("Frame.java", Set.of("medios")));
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter SPELLED = DateTimeFormatter.ofPattern("d 'de' MMMM 'de' yyyy", EsMx.LOCALE);

    @Test
    void noCodeKnowsADateAStageASegmentOrAnEntityOfTheShippedStrategy() throws IOException {
        StrategyFile file = shipped();
        Set<String> words = values();
        file.milestones().forEach(m -> words.add(m.name()));
        file.focusPlaces().forEach(f -> words.addAll(f.names()));
        words.addAll(entities(file));
        assertThat(found(CODE, words)).as("what a strategy says belongs in its data file").isEmpty();
    }

    @Test
    void noSentenceOfTheScreensKnowsItsDaysNamesSloganOrSite() throws IOException {
        assertThat(found(WORDS_OF_SCREENS, values())).as("examples are invented, not taken from one strategy").isEmpty();
    }

    @Test
    void noCodeKnowsItsSharesOrThePeriodOfItsContents() throws IOException {
        StrategyFile file = shipped();
        List<String> shares = file.segments().stream().map(s -> s.share().stripTrailingZeros().toPlainString()).toList();
        Set<String> words = new LinkedHashSet<>(List.of(String.join("/", shares), String.join("-", shares)));
        // The largest one; the others are numbers that drawings and lists are full of.
        String largest = shares.stream().max(Comparator.comparing(BigDecimal::new)).orElseThrow();
        words.addAll(List.of("\"" + largest + "\"", "\"" + largest + ".00\"", largest + " %"));
        int days = file.parameters().contentPeriodDays();
        words.addAll(List.of(days + " d\u00edas", "\"" + days + "\""));
        assertThat(found(CODE, words)).isEmpty();
        assertThat(found(WORDS_OF_SCREENS, words)).isEmpty();
    }

    /** Codes are looked for as code writes a text, between quotes, and those that are no plain word anywhere. */
    @Test
    void noCodeKnowsAnEntryOfItsCatalogues() throws IOException {
        List<String> codes = shipped().terms().values().stream()
                .flatMap(List::stream)
                .map(StrategyFile.TermEntry::code)
                .distinct()
                .toList();
        List<String> hits = new ArrayList<>();
        for (Path path : files(CODE_AND_WORDS)) {
            String code = withoutComments(Files.readString(path));
            codes.stream()
                    .filter(c -> saysCode(code, c))
                    .filter(c -> !(c.equals("banner") && path.toString().endsWith(".html")))
                    .filter(c -> !NAMESAKES.getOrDefault(path.getFileName().toString(), Set.of()).contains(c))
                    .forEach(c -> hits.add(path + ": " + c));
        }
        assertThat(hits).as("what an entry of a catalogue asks for is said by the strategy's rules").isEmpty();
    }

    private static boolean saysCode(String text, String code) {
        return text.contains("\"" + code + "\"") || text.contains("'" + code + "'")
                || code.contains("-") && Pattern.compile("(?<![\\w-])" + code + "(?![\\w-])").matcher(text).find();
    }

    /** Where something stands in a document is told from its own numerals. */
    @Test
    void noSentenceOfTheScreensCitesItsNumerals() throws IOException {
        Pattern numeral = Pattern.compile("\\((Estrategia )?[1-9](\\.[0-9]+)+\\)");
        List<String> hits = new ArrayList<>();
        for (Path path : files(List.of(RESOURCES.resolve("messages"), RESOURCES.resolve("templates")))) {
            numeral.matcher(withoutComments(Files.readString(path))).results()
                    .forEach(hit -> hits.add(path + ": " + hit.group()));
        }
        assertThat(hits).isEmpty();
    }

    @Test
    void noRuleAsksForTheNumberOfAStage() throws IOException {
        Pattern number = Pattern.compile("stage\\.number\\(\\)\\s*[=<>!]=?\\s*[0-9]|[Ss]tageNumber\\s*==\\s*[0-9]");
        List<String> hits = new ArrayList<>();
        for (Path path : files(CODE)) {
            if (number.matcher(withoutComments(Files.readString(path))).find()) {
                hits.add(path.toString());
            }
        }
        assertThat(hits).as("rules ask for the kind of a stage, never for its number").isEmpty();
    }

    /** Days in every way in which code or a sentence writes one, and the names that only this strategy has. */
    private static Set<String> values() throws IOException {
        StrategyFile file = shipped();
        Set<String> words = new LinkedHashSet<>();
        Stream.of(
                        Stream.of(file.from(), file.to()),
                        file.stages().stream().flatMap(s -> Stream.of(s.from(), s.to())),
                        file.milestones().stream().map(StrategyFile.MilestoneEntry::day),
                        file.rules().stream()
                                .flatMap(r -> r.set().values().stream())
                                .filter(v -> v.matches("\\d{4}-\\d{2}-\\d{2}"))
                                .map(LocalDate::parse))
                .flatMap(days -> days)
                .forEach(day -> words.addAll(List.of(
                        day.toString(), day.format(SHOWN), day.format(SPELLED),
                        "of(" + day.getYear() + ", " + day.getMonthValue() + ", " + day.getDayOfMonth() + ")")));
        file.stages().forEach(s -> words.add(s.name()));
        file.segments().forEach(s -> words.add("\"" + s.key() + "\""));
        file.segments().stream().map(StrategyFile.SegmentEntry::name).filter(n -> n.contains(",")).forEach(words::add);
        words.addAll(List.of(
                file.name(), file.title(), file.slogan(), file.message(), file.objective(), file.parameters().anchorSite(),
                file.parameters().anchorSite().replaceFirst("^www\\.", ""), "\"" + file.key() + "\""));
        words.removeIf(String::isBlank);
        return words;
    }

    /** Names of the entities with overseas voting, from the list of all. */
    private static Set<String> entities(StrategyFile file) throws IOException {
        Set<String> keys = file.entities().stream().map(StrategyFile.EntityEntry::entity).collect(Collectors.toSet());
        Set<String> names = new LinkedHashSet<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("places/entidades.csv"))) {
            String[] cells = line.replace("\"", "").split(",");
            if (keys.contains(cells[0])) {
                names.add(cells[1]);
            }
        }
        assertThat(names).hasSameSizeAs(keys);
        return names;
    }

    private static StrategyFile shipped() throws IOException {
        try (InputStream in = new ClassPathResource("strategies/2019-2021.json").getInputStream()) {
            return StrategyJson.read(in);
        }
    }

    private static List<String> found(List<Path> roots, Set<String> words) throws IOException {
        List<String> known = new ArrayList<>();
        for (Path path : files(roots)) {
            String code = withoutComments(Files.readString(path));
            words.stream().filter(code::contains).forEach(word -> known.add(path + ": " + word));
        }
        return known;
    }

    private static String withoutComments(String code) {
        return code.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)(//|^\\s*--|^#).*$", "");
    }

    private static List<Path> files(List<Path> roots) {
        return roots.stream()
                .flatMap(StrategyIsDataTests::under)
                .filter(p -> !p.toString().contains("/demo") && p.toString().matches(".*\\.(java|html|sql|properties|js|css)"))
                .toList();
    }

    private static Stream<Path> under(Path root) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
