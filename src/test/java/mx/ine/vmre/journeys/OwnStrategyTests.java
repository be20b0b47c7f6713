package mx.ine.vmre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.TrialStrategy;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The main job on a strategy that an administrator types in from nothing by its pages: two stages, another split,
 * periods of ten days. Then every page is walked under it: nothing of the shipped strategy may show.
 */
@JourneyTest
@Order(70) // after the walks of the demonstration, before the data are multiplied
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnStrategyTests {

    private static final String KEY = "ensayo-breve";
    private static final String ASK = "estrategia=" + KEY;
    private static final int MOST = 120;
    private static final Pattern LINK = Pattern.compile("(?:href|action|formaction)=\"(/[^\"#]*)");
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"(version|hash)\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Strategies strategies;

    @Autowired
    ApplicationContext application;

    @AfterAll
    void takeAway() {
        jdbc.sql("SELECT id FROM campaign.strategy WHERE key = :key").param("key", KEY).query(Long.class).optional()
                .ifPresent(id -> TrialStrategy.remove(application, strategies.byKey(KEY)
                        .or(() -> strategies.inPreparation().stream().filter(s -> s.key().equals(KEY)).findFirst())
                        .orElseThrow()));
    }

    @Test
    @Order(1)
    void anAdministratorTypesItInFromNothing() {
        try (HttpVisitor admin = new HttpVisitor(port).signIn("admin")) {
            String begin = "/admin/catalogos/estrategias/nueva";
            done(admin.post(begin, begin, Map.of(
                    "name", "Ensayo breve", "key", KEY, "from", "02/11/2020", "to", "28/02/2021")));
            walk("admin", foreign());
            send(admin, "/estrategia/editar/textos", Map.of(
                    "name", "Ensayo breve", "title", "Estrategia de ensayo", "objective", "Probar que una estrategia es un dato",
                    "message", "Un mensaje propio", "slogan", "Lema inventado", "positioning", "", "perspective", ""));
            stage(admin, "1", "Aviso", "OTHER", "02/11/2020", "31/12/2020");
            stage(admin, "2", "Inscripción", "REGISTRATION", "15/11/2020", "28/02/2021");
            send(admin, "/estrategia/parametros", Map.of(
                    "from", "02/11/2020", "to", "28/02/2021", "reportDueDay", "12", "splitTolerance", "3",
                    "planTolerance", "8", "splitBase", "SPEND", "contentPeriodDays", "10", "anchorSite", "ensayo.example.mx"));
            Map<String, String> lines = new LinkedHashMap<>();
            lines.put("rows[1].key", "OUTREACH");
            lines.put("rows[1].areas", "DERFE");
            lines.put("rows[1].says", "Talleres y acercamientos");
            lines.put("rows[3].key", "DIGITAL");
            lines.put("rows[3].areas", "DERFE");
            lines.put("rows[3].says", "Publicaciones");
            lines.put("rows[0].key", "DISSEMINATION");
            lines.put("rows[2].key", "PRESS");
            send(admin, "/estrategia/editar/vertientes", lines);
            send(admin, "/estrategia/editar/reparto", Map.of(
                    "rows[0].name", "Cercanos", "rows[0].share", "55", "rows[0].items", "Estados Unidos\nCanadá",
                    "rows[1].name", "Lejanos", "rows[1].share", "45", "rows[1].items", "España\nJapón", "reason", ""));
            for (String[] term : new String[][] {
                {"publicos", "Quienes estudian fuera"}, {"lenguas", "Español"}, {"lenguas", "Inglés"},
                {"indicadores", "Personas que llegaron"}, {"actividades", "Charla"}, {"canales", "Canal del ensayo"},
                {"plataformas", "YouTube"}, {"temas", "Tema del ensayo"}
            }) {
                String add = "/admin/catalogos/" + term[0] + "/nuevo";
                done(admin.post(add + "?" + ASK, add, Map.of("estrategia", KEY, "name", term[1], "numeral", "", "description", "")));
            }
            assertThat(admin.body("/estrategia/editar?" + ASK)).contains("/estrategia/editar/disponible");
            send(admin, "/estrategia/editar", "/estrategia/editar/disponible", Map.of());
        }
        assertThat(strategies.byKey(KEY)).as("now the areas see it").isPresent();
    }

    @Test
    @Order(2)
    void anActionIsPlannedByOneApprovedByAnotherAndClosedWithItsResult() {
        String address;
        try (HttpVisitor planner = new HttpVisitor(port).signIn("derfe")) {
            String blank = planner.body("/acciones/nueva?vertiente=vinculacion&" + ASK);
            assertThat(blank).contains("Inscripción", "Quienes estudian fuera", "Personas que llegaron");
            Map<String, String> action = new LinkedHashMap<>();
            action.put("estrategia", KEY);
            action.put("vertiente", "vinculacion");
            action.put("name", "Charla en Osaka");
            action.put("objective", "Que conozcan el ensayo");
            action.put("activity", "charla");
            action.put("area", "DERFE");
            action.put("from", "01/12/2020");
            action.put("to", "02/12/2020");
            action.put("stages", value(blank, "stages", 1));
            action.put("audiences", value(blank, "audiences", 0));
            action.put("languages", value(blank, "languages", 0));
            action.put("plannedBudget", "1000.00");
            action.put("goals[0].indicator", "personas-que-llegaron");
            action.put("goals[0].target", "40");
            action.put("responsible", "Persona del ensayo");
            address = location(planner.post("/acciones/nueva?vertiente=vinculacion&" + ASK, "/acciones/nueva", action));
        }
        try (HttpVisitor colleague = new HttpVisitor(port).signIn("derfe2")) {
            send(colleague, address, address + "/aprobar", Map.of());
            send(colleague, address, address + "/iniciar", Map.of());
        }
        try (HttpVisitor planner = new HttpVisitor(port).signIn("derfe")) {
            send(planner, address + "/completar", Map.of("results[0]", "38", "actualBudget", "990.00"));
            assertThat(planner.body(address + "?" + ASK)).contains("Charla en Osaka", "Completa", "95");
        }
    }

    @Test
    @Order(3)
    void theFiguresOfTheMonthAreMeasuredByItsOwnSplit() {
        try (HttpVisitor press = new HttpVisitor(port).signIn("cncs")) {
            bring(press, "ensayo.csv", "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,"
                    + "spend_mxn,conversions\n2020-11-10,YouTube,Ensayo,x,es,US,,1000,20,8,600.00,1\n"
                    + "2020-11-11,YouTube,Ensayo,x,es,JP,,1000,20,8,400.00,1\n");
        }
        try (HttpVisitor registry = new HttpVisitor(port).signIn("derfe")) {
            assertThat(registry.body("/informes/2020-11?" + ASK))
                    .contains("1,000.00", "Cercanos", "60.00", "55", "Lejanos", "40.00", "45");
            assertThat(registry.body("/informes?" + ASK)).containsIgnoringCase("noviembre de 2020").doesNotContainIgnoringCase("octubre de 2020");
        }
    }

    @Test
    @Order(4)
    void threeAreasSignItIsPublishedAndTheCommissionReadsIt() {
        String report = "/informes/2020-11";
        try (HttpVisitor registry = new HttpVisitor(port).signIn("derfe")) {
            send(registry, report + "/sin-ajustes", Map.of("text", "El reparto es el previsto."));
        }
        for (String signer : List.of("deceyec", "cncs", "derfe")) {
            try (HttpVisitor visitor = new HttpVisitor(port).signIn(signer)) {
                send(visitor, report + "/firmar", Map.of("knowingly", "true"));
            }
        }
        try (HttpVisitor publisher = new HttpVisitor(port).signIn("derfe2")) {
            send(publisher, report + "/publicar", Map.of("knowingly", "true"));
        }
        try (HttpVisitor reviewer = new HttpVisitor(port).signIn("cvme")) {
            assertThat(reviewer.body(report + "?" + ASK)).contains("Publicado", "1,000.00", "Cercanos", "Ensayo breve");
            assertThat(reviewer.get(report + ".pdf?" + ASK)).isEqualTo(200);
            assertThat(reviewer.get(report + ".xlsx?" + ASK)).isEqualTo(200);
        }
    }

    @Test
    @Order(5)
    void whatWasMeasuredIsSafeFromEditing() {
        try (HttpVisitor admin = new HttpVisitor(port).signIn("admin")) {
            assertThat(admin.body("/estrategia/editar/reparto?" + ASK)).contains("1 informe publicado", "1 carga guardada");
            Map<String, String> other = new LinkedHashMap<>(Map.of(
                    "rows[0].key", "cercanos", "rows[0].name", "Cercanos", "rows[0].share", "50",
                    "rows[0].items", "Estados Unidos\nCanadá", "rows[1].key", "lejanos", "rows[1].name", "Lejanos",
                    "rows[1].share", "50", "rows[1].items", "España\nJapón", "reason", ""));
            HttpResponse<String> without = ask(admin, "/estrategia/editar/reparto", "/estrategia/editar/reparto", other);
            assertThat(without.statusCode()).isEqualTo(422);
            assertThat(without.body()).contains("Escriba por qué cambia");
            other.put("reason", "Acuerdo del ensayo");
            send(admin, "/estrategia/editar/reparto", other);
            assertThat(admin.body("/estrategia/editar/etapas/2/quitar?" + ASK)).contains("1 acción pertenece a esta etapa");
            HttpResponse<String> line = ask(admin, "/estrategia/editar/vertientes", "/estrategia/editar/vertientes", Map.of(
                    "rows[0].key", "DISSEMINATION", "rows[1].key", "OUTREACH", "rows[2].key", "PRESS", "rows[3].key", "DIGITAL",
                    "rows[3].areas", "DERFE", "rows[3].says", "Publicaciones"));
            assertThat(line.statusCode()).isEqualTo(422);
            assertThat(line.body()).contains("1 acción es de esta vertiente");
            assertThat(admin.body("/informes/2020-11/version/1?" + ASK)).as("what was published").contains("55");
        }
    }

    @Test
    @Order(6)
    void noPageUnderItShowsAnythingOfTheShippedOne() {
        Set<String> foreign = foreign();
        for (String person : List.of("derfe", "deceyec", "cncs", "cvme", "admin")) {
            walk(person, foreign);
        }
    }

    private void walk(String person, Set<String> foreign) {
        SoftAssertions softly = new SoftAssertions();
        try (HttpVisitor visitor = new HttpVisitor(port).signIn(person)) {
            Deque<String> waiting = new ArrayDeque<>(List.of("/?" + ASK));
            Set<String> seen = new HashSet<>();
            int visited = 0;
            while (!waiting.isEmpty() && visited++ < MOST) {
                String path = waiting.removeFirst();
                HttpResponse<String> page = visitor.page(path);
                softly.assertThat(page.statusCode()).as(person + " " + path).isLessThan(400);
                String shown = shown(page.body());
                softly.assertThat(foreign.stream().filter(shown::contains).toList()).as(person + " " + path).isEmpty();
                for (String link : links(page.body())) {
                    softly.assertThat(link).as("link on %s by %s keeps the strategy", path, person).contains(ASK);
                    if (seen.add(kind(link))) {
                        waiting.add(link);
                    }
                }
            }
            softly.assertThat(visited).as("pages of " + person).isGreaterThan(person.equals("cvme") ? 3 : 15);
        }
        softly.assertAll();
    }

    @Test
    @Order(7)
    void whatWasChosenStaysForTheSessionAlsoOnBareAddresses() {
        try (HttpVisitor visitor = new HttpVisitor(port).signIn("derfe")) {
            assertThat(visitor.body("/acciones")).as("in force: the one that began last").contains("Charla en Osaka");
            assertThat(visitor.body("/acciones?estrategia=2019-2021")).doesNotContain("Charla en Osaka");
            assertThat(visitor.body("/acciones")).as("chosen").doesNotContain("Charla en Osaka");
            assertThat(visitor.body("/acciones?" + ASK)).as("the address wins").contains("Charla en Osaka");
            assertThat(visitor.body("/acciones")).contains("Charla en Osaka", "Ensayo breve");
        }
    }

    @Test
    @Order(8)
    void thePickerOfStrategiesStandsInNobodysWay() {
        for (int width : new int[] {390, 1366}) {
            try (Visitor visitor = new Visitor(port, width, 844).signIn("cvme")) {
                visitor.go("/informes");
                assertThat(visitor.page().locator(".pick").isVisible()).isTrue();
                assertThat(visitor.axe(Visitor.TAGS).getViolations()).as("at " + width).isEmpty();
            }
        }
    }

    /** Names and dates that only the shipped strategy and the demonstration's work under it have. */
    private Set<String> foreign() {
        Set<String> words = new LinkedHashSet<>();
        for (String sql : List.of(
                "SELECT name FROM campaign.stage WHERE strategy_id <> :id", "SELECT name FROM campaign.milestone WHERE strategy_id <> :id",
                "SELECT slogan FROM campaign.strategy WHERE id <> :id", "SELECT anchor_site FROM campaign.strategy WHERE id <> :id",
                "SELECT name FROM campaign.segment WHERE strategy_id <> :id AND length(name) > 8",
                "SELECT name FROM actions.action WHERE strategy_id <> :id", "SELECT code FROM actions.action WHERE strategy_id <> :id",
                "SELECT name FROM partners.partner WHERE strategy_id <> :id AND length(name) > 8",
                "SELECT name FROM paidmedia.plan_line WHERE strategy_id <> :id AND length(name) > 8",
                "SELECT file_name FROM metrics.import WHERE strategy_id <> :id",
                "SELECT DISTINCT campaign FROM metrics.media_fact WHERE strategy_id <> :id AND length(campaign) > 8")) {
            words.addAll(jdbc.sql(sql).param("id", own()).query(String.class).list());
        }
        words.removeAll(jdbc.sql("SELECT code FROM actions.action WHERE strategy_id = :id")
                .param("id", own()).query(String.class).list());
        words.removeIf(String::isBlank);
        return words;
    }

    private long own() {
        return jdbc.sql("SELECT id FROM campaign.strategy WHERE key = :key").param("key", KEY).query(Long.class).single();
    }

    /** The page without the choice of strategies, which is there to name the others. */
    private static String shown(String body) {
        return unescaped(body.replaceAll("(?s)<nav class=\"pickmenu\".*?</nav>", ""));
    }

    private static List<String> links(String body) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(body.replaceAll("(?s)<nav class=\"pickmenu\".*?</nav>", "")
                .replaceAll("(?s)<form[^>]*method=\"post\"", "<form").replaceAll("<form[^>]*action=\"[^\"]*\"", "<form"));
        while (link.find()) {
            String path = unescaped(link.group(1));
            if (!path.matches("/(static|webjars|login|logout|admin/usuarios|admin/bitacora).*|[^?]*\\.ics.*")
                    && !path.matches("[^?]*/(quitar|descartar|cancelar).*|/avisos/.*|/estrategia/editar\\?.*2019.*")) {
                links.add(path);
            }
        }
        return links.stream().filter(l -> !l.contains("estrategia=2019-2021")).collect(Collectors.toList());
    }

    /** One page of each kind: identifiers and values of parameters apart. */
    private static String kind(String link) {
        return link.replaceAll("=[^&]*", "").replaceAll("/(\\d{4}-\\d{2}|\\d+)(?=[/?.]|$)", "/#");
    }

    private static String unescaped(String text) {
        return text.replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'");
    }

    private static String value(String body, String name, int index) {
        Matcher input = Pattern.compile("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"").matcher(body);
        for (int i = 0; i <= index; i++) {
            assertThat(input.find()).as(name + " " + i).isTrue();
        }
        return input.group(1);
    }

    private static void stage(HttpVisitor admin, String number, String name, String kind, String from, String to) {
        send(admin, "/estrategia/editar/etapas/nueva", Map.of(
                "number", number, "name", name, "kind", kind, "from", from, "to", to, "numeral", "", "aim", ""));
    }

    private static void bring(HttpVisitor visitor, String name, String content) {
        HttpResponse<String> brought = visitor.upload("/metricas/cargas/nueva?" + ASK, name, content);
        String address = location(brought);
        send(visitor, address, address + "/guardar", Map.of());
    }

    private static void send(HttpVisitor visitor, String page, Map<String, String> fields) {
        send(visitor, page, page, fields);
    }

    private static void send(HttpVisitor visitor, String page, String target, Map<String, String> fields) {
        done(ask(visitor, page, target, fields));
    }

    /** Sends a form of the page as it is, with what is typed in it. */
    private static HttpResponse<String> ask(HttpVisitor visitor, String page, String target, Map<String, String> fields) {
        Map<String, String> sent = new LinkedHashMap<>(Map.of("estrategia", KEY));
        Matcher hidden = HIDDEN.matcher(visitor.body(page + "?" + ASK));
        while (hidden.find()) {
            sent.putIfAbsent(hidden.group(1), hidden.group(2));
        }
        sent.putAll(fields);
        return visitor.post(page + "?" + ASK, target, sent);
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + problem(answer.body())).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("estrategia=");
    }

    private static String problem(String body) {
        Matcher said = Pattern.compile("(?s)<div class=\"error-summary\".*?</div>|<h1.*?</h1>").matcher(body);
        return said.find() ? said.group() : "";
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(problem(answer.body())).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
