package mx.ine.vmre;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import org.junit.jupiter.api.Test;

/** No message says «1 acciones» or «Las 1 piezas»: where a figure can be one, the words say one. */
class PluralsTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final int ARGUMENTS = 10;

    /** An article or verb of many before a one, or a word of many after it. */
    private static final Pattern MANY_OF_ONE = Pattern.compile("(?iu)(?<![\\p{L}\\d.,«])"
            + "(?:(?:las|los|sus|estos|estas|otras|otros|faltan|quedan) 1(?![\\d%])"
            + "|1 (?!mes\\b|más\\b|es\\b|después\\b|antes\\b|sus\\b|las\\b|los\\b|en\\b|sin\\b|con\\b|según\\b|también\\b"
            + "|MXN\\b|pesos\\b|\\p{L}+ión\\b)\\p{L}+[sn]\\b)");

    /** What comes before a limit, which is never one. */
    private static final Pattern LIMIT = Pattern.compile("(?iu)(a lo más|hasta|más de|pasa de|menos de) (\\S+ )?$");

    /** Messages whose figure is never one, or is no count: each with its reason. */
    private static final List<String> NEVER_ONE = List.of(
            // Amounts of money.
            "actions.budget.alt", "actions.budget.left",
            // One is said by a key of its own.
            "home.when.ago", "home.when.ahead", "notices.list.lead", "reference.cells.title", "reference.flags.many",
            "metrics.question.grain", "metrics.option.grain-replace", "metrics.question.tool",
            "metrics.option.tool-replace", "metrics.question.vanished", "metrics.option.vanished-keep",
            "metrics.option.vanished-remove", "metrics.question.month-all", "metrics.question.month-some",
            "metrics.warning.future", "metrics.warning.no-platform",
            // Only said when there are more than fit.
            "home.review.all", "home.work.all", "home.work.cut", "partners.refused.csv.rows", "reference.refused.rows",
            "metrics.warning.tables",
            // Limits and lengths that the application fixes.
            "calendar.feed.tooMany", "paidmedia.refused.campaigns", "reporting.agreements.note",
            "reporting.ranking.note", "reporting.ranking.none",
            "reporting.rest.note.unit", "reporting.rest.note.unit.impressions", "reporting.rest.answer.impressions",
            "reporting.rest.answer.less.impressions", "reporting.rest.note.unit.less.impressions",
            "reference.focus.how.span", "accounts.rule.passwordLength", "accounts.rule.tokenMost",
            "metrics.upload.limits", "metrics.help.bring.text",
            // A file with a heading is of many bytes.
            "metrics.file.size.text",
            // Figures with decimals.
            "reporting.change.points", "reference.focus.points", "reference.finding.INCOMPLETE",
            // A content period is of several days.
            "reporting.periods.note",
            // A list of names; the version of a programme.
            "actions.refused.placeNotPreferred", "platform.other-version");

    @Test
    void whatIsOneIsSaidAsOne() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(MESSAGES)) {
            for (Path file : files.sorted().toList()) {
                Properties messages = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    messages.load(reader);
                }
                for (String key : new TreeSet<>(messages.stringPropertyNames())) {
                    String message = messages.getProperty(key);
                    if (message.matches("(?s).*\\{\\d.*") && !NEVER_ONE.contains(key)) {
                        String said = withOnes(message);
                        if (badlySaid(said)) {
                            wrong.add(key + " = " + said);
                        }
                    }
                }
            }
        }
        assertThat(wrong)
                .as("say one as one: {0,choice,0#{0} acciones|1#1 acción|1<{0} acciones}, or «Acciones: {0}»")
                .isEmpty();
    }

    @Test
    void knowsABadOneWhenItSeesIt() {
        assertThat(List.of("De 1 acciones que nombran", "Las 1 etapas", "1 empezaron", "Hay 1 suspendidos"))
                .allMatch(PluralsTests::badlySaid);
        assertThat(List.of("1 mes", "1 acción", "Acciones: 1; sin motivo: 1.", "a lo más 1 caracteres"))
                .noneMatch(PluralsTests::badlySaid);
    }

    private static boolean badlySaid(String said) {
        Matcher matcher = MANY_OF_ONE.matcher(said);
        while (matcher.find()) {
            if (!LIMIT.matcher(said.substring(0, matcher.start())).find()) {
                return true;
            }
        }
        return false;
    }

    private static String withOnes(String message) {
        Object[] ones = new Object[ARGUMENTS];
        Arrays.fill(ones, 1L);
        return new MessageFormat(message, EsMx.LOCALE).format(ones);
    }
}
