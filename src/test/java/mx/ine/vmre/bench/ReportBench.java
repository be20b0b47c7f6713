package mx.ine.vmre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import mx.ine.vmre.metrics.PlentyOfFacts;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * What the monthly report costs with ten million facts, 5,000 actions and 3,000 organisations: the draft beside the least
 * SQL that answers the same ({@code bench/report-floor.sql} and, for its section on the rules,
 * {@code bench/compliance-floor.sql}), readers together, the published report beside static bytes:
 * {@code ./mvnw -Pbench test -Dtest=ReportBench}. It prints; it does not fail. {@code -Dbench.keep=true} goes on with the
 * database of the last time.
 */
class ReportBench {

    private static final Path HOME = Path.of("target", "bench-report-home").toAbsolutePath();
    private static final String PASSWORD = "medir con calma 16";
    private static final int FACTS_OF_A_MONTH = Integer.getInteger("bench.facts", 10_000_000) / 60;
    private static final YearMonth MONTH = YearMonth.of(2020, 11);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);
    private static final Duration SLICE = Duration.ofSeconds(Integer.getInteger("bench.seconds", 4));
    private static final String DRAFT = "/informes/" + MONTH;
    private static final String PUBLISHED = "/informes/" + MONTH.minusMonths(1);

    @Test
    void report() throws Exception {
        boolean kept = Boolean.getBoolean("bench.keep") && HOME.toFile().isDirectory();
        if (!kept) {
            FileSystemUtils.deleteRecursively(HOME);
            DatabaseOfItsOwn.prepare(HOME, Map.of("VMRE_DEMO_PASSWORD", PASSWORD));
        }
        try (KeptPostgres server = new KeptPostgres(HOME);
                Connection connection = connect(server.details())) {
            if (!kept) {
                load(server.details(), connection);
            }
            measureSql(server.details(), connection);
            measureReaders(server.details(), connection);
        }
    }

    private static void load(JdbcConnectionDetails details, Connection connection) throws SQLException {
        new PlentyOfData(details).insert();
        PlentyOfFacts.clear(connection);
        for (int months = 0; months < 60; months++) {
            PlentyOfFacts.load(connection, YearMonth.of(2021, 5).minusMonths(months), FACTS_OF_A_MONTH);
        }
        run(connection, "VACUUM ANALYZE");
    }

    /** One page at a time; something has changed before each, so that nothing is remembered. */
    private static void measureSql(JdbcConnectionDetails details, Connection connection) throws Exception {
        List<String> floor = floor();
        Map<String, String> timed = environment(details);
        timed.put(MeasuredVmre.TIMED, "1");
        try (MeasuredApplication ours = MeasuredApplication.start(MeasuredVmre.class, timed); Load load = new Load()) {
            load.signIn(ours.address, "derfe", PASSWORD);
            List<Double> sql = new ArrayList<>();
            List<Double> least = new ArrayList<>();
            List<Double> beyond = new ArrayList<>();
            Map<String, List<Double>> sections = new TreeMap<>();
            Map<String, Long> counts = new TreeMap<>();
            for (int round = -3; round < ROUNDS; round++) {
                touch(connection);
                double lowest = floor(connection, floor);
                load.get(ours.address.resolve(MeasuredVmre.STATEMENTS));
                long begun = System.nanoTime();
                assertThat(load.get(ours.address.resolve(DRAFT)).statusCode()).isEqualTo(200);
                double page = (System.nanoTime() - begun) / 1e6;
                Map<String, Double> spent = new TreeMap<>();
                counts.clear();
                for (String line : load.get(ours.address.resolve(MeasuredVmre.STATEMENTS)).body().split("\n")) {
                    String[] parts = line.split("\t", 3);
                    String section = section(parts[2]);
                    spent.merge(section, Long.parseLong(parts[1]) / 1e6, Double::sum);
                    counts.merge(section, Long.valueOf(parts[0]), Long::sum);
                }
                if (round >= 0) {
                    double all = spent.values().stream().mapToDouble(Double::doubleValue).sum();
                    sql.add(all);
                    least.add(lowest);
                    beyond.add(page - all);
                    spent.forEach((s, ms) -> sections.computeIfAbsent(s, k -> new ArrayList<>()).add(ms));
                }
            }
            System.out.printf(Locale.ROOT, "%n%-14s %10s %10s%n", "draft", "statements", "ms");
            sections.forEach((s, ms) -> System.out.printf(Locale.ROOT, "%-14s %10d %10.1f%n", s, counts.get(s), median(ms)));
            System.out.printf(
                    Locale.ROOT, "SQL of the draft's page %.1f ms in %d statements, least SQL %.1f ms in %d: %.2f x (wanted <= 1.5 x)%n",
                    median(sql), counts.values().stream().mapToLong(Long::longValue).sum(), median(least), floor.size(),
                    median(sql) / median(least));
            System.out.printf(Locale.ROOT, "the page beyond its SQL: %.0f ms (wanted <= 300)%n", median(beyond));
        }
    }

    private static void measureReaders(JdbcConnectionDetails details, Connection connection) throws Exception {
        try (MeasuredApplication ours = MeasuredApplication.start(MeasuredVmre.class, environment(details));
                Load load = new Load()) {
            load.signIn(ours.address, "derfe", PASSWORD);
            URI draft = ours.address.resolve(DRAFT);
            load.run(draft, SLICE.multipliedBy(2));
            Map<Integer, List<Double>> speeds = new LinkedHashMap<>();
            for (int round = 0; round < 3; round++) {
                for (int readers : new int[] {1, 2, 4, 16}) {
                    speeds.computeIfAbsent(readers, r -> new ArrayList<>()).add(changing(load, draft, readers, connection));
                }
            }
            double best = Math.max(median(speeds.get(1)), Math.max(median(speeds.get(2)), median(speeds.get(4))));
            speeds.forEach((readers, s) -> System.out.printf(
                    Locale.ROOT, "draft, %2d readers: %.1f pages/s%n", readers, median(s)));
            System.out.printf(Locale.ROOT, "16 readers: %.2f x the best of 1 to 4 (wanted >= 0.8 x)%n",
                    median(speeds.get(16)) / best);
            for (String kind : List.of("", ".json", ".pdf", ".xlsx", "/version/1", "/version/1.json", "/version/1.xlsx",
                    "/version/1.pdf")) {
                published(load, ours.address.resolve(PUBLISHED + kind), ours.address);
            }
        }
    }

    /** Four times a second something changes, so that readers do not only read what is remembered. */
    private static double changing(Load load, URI page, int readers, Connection connection) throws Exception {
        Thread writer = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    touch(connection);
                    Thread.sleep(250);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        writer.start();
        try {
            return load.run(page, SLICE, readers).perSecond();
        } finally {
            writer.interrupt();
            writer.join();
        }
    }

    private static void published(Load load, URI page, URI application) throws Exception {
        int size = load.size(page);
        URI bytes = application.resolve(MeasuredVmre.BYTES + size);
        // The bytes were asked for before, the page was not: what it runs is to be compiled as theirs is.
        load.run(page, SLICE.multipliedBy(5));
        load.run(bytes, SLICE);
        List<Double> ratios = new ArrayList<>();
        List<Double> speeds = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            double floor = load.run(bytes, SLICE).perSecond();
            double ours = load.run(page, SLICE).perSecond();
            speeds.add(ours);
            ratios.add(ours / floor);
        }
        System.out.printf(Locale.ROOT, "published %-22s %,9d bytes: %.0f/s, %.2f x static bytes (wanted >= 0.8 x)%n",
                page.getPath().replaceAll("^/informes/", ""), size, median(speeds), median(ratios));
    }

    /** Which part of the report a statement is for. */
    private static String section(String sql) {
        Map<String, List<String>> marks = new LinkedHashMap<>();
        marks.put("rules", List.of("v_action_kept", "v_impartiality", "v_agreement", "v_recommendation", "v_voting_entity",
                "compliance.", "generate_series"));
        marks.put("files", List.of("array_position(ARRAY['REQUEST'"));
        marks.put("paid media", List.of("v_media", "paidmedia."));
        marks.put("audience", List.of("v_audience"));
        marks.put("requests", List.of("v_request", "curve_point"));
        marks.put("other sources", List.of("v_video", "v_stock", "v_contact"));
        marks.put("actions", List.of("actions."));
        marks.put("partners", List.of("partners."));
        marks.put("the report", List.of("reporting."));
        return marks.entrySet().stream()
                .filter(e -> e.getValue().stream().anyMatch(sql::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("the rest");
    }

    private static List<String> floor() throws Exception {
        // The report has a section on the rules, whose own least SQL is a script apart.
        String script = read("bench/report-floor.sql") + "\n" + read("bench/compliance-floor.sql");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("strategy", "(SELECT max(strategy_id) FROM metrics.import)");
        values.put("yearTo", day(MONTH.minusYears(1).atEndOfMonth()));
        values.put("year", day(MONTH.minusYears(1).atDay(1)));
        values.put("first", day(LocalDate.of(2019, 4, 1)));
        values.put("from", day(MONTH.atDay(1)));
        values.put("before", day(MONTH.minusMonths(1).atDay(1)));
        values.put("nextTo", day(MONTH.plusMonths(1).atEndOfMonth()));
        values.put("soon", day(MONTH.atEndOfMonth().plusDays(90)));
        values.put("cutOff", day(MONTH.atEndOfMonth()));
        values.put("days", "15");
        values.put("to", day(MONTH.atEndOfMonth()));
        for (Map.Entry<String, String> value : values.entrySet()) {
            script = script.replaceAll(":" + value.getKey() + "\\b", value.getValue());
        }
        return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";")).map(String::strip)
                .filter(s -> !s.isEmpty()).toList();
    }

    private static String read(String script) throws IOException {
        return new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8);
    }

    private static String day(LocalDate day) {
        return "DATE '" + day + "'";
    }

    private static double floor(Connection connection, List<String> statements) throws SQLException {
        long begun = System.nanoTime();
        for (String sql : statements) {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static synchronized void touch(Connection connection) throws SQLException {
        run(connection, "INSERT INTO audit.entry (at, actor_id, actor_name, actor_area, type, record_id, label, verb, changes,"
                + " reason) SELECT now(), -1, '', '', 'test', '0', '', 'changed', '[]', ''");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(JdbcConnectionDetails details) throws SQLException {
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    private static Map<String, String> environment(JdbcConnectionDetails database) {
        return new LinkedHashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
                "VMRE_BUSINESS_DATE", "2020-12-07",
                "VMRE_EXPORTS_PER_MINUTE", "1000000"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
