package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Audience and behaviour on the site as stored (Estrategia 7.6). */
@Component
public class AudienceReadings {

    private static final String SUMS = "count(f.line) AS n, coalesce(sum(f.sessions), 0) AS sessions,"
            + " coalesce(sum(f.users), 0) AS users, coalesce(sum(f.new_users), 0) AS new_users,"
            + " coalesce(sum(f.goals), 0) AS goals,"
            + " coalesce(sum(f.sessions * f.bounce_rate / 100), 0) AS bounces,"
            + " coalesce(sum(f.sessions * f.pages_per_session), 0) AS pages,"
            + " coalesce(sum(f.sessions * f.seconds), 0) AS seconds";
    private static final String WHERE = " WHERE f.strategy_id = :strategy AND f.day BETWEEN :from AND :to"
            + " AND f.dimension = 'country'";
    private static final String BY_MONTH = "SELECT to_char(f.day, 'YYYY-MM') AS month, '' AS key, '' AS name, " + SUMS
            + " FROM metrics.audience_fact f" + WHERE + " GROUP BY 1 ORDER BY 1";
    private static final String BY_COUNTRY = "SELECT to_char(f.day, 'YYYY-MM') AS month, coalesce(f.country, '') AS key,"
            + " coalesce(c.name, f.country, '') AS name, " + SUMS
            + " FROM metrics.audience_fact f LEFT JOIN campaign.v_country c ON c.iso2 = f.country" + WHERE
            + " GROUP BY 1, 2, 3 ORDER BY 1, sum(f.sessions) DESC NULLS LAST, 2";

    private final JdbcClient jdbc;

    AudienceReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key ISO code of the country, or the empty text where the facts have none or all countries are meant
     * @param name its name, or the empty text
     */
    public record Line(YearMonth month, String key, String name, AudienceSums sums) {}

    /** All countries of each month that has facts. */
    public List<Line> byMonth(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_MONTH, strategyId, from, to);
    }

    /** The most sessions first within each month. */
    public List<Line> byCountry(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_COUNTRY, strategyId, from, to);
    }

    /** People of the month counted once, as the analytics itself says; empty where no total was imported. */
    public Optional<Long> usersOnce(long strategyId, YearMonth month) {
        return jdbc.sql("SELECT sum(users) AS users FROM metrics.audience_fact WHERE strategy_id = :strategy"
                        + " AND day = :from AND until = :to AND dimension = 'total' HAVING count(*) = 1")
                .param("strategy", strategyId)
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth())
                .query(Long.class)
                .optional();
    }

    private List<Line> lines(String sql, long strategyId, YearMonth from, YearMonth to) {
        return jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("from", from.atDay(1))
                .param("to", to.atEndOfMonth())
                .query(AudienceReadings::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                YearMonth.parse(row.getString("month")),
                row.getString("key").strip(),
                row.getString("name"),
                new AudienceSums(
                        row.getLong("n"),
                        row.getLong("sessions"),
                        row.getLong("users"),
                        row.getLong("new_users"),
                        row.getLong("goals"),
                        amount(row, "bounces"),
                        amount(row, "pages"),
                        amount(row, "seconds")));
    }

    private static BigDecimal amount(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column).stripTrailingZeros();
    }
}
