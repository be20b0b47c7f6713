package mx.ine.vmre.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * What judging every rule costs with 5,000 actions and 3,000 organisations: the page beside the least SQL that answers the
 * same ({@code bench/compliance-floor.sql}): {@code ./mvnw -Pbench test -Dtest=ComplianceBench}. It prints; it does not
 * fail. {@code -Dbench.keep=true} goes on with the database of the last time.
 */
class ComplianceBench {

    private static final Path HOME = Path.of("target", "bench-compliance-home").toAbsolutePath();
    private static final String PASSWORD = "medir con calma 16";
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 25);
    private static final String PAGE = "/cumplimiento?fecha=07/12/2020";

    /** What every page asks, whichever it is. */
    private static final List<String> OF_EVERY_PAGE = List.of("accounts.", "notices.", "audit.", "spring_session");

    @Test
    void compliance() throws Exception {
        boolean kept = Boolean.getBoolean("bench.keep") && HOME.toFile().isDirectory();
        if (!kept) {
            FileSystemUtils.deleteRecursively(HOME);
            DatabaseOfItsOwn.prepare(HOME, Map.of("VMRE_DEMO_PASSWORD", PASSWORD));
        }
        try (KeptPostgres server = new KeptPostgres(HOME);
                Connection connection = connect(server.details())) {
            if (!kept) {
                new PlentyOfData(server.details()).insert();
                try (Statement statement = connection.createStatement()) {
                    statement.execute("VACUUM ANALYZE");
                }
            }
            measure(server.details(), connection);
        }
    }

    private static void measure(JdbcConnectionDetails details, Connection connection) throws Exception {
        List<String> floor = floor();
        Map<String, String> environment = environment(details);
        environment.put(MeasuredVmre.TIMED, "1");
        try (MeasuredApplication ours = MeasuredApplication.start(MeasuredVmre.class, environment);
                Load load = new Load()) {
            load.signIn(ours.address, "derfe", PASSWORD);
            List<Double> sql = new ArrayList<>();
            List<Double> least = new ArrayList<>();
            List<Double> beyond = new ArrayList<>();
            long statements = 0;
            for (int round = -10; round < ROUNDS; round++) {
                double lowest = floor(connection, floor);
                load.get(ours.address.resolve(MeasuredVmre.STATEMENTS));
                long begun = System.nanoTime();
                assertThat(load.get(ours.address.resolve(PAGE)).statusCode()).isEqualTo(200);
                double page = (System.nanoTime() - begun) / 1e6;
                double all = 0;
                double rules = 0;
                statements = 0;
                for (String line : load.get(ours.address.resolve(MeasuredVmre.STATEMENTS)).body().split("\n")) {
                    String[] parts = line.split("\t", 3);
                    double spent = Long.parseLong(parts[1]) / 1e6;
                    all += spent;
                    if (OF_EVERY_PAGE.stream().noneMatch(parts[2]::contains)) {
                        rules += spent;
                        statements += Long.parseLong(parts[0]);
                    }
                }
                if (round >= 0) {
                    sql.add(rules);
                    least.add(lowest);
                    beyond.add(page - all);
                }
            }
            System.out.printf(Locale.ROOT,
                    "%nSQL of judging all rules %.1f ms in %d statements, least SQL %.1f ms in %d: %.2f x (wanted <= 1.5 x)%n",
                    median(sql), statements, median(least), floor.size(), median(sql) / median(least));
            System.out.printf(Locale.ROOT, "the page beyond its SQL: %.0f ms (wanted <= 300)%n", median(beyond));
        }
    }

    private static List<String> floor() throws Exception {
        String script = new ClassPathResource("bench/compliance-floor.sql").getContentAsString(StandardCharsets.UTF_8)
                .replace(":strategy", "(SELECT max(strategy_id) FROM actions.action)");
        return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";")).map(String::strip)
                .filter(s -> !s.isEmpty()).toList();
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

    private static Connection connect(JdbcConnectionDetails details) throws SQLException {
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    private static Map<String, String> environment(JdbcConnectionDetails database) {
        return new LinkedHashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                "SPRING_DATASOURCE_PASSWORD", database.getPassword(),
                "VMRE_BUSINESS_DATE", "2020-12-07"));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
