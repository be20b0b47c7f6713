package mx.ine.vmre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that people read stands in a bundle under messages/, once, and every key that is asked for exists. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path JAVA = Path.of("src/main/java");
    private static final String MODULES =
            "platform|shell|accounts|audit|campaign|reference|partners|actions|calendar|metrics|reporting|home|demo|notices|compliance|paidmedia";

    @Test
    void everyKeyInATemplateExists() {
        Properties messages = bundles();
        List<String> missing = new ArrayList<>();
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            Matcher matcher = Pattern.compile("#\\{([a-z][A-Za-z0-9_.-]*)(?=[}(])").matcher(read(file));
            while (matcher.find()) {
                if (!matcher.group(1).endsWith(".") && !messages.containsKey(matcher.group(1))) {
                    missing.add(file + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyInTheCodeExists() {
        Properties messages = bundles();
        TreeSet<String> missing = new TreeSet<>();
        Pattern key = Pattern.compile("\"((?:" + MODULES + ")\\.[a-z][A-Za-z0-9_-]*(?:\\.[A-Za-z0-9_-]+)+)\"");
        for (Path file : files(JAVA, ".java")) {
            Matcher matcher = key.matcher(read(file));
            while (matcher.find()) {
                if (!messages.containsKey(matcher.group(1)) && !isSqlName(matcher.group(1))) {
                    missing.add(file.getFileName() + ": " + matcher.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void keysBelongToTheirModuleAndAreWrittenOnce() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            String module = file.getFileName().toString().replace(".properties", "");
            List<String> seen = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                if (line.isBlank() || line.startsWith("#") || line.startsWith(" ")) {
                    continue;
                }
                String key = line.split("[=:]", 2)[0].strip();
                boolean springs = key.startsWith("typeMismatch") && module.equals("shell");
                if (!springs && !key.startsWith(module + ".")
                        && !key.startsWith("audit.verb.") && !key.startsWith("audit.type.")) {
                    wrong.add(file.getFileName() + ": " + key + " is not of this module");
                }
                if (seen.contains(key)) {
                    wrong.add(file.getFileName() + ": " + key + " twice");
                }
                seen.add(key);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void templatesHoldNoText() {
        List<String> texts = new ArrayList<>();
        Pattern tag = Pattern.compile("<!--.*?-->|<[^>]*>|\\[\\[.*?]]", Pattern.DOTALL);
        Pattern attribute = Pattern.compile("\\s(title|aria-label|alt|placeholder|value|data-l|content)=\"([^\"]*)\"");
        for (Path file : files(RESOURCES.resolve("templates"), ".html")) {
            String html = read(file);
            for (String text : tag.split(html)) {
                if (text.matches("(?s).*\\p{L}{2,}.*")) {
                    texts.add(file + ": " + text.strip());
                }
            }
            Matcher matcher = attribute.matcher(html);
            while (matcher.find()) {
                if (matcher.group(2).matches("(?s).*\\p{L}{2,}.*") && matcher.group(2).matches("(?s).*[\\p{Lu}\\s].*")
                        && !matcher.group(2).startsWith("width=")) {
                    texts.add(file + ": " + matcher.group());
                }
            }
        }
        assertThat(texts).as("text belongs in messages/<module>.properties").isEmpty();
    }

    @Test
    void codeHoldsNoSpanish() {
        List<String> texts = new ArrayList<>();
        Pattern literal = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
        for (Path file : files(JAVA, ".java")) {
            String code = read(file).replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
            Matcher matcher = literal.matcher(code);
            while (matcher.find()) {
                if (matcher.group(1).matches(".*[áéíóúñÁÉÍÓÚÑ¿¡«»].*")) {
                    texts.add(file.getFileName() + ": " + matcher.group());
                }
            }
        }
        assertThat(texts).as("text belongs in messages/<module>.properties").isEmpty();
    }

    @Test
    void messagesSayWhatToDo() {
        List<String> curt = new ArrayList<>();
        bundles().forEach((key, text) -> {
            if (text.toString().matches("(?i).*\\binv[aá]lid[oa]s?\\b.*")) {
                curt.add(key + " = " + text);
            }
        });
        assertThat(curt).as("not «inválido»: say what to write").isEmpty();
    }

    @Test
    void everyFigureOfTheReportSaysHowItIsMade() {
        Properties messages = bundles();
        List<String> unsaid = messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith("reporting.figure."))
                .map(key -> key.replace("reporting.figure.", "reporting.formula."))
                .filter(key -> !messages.containsKey(key))
                .sorted()
                .toList();
        assertThat(unsaid).isEmpty();
    }

    private static boolean isSqlName(String key) {
        return key.matches("[a-z]+\\.[a-z_]+");
    }

    private static Properties bundles() {
        Properties all = new Properties();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    private static List<Path> files(Path root, String suffix) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(p -> p.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
