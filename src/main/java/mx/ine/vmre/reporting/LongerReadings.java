package mx.ine.vmre.reporting;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.reporting.LongerFacts.Brought;
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
                sum(f.conversions) AS conversions, array_agg(DISTINCT f.import_id) AS imports,
                array_agg(DISTINCT f.month) AS months
            FROM %s JOIN metrics.v_media_month f
                ON f.strategy_id = :strategy AND f.month BETWEEN date_trunc('month', p.starts) AND p.ends
            GROUP BY 1, 2
            ORDER BY 1, 2
            """.formatted(PERIODS);

    private static final String AUDIENCE = """
            SELECT p.period, coalesce(sum(f.sessions), 0) AS sessions, array_agg(DISTINCT f.import_id) AS imports,
                array_agg(DISTINCT date_trunc('month', f.day)::date) AS months
            FROM %s JOIN metrics.v_audience_fact f
                ON f.strategy_id = :strategy AND f.day BETWEEN p.starts AND p.ends AND f.dimension = 'country'
            GROUP BY 1
            """.formatted(PERIODS);

    private static final String ACTIONS = """
            SELECT count(*) FILTER (WHERE a.state = 'COMPLETED' AND a.starts <= :yearTo AND a.ends >= :year) AS done_year,
                count(*) FILTER (WHERE a.state = 'COMPLETED' AND a.starts <= :to) AS done,
                count(*) FILTER (WHERE a.ends BETWEEN :from AND :to) AS due,
                coalesce(sum(a.planned_budget) FILTER (WHERE a.line = 'DIGITAL' AND a.starts > :to), 0) AS ahead,
                (SELECT array_agg(DISTINCT r.month) FROM reporting.report r WHERE r.strategy_id = :strategy
                    AND r.month BETWEEN :first AND :to AND r.no_media_at IS NOT NULL) AS months
            FROM actions.v_action a
            WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED'
            """;

    private final JdbcClient jdbc;

    LongerReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Media(String period, CampaignFact fact, List<YearMonth> months) {}

    LongerFacts of(ReportScope scope) {
        List<Media> told = ask(MEDIA, scope).query(LongerReadings::media).list();
        Map<String, List<CampaignFact>> media = told.stream()
                .collect(Collectors.groupingBy(Media::period, Collectors.mapping(Media::fact, Collectors.toList())));
        Map<String, Visits> visits = new LinkedHashMap<>();
        Set<YearMonth> visited = new HashSet<>();
        ask(AUDIENCE, scope).query(row -> {
            visits.put(row.getString("period"), new Visits(row.getLong("sessions"), imports(row)));
            visited.addAll(months(row));
        });
        Set<YearMonth> paid = new HashSet<>();
        Works works = ask(ACTIONS, scope).query((row, i) -> {
            paid.addAll(months(row)); // those of which somebody declared that they had no paid media
            return works(row);
        }).single();
        told.forEach(m -> paid.addAll(m.months()));
        return new LongerFacts(
                media.getOrDefault("year", List.of()), media.getOrDefault("all", List.of()), visits.get("year"),
                visits.get("all"), works, new Brought(paid, visited));
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
                row.getBigDecimal("spend"), row.getBigDecimal("conversions"), imports(row)), months(row));
    }

    private static Works works(ResultSet row) throws SQLException {
        return new Works(
                row.getLong("done_year"), row.getLong("done"), row.getLong("due"), row.getBigDecimal("ahead"));
    }

    private static List<YearMonth> months(ResultSet row) throws SQLException {
        Array months = row.getArray("months");
        return Arrays.stream(months == null ? new Date[0] : (Date[]) months.getArray())
                .map(day -> YearMonth.from(day.toLocalDate()))
                .toList();
    }

    private static List<Long> imports(ResultSet row) throws SQLException {
        return Arrays.asList((Long[]) row.getArray("imports").getArray());
    }
}
