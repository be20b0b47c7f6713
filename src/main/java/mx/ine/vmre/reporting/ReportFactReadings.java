package mx.ine.vmre.reporting;

import java.sql.Array;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.reporting.DetailFacts.Visits;
import mx.ine.vmre.compliance.ComplianceReadings;
import mx.ine.vmre.paidmedia.MediaPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what the other modules know about a month and the one before: one statement for each kind of fact. */
@Component
class ReportFactReadings {

    private static final String CAMPAIGNS = """
            SELECT f.month, f.platform, coalesce(t.name, f.platform) AS platform_name, f.country,
                sum(f.impressions) AS impressions, sum(f.clicks) AS clicks, sum(f.spend) AS spend,
                sum(f.conversions) AS conversions, array_agg(DISTINCT f.import_id) AS imports
            FROM metrics.v_media_month f
            LEFT JOIN campaign.v_term t ON t.strategy_id = f.strategy_id AND t.kind = 'PLATFORM' AND t.code = f.platform
            WHERE f.strategy_id = :strategy AND f.month BETWEEN :before AND :to
            GROUP BY 1, 2, 3, 4, t.position
            ORDER BY 1, t.position NULLS LAST, 2, 4
            """;

    private static final String AUDIENCE = """
            SELECT date_trunc('month', f.day)::date AS month, coalesce(f.country::text, '') AS country,
                coalesce(c.name, '') AS country_name, f.dimension,
                CASE WHEN f.dimension IN ('country', 'total') THEN '' ELSE f.page END AS name, sum(f.sessions) AS sessions,
                sum(f.users) AS users, sum(f.goals) AS goals, count(*) AS rows,
                array_agg(DISTINCT f.import_id) AS imports
            FROM metrics.v_audience_fact f
            LEFT JOIN campaign.v_country c ON c.iso2 = f.country
            WHERE f.strategy_id = :strategy AND f.day BETWEEN :before AND :to
                AND (f.dimension IN ('country', 'total')
                    OR f.dimension IN ('device', 'traffic', 'campaign', 'page') AND f.day >= :from)
            GROUP BY 1, 2, 3, 4, 5
            ORDER BY 1, 4, 6 DESC NULLS LAST, 5, 2
            """;

    private static final String REQUESTS = """
            SELECT date_trunc('month', f.cut)::date AS month, coalesce(f.country::text, '') AS country,
                coalesce(c.name, '') AS country_name, coalesce(f.entity_key::text, '') AS entity,
                coalesce(e.name, f.entity_key::text, '') AS entity_name, coalesce(f.mode, '') AS mode,
                sum(f.requests) AS requests, array_agg(DISTINCT f.import_id) AS imports
            FROM metrics.v_request_fact f
            LEFT JOIN campaign.v_country c ON c.iso2 = f.country
            LEFT JOIN campaign.v_entity e ON e.key = f.entity_key
            WHERE f.strategy_id = :strategy AND f.cut <= :to
            GROUP BY 1, 2, 3, 4, 5, 6
            ORDER BY 1, 2, 4, 6
            """;

    private static final String ACTIONS = """
            SELECT m.this_month, a.line, a.area,
                count(*) FILTER (WHERE a.state IN ('PLANNED', 'APPROVED') AND a.ends >= m.cut_off) AS planned,
                count(*) FILTER (WHERE a.state = 'IN_PROGRESS' AND a.ends >= m.cut_off) AS under_way,
                count(*) FILTER (WHERE a.state = 'COMPLETED') AS done,
                count(*) FILTER (WHERE a.state IN ('PLANNED', 'APPROVED', 'IN_PROGRESS') AND a.ends < m.cut_off) AS late
            FROM (VALUES (true, :from::date, :to::date, :cutOff::date),
                         (false, :before::date, :beforeTo::date, :beforeTo::date)) AS m (this_month, starts, ends, cut_off)
            JOIN actions.v_action a ON a.starts <= m.ends AND a.ends >= m.starts
            WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED'
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            """;

