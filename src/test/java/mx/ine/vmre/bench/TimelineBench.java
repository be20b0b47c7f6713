package mx.ine.vmre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.ine.vmre.VmreApplication;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The views of the calendar and the content plan of a strategy with 5,000 actions beside those of the same strategy with
 * 50, in the same application, turn by turn and after all of them have been warmed up:
 * {@code ./mvnw -Pbench test -Dtest=TimelineBench}. Each may take three times as long and stays below 300 KB. What it
 * measures on is made once and kept in {@code target/bench-timeline}; a run after that takes a minute or so.
 */
class TimelineBench {

    private static final Path HOME = Path.of("target", "bench-timeline").toAbsolutePath();
    private static final String PASSWORD = "medir con calma 16";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 40);
    private static final int FEW = 50;
    private static final String MANY_KEY = "2019-2021";
    private static final String FEW_KEY = "pocas";
    private static final double MOST_TIMES = 3.0;
    private static final int MOST_BYTES = 300_000;
    private static final Path READY = HOME.resolve("filled");

    /** Besides today, a week and a page of the agenda in which a great many actions begin and end. */
    private static final List<String> VIEWS = List.of(
            "/calendario?v=trimestre", "/calendario?v=estrategia", "/calendario?v=trimestres",
            "/calendario?v=trimestre&texto=taller", "/calendario?v=mes", "/calendario?v=semana",
            "/calendario?v=semana&d=BUSY", "/calendario?v=agenda", "/calendario?v=agenda&d=BUSY", "/plan-de-contenidos?");

    private String busiest;

    @Test
    void thousandsOfActionsCostAtMostThreeTimesAsMuchAsFifty() throws Exception {
        Map<String, String> demonstration = Map.of("VMRE_HOME", HOME.toString(), "VMRE_DEMO_PASSWORD", PASSWORD);
        if (Files.notExists(READY)) {
            MeasuredApplication.start(VmreApplication.class, demonstration).close();
        }
        try (KeptPostgres server = new KeptPostgres(HOME)) {
            JdbcConnectionDetails database = server.details();
            PlentyOfData data = new PlentyOfData(database);
            if (Files.notExists(READY)) {
                data.insert();
                fewBeside(database);
                Files.createFile(READY);
            }
            busiest = jdbc(database).sql("SELECT starts::text FROM actions.action WHERE strategy_id ="
                            + " (SELECT id FROM campaign.strategy WHERE key = ?) GROUP BY starts ORDER BY count(*) DESC LIMIT 1")
                    .param(MANY_KEY).query(String.class).single();
            System.out.printf("%n%d actions in all, %d rounds%n", data.count("actions.action"), ROUNDS);
            measure(Map.of(
                    "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                    "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                    "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
                    "VMRE_BUSINESS_DATE", "2020-12-07"));
        }
    }

    private void measure(Map<String, String> environment) throws Exception {
        // Two people, each with a strategy of their own: changing it is no part of showing it.
        try (MeasuredApplication ours = MeasuredApplication.start(VmreApplication.class, environment);
                Load ofMany = new Load();
                Load ofFew = new Load()) {
            ofMany.signIn(ours.address, "derfe", PASSWORD);
            ofFew.signIn(ours.address, "deceyec", PASSWORD);
            List<Seen> views = VIEWS.stream()
                    .map(v -> v.replace("BUSY", busiest))
                    .map(v -> new Seen(
                            v, ours.address.resolve(v + "&estrategia=" + MANY_KEY),
                            ours.address.resolve(v + "&estrategia=" + FEW_KEY), new ArrayList<>(), new ArrayList<>()))
                    .toList();
            for (int round = 0; round < ROUNDS; round++) {
                for (Seen view : views) {
                    time(ofFew, view.few());
                    time(ofMany, view.many());
                }
            }
            System.out.printf("%-36s %10s %10s %8s %10s%n", "", "50, ms", "5,000, ms", "times", "bytes");
            for (Seen view : views) {
                for (int round = 0; round < ROUNDS; round++) {
                    view.fewTimes().add(time(ofFew, view.few()));
                    view.manyTimes().add(time(ofMany, view.many()));
                }
                view.tell(ofMany.size(view.many()));
            }
            for (Seen view : views) {
                assertThat(view.times()).as(view.name()).isLessThanOrEqualTo(MOST_TIMES);
                assertThat(ofMany.size(view.many())).as(view.name()).isLessThan(MOST_BYTES);
            }
        }
    }

    /** One view of both strategies and how long each took, in milliseconds. */
    private record Seen(String name, URI many, URI few, List<Double> manyTimes, List<Double> fewTimes) {

        double times() {
            return median(manyTimes) / median(fewTimes);
        }

        void tell(int bytes) {
            System.out.printf(Locale.ROOT, "%-36s %10.1f %10.1f %8.2f %10d%n", name, median(fewTimes), median(manyTimes),
                    times(), bytes);
        }
    }

    private static double time(Load load, URI page) throws Exception {
        long begun = System.nanoTime();
        assertThat(load.get(page).statusCode()).isEqualTo(200);
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static JdbcClient jdbc(JdbcConnectionDetails database) {
        return JdbcClient.create(new DriverManagerDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    /** The same strategy again, with fifty actions of its own. */
    private static void fewBeside(JdbcConnectionDetails database) {
        JdbcClient jdbc = jdbc(database);
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM campaign.strategy WHERE key = ?)").param(FEW_KEY).query(Boolean.class).single()) {
            return;
        }
        long shipped = jdbc.sql("SELECT id FROM campaign.strategy WHERE key = ?").param(MANY_KEY).query(Long.class).single();
        copy(jdbc, "campaign.strategy", "id", shipped, Map.of("key", "'" + FEW_KEY + "'", "starts", "t.starts - 1"));
        long few = jdbc.sql("SELECT id FROM campaign.strategy WHERE key = ?").param(FEW_KEY).query(Long.class).single();
        for (String table : List.of("stage", "milestone", "line", "line_area", "term", "rule", "timeline_row")) {
            copy(jdbc, "campaign." + table, "strategy_id", shipped, Map.of("strategy_id", String.valueOf(few)));
        }
        jdbc.sql("INSERT INTO campaign.timeline_cell (row_id, year, quarter, planned) SELECT f.id, c.year, c.quarter, c.planned"
                        + " FROM campaign.timeline_cell c JOIN campaign.timeline_row r ON r.id = c.row_id"
                        + " JOIN campaign.timeline_row f ON f.strategy_id = ? AND f.position = r.position"
                        + " WHERE r.strategy_id = ?")
                .params(few, shipped).update();
        jdbc.sql("UPDATE actions.action SET strategy_id = ? WHERE id IN"
                        + " (SELECT id FROM actions.action WHERE strategy_id = ? ORDER BY id % 7, id LIMIT ?)")
                .params(few, shipped, FEW).update();
        jdbc.sql("UPDATE actions.action_stage x SET stage_id = f.id FROM actions.action a, campaign.stage s, campaign.stage f"
                        + " WHERE a.id = x.action_id AND a.strategy_id = ? AND s.id = x.stage_id AND f.strategy_id = ?"
                        + " AND f.number = s.number")
                .params(few, few).update();
    }

    private static void copy(
            JdbcClient jdbc, String table, String owner, long shipped, Map<String, String> changed) {
        String[] name = table.split("\\.");
        List<String> columns = jdbc.sql("SELECT column_name FROM information_schema.columns WHERE table_schema = ?"
                        + " AND table_name = ? AND column_name <> 'id' AND is_generated = 'NEVER' ORDER BY ordinal_position")
                .params(name[0], name[1]).query(String.class).list();
        List<String> values = columns.stream().map(c -> changed.getOrDefault(c, "t." + c)).toList();
        jdbc.sql("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT " + String.join(", ", values)
                        + " FROM " + table + " t WHERE t." + owner + " = ?")
                .param(shipped).update();
    }
}
