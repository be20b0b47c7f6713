package mx.ine.vmre.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.kernel.DatePeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Paid media as stored: raw sums, from which the caller computes ratios (Estrategia 7.5, 7.6). Lists come by month,
 * then by the order of the dimension; months without facts are missing, not zero.
 */
@Component
public class MediaReadings {

    private static final String IN_MONTHS =
            " FROM metrics.media_month f%s WHERE f.strategy_id = :strategy AND f.month BETWEEN :from AND :to";
    /** The country assigned to the campaign where the file says none. */
    private static final String ASSIGNED = " LEFT JOIN metrics.campaign_country a ON f.country = ''"
            + " AND a.strategy_id = f.strategy_id AND a.campaign_key = f.campaign_key AND a.ended_at IS NULL";
    private static final String COUNTRY = "coalesce(nullif(f.country, ''), a.country::text, '')";
    private static final String MONTH = "to_char(f.month, 'YYYY-MM')";

    private static final String BY_MONTH = "SELECT " + MONTH + " AS month, " + MONTH + " AS key, '' AS name, "
            + MediaSums.OF_MONTHS + in("") + " GROUP BY 1 ORDER BY 1";
    private static final String BY_PLATFORM = "SELECT " + MONTH + " AS month, f.platform AS key,"
            + " coalesce(t.name, f.platform) AS name, " + MediaSums.OF_MONTHS
            + in(" LEFT JOIN campaign.v_term t ON t.strategy_id = f.strategy_id AND t.kind = 'PLATFORM'"
                    + " AND t.code = f.platform")
            + " GROUP BY 1, 2, 3, t.position ORDER BY 1, t.position NULLS LAST, 2";
    private static final String BY_COUNTRY = "SELECT " + MONTH + " AS month, " + COUNTRY + " AS key,"
            + " coalesce(c.name, " + COUNTRY + ") AS name, " + MediaSums.OF_MONTHS
            + in(ASSIGNED + " LEFT JOIN campaign.v_country c ON c.iso2 = " + COUNTRY)
            + " GROUP BY 1, 2, 3 ORDER BY 1, sum(f.spend) DESC, 2";
    private static final String BY_SEGMENT = "SELECT " + MONTH + " AS month,"
            + " CASE WHEN " + COUNTRY + " = '' THEN '' ELSE coalesce(g.key, '*') END AS key, coalesce(g.name, '') AS name, "
            + MediaSums.OF_MONTHS
            + in(ASSIGNED + " LEFT JOIN campaign.v_segment_country s ON s.strategy_id = f.strategy_id"
                    + " AND s.iso2 = " + COUNTRY
                    + " LEFT JOIN campaign.v_segment g ON g.strategy_id = s.strategy_id AND g.key = s.segment_key")
            + " GROUP BY 1, 2, 3, g.position ORDER BY 1, g.position NULLS LAST, 2 DESC";
    private static final String BY_CAMPAIGN = "SELECT " + MONTH + " AS month, f.campaign AS key, f.campaign AS name, "
            + MediaSums.OF_MONTHS + in("") + " GROUP BY 1, 2 ORDER BY 1, sum(f.spend) DESC, 2";
    private static final String BY_LANGUAGE = "SELECT " + MONTH + " AS month, f.language AS key,"
            + " coalesce(t.name, f.language) AS name, " + MediaSums.OF_MONTHS
            + in(" LEFT JOIN campaign.v_term t ON t.strategy_id = f.strategy_id AND t.kind = 'LANGUAGE'"
                    + " AND t.code = f.language")
            + " GROUP BY 1, 2, 3 ORDER BY 1, sum(f.spend) DESC, 2";
    private static final String IN_DAYS =
            " FROM metrics.media_fact f WHERE f.strategy_id = :strategy AND f.day BETWEEN :from AND :to";
    private static final String DAILY = "SELECT f.day, " + MediaSums.OF_FACTS + IN_DAYS
            + " AND f.until = f.day GROUP BY f.day ORDER BY f.day";

    private final JdbcClient jdbc;

    MediaReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String in(String joins) {
        return IN_MONTHS.formatted(joins);
    }

    /** Sums of one day; facts of longer periods have no day and are not among them. */
    public record DayLine(LocalDate day, MediaSums sums) {}

    public MediaSums ofMonth(long strategyId, YearMonth month) {
        return byMonth(strategyId, month, month).stream().map(MediaLine::sums).findFirst().orElse(MediaSums.NONE);
    }

    public List<MediaLine> byMonth(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_MONTH, strategyId, from, to);
    }

    /** In the catalogue's order; facts without a platform last. */
    public List<MediaLine> byPlatform(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_PLATFORM, strategyId, from, to);
    }

    /** The largest spend first within each month. */
    public List<MediaLine> byCountry(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_COUNTRY, strategyId, from, to);
    }

    /** In the split's order, then countries outside of it, then facts without a country (Estrategia 7.5). */
    public List<MediaLine> bySegment(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_SEGMENT, strategyId, from, to);
    }

    public List<MediaLine> byCampaign(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_CAMPAIGN, strategyId, from, to);
    }

    public List<MediaLine> byLanguage(long strategyId, YearMonth from, YearMonth to) {
        return lines(BY_LANGUAGE, strategyId, from, to);
    }

    public List<DayLine> daily(long strategyId, DatePeriod period) {
        return jdbc.sql(DAILY)
                .param("strategy", strategyId)
                .param("from", period.from())
                .param("to", period.to())
                .query((row, n) -> new DayLine(row.getObject("day", LocalDate.class), MediaSums.from(row)))
                .list();
    }

    private List<MediaLine> lines(String sql, long strategyId, YearMonth from, YearMonth to) {
        return jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("from", from.atDay(1))
                .param("to", to.atEndOfMonth())
                .query(MediaReadings::line)
                .list();
    }

    private static MediaLine line(ResultSet row, int number) throws SQLException {
        return new MediaLine(
                YearMonth.parse(row.getString("month")),
                row.getString("key").strip(),
                row.getString("name"),
                MediaSums.from(row));
    }
}
