package mx.ine.vmre.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page asks the database as often with thousands of records as with hundreds: it never asks row by row. */
@JourneyTest
@Order(90) // leaves thousands of records behind
class SqlBudgetTests {

    private static final int MOST = 40;
    private static final int TIMES = 8;
    private static final String OTHER_ID = "t.id + n * 1000000";

    @LocalServerPort
    int port;

    @Autowired
    StatementCounter counter;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyPageSendsAsManyStatementsWhateverTheAmountOfData() {
        Map<String, List<String>> pages = pages();
        try (HttpVisitor editor = new HttpVisitor(port).signIn("derfe");
                HttpVisitor administrator = new HttpVisitor(port).signIn("admin")) {
            Map<String, List<String>> few = count(pages, editor, administrator);
            multiply();
            Map<String, List<String>> many = count(pages, editor, administrator);
            SoftAssertions softly = new SoftAssertions();
            few.forEach((page, statements) -> {
                softly.assertThat(many.get(page).size())
                        .as("statements of %s: more data must not mean more of them. Extra: %s", page,
                                extra(statements, many.get(page)))
                        .isLessThanOrEqualTo(statements.size());
                softly.assertThat(statements.size()).as("statements of " + page).isBetween(0, MOST);
            });
            softly.assertAll();
        }
    }

    private Map<String, List<String>> pages() {
        long action = jdbc.sql("SELECT min(id) FROM actions.action WHERE area = 'DERFE' AND state = 'PLANNED'")
                .query(Long.class)
                .single();
        long organisation = jdbc.sql("SELECT min(id) FROM partners.v_partner").query(Long.class).single();
        long line = jdbc.sql("SELECT min(id) FROM paidmedia.v_plan_line WHERE area = 'DERFE' AND month = '2020-10-01'")
                .query(Long.class)
                .single();
        return Map.of(
                "derfe",
                List.of(
                        "/", "/estrategia", "/calendario", "/calendario?v=mes", "/calendario?v=estrategia", "/calendario?v=trimestres",
                        "/calendario?v=semana", "/calendario?v=agenda&texto=taller", "/calendario/cuadro/1/2020-4",
                        "/calendario/suscripcion", "/plan-de-contenidos", "/plan-de-contenidos/piezas/infographics/votar",
                        "/acciones",
                        "/acciones?texto=taller", "/acciones/" + action, "/acciones/" + action + "/editar",
                        "/acciones/nueva", "/organizaciones", "/organizaciones/" + organisation, "/medios?mes=2020-10",
                        "/medios/" + line, "/medios/" + line + "/campanas", "/metricas/cargas",
                        "/metricas/cargas/nueva", "/informes", "/informes/2020-10", "/informes/2020-11",
                        "/cumplimiento", "/cumplimiento?fecha=2020-06-30", "/cumplimiento/yearly-forum",
                        "/buscar?q=taller", "/cuenta", "/ayuda", "/referencia", "/referencia/cuadros/diaspora-estados",
                        "/referencia/libro", "/focalizacion"),
                "admin",
                List.of(
                        "/", "/admin/usuarios", "/admin/catalogos", "/admin/bitacora", "/estrategia/editar",
                        "/estrategia/editar/reparto"));
    }

    private Map<String, List<String>> count(
            Map<String, List<String>> pages, HttpVisitor editor, HttpVisitor administrator) {
        Map<String, List<String>> counts = new LinkedHashMap<>();
        pages.forEach((user, paths) -> paths.forEach(path -> {
            HttpVisitor visitor = user.equals("admin") ? administrator : editor;
            visitor.get(path); // caches that fill once are not what is counted
            touch();
            counter.reset();
            assertThat(visitor.get(path)).as(user + " " + path).isEqualTo(200);
            List<String> statements = counter.seen();
            statements.removeIf(sql -> sql.contains("session_epoch")); // asked by the clock, whatever the page
            counts.put(user + " " + path, statements);
        }));
        return counts;
    }

    /** Something has changed since: what is kept as long as nothing does must not hide what pages cost. */
    private void touch() {
        jdbc.sql("INSERT INTO audit.entry (at, actor_id, actor_name, actor_area, type, record_id, label, verb, changes, reason)"
                        + " SELECT now(), -1, '', '', 'test', '0', '', 'changed', '[]', ''")
                .update();
    }

    private static List<String> extra(List<String> few, List<String> many) {
        List<String> rest = new ArrayList<>(many);
        few.forEach(rest::remove);
        return rest.stream().limit(3).toList();
    }

    /** Copies organisations, actions, imports and figures with everything that hangs from them, several times over. */
    private void multiply() {
        copy("partners.partner", Map.of("id", OTHER_ID, "name", "t.name || ' ' || n"));
        copy("partners.contact", Map.of("partner_id", "t.partner_id + n * 1000000"));
        copy("actions.action", Map.of("id", OTHER_ID, "code", "t.code || (100 + n)"));
        for (String child : List.of("action_stage", "action_indicator", "action_agenda", "action_partner")) {
            copy("actions." + child, Map.of("action_id", "t.action_id + n * 1000000"));
        }
        copy("paidmedia.plan_line", Map.of("id", OTHER_ID, "name", "t.name || ' ' || n"));
        copy("paidmedia.plan_campaign", Map.of("line_id", "t.line_id + n * 1000000", "campaign", "t.campaign || ' ' || n"));
        copy("paidmedia.buy", Map.of("id", OTHER_ID));
        copy("metrics.import", Map.of("id", OTHER_ID, "sha256", "md5(t.sha256 || n) || md5(n || t.sha256)"));
        for (String facts : List.of("media_fact", "audience_fact", "request_fact")) {
            copy("metrics." + facts, Map.of("key", "md5(t.key::text || n)::uuid"));
        }
        copy("audit.entry", Map.of("id", OTHER_ID));
    }

    /** @param changed expressions for the columns in which a copy differs from its row */
    private void copy(String table, Map<String, String> changed) {
        String[] name = table.split("\\.");
        List<String> columns = jdbc.sql("SELECT column_name FROM information_schema.columns"
                        + " WHERE table_schema = ? AND table_name = ? AND is_generated = 'NEVER' ORDER BY ordinal_position")
                .params(name[0], name[1])
                .query(String.class)
                .list();
        String values = columns.stream().map(c -> changed.getOrDefault(c, "t." + c)).collect(Collectors.joining(", "));
        int copies = jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", columns)
                        + ") OVERRIDING SYSTEM VALUE SELECT " + values + " FROM " + table + " t, generate_series(1, "
                        + TIMES + ") n")
                .update();
        assertThat(copies).as("copies in " + table).isPositive();
    }
}
