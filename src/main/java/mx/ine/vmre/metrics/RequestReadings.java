package mx.ine.vmre.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Requests for registration in the overseas roll as stored. Months are those of the date of the cut: weeks straddle
 * months. Sums from the beginning of the strategy are the accumulated figures.
 */
@Component
public class RequestReadings {

    private static final String WHERE =
            " WHERE f.strategy_id = :strategy AND f.cut BETWEEN :from AND :to";
    private static final String SUMS = "count(*) AS n, sum(f.requests) AS requests";
    private static final String BY_MONTH = "SELECT to_char(f.cut, 'YYYY-MM') AS key, '' AS name, " + SUMS
            + " FROM metrics.request_fact f" + WHERE + " GROUP BY 1 ORDER BY 1";
    private static final String BY_WEEK = "SELECT f.day, f.until, max(f.cut) AS cut, " + SUMS
            + " FROM metrics.request_fact f" + WHERE + " GROUP BY f.day, f.until ORDER BY f.day, f.until";
    private static final String BY_COUNTRY = "SELECT coalesce(f.country, '') AS key, coalesce(c.name, f.country, '')"
            + " AS name, " + SUMS + " FROM metrics.request_fact f LEFT JOIN campaign.v_country c ON c.iso2 = f.country"
            + WHERE + " GROUP BY 1, 2 ORDER BY requests DESC, 1";
    private static final String BY_ENTITY = "SELECT coalesce(f.entity_key, '') AS key, coalesce(e.name, f.entity_key,"
            + " '') AS name, " + SUMS + " FROM metrics.request_fact f LEFT JOIN campaign.v_entity e"
            + " ON e.key = f.entity_key" + WHERE + " GROUP BY 1, 2 ORDER BY requests DESC, 1";
    private static final String BY_MODE = "SELECT coalesce(f.mode, '') AS key, '' AS name, " + SUMS
            + " FROM metrics.request_fact f" + WHERE + " GROUP BY 1 ORDER BY requests DESC, 1";

    private final JdbcClient jdbc;

    RequestReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param key month, ISO code, key of the entity or mode ({@code electronic}, {@code postal}); empty where the facts
     *     say none
     * @param name the key in words, or the empty text
     * @param rows how many facts
     */
    public record Line(String key, String name, long rows, long requests) {}

    /** A week and the date of its latest cut. */
    public record Week(LocalDate from, LocalDate to, LocalDate cut, long requests) {}

    /** Months that have facts, in order. */
    public List<Line> byMonth(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_MONTH, strategyId, from, to);
    }

    /** Weeks whose cut lies in the months, in order. */
    public List<Week> byWeek(long strategyId, YearMonth from, YearMonth to) {
        return jdbc.sql(BY_WEEK)
                .param("strategy", strategyId)
                .param("from", from.atDay(1))
                .param("to", to.atEndOfMonth())
                .query((row, n) -> new Week(
                        row.getObject("day", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("cut", LocalDate.class),
                        row.getLong("requests")))
                .list();
    }

    /** Sums of all the months together, the most requests first. */
    public List<Line> byCountry(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_COUNTRY, strategyId, from, to);
    }

    /** Sums of all the months together by entity of origin, the most requests first. */
    public List<Line> byEntity(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_ENTITY, strategyId, from, to);
    }

    /** Sums of all the months together by mode of the vote, the most requests first. */
    public List<Line> byMode(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_MODE, strategyId, from, to);
    }

    private List<Line> lines(String sql, long strategyId, YearMonth from, YearMonth to) {
        return jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("from", from.atDay(1))
                .param("to", to.atEndOfMonth())
                .query(RequestReadings::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("key").strip(), row.getString("name"), row.getLong("n"), row.getLong("requests"));
    }
}
