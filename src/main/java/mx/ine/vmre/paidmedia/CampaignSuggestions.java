package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Campaigns that the exports name on the platform and in the segment of a line, those that are called alike first. It only
 * offers: which ones the line pays for, a person says.
 */
@Component
class CampaignSuggestions {

    private static final int MONTHS_BACK = 3;
    private static final int MOST = 100;
    /** As PostgreSQL counts common groups of three letters. */
    private static final String ALIKE = "0.35";

    private static final String FOUND = """
            SELECT f.campaign, max(f.month) AS last, sum(f.spend) FILTER (WHERE f.month = :month) AS spend,
                kernel.plain(f.campaign) = kernel.plain(:name) AS equal,
                public.similarity(kernel.plain(f.campaign), kernel.plain(:name)) >= %s AS alike,
                max(l.id) AS taken_by, max(l.name) AS taken_name
            FROM metrics.v_media_month f
            LEFT JOIN campaign.v_segment_country s ON s.strategy_id = f.strategy_id AND s.iso2 = f.country
            LEFT JOIN paidmedia.plan_campaign c ON c.strategy_id = f.strategy_id AND c.month = :month
                AND c.platform = f.platform AND c.segment = :segment AND c.campaign = f.campaign
            LEFT JOIN paidmedia.plan_line l ON l.id = c.line_id AND l.id <> :line
            WHERE f.strategy_id = :strategy AND f.month BETWEEN :since AND :month AND f.platform = :platform
                AND f.country <> '' AND coalesce(s.segment_key, '') = :segment AND f.campaign <> ''
            GROUP BY f.campaign
            ORDER BY 4 DESC, 5 DESC, 2 DESC, 3 DESC NULLS LAST, 1 LIMIT :most
            """.formatted(ALIKE);

    private final JdbcClient jdbc;

    CampaignSuggestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param hintKey message key that says how alike its name is, or the empty text
     * @param spend of the month, or the empty text where it has none yet
     * @param lastMonth last month in which it was seen
     * @param takenBy name of the other line that pays for it, or the empty text
     */
    record Offer(String campaign, String hintKey, String spend, String lastMonth, String takenBy, long takenId) {

        public boolean free() {
            return takenBy.isEmpty();
        }
    }

    List<Offer> of(PlanLine line) {
        LineTerms terms = line.terms();
        return jdbc.sql(FOUND)
                .param("strategy", line.strategyId())
                .param("month", terms.month().atDay(1))
                .param("since", terms.month().minusMonths(MONTHS_BACK).atDay(1))
                .param("platform", terms.platform())
                .param("segment", terms.segment())
                .param("name", terms.name())
                .param("line", line.id())
                .param("most", MOST)
                .query(CampaignSuggestions::offer)
                .list();
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        BigDecimal spend = row.getBigDecimal("spend");
        String taken = row.getString("taken_name");
        return new Offer(
                row.getString("campaign"),
                row.getBoolean("equal") ? "paidmedia.link.equal" : row.getBoolean("alike") ? "paidmedia.link.alike" : "",
                spend == null ? "" : EsMx.amount(spend),
                EsMx.month(YearMonth.from(row.getObject("last", LocalDate.class))),
                taken == null ? "" : taken,
                row.getLong("taken_by"));
    }
}
