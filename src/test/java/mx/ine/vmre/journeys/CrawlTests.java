package mx.ine.vmre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks every kind of page that a role can reach by links, and looks at each as a user and as axe would. */
@JourneyTest
@Order(50) // after the main job, before the data are multiplied
class CrawlTests {

    /** Pages of one kind differ by identifiers and parameters only: one of each kind is looked at. */
    private static final Pattern IDENTIFIERS = Pattern.compile(
            "/(\\d{4}-\\d{2}|\\d+)(?=/|$)|(?<=/admin/catalogos/)[a-z]+(?=/)|(?<=/admin/catalogos/[a-z]{1,20}/)(?!nuev)[a-z0-9-]+$"
                    + "|(?<=/cumplimiento/)[a-z-]+|(?<=/referencia/cuadros/)[a-z-]+|(?<=/piezas/)[a-z-]+/[a-z0-9-]+"
                    + "|(?<=/declaraciones/)[a-z-]+|(?<=/cifras/).+|(?<=/referencia/libro/\\d{1,9}/).+");

    private static final Pattern VIEWS =
            Pattern.compile("^(?:/calendario\\?(?:.*&)?(?=v=(?!trimestre))|/acciones\\?(?:.*&)?(?=vista=)"
                    + "|/acciones/nueva\\?(?:.*&)?(?=vertiente=))([^&]*)");

    private static final Pattern LEAKS = Pattern.compile(
            "\\?\\?|\\bnull\\b|Whitelabel|\\bsubmit\\b|Page \\d+ of|Exception|\\bundefined\\b|\\bNaN\\b");
    /** Numbers of forms and tokens, which each writing of a page makes anew. */
    private static final Pattern ANEW = Pattern.compile("name=\"_\\w+\" value=\"[^\"]*\"");
    /** Kinds of pages are this many at the most; more means that some address gives each page a kind of its own. */
    private static final int MOST = 150;

    /**
     * What axe has judged, by width: people share most pages, whose content is the same to the letter. The frame around it
     * differs by person, and is judged with the first page of each.
     */
    private static final Set<String> judged = new HashSet<>();

    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0}, {1} × {2}")
    @CsvSource({"admin,1366,768", "derfe,1366,768", "derfe,390,844", "deceyec,390,844", "cncs,1366,768", "cvme,1366,768", "cvme,390,844"})
    void everyPageIsWholeAccessibleAndInSpanish(String username, int width, int height) {
        try (Visitor visitor = new Visitor(port, width, height).signIn(username)) {
            SoftAssertions softly = new SoftAssertions();
            Map<String, String> titles = new LinkedHashMap<>();
            Deque<String> waiting = new ArrayDeque<>(List.of("/"));
            Map<String, String> seen = new LinkedHashMap<>(Map.of("/", "/"));
            int visited = 0;
            while (!waiting.isEmpty()) {
                visited++;
                String path = waiting.removeFirst();
                int status = visitor.go(path);
                softly.assertThat(status).as(path).isEqualTo(200);
                look(visitor, path, width, titles, softly);
                for (String link : links(visitor)) {
                    if (seen.putIfAbsent(kind(link), link) == null) {
                        waiting.add(link);
                    }
                }
            }
            System.err.println("CRAWLED " + username + " " + width + " " + visited + " pages " + seen.values());
            softly.assertThat(visitor.complaints()).isEmpty();
            softly.assertThat(visited).as("pages seen").isBetween(username.equals("cvme") ? 12 : 60, MOST);
            softly.assertAll();
        }
    }

    private void look(
            Visitor visitor, String path, int width, Map<String, String> titles, SoftAssertions softly) {
        var page = visitor.page();
        softly.assertThat(page.locator("h1").count()).as("one h1 on " + path).isEqualTo(1);
        String other = titles.putIfAbsent(page.title(), kind(path));
        softly.assertThat(other).as("title «%s» of %s", page.title(), path).isIn(null, kind(path));
        String words = page.locator("body").innerText();
        // What JSON calls nothing is part of what the page on the API explains.
        String text = path.startsWith("/ayuda/api") ? words.replace("null", "") : words;
        softly.assertThat(LEAKS.matcher(text).results().map(r -> around(text, r.start())).toList())
                .as("words that leak on " + path)
                .isEmpty();
        if (judged.add(width + "/" + ANEW.matcher(page.locator("main").innerHTML()).replaceAll("")) || titles.size() == 1) {
            softly.assertThat(violations(visitor)).as("axe on " + path).isEmpty();
        }
        Object wide = page.evaluate("document.documentElement.scrollWidth");
        softly.assertThat(((Number) wide).intValue()).as("sideways scroll of " + path).isLessThanOrEqualTo(width);
    }

    private static List<String> violations(Visitor visitor) {
        List<String> violations = new ArrayList<>();
        for (Rule rule : visitor.axe(Visitor.TAGS).getViolations()) {
            violations.add(rule.getId() + ": " + rule.getNodes().stream()
                    .limit(3)
                    .map(n -> String.valueOf(n.getTarget()) + " " + n.getHtml())
                    .toList());
        }
        return violations;
    }

    private static List<String> links(Visitor visitor) {
        List<String> links = new ArrayList<>();
        Object found = visitor.page()
                .evaluate("[...document.querySelectorAll('a[href]')].map(a => a.href)");
        for (Object href : (List<?>) found) {
            String link = String.valueOf(href);
            if (link.startsWith(visitor.base() + "/")) {
                String path = link.substring(visitor.base().length()).replaceFirst("#.*", "");
                if (!path.startsWith("/static") && !path.matches("[^?]*\\.(pdf|xlsx|csv|ics|json|zip).*")
                        && !path.matches("[^?]*/(evidencias|documentos)/.*|[^?]*/archivo(\\?.*)?")) {
                    links.add(path);
                }
            }
        }
        return links;
    }

    /** Address without identifiers; of the parameters only the names that change the kind of view. */
    private static String kind(String path) {
        String bare = URI.create(path.replace(" ", "%20").replace("|", "%7C")).getPath();
        Matcher view = VIEWS.matcher(path);
        return IDENTIFIERS.matcher(bare).replaceAll("/#") + (view.find() ? "?" + view.group(1) : "");
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 40), Math.min(text.length(), at + 40)).replace('\n', ' ');
    }

    @ParameterizedTest
    @CsvSource({"/login"})
    void publicPagesAreAccessibleToo(String path) {
        try (Visitor visitor = new Visitor(port, 1366, 768)) {
            assertThat(visitor.go(path)).isEqualTo(200);
            assertThat(visitor.axe(Visitor.TAGS).getViolations()).isEmpty();
            assertThat(visitor.complaints()).isEmpty();
        }
    }
}