    private static final String FILES = """
            SELECT i.id, i.kind, i.source, i.file_name, i.sha256, used.rows, i.brought_by_name, i.brought_at
            FROM (SELECT import_id, sum(facts) AS rows FROM metrics.v_media_month
                    WHERE strategy_id = :strategy AND month BETWEEN :from AND :to GROUP BY 1
                UNION ALL
                SELECT import_id, count(*) FROM metrics.v_audience_fact
                    WHERE strategy_id = :strategy AND day BETWEEN :from AND :to AND dimension <> 'total' GROUP BY 1
                UNION ALL
                SELECT import_id, count(*) FROM metrics.v_request_fact
                    WHERE strategy_id = :strategy AND cut BETWEEN :from AND :to GROUP BY 1
                UNION ALL
                SELECT import_id, count(*) FILTER (WHERE dimension <> 'total') FROM metrics.v_video_fact
                    WHERE strategy_id = :strategy AND day BETWEEN :from AND :to GROUP BY 1
                UNION ALL
                SELECT import_id, count(*) FROM metrics.v_stock_fact
                    WHERE strategy_id = :strategy AND cut BETWEEN :from AND :to GROUP BY 1
                UNION ALL
                SELECT import_id, count(*) FROM metrics.v_contact_fact
                    WHERE strategy_id = :strategy AND day BETWEEN :from AND :to GROUP BY 1) AS used
            JOIN metrics.v_import i ON i.id = used.import_id
            ORDER BY array_position(ARRAY['REQUEST', 'MEDIA', 'AUDIENCE', 'VIDEO', 'STOCK', 'CONTACT'], i.kind), i.id
            """;

    /** What the rows of analytics add up to; the other dimensions tell the same visits once more. */
    private static final Set<String> WHOLE = Set.of("country", "total");

    private final ObservationReadings observations;
    private final FurtherReadings further;
    private final LongerReadings longer;
    private final DetailReadings detail;
    private final RecordReadings records;
    private final MediaPlans plans;
    private final ComplianceReadings rules;
    private final JdbcClient jdbc;

    ReportFactReadings(
            ObservationReadings observations,
            FurtherReadings further,
            LongerReadings longer,
            DetailReadings detail,
            RecordReadings records,
            MediaPlans plans,
            ComplianceReadings rules,
            JdbcClient jdbc) {
        this.longer = longer;
        this.detail = detail;
        this.records = records;
        this.plans = plans;
        this.rules = rules;
        this.observations = observations;
        this.further = further;
        this.jdbc = jdbc;
    }

    ReportFacts of(ReportScope scope) {
        List<CampaignFact> campaigns = ask(CAMPAIGNS, scope).query(ReportFactReadings::campaign).list();
        List<AudienceFact> audience = new ArrayList<>();
        List<Visits> visits = new ArrayList<>();
        ask(AUDIENCE, scope).query(row -> {
            if (WHOLE.contains(row.getString("dimension"))) {
                audience.add(audience(row));
            } else {
                visits.add(visits(row));
            }
        });
        List<RequestFact> requests = ask(REQUESTS, scope).query(ReportFactReadings::request).list();
        RecordFacts own = records.of(scope);
        return new ReportFacts(
                campaigns,
                audience,
                requests,
                ask(ACTIONS, scope).query(ReportFactReadings::action).list(),
                own.groups(),
                observations.earlier(scope.strategy().id(), scope.month()),
                further.of(scope),
                longer.of(scope),
                detail.of(scope, visits),
                own,
                plans.of(scope.strategy(), scope.month(), scope.cutOff()),
                ask(FILES, scope).query(ReportFactReadings::file).list(),
                present(scope.month(), campaigns, audience, requests),
                present(scope.month().minusMonths(1), campaigns, audience, requests),
                rules.standings(scope.strategy().id(), scope.cutOff()));
    }

