package mx.ine.vmre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mx.ine.vmre.VmreApplication;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The views of the calendar and the content plan of a strategy with 5,000 actions beside those of the same strategy with
 * 50, in the same application and turn by turn: {@code ./mvnw -Pbench test -Dtest=TimelineBench}. The timeline may take
 * three times as long, and every page stays below 300 KB.
 */
class TimelineBench {

    private static final Path HOME = Path.of("target", "bench-timeline").toAbsolutePath();
    private static final String PASSWORD = "medir con calma 16";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 60);
    private static final int FEW = 50;
    private static final String MANY_KEY = "2019-2021";
    private static final String FEW_KEY = "pocas";
    private static final double MOST_TIMES = 3.0;
    private static final int MOST_BYTES = 300_000;

    private static final List<String> TIMELINE = List.of(
            "/calendario?v=trimestre", "/calendario?v=estrategia", "/calendario?v=trimestres",
            "/calendario?v=trimestre&texto=taller");

    /** They list what there is of a few days, so that more of it is more to write: measured, without a bound on time. */
    private static final List<String> DAYS = List.of(
            "/calendario?v=mes", "/calendario?v=semana", "/calendario?v=agenda", "/plan-de-contenidos?");

    @Test
    void thousandsOfActionsCostAtMostThreeTimesAsMuchAsFifty() throws Exception {
        Map<String, String> demonstration = Map.of("VMRE_HOME", HOME.toString(), "VMRE_DEMO_PASSWORD", PASSWORD);
        MeasuredApplication.start(VmreApplication.class, demonstration).close();
        try (KeptPostgres server = new KeptPostgres(HOME)) {
            JdbcConnectionDetails database = server.details();
            PlentyOfData data = new PlentyOfData(database);
            data.insert();
            fewBeside(database);
            System.out.printf("%n%d actions in all, %d rounds%n", data.count("actions.action"), ROUNDS);
            measure(Map.of(
                    "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                    "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                    "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
                    "VMRE_BUSINESS_DATE", "2020-12-07"));
        }
    }

    private static void measure(Map<String, String> environment) throws Exception {
        try (MeasuredApplication ours = MeasuredApplication.start(VmreApplication.class, environment);
                Load load = new Load()) {
            load.signIn(ours.address, "derfe", PASSWORD);
            System.out.printf("%-36s %10s %10s %8s %10s%n", "", "50, ms", "5,000, ms", "times", "bytes");
            for (String view : Stream.concat(TIMELINE.stream(), DAYS.stream()).toList()) {
                URI many = ours.address.resolve(view + "&estrategia=" + MANY_KEY);
                URI few = ours.address.resolve(view + "&estrategia=" + FEW_KEY);
                List<Double> manyTimes = new ArrayList<>();
                List<Double> fewTimes = new ArrayList<>();
                int bytes = 0;
                for (int round = -ROUNDS; round < ROUNDS; round++) {
                    double ofFew = time(load, few);
                    long begun = System.nanoTime();
                    HttpResponse<String> page = load.get(many);
                    double ofMany = (System.nanoTime() - begun) / 1e6;
                    assertThat(page.statusCode()).isEqualTo(200);
                    bytes = Math.max(bytes, page.body().getBytes(StandardCharsets.UTF_8).length);
                    if (round >= 0) { // the first half warms up
                        fewTimes.add(ofFew);
                        manyTimes.add(ofMany);
                    }
                }
                double times = median(manyTimes) / median(fewTimes);
                System.out.printf(
                        Locale.ROOT, "%-36s %10.1f %10.1f %8.2f %10d%n", view, median(fewTimes), median(manyTimes), times,
                        bytes);
                if (TIMELINE.contains(view)) {
                    assertThat(times).as(view).isLessThanOrEqualTo(MOST_TIMES);
                }
                assertThat(bytes).as(view).isLessThan(MOST_BYTES);
            }
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

    /** The same strategy again, with fifty actions of its own. */
    private static void fewBeside(JdbcConnectionDetails database) {
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword()));
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
