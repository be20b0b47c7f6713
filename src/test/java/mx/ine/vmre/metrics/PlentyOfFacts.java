package mx.ine.vmre.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;

/** Facts of paid media by the million, as the last import's, with their sums by month. */
public final class PlentyOfFacts {

    /** A month of 50 campaigns in 20 countries, by day, in 6 pieces. */
    private static final String FACTS = """
            INSERT INTO metrics.media_fact (strategy_id, day, until, key, import_id, line, source, platform, account,
                campaign, ad_set, creative, language, country, region, breakdown, impressions, clicks, reach, spend,
                conversions)
            SELECT i.strategy_id, d.day, d.day, gen_random_uuid(), i.id, n, 'plain', 'facebook', '',
                'Campaña ' || n %% 50, '', 'Pieza ' || n %% 6, 'es', c.iso2, '', '', 1000, 20, 800, 1.50, 3
            FROM generate_series(1, %1$d) AS n
            CROSS JOIN LATERAL (SELECT DATE '%2$s' + n / 50 %% 28 AS day) AS d
            JOIN (SELECT iso2, row_number() OVER (ORDER BY iso2) - 1 AS place FROM campaign.v_country
                ORDER BY iso2 LIMIT 20) AS c ON c.place = n / 1400 %% 20
            CROSS JOIN (SELECT max(id) AS id, max(strategy_id) AS strategy_id FROM metrics.import) AS i
            """;

    private PlentyOfFacts() {}

    /** @param facts how many in the month */
    public static void load(Connection connection, YearMonth month, int facts) throws SQLException {
        run(connection, FACTS.formatted(facts, month.atDay(1)));
        run(connection, MediaMonths.ADD_FACTS.replace(
                "import_id = ?", "day BETWEEN '" + month.atDay(1) + "' AND '" + month.atEndOfMonth() + "'"));
    }

    /** What is there of paid media is taken away first. */
    public static void clear(Connection connection) throws SQLException {
        run(connection, "TRUNCATE metrics.media_fact, metrics.media_fact_past, metrics.media_month,"
                + " metrics.fact_said_again");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            statement.execute(sql);
        }
    }
}
