package mx.ine.vmre.compliance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what rules look at, each kind of fact in one statement, however many rules there are. */
@Component
class FactReadings {

    private static final String ACTIONS = """
            SELECT id, code, name, line, state, starts, ends, published_on, country, region, justified, kind_code,
                platform_code, channel_code, main_piece, english_version, audiences, languages, opl, opl_entity,
                landing_url, planned_budget, actual_budget, stages, indicators, agenda, city, objectives, photos, shared,
                pieces, reviews, p.period
            FROM actions.v_action_kept k LEFT JOIN actions.v_content_period p ON p.action_id = k.id
            WHERE k.strategy_id = :strategy AND k.state <> 'CANCELLED' ORDER BY k.starts, k.id
            """;
    private static final String ALLIES = """
            SELECT id, name, state, active_since, last_made_on, made, broken, left_on FROM partners.v_impartiality
            WHERE strategy_id = :strategy
                AND (state IN ('ACTIVE', 'SUSPENDED') OR left_on IS NOT NULL OR state = 'IN_TALKS' AND signed_on IS NOT NULL)
            ORDER BY name, id
            """;
    private static final String AGREEMENTS = """
            SELECT partner_id AS partner, name, signed_on AS "on" FROM partners.v_agreement
            WHERE strategy_id = :strategy ORDER BY signed_on, partner_id
            """;
    private static final String PLAN = """
            SELECT id, name, starts, ends, platform, landing, approval = 'APPROVED' AS approved, note_due, noted
            FROM paidmedia.v_plan_line WHERE strategy_id = :strategy ORDER BY starts, id
            """;
    private static final String SPENT = """
            SELECT month, country, sum(spend) AS spend, sum(impressions) AS impressions FROM metrics.v_media_month
            WHERE strategy_id = :strategy GROUP BY month, country
            """;
    /** By months of each file: one of several months may skip some, and has nothing to say of those. */
    private static final String SOURCES = """
            SELECT i.id, i.kind, i.file_name AS file, greatest(i.first_day, m.first) AS "from", least(i.last_day, m.last) AS "to"
            FROM metrics.v_import i
            CROSS JOIN LATERAL (SELECT day::date AS first, (day + interval '1 month')::date - 1 AS last
                FROM generate_series(date_trunc('month', i.first_day), i.last_day, interval '1 month') AS day) AS m
            WHERE i.strategy_id = :strategy AND i.state = 'STORED'
                AND (i.first_day >= m.first AND i.last_day <= m.last OR CASE i.kind
                    WHEN 'MEDIA' THEN EXISTS (SELECT 1 FROM metrics.v_media_month f
                        WHERE f.import_id = i.id AND f.month = m.first AND f.facts > 0)
                    WHEN 'AUDIENCE' THEN EXISTS (SELECT 1 FROM metrics.v_audience_fact f
                        WHERE f.import_id = i.id AND f.day BETWEEN m.first AND m.last AND f.dimension <> 'total')
                    WHEN 'REQUEST' THEN EXISTS (SELECT 1 FROM metrics.v_request_fact f
                        WHERE f.import_id = i.id AND f.cut BETWEEN m.first AND m.last)
                    WHEN 'CONTACT' THEN EXISTS (SELECT 1 FROM metrics.v_contact_fact f
                        WHERE f.import_id = i.id AND f.day BETWEEN m.first AND m.last)
                    ELSE true END)
            ORDER BY m.first, i.id
            """;
    /**
     * What the strategy itself says, in one statement: its entities, its preferred places and its deliverables; and the
     * names that any entity is called by, the longest first.
     */
    private static final String SAID = """
            SELECT what, key, name, offices, with_provision, day, delivered_on FROM (
                SELECT 'ENTITY' AS what, v.entity_key::text AS key, e.name, v.offices,
                    v.provisions <> '' AS with_provision, NULL::date AS day, NULL::date AS delivered_on,
                    row_number() OVER (ORDER BY e.name) AS place
                FROM campaign.v_voting_entity v JOIN campaign.v_entity e ON e.key = v.entity_key
                WHERE v.strategy_id = :strategy
                UNION ALL
                SELECT 'NAME', key::text, name, '', false, NULL, NULL, row_number() OVER (ORDER BY length(name) DESC, name)
                FROM campaign.v_entity_name
                UNION ALL
                SELECT 'FOCUS', numeral, name, '', false, NULL, NULL, row_number() OVER (ORDER BY numeral, position)
                FROM campaign.v_focus_place WHERE strategy_id = :strategy
                UNION ALL
                SELECT 'HANDOVER', '', name, '', false, day, delivered_on, row_number() OVER (ORDER BY day, id)
                FROM campaign.v_milestone WHERE strategy_id = :strategy AND deliverable) AS said
            ORDER BY what, place
            """;
    private static final String ADVICES = """
            SELECT id, code, since, declined_on FROM evaluation.v_recommendation WHERE strategy_id = :strategy
            ORDER BY source_position, position
            """;
    private final JdbcClient jdbc;
    private final Strategies strategies;
    private final Stages stages;
    private final Catalogues catalogues;
    private final MediaSplit split;
    private final ObjectProvider<MonthlyReports> reports;

