package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.reporting.DetailFacts.Beside;
import mx.ine.vmre.reporting.DetailFacts.Media;
import mx.ine.vmre.reporting.DetailFacts.Visits;
import mx.ine.vmre.reporting.DetailFacts.Week;
import mx.ine.vmre.reporting.DetailFacts.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers the month in more detail: the facts of paid media are read once for all their dimensions. */
@Component
class DetailReadings {

    private static final String MEDIA = """
            WITH f AS (
                SELECT creative, campaign, coalesce(language, '') AS language, (day - :first::date) / :days AS period,
                    impressions, clicks, spend, conversions, import_id
                FROM metrics.v_media_fact
                WHERE strategy_id = :strategy AND day BETWEEN :from AND :to),
            g AS (
                SELECT CASE grouping(creative, campaign, language, period)
                        WHEN 7 THEN 'piece' WHEN 11 THEN 'campaign' WHEN 13 THEN 'language' ELSE 'period' END AS dimension,
                    coalesce(creative, campaign, language, period::text) AS name, sum(impressions) AS impressions,
                    sum(clicks) AS clicks, sum(spend) AS spend, sum(conversions) AS conversions,
                    array_agg(DISTINCT import_id) AS imports
                FROM f
                GROUP BY GROUPING SETS ((creative), (campaign), (language), (period)))
            SELECT g.*, t.name AS shown
            FROM g LEFT JOIN campaign.v_term t ON g.dimension = 'language' AND t.strategy_id = :strategy
                AND t.kind = 'LANGUAGE' AND t.code = g.name
            ORDER BY g.dimension, g.impressions DESC NULLS LAST, g.name
            """;

    /** What counts in the month by the week of its own days, and accumulated to the days of the reference curve. */
    private static final String COURSE = """
            SELECT NULL::bigint AS reference, date_trunc('week', f.day)::date AS day, min(f.day) AS first,
                max(f.until) AS last, sum(f.requests) AS requests, array_agg(DISTINCT f.import_id) AS imports
            FROM metrics.v_request_fact f
            WHERE f.strategy_id = :strategy AND f.cut BETWEEN :from AND :to
            GROUP BY 2
            UNION ALL
            SELECT p.requests, p.day, NULL, NULL, sum(f.requests),
                coalesce(array_agg(DISTINCT f.import_id) FILTER (WHERE f.import_id IS NOT NULL), '{}')
            FROM reporting.curve_point p
            LEFT JOIN metrics.v_request_fact f ON f.strategy_id = p.strategy_id AND f.cut <= p.day
            WHERE p.strategy_id = :strategy AND p.day <= :cutOff
            GROUP BY p.day, p.requests
            ORDER BY 2
            """;

    private static final String WORKS = """
            WITH a AS (
                SELECT a.id, a.code, a.name, a.area, a.starts, a.ends, a.state,
                    a.actual_budget IS NULL AND a.planned_budget = 0 AS no_cost,
                    NOT EXISTS (SELECT 1 FROM actions.v_action_indicator i WHERE i.action_id = a.id) AS no_indicator
                FROM actions.v_action a
                WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED'),
            r AS (
                SELECT 'late' AS reason, a.* FROM a WHERE a.state <> 'COMPLETED' AND a.ends < :cutOff
                UNION ALL
                SELECT 'next', a.* FROM a
                WHERE a.state <> 'COMPLETED' AND a.starts <= :nextTo AND a.ends > :to
                UNION ALL
                SELECT 'no-indicator', a.* FROM a WHERE a.starts <= :to AND a.ends >= :from AND a.no_indicator
                UNION ALL
                SELECT 'no-cost', a.* FROM a WHERE a.starts <= :to AND a.ends >= :from AND a.no_cost
                UNION ALL
                SELECT 'no-evidence', a.* FROM a
                WHERE a.state = 'COMPLETED' AND a.starts <= :to AND a.ends >= :from
                    AND NOT EXISTS (SELECT 1 FROM actions.v_action_evidence e WHERE e.action_id = a.id))
            SELECT * FROM (
                SELECT r.*, count(*) OVER (PARTITION BY reason) AS whole,
                    row_number() OVER (PARTITION BY reason ORDER BY ends, code) AS place FROM r) AS n
            WHERE place <= :most
            ORDER BY reason, place
            """;

    /** How many actions are named for each reason; the report says how many more there are. */
    static final int NAMED = 20;

    private final JdbcClient jdbc;

    DetailReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param visits which are read with the audience */
    DetailFacts of(ReportScope scope, List<Visits> visits) {
        List<Course> course = ask(COURSE, scope).param("cutOff", scope.cutOff()).query(DetailReadings::course).list();
        return new DetailFacts(
                ask(MEDIA, scope)
                        .param("first", scope.strategy().from())
                        .param("days", scope.parameters().contentPeriodDays())
                        .query(DetailReadings::media).list(),
                course.stream().filter(c -> c.reference() == null)
                        .map(c -> new Week(c.day(), c.first(), c.last(), c.requests(), c.imports())).toList(),
                course.stream().filter(c -> c.reference() != null)
                        .map(c -> new Beside(c.day(), c.reference(), c.requests(), c.imports())).toList(),
                ask(WORKS, scope)
                        .param("cutOff", scope.cutOff())
                        .param("nextTo", scope.month().plusMonths(1).atEndOfMonth())
                        .param("most", NAMED)
                        .query(DetailReadings::work).list(),
                visits);
    }

    private JdbcClient.StatementSpec ask(String sql, ReportScope scope) {
        YearMonth month = scope.month();
        return jdbc.sql(sql)
                .param("strategy", scope.strategy().id())
                .param("from", month.atDay(1))
                .param("to", month.atEndOfMonth());
    }

    private static Media media(ResultSet row, int i) throws SQLException {
        return new Media(row.getString("dimension"), row.getString("name"), row.getString("shown"), new CampaignFact(
                null, "", "", "", row.getBigDecimal("impressions"), row.getBigDecimal("clicks"),
                row.getBigDecimal("spend"), row.getBigDecimal("conversions"), imports(row)));
    }

    private record Course(
            Long reference, LocalDate day, LocalDate first, LocalDate last, BigDecimal requests, List<Long> imports) {}

    private static Course course(ResultSet row, int i) throws SQLException {
        return new Course(
                row.getObject("reference", Long.class), row.getObject("day", LocalDate.class),
                row.getObject("first", LocalDate.class), row.getObject("last", LocalDate.class),
                row.getBigDecimal("requests"), imports(row));
    }

    private static Work work(ResultSet row, int i) throws SQLException {
        return new Work(
                row.getString("reason"), row.getString("code"), row.getString("name"),
                Area.valueOf(row.getString("area")), row.getObject("starts", LocalDate.class),
                row.getObject("ends", LocalDate.class), row.getLong("whole"));
    }

    private static List<Long> imports(ResultSet row) throws SQLException {
        return Arrays.asList((Long[]) row.getArray("imports").getArray());
    }
}
