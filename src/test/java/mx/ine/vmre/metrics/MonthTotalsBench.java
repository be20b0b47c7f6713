package mx.ine.vmre.metrics;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.ine.vmre.bench.DatabaseOfItsOwn;
import mx.ine.vmre.platform.KeptPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * What a month's totals cost when five years stand behind it, beside the same statements on a database that holds only
 * that month: {@code ./mvnw -Pbench test -Dtest=MonthTotalsBench}. It prints; it does not fail.
 */
class MonthTotalsBench {

    private static final Path HOME = Path.of("target", "bench-totals-home").toAbsolutePath();
    private static final int FACTS_OF_A_MONTH = 10_000_000 / 60;
    private static final YearMonth MONTH = YearMonth.of(2021, 5);
    private static final int ROUNDS = 300;

    @Test
    void totalsOfAMonth() throws Exception {
        FileSystemUtils.deleteRecursively(HOME);
        DatabaseOfItsOwn.prepare(HOME);
        try (KeptPostgres server = new KeptPostgres(HOME)) {
            JdbcConnectionDetails details = server.details();
            String url = details.getJdbcUrl();
            String only = url.replaceAll("/[^/]+$", "/one_month");
            try (Connection connection = connect(url, details)) {
                PlentyOfFacts.clear(connection);
                PlentyOfFacts.load(connection, MONTH, FACTS_OF_A_MONTH);
            }
            try (Connection connection = connect(url.replaceAll("/[^/]+$", "/template1"), details)) {
                PlentyOfFacts.run(connection, "CREATE DATABASE one_month TEMPLATE postgres");
            }
            try (Connection connection = connect(url, details);
                    Connection alone = connect(only, details)) {
                PlentyOfFacts.run(alone, "VACUUM ANALYZE");
                for (int months = 1; months < 60; months++) {
                    PlentyOfFacts.load(connection, MONTH.minusMonths(months), FACTS_OF_A_MONTH);
                    if (months == 5 || months == 59) {
                        PlentyOfFacts.run(connection, "VACUUM ANALYZE");
                        compare(connection, alone, (months + 1L) * FACTS_OF_A_MONTH);
                    }
                }
            }
        }
    }

    private static void compare(Connection all, Connection alone, long facts) {
        MediaReadings ours = new MediaReadings(JdbcClient.create(new SingleConnectionDataSource(all, true)));
        MediaReadings floor = new MediaReadings(JdbcClient.create(new SingleConnectionDataSource(alone, true)));
        Map<String, Asked> statements = Map.of(
                "by platform", r -> r.byPlatform(1, MONTH, MONTH),
                "by country", r -> r.byCountry(1, MONTH, MONTH),
                "by segment", r -> r.bySegment(1, MONTH, MONTH),
                "by campaign", r -> r.byCampaign(1, MONTH, MONTH));
        statements.forEach((name, asked) -> {
            List<Double> mine = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int i = 0; i < ROUNDS; i++) {
                theirs.add(took(floor, asked));
                mine.add(took(ours, asked));
            }
            System.out.printf(
                    Locale.ROOT, "%,11d facts, %-12s %.2f ms, with only that month %.2f ms: %.2f x (wanted <= 1.5 x, floor 2 ms)%n",
                    facts, name, median(mine), median(theirs), median(mine) / Math.max(median(theirs), 2));
        });
    }

    private interface Asked {
        List<MediaLine> of(MediaReadings readings);
    }

    private static double took(MediaReadings readings, Asked asked) {
        long begun = System.nanoTime();
        if (asked.of(readings).isEmpty()) {
            throw new IllegalStateException("nothing was read");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static Connection connect(String url, JdbcConnectionDetails details) throws SQLException {
        return DriverManager.getConnection(url, details.getUsername(), details.getPassword());
    }
}
