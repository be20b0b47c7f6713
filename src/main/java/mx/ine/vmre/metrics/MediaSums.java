package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Sums of paid-media facts. Reach is not among them: people cannot be added up.
 *
 * @param rows how many facts; 0 means that there is nothing, not that nothing was spent
 * @param clicks link clicks
 * @param spend pesos
 */
public record MediaSums(long rows, long impressions, long clicks, BigDecimal spend, BigDecimal conversions) {

    static final MediaSums NONE = new MediaSums(0, 0, 0, new BigDecimal("0.00"), new BigDecimal("0.00"));

    /** Of facts. */
    static final String OF_FACTS = "count(f.line) AS n, coalesce(sum(f.impressions), 0) AS impressions,"
            + " coalesce(sum(f.clicks), 0) AS clicks, coalesce(sum(f.spend), 0) AS spend,"
            + " coalesce(sum(f.conversions), 0) AS conversions";

    /** Of the sums kept by month. */
    static final String OF_MONTHS = "sum(f.facts) AS n, sum(f.impressions) AS impressions, sum(f.clicks) AS clicks,"
            + " sum(f.spend) AS spend, sum(f.conversions) AS conversions";

    static MediaSums from(ResultSet row) throws SQLException {
        return new MediaSums(
                row.getLong("n"),
                row.getLong("impressions"),
                row.getLong("clicks"),
                row.getBigDecimal("spend").setScale(2),
                row.getBigDecimal("conversions").setScale(2));
    }
}
