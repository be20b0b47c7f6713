package mx.ine.vmre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import mx.ine.vmre.VmreApplication;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * How fast a file of figures goes in, from the upload to the commit, beside a script that does in SQL the least that the
 * same tables ask for (COPY to a stage, keep what is replaced, upsert by key, sums by month) with lines that were read
 * and given their keys beforehand: {@code ./mvnw -Pbench test -Dtest=ImportBench}. Meanwhile it asks for the home page five times a
 * second, whether or not the last one was answered. {@code -Dbench.large=5000000} adds one file of that size. It prints;
 * it does not fail.
 */
class ImportBench {

    private static final Path HOME = Path.of("target", "bench-import-home").toAbsolutePath();
    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 2);
    private static final int LARGE = Integer.getInteger("bench.large", 0);
    private static final String HEAP = System.getProperty("bench.heap", "256m");
    private static final String PASSWORD = "medir con calma 16";
    private static final int PER_SECOND = 5;
    private static final String SCRIPT = "bench/least-import.sql";
    private static final String HEADER =
            "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions\n";
    private static final List<String> CASES = List.of("all new", "same keys", "2 % changed");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void imports() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        Map<String, String> demonstration = Map.of("VMRE_HOME", HOME.toString(), "VMRE_DEMO_PASSWORD", PASSWORD);
        MeasuredApplication.start(VmreApplication.class, demonstration).close();
        String token = token();
        try (KeptPostgres server = new KeptPostgres(HOME)) {
            Map<String, String> environment = new LinkedHashMap<>();
            environment.put("SPRING_DATASOURCE_URL", server.details().getJdbcUrl());
            environment.put("SPRING_DATASOURCE_USERNAME", server.details().getUsername());
            environment.put("SPRING_DATASOURCE_PASSWORD", server.details().getPassword());
            environment.put("VMRE_BUSINESS_DATE", "2020-12-07");
            try (MeasuredApplication ours = MeasuredApplication.start(VmreApplication.class, environment, HEAP);
                    Connection connection = open(server.details())) {
                prepare(connection);
                measure(ours, token, connection);
                pagesMeanwhile(ours, token);
                if (LARGE > 0) {
                    Path csv = csv(90, CASES.get(0), LARGE);
                    double took = seconds(() -> send(ours, token, csv));
                    System.out.printf(Locale.ROOT, "%,d rows: %,.0f rows/s, %.0f s%n", LARGE, LARGE / took, took);
                }
            }
        }
    }

    private void measure(MeasuredApplication ours, String token, Connection connection) throws Exception {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        Map<String, List<Double>> floors = new LinkedHashMap<>();
        List<Double> copies = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) { // the first one warms up
            for (String kind : CASES) {
                Path csv = csv(round, kind, ROWS);
                Path lines = lines(round, kind);
                double floor = ROWS / seconds(() -> least(connection, lines));
                double speed = ROWS / seconds(() -> send(ours, token, csv));
                if (round > 0) {
                    speeds.computeIfAbsent(kind, k -> new ArrayList<>()).add(speed);
                    floors.computeIfAbsent(kind, k -> new ArrayList<>()).add(floor);
                }
            }
            Path lines = lines(round, CASES.get(0));
            copies.add(ROWS / seconds(() -> bareCopy(connection, lines)));
        }
        System.out.printf(
                Locale.ROOT, "%nimport of %,d rows, %d rounds, -Xmx%s, Java %s; bare COPY %,.0f rows/s%n", ROWS, ROUNDS,
                HEAP, System.getProperty("java.version"), median(copies));
        for (String kind : CASES) {
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                ratios.add(speeds.get(kind).get(i) / floors.get(kind).get(i));
            }
            System.out.printf(
                    Locale.ROOT, "%-12s ours %,8.0f rows/s, least SQL %,8.0f rows/s: %.2f x (wanted >= 0.75 x), of COPY %.2f x%n",
                    kind, median(speeds.get(kind)), median(floors.get(kind)), median(ratios),
                    median(speeds.get(kind)) / median(copies));
        }
    }

    /** Sends the file and waits until it is stored, also beyond the time that one request waits. */
    private void send(MeasuredApplication ours, String token, Path csv) throws Exception {
        // Rows of earlier rounds lie on the same days and stay.
        String head = "--raya\r\nContent-Disposition: form-data; name=\"decisions\"\r\n\r\n{\"vanished\":\"keep\"}\r\n"
                + "--raya\r\nContent-Disposition: form-data; name=\"file\"; filename=\"medida.csv\"\r\n\r\n";
        HttpResponse<String> answer = http.send(
                asked(ours.address.resolve("/api/v1/imports"), token)
                        .header("Content-Type", "multipart/form-data; boundary=raya")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head),
                                HttpRequest.BodyPublishers.ofFile(csv),
                                HttpRequest.BodyPublishers.ofString("\r\n--raya--\r\n")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        while (answer.body().contains("\"RUNNING\"")) {
            TimeUnit.MILLISECONDS.sleep(100);
            String id = answer.body().replaceAll("(?s).*?\"id\":\"(\\d+)\".*", "$1");
            answer = http.send(
                    asked(ours.address.resolve("/api/v1/imports/" + id), token).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"STORED\"");
    }

    private static HttpRequest.Builder asked(URI address, String token) {
        return HttpRequest.newBuilder(address)
                .timeout(Duration.ofMinutes(20))
                .header("Authorization", "Bearer " + token);
    }

    /** How long the home page takes others while a file goes in: asked at fixed times, late answers and all. */
    private void pagesMeanwhile(MeasuredApplication ours, String token) throws Exception {
        try (Load load = new Load()) {
            load.signIn(ours.address, "derfe", PASSWORD);
            URI home = ours.address.resolve("/");
            for (int i = 0; i < 200; i++) {
                load.get(home);
            }
            List<Double> quiet = openLoop(load, home, Duration.ofSeconds(20), () -> false);
            Path csv = csv(80, CASES.get(0), ROWS);
            AtomicBoolean stored = new AtomicBoolean();
            Thread importing = new Thread(() -> {
                try {
                    send(ours, token, csv);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                } finally {
                    stored.set(true);
                }
            });
            importing.start();
            List<Double> busy = openLoop(load, home, Duration.ofMinutes(10), stored::get);
            importing.join();
            System.out.printf(Locale.ROOT, "home at %d/s: p95 %.0f ms quiet, %.0f ms (worst %.0f) while %,d rows go in"
                    + " (wanted <= 300 ms)%n", PER_SECOND, at(quiet, .95), at(busy, .95), at(busy, 1), ROWS);
        }
    }

    private static List<Double> openLoop(Load load, URI page, Duration most, BooleanSupplier done) throws Exception {
        List<Double> took = Collections.synchronizedList(new ArrayList<>());
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(Load.CONNECTIONS);
        long begun = System.nanoTime();
        for (int i = 0; System.nanoTime() - begun < most.toNanos() && !done.getAsBoolean(); i++) {
            long due = begun + i * 1_000_000_000L / PER_SECOND;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            clock.execute(() -> {
                try {
                    assertThat(load.get(page).statusCode()).isEqualTo(200);
                    took.add((System.nanoTime() - due) / 1e6);
                } catch (Exception e) {
                    took.add(Double.MAX_VALUE);
                }
            });
        }
        clock.shutdown();
        clock.awaitTermination(1, TimeUnit.MINUTES);
        return took.stream().sorted().toList();
    }

    private static double at(List<Double> sorted, double part) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part)));
    }

    private static void least(Connection connection, Path lines) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE stage ON COMMIT DROP AS SELECT * FROM bench.line WITH NO DATA");
            copy(connection, "stage", lines);
            statement.execute("ANALYZE stage");
            for (String step : script().split(";\\s*\n")) {
                statement.execute(step);
            }
        }
        connection.commit();
    }

    private static void bareCopy(Connection connection, Path lines) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench.bare AS SELECT * FROM bench.line WITH NO DATA");
            copy(connection, "bench.bare", lines);
            connection.commit();
            statement.execute("DROP TABLE bench.bare");
        }
        connection.commit();
    }

    private static void copy(Connection connection, String table, Path lines) throws SQLException, IOException {
        try (InputStream in = Files.newInputStream(lines)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + table + " FROM STDIN", in, 1 << 16);
        }
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP SCHEMA IF EXISTS bench CASCADE");
            statement.execute("CREATE SCHEMA bench");
            for (String table : List.of("media_fact", "media_fact_past", "media_month")) {
                statement.execute("CREATE TABLE bench." + table + " (LIKE metrics." + table + " INCLUDING ALL)");
            }
            statement.execute("CREATE TABLE bench.line AS SELECT day, key, line, campaign, country, impressions, clicks,"
                    + " reach, spend, conversions FROM metrics.media_fact WITH NO DATA");
        }
        connection.commit();
    }

    private static String script() throws IOException {
        try (InputStream in = ImportBench.class.getClassLoader().getResourceAsStream(SCRIPT)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Path csv(int round, String kind, int rows) throws IOException {
        Path file = HOME.resolve("medida.csv");
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            text.write(HEADER);
            for (int i = 0; i < rows; i++) {
                text.write(day(i) + ",Facebook," + campaign(round, i) + ",pieza,es,US,,1000,20,800," + spend(i, kind)
                        + ",3\n");
            }
            text.write(kind.equals(CASES.get(1)) ? "\n" : "");
        }
        return file;
    }

    /** The same with its key, as COPY takes it. */
    private static Path lines(int round, String kind) throws IOException {
        Path file = HOME.resolve("medida.txt");
        Random random = new Random(round);
        try (BufferedWriter text = Files.newBufferedWriter(file)) {
            for (int i = 0; i < ROWS; i++) {
                UUID key = new UUID(random.nextLong(), random.nextLong());
                text.write(day(i) + '\t' + key + '\t' + (i + 2) + '\t' + campaign(round, i) + "\tUS\t1000\t20\t800\t"
                        + spend(i, kind) + "\t3\n");
            }
        }
        return file;
    }

    private static String day(int i) {
        return "2020-12-" + String.format("%02d", i % 28 + 1);
    }

    private static String campaign(int round, int i) {
        return "Medida " + round + " " + i / 28;
    }

    private static String spend(int i, String kind) {
        return kind.equals(CASES.get(2)) && i % 50 == 0 ? "2.50" : "1.50";
    }

    private static String token() throws IOException {
        Properties demo = new Properties();
        try (InputStream in = Files.newInputStream(HOME.resolve("demo-users.properties"))) {
            demo.load(in);
        }
        return demo.getProperty("cncs.token");
    }

    private static Connection open(JdbcConnectionDetails details) throws SQLException {
        Connection connection =
                DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        connection.setAutoCommit(false);
        return connection;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
