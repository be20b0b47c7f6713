package mx.ine.vmre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import mx.ine.vmre.VmreApplication;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * How fast a file of figures goes in, from the upload to the commit, beside a script that does in SQL the least that the
 * same tables ask for (COPY to a stage, keep what is replaced, upsert by key, sums by month) with lines that were read
 * and given their keys beforehand: {@code ./mvnw -Pbench test -Dtest=ImportBench}. It prints; it does not fail.
 */
class ImportBench {

    private static final Path HOME = Path.of("target", "bench-import-home").toAbsolutePath();
    private static final int ROWS = Integer.getInteger("bench.rows", 200_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final String SCRIPT = "bench/least-import.sql";
    private static final String HEADER =
            "date,platform,campaign,creative,language,country,region,impressions,clicks,reach,spend_mxn,conversions\n";
    private static final List<String> CASES = List.of("all new", "same keys", "2 % changed");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void imports() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        Map<String, String> demonstration = Map.of("VMRE_HOME", HOME.toString());
        MeasuredApplication.start(VmreApplication.class, demonstration).close();
        String token = token();
        try (KeptPostgres server = new KeptPostgres(HOME)) {
            Map<String, String> environment = new LinkedHashMap<>();
            environment.put("SPRING_DATASOURCE_URL", server.details().getJdbcUrl());
            environment.put("SPRING_DATASOURCE_USERNAME", server.details().getUsername());
            environment.put("SPRING_DATASOURCE_PASSWORD", server.details().getPassword());
            environment.put("VMRE_BUSINESS_DATE", "2020-12-07");
            try (MeasuredApplication ours = MeasuredApplication.start(VmreApplication.class, environment);
                    Connection connection = open(server.details())) {
                prepare(connection);
                measure(ours, token, connection);
            }
        }
    }

    private void measure(MeasuredApplication ours, String token, Connection connection) throws Exception {
        Map<String, List<Double>> speeds = new LinkedHashMap<>();
        Map<String, List<Double>> floors = new LinkedHashMap<>();
        List<Double> copies = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) { // the first one warms up
            for (String kind : CASES) {
                byte[] csv = csv(round, kind);
                byte[] lines = lines(round, kind);
                double floor = ROWS / seconds(() -> least(connection, lines));
                double speed = ROWS / seconds(() -> send(ours, token, csv));
                if (round > 0) {
                    speeds.computeIfAbsent(kind, k -> new ArrayList<>()).add(speed);
                    floors.computeIfAbsent(kind, k -> new ArrayList<>()).add(floor);
                }
            }
            byte[] lines = lines(round, CASES.get(0));
            copies.add(ROWS / seconds(() -> bareCopy(connection, lines)));
        }
        System.out.printf(
                Locale.ROOT, "%nimport of %,d rows, %d rounds, -Xmx768m, Java %s; bare COPY %,.0f rows/s%n", ROWS, ROUNDS,
                System.getProperty("java.version"), median(copies));
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

    private void send(MeasuredApplication ours, String token, byte[] csv) throws Exception {
        // Rows of earlier rounds lie on the same days and stay.
        String head = "--raya\r\nContent-Disposition: form-data; name=\"decisions\"\r\n\r\n{\"vanished\":\"keep\"}\r\n"
                + "--raya\r\nContent-Disposition: form-data; name=\"file\"; filename=\"medida.csv\"\r\n\r\n";
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(ours.address.resolve("/api/v1/imports"))
                        .timeout(Duration.ofMinutes(5))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=raya")
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head),
                                HttpRequest.BodyPublishers.ofByteArray(csv),
                                HttpRequest.BodyPublishers.ofString("\r\n--raya--\r\n")))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"STORED\"");
    }

    private static void least(Connection connection, byte[] lines) throws Exception {
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

    private static void bareCopy(Connection connection, byte[] lines) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE bench.bare AS SELECT * FROM bench.line WITH NO DATA");
            copy(connection, "bench.bare", lines);
            connection.commit();
            statement.execute("DROP TABLE bench.bare");
        }
        connection.commit();
    }

    private static void copy(Connection connection, String table, byte[] lines) throws SQLException, IOException {
        connection.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " FROM STDIN", new ByteArrayInputStream(lines));
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

    private static byte[] csv(int round, String kind) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < ROWS; i++) {
            text.append(day(i)).append(",Facebook,").append(campaign(round, i)).append(",pieza,es,US,,1000,20,800,")
                    .append(spend(i, kind)).append(",3\n");
        }
        return text.append(kind.equals(CASES.get(1)) ? "\n" : "").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The same with its key, as COPY takes it. */
    private static byte[] lines(int round, String kind) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ROWS; i++) {
            text.append(day(i)).append('\t').append(String.format("%08x-0000-4000-8000-%012x", round, i)).append('\t')
                    .append(i + 2).append('\t').append(campaign(round, i)).append("\tUS\t1000\t20\t800\t")
                    .append(spend(i, kind)).append("\t3\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
