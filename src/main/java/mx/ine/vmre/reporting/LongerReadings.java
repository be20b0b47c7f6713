package mx.ine.vmre.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.reporting.LongerFacts.Visits;
import mx.ine.vmre.reporting.LongerFacts.Works;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what longer times than the month give: one statement for each kind of fact, over sums by month. */
@Component
class LongerReadings {

    private static final String PERIODS =
            "(VALUES ('year', :year::date, :yearTo::date), ('all', :first::date, :to::date)) AS p (period, starts, ends)";

    private static final String MEDIA = """
            SELECT p.period, f.country, sum(f.impressions) AS impressions, sum(f.clicks) AS clicks, sum(f.spend) AS spend,
                sum(f.conversions) AS conversions, array_agg(DISTINCT f.import_id) AS imports
            FROM %s JOIN metrics.v_media_month f
                ON f.strategy_id = :strategy AND f.month BETWEEN date_trunc('month', p.starts) AND p.ends
            GROUP BY 1, 2
            ORDER BY 1, 2
            """.formatted(PERIODS);

    private static final String AUDIENCE = """
            SELECT p.period, coalesce(sum(f.sessions), 0) AS sessions, array_agg(DISTINCT f.import_id) AS imports
            FROM %s JOIN metrics.v_audience_fact f
                ON f.strategy_id = :strategy AND f.day BETWEEN p.starts AND p.ends AND f.dimension = 'country'
            GROUP BY 1
            """.formatted(PERIODS);

    private static final String ACTIONS = """
            SELECT count(*) FILTER (WHERE a.state = 'COMPLETED' AND a.starts <= :yearTo AND a.ends >= :year) AS done_year,
                count(*) FILTER (WHERE a.state = 'COMPLETED' AND a.starts <= :to) AS done,
                count(*) FILTER (WHERE a.ends BETWEEN :from AND :to) AS due,
                coalesce(sum(a.planned_budget) FILTER (WHERE a.line = 'DIGITAL' AND a.starts > :to), 0) AS ahead
            FROM actions.v_action a
            WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED'
            """;

    private final JdbcClient jdbc;

    LongerReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Media(String period, CampaignFact fact) {}

    LongerFacts of(ReportScope scope) {
        Map<String, List<CampaignFact>> media = ask(MEDIA, scope).query(LongerReadings::media).list().stream()
                .collect(Collectors.groupingBy(Media::period, Collectors.mapping(Media::fact, Collectors.toList())));
        Map<String, Visits> visits = new LinkedHashMap<>();
        ask(AUDIENCE, scope).query(row -> {
            visits.put(row.getString("period"), new Visits(row.getLong("sessions"), imports(row)));
        });
        return new LongerFacts(
                media.getOrDefault("year", List.of()), media.getOrDefault("all", List.of()), visits.get("year"),
                visits.get("all"), ask(ACTIONS, scope).query(LongerReadings::works).single());
    }

    private JdbcClient.StatementSpec ask(String sql, ReportScope scope) {
        YearMonth year = scope.month().minusYears(1);
        return jdbc.sql(sql)
                .param("strategy", scope.strategy().id())
                .param("first", scope.strategy().from())
                .param("from", scope.month().atDay(1))
                .param("to", scope.month().atEndOfMonth())
                .param("year", year.atDay(1))
                .param("yearTo", year.atEndOfMonth());
    }

    private static Media media(ResultSet row, int i) throws SQLException {
        return new Media(row.getString("period"), new CampaignFact(
                null, "", "", row.getString("country"), row.getBigDecimal("impressions"), row.getBigDecimal("clicks"),
                row.getBigDecimal("spend"), row.getBigDecimal("conversions"), imports(row)));
    }

    private static Works works(ResultSet row, int i) throws SQLException {
        return new Works(
                row.getLong("done_year"), row.getLong("done"), row.getLong("due"), row.getBigDecimal("ahead"));
    }

    private static List<Long> imports(ResultSet row) throws SQLException {
        return Arrays.asList((Long[]) row.getArray("imports").getArray());
    }
}