    /** Every statement takes the same parameters; one that does not name them all leaves the rest unused. */
    private JdbcClient.StatementSpec ask(String sql, ReportScope scope) {
        YearMonth before = scope.month().minusMonths(1);
        return jdbc.sql(sql)
                .param("strategy", scope.strategy().id())
                .param("from", scope.month().atDay(1))
                .param("to", scope.month().atEndOfMonth())
                .param("cutOff", scope.cutOff())
                .param("before", before.atDay(1))
                .param("beforeTo", before.atEndOfMonth());
    }

    private static Set<SourceKind> present(
            YearMonth month, List<CampaignFact> campaigns, List<AudienceFact> audience, List<RequestFact> requests) {
        Set<SourceKind> present = EnumSet.noneOf(SourceKind.class);
        if (campaigns.stream().anyMatch(f -> f.month().equals(month))) {
            present.add(SourceKind.CAMPAIGNS);
        }
        if (audience.stream().anyMatch(f -> f.month().equals(month))) {
            present.add(SourceKind.AUDIENCE);
        }
        if (requests.stream().anyMatch(f -> f.month().equals(month))) {
            present.add(SourceKind.REQUESTS);
        }
        return present;
    }

    private static CampaignFact campaign(ResultSet row, int i) throws SQLException {
        return new CampaignFact(
                month(row), row.getString("platform"), row.getString("platform_name"), row.getString("country"),
                row.getObject("impressions", BigDecimal.class), row.getObject("clicks", BigDecimal.class),
                row.getBigDecimal("spend"), row.getBigDecimal("conversions"), imports(row));
    }

    private static AudienceFact audience(ResultSet row) throws SQLException {
        return new AudienceFact(
                month(row), row.getString("dimension").equals("total"), row.getString("country"),
                row.getString("country_name"), row.getLong("sessions"), row.getLong("users"),
                Objects.requireNonNullElse(row.getBigDecimal("goals"), BigDecimal.ZERO), row.getInt("rows"), imports(row));
    }

    private static Visits visits(ResultSet row) throws SQLException {
        return new Visits(row.getString("dimension"), row.getString("name"), row.getBigDecimal("sessions"),
                row.getBigDecimal("goals"), imports(row));
    }

    private static RequestFact request(ResultSet row, int i) throws SQLException {
        return new RequestFact(
                month(row), row.getString("country"), row.getString("country_name"), row.getString("entity"),
                row.getString("entity_name"), row.getString("mode"), row.getLong("requests"), imports(row));
    }

    private static ActionFact action(ResultSet row, int i) throws SQLException {
        return new ActionFact(
                row.getBoolean("this_month"), ActionLine.valueOf(row.getString("line")),
                Area.valueOf(row.getString("area")), row.getLong("planned"), row.getLong("under_way"),
                row.getLong("done"), row.getLong("late"));
    }

    private static SourceFile file(ResultSet row, int i) throws SQLException {
        return new SourceFile(
                row.getLong("id"), feeds(row.getString("kind")), row.getString("source"), row.getString("file_name"),
                row.getString("sha256"), row.getLong("rows"), row.getString("brought_by_name"), brought(row));
    }

    private static SourceKind feeds(String kind) {
        switch (kind) {
            case "MEDIA":
                return SourceKind.CAMPAIGNS;
            case "AUDIENCE":
                return SourceKind.AUDIENCE;
            case "VIDEO":
                return SourceKind.VIDEOS;
            case "STOCK":
                return SourceKind.CARDS;
            case "CONTACT":
                return SourceKind.CONTACTS;
            default:
                return SourceKind.REQUESTS;
        }
    }

    private static Instant brought(ResultSet row) throws SQLException {
        return row.getObject("brought_at", OffsetDateTime.class).toInstant();
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static List<Long> imports(ResultSet row) throws SQLException {
        Array array = row.getArray("imports");
        return new ArrayList<>(Arrays.asList((Long[]) array.getArray()));
    }
}