    FactReadings(
            JdbcClient jdbc,
            Strategies strategies,
            Stages stages,
            Catalogues catalogues,
            MediaSplit split,
            ObjectProvider<MonthlyReports> reports) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.stages = stages;
        this.catalogues = catalogues;
        this.split = split;
        this.reports = reports;
    }

    /** @throws NotFound if there is no such strategy */
    Facts of(long strategyId, LocalDate asOf) {
        StrategyRef strategy = strategies.byId(strategyId).orElseThrow(NotFound::new);
        Map<CatalogueKind, List<Term>> terms = Arrays.stream(CatalogueKind.values())
                .collect(Collectors.toMap(k -> k, k -> catalogues.of(strategyId, k)));
        Map<String, List<Said>> said = list(SAID, strategyId, Said.class).stream().collect(Collectors.groupingBy(Said::what));
        return new Facts(
                asOf,
                strategy,
                strategies.parameters(strategyId),
                stages.of(strategyId),
                stages.milestones(strategyId),
                terms,
                split.of(strategyId),
                said.getOrDefault("ENTITY", List.of()).stream().map(Said::entity).toList(),
                said.getOrDefault("NAME", List.of()).stream().map(n -> new Facts.EntityName(n.key(), n.name())).toList(),
                said.getOrDefault("FOCUS", List.of()).stream().collect(Collectors.groupingBy(
                        Said::key, LinkedHashMap::new, Collectors.mapping(Said::name, Collectors.toList()))),
                jdbc.sql(ACTIONS).param("strategy", strategyId).query(FactReadings::action).list(),
                list(ALLIES, strategyId, Facts.Ally.class),
                list(AGREEMENTS, strategyId, Facts.Signed.class),
                list(PLAN, strategyId, Facts.PlanLine.class),
                jdbc.sql(SPENT).param("strategy", strategyId).query(FactReadings::spent).list(),
                list(SOURCES, strategyId, Facts.Source.class),
                reports.stream().flatMap(r -> r.of(strategyId).stream()).toList(),
                list(ADVICES, strategyId, Facts.Advice.class),
                said.getOrDefault("HANDOVER", List.of()).stream().map(Said::handover).toList());
    }

    private <T> List<T> list(String constantSql, long strategyId, Class<T> type) {
        return jdbc.sql(constantSql).param("strategy", strategyId).query(type).list();
    }

    private record Said(
            String what, String key, String name, String offices, boolean withProvision, LocalDate day,
            LocalDate deliveredOn) {

        Facts.Entity entity() {
            return new Facts.Entity(key, name, offices.lines().filter(o -> !o.isBlank()).toList(), withProvision);
        }

        Facts.Handover handover() {
            return new Facts.Handover(name, day, deliveredOn);
        }
    }

    private static Facts.Spent spent(ResultSet rs, int n) throws SQLException {
        return new Facts.Spent(
                YearMonth.from(rs.getObject("month", LocalDate.class)), rs.getString("country"),
                rs.getBigDecimal("spend"), rs.getBigDecimal("impressions"));
    }

    private static ActionFact action(ResultSet rs, int n) throws SQLException {
        return new ActionFact(
                rs.getLong("id"),
                rs.getString("code"),
                rs.getString("name"),
                ActionLine.valueOf(rs.getString("line")),
                ActionState.valueOf(rs.getString("state")),
                rs.getObject("starts", LocalDate.class),
                rs.getObject("ends", LocalDate.class),
                rs.getObject("published_on", LocalDate.class),
                text(rs, "country"),
                rs.getString("region"),
                rs.getBoolean("justified"),
                text(rs, "kind_code"),
                text(rs, "platform_code"),
                text(rs, "channel_code"),
                rs.getBoolean("main_piece"),
                rs.getBoolean("english_version"),
                Set.of(texts(rs.getArray("audiences"))),
                Set.of(texts(rs.getArray("languages"))),
                rs.getBoolean("opl"),
                rs.getString("opl_entity"),
                rs.getString("landing_url"),
                rs.getBigDecimal("planned_budget"),
                rs.getBigDecimal("actual_budget"),
                Set.of(numbers(rs.getArray("stages"))),
                rs.getInt("indicators"),
                Set.of(texts(rs.getArray("agenda"))),
                rs.getString("city"),
                Set.of(texts(rs.getArray("objectives"))),
                rs.getInt("photos"),
                Stream.of(texts(rs.getArray("shared"))).map(FactReadings::shared).toList(),
                Set.of(texts(rs.getArray("pieces"))),
                Stream.of(texts(rs.getArray("reviews"))).map(r -> r.split(" "))
                        .collect(Collectors.toMap(r -> r[0], r -> LocalDate.parse(r[1]))),
                rs.getObject("period", Integer.class));
    }

    private static ActionFact.Shared shared(String days) {
        String[] both = days.split(" ");
        return new ActionFact.Shared(LocalDate.parse(both[0]), both.length < 2 ? null : LocalDate.parse(both[1]));
    }

    private static String text(ResultSet rs, String column) throws SQLException {
        String value = rs.getString(column);
        return value == null ? "" : value;
    }

    private static String[] texts(Array array) throws SQLException {
        return array == null ? new String[0] : (String[]) array.getArray();
    }

    private static Long[] numbers(Array array) throws SQLException {
        return array == null ? new Long[0] : (Long[]) array.getArray();
    }
}
