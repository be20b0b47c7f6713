package mx.ine.vmre;

import static mx.ine.vmre.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route against every role, as the table {@code routes.txt} says. A new route fails until somebody has written
 * down who may use it; a change without its token is refused whoever asks.
 */
@ModuleTest
class RouteAccessTests {

    private static final Path TABLE = Path.of("src/test/resources/routes.txt");

    private static final Map<String, CurrentUser> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("anonymous", null);
        PEOPLE.put("administrator", TestPeople.ADMIN);
        PEOPLE.put("editor of DERFE", TestPeople.DERFE);
        PEOPLE.put("editor of DECEyEC", TestPeople.DECEYEC);
        PEOPLE.put("editor of CNCS", TestPeople.CNCS);
        PEOPLE.put("viewer", TestPeople.VIEWER);
        PEOPLE.put("reviewer", TestPeople.CVME);
    }

    /** The words of the table. */
    private static final Map<String, Set<String>> MAY = Map.of(
            "public", PEOPLE.keySet(),
            "everyone", Set.of("administrator", "editor of DERFE", "editor of DECEyEC", "editor of CNCS", "viewer", "reviewer"),
            "staff", Set.of("administrator", "editor of DERFE", "editor of DECEyEC", "editor of CNCS", "viewer"),
            "editors", Set.of("editor of DERFE", "editor of DECEyEC", "editor of CNCS"),
            "derfe", Set.of("editor of DERFE"),
            "deceyec", Set.of("editor of DECEyEC"),
            "cncs", Set.of("editor of CNCS"),
            "keepers", Set.of("administrator", "editor of DERFE", "editor of DECEyEC", "editor of CNCS"),
            "administrators", Set.of("administrator"),
            "reviewers", Set.of("reviewer"));

    /** Values for variables of addresses: nothing that exists, so that trying changes nothing. */
    private static final Map<String, String> VARIABLES = Map.of(
            "month", "2018-01", "number", "9", "key", "99", "kind", "publicos", "part", "reparto", "step", "suspender", "verb", "editar",
            "ending", "pdf");

    private static final int LOGIN = -1;

    /** As good as a refusal: what was asked for is not there, or the request lacks what it needs to be read. */
    private static final Set<Integer> NOTHING_TOLD = Set.of(400, 404);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyRouteHasAWrittenRuleAndEveryRuleARoute() throws IOException {
        Set<String> unwritten = new TreeSet<>(routes().keySet());
        unwritten.removeAll(table().keySet());
        assertThat(unwritten).as("routes without a rule in routes.txt").isEmpty();
        Set<String> stale = new TreeSet<>(table().keySet());
        stale.removeAll(routes().keySet());
        assertThat(stale).as("rules without a route").isEmpty();
    }

    @Test
    void everyRoleGetsWhatTheTableSaysAndNothingElse(@Autowired ApplicationContext context) throws IOException {
        Map<String, String> table = table();
        Map<CurrentUser, String> tokens = tokens(context);
        List<String> wrong = new ArrayList<>();
        routes().forEach((route, uri) -> {
            Set<String> allowed = MAY.getOrDefault(table.getOrDefault(route, ""), Set.of());
            PEOPLE.forEach((name, person) -> {
                int status = isApi(uri) ? status(method(route), uri, tokens.get(person)) : status(method(route), uri, person);
                boolean refused = status == 403 || status == LOGIN || person != null && NOTHING_TOLD.contains(status);
                if (allowed.contains(name) ? status == 403 || status == LOGIN : !refused) {
                    wrong.add(route + " by " + name + ": " + status);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyChangeWithoutItsTokenIsRefused() {
        List<String> wrong = new ArrayList<>();
        routes().forEach((route, uri) -> {
            HttpMethod method = method(route);
            if (method == HttpMethod.GET) {
                return;
            }
            for (CurrentUser person : List.of(TestPeople.ADMIN, TestPeople.DERFE, TestPeople.CVME)) {
                int status = mvc.method(method).uri(uri).with(as(person)).exchange().getResponse().getStatus();
                if (status != (isApi(uri) ? 401 : 403)) {
                    wrong.add(route + " by " + person.username() + ": " + status);
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void noSessionOpensTheApi() {
        List<String> wrong = new ArrayList<>();
        routes().forEach((route, uri) -> PEOPLE.values().stream().filter(p -> p != null && isApi(uri)).forEach(person -> {
            int status = mvc.method(method(route)).uri(uri).with(as(person)).with(csrf()).exchange().getResponse().getStatus();
            if (status != 401) {
                wrong.add(route + " by " + person.username() + ": " + status);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    private static boolean isApi(String uri) {
        return uri.startsWith("/api/");
    }

    /** A real person with a token for each of the table's people; nobody has none. */
    private static Map<CurrentUser, String> tokens(ApplicationContext context) {
        TestTokens tokens = new TestTokens(context);
        Map<CurrentUser, String> made = new HashMap<>();
        PEOPLE.values().stream()
                .filter(Objects::nonNull)
                .forEach(person -> made.put(person, tokens.of(tokens.person(person.role(), person.area()))));
        return made;
    }

    private int status(HttpMethod method, String uri, String token) {
        if (token == null) {
            int status = mvc.method(method).uri(uri).exchange().getResponse().getStatus();
            return status == 401 ? LOGIN : status;
        }
        return mvc.method(method).uri(uri).header("Authorization", "Bearer " + token).exchange().getResponse().getStatus();
    }

    private int status(HttpMethod method, String uri, CurrentUser person) {
        var request = mvc.method(method).uri(uri);
        if (method != HttpMethod.GET) {
            request = request.with(csrf());
        }
        if (person != null) {
            request = request.with(as(person));
        }
        MvcTestResult answer = request.exchange();
        String location = answer.getResponse().getRedirectedUrl();
        boolean asksToSignIn = person == null && location != null && location.startsWith("/login");
        return asksToSignIn ? LOGIN : answer.getResponse().getStatus();
    }

    /** Method and pattern → an address to try; pages that tests bring along are left out. */
    private Map<String, String> routes() {
        Map<String, String> routes = new TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            String type = handler.getBeanType().getName();
            if (type.contains("Tests")) {
                return;
            }
            Set<RequestMethod> methods =
                    info.getMethodsCondition().getMethods().isEmpty()
                            ? Set.of(RequestMethod.GET)
                            : info.getMethodsCondition().getMethods();
            for (RequestMethod method : methods) {
                for (String pattern : new TreeSet<>(info.getPatternValues())) {
                    routes.put(method + " " + pattern, address(pattern));
                }
            }
        });
        return routes;
    }

    private static String address(String pattern) {
        StringBuilder address = new StringBuilder();
        int depth = 0;
        StringBuilder variable = new StringBuilder();
        for (char c : pattern.toCharArray()) {
            if (c == '{' && depth++ == 0) {
                variable.setLength(0);
            } else if (c == '}' && --depth == 0) {
                address.append(VARIABLES.getOrDefault(variable.toString().split(":")[0], "999999999"));
            } else {
                (depth == 0 ? address : variable).append(c);
            }
        }
        return address.toString();
    }

    private static HttpMethod method(String route) {
        return HttpMethod.valueOf(route.substring(0, route.indexOf(' ')));
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int word = line.lastIndexOf(' ');
                table.put(line.substring(0, word).strip(), line.substring(word + 1));
            }
        }
        return table;
    }
}
