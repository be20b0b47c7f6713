package mx.ine.vmre.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.RecordFacts.Dimension;
import mx.ine.vmre.reporting.RecordFacts.Ending;
import mx.ine.vmre.reporting.RecordFacts.Organisations;
import mx.ine.vmre.reporting.RecordFacts.Result;
import mx.ine.vmre.reporting.RecordFacts.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers what our own records say of the month: one statement for each kind of record. */
@Component
class RecordReadings {

    /** Days after the cut-off within which an agreement ends soon: time to renew it. */
    static final int SOON = 90;

    private static final String WORKS = """
            WITH a AS (
                SELECT a.id, a.line, a.country, a.planned_budget, a.actual_budget,
                    CASE WHEN a.state = 'COMPLETED' THEN 'done' WHEN a.ends < :cutOff THEN 'late'
                        WHEN a.state = 'IN_PROGRESS' THEN 'under way' ELSE 'to come' END AS standing,
                    e.action_id IS NOT NULL AS evidenced
                FROM actions.v_action a LEFT JOIN actions.v_action_evidence e ON e.action_id = a.id
                WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED' AND a.starts <= :to AND a.ends >= :from),
            d AS (
                SELECT 'STAGE' AS dimension, coalesce(s.number::text, '') AS word, coalesce(s.name, '') AS name, a.*
                FROM a LEFT JOIN (actions.v_action_stage x JOIN campaign.v_stage s ON s.id = x.stage_id)
                    ON x.action_id = a.id
                UNION ALL
                SELECT 'COUNTRY', coalesce(a.country::text, ''), coalesce(c.name, ''), a.*
                FROM a LEFT JOIN campaign.v_country c ON c.iso2 = a.country
                UNION ALL
                SELECT 'LINE', a.line, '', a.* FROM a)
            SELECT dimension, word, name,
                count(*) FILTER (WHERE standing = 'to come') AS to_come,
                count(*) FILTER (WHERE standing = 'under way') AS under_way,
                count(*) FILTER (WHERE standing = 'done') AS done,
                count(*) FILTER (WHERE standing = 'late') AS late,
                count(*) FILTER (WHERE standing = 'done' AND evidenced) AS evidenced,
                sum(planned_budget) AS planned, count(actual_budget) AS costed, sum(actual_budget) AS cost
            FROM d
            GROUP BY 1, 2, 3
            ORDER BY 1, CASE dimension WHEN 'COUNTRY' THEN -count(*) ELSE 0 END, 2, 3
            """;

    private static final String RESULTS = """
            SELECT line, code, name, count(*) FILTER (WHERE measured) AS actions,
                sum(actual_budget) FILTER (WHERE measured) AS cost, sum(result) FILTER (WHERE measured) AS result,
                sum(target) AS target
            FROM (SELECT a.line, i.code, i.name, i.target, i.result, a.actual_budget,
                    a.state = 'COMPLETED' AND a.actual_budget IS NOT NULL AND i.result IS NOT NULL AS measured
                FROM actions.v_action a JOIN actions.v_action_indicator i ON i.action_id = a.id
                WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED' AND a.ends BETWEEN :from AND :to) AS m
            GROUP BY 1, 2, 3
            ORDER BY array_position(ARRAY['DISSEMINATION', 'OUTREACH', 'PRESS', 'DIGITAL'], line), 3, 2
            """;

    /**
     * How an organisation stood at the month's end: who left later was still active then, who became active later was
     * still being negotiated with. Of those that left when nobody wrote down the day it is not known.
     */
    static final String ACTIVE = "p.active_since <= :to AND (p.state = 'ACTIVE' OR x.left_on > :to)";

    static final String STANDING = "CASE WHEN " + ACTIVE + " THEN 'ACTIVE'"
            + " WHEN p.state = 'ACTIVE' OR x.left_on > :to THEN 'IN_TALKS' ELSE p.state END";

    /** By group of actors, of which each is there. */
    private static final String ORGANISATIONS = """
            SELECT k.code AS group_code, k.name AS group_name, CASE WHEN p.id IS NOT NULL THEN %s END AS standing,
                coalesce(p.agreement_kind, '') = 'NETWORK_LETTER' AS network, coalesce(p.country_iso::text, '') AS country,
                count(p.id) AS whole, count(*) FILTER (WHERE p.created_on >= :from) AS added,
                count(*) FILTER (WHERE p.agreement_signed_on BETWEEN :from AND :to) AS signed,
                count(*) FILTER (WHERE %s AND p.agreement_ends BETWEEN :cutOff AND :soon) AS ending,
                count(*) FILTER (WHERE %s AND p.active_since >= :from) AS joined
            FROM partners.v_kind k LEFT JOIN (partners.v_partner p JOIN partners.v_impartiality x ON x.id = p.id)
                ON p.strategy_id = k.strategy_id AND p.group_code = k.code AND p.created_on <= :to
            WHERE k.strategy_id = :strategy AND k.group_code IS NULL
            GROUP BY 1, 2, 3, 4, 5, k.position
            ORDER BY k.position, 1, 3, 4, 5
            """.formatted(STANDING, ACTIVE, ACTIVE);

    private static final String ENDING = """
            SELECT p.name, coalesce(c.name, '') AS country, p.agreement_signed_on, p.agreement_ends,
                count(*) OVER () AS whole
            FROM partners.v_partner p JOIN partners.v_impartiality x ON x.id = p.id
            LEFT JOIN campaign.v_country c ON c.iso2 = p.country_iso
            WHERE p.strategy_id = :strategy AND %s
                AND p.agreement_ends BETWEEN :cutOff AND :soon AND p.created_on <= :to
            ORDER BY p.agreement_ends, p.name, p.id
            LIMIT :most
            """.formatted(ACTIVE);

    private final Places places;
    private final JdbcClient jdbc;

    RecordReadings(Places places, JdbcClient jdbc) {
        this.places = places;
        this.jdbc = jdbc;
    }

    RecordFacts of(ReportScope scope) {
        return new RecordFacts(
                ask(WORKS, scope).query(RecordReadings::works).list(),
                ask(RESULTS, scope).query(RecordReadings::result).list(),
                ask(ORGANISATIONS, scope).query(RecordReadings::organisations).list(),
                ask(ENDING, scope).param("most", DetailReadings.NAMED).query(RecordReadings::ending).list(),
                countries());
    }

    private Map<String, String> countries() {
        return places.countries().stream().collect(Collectors.toMap(Places.Country::iso2, Places.Country::name));
    }

    private JdbcClient.StatementSpec ask(String sql, ReportScope scope) {
        return jdbc.sql(sql)
                .param("strategy", scope.strategy().id())
                .param("from", scope.month().atDay(1))
                .param("to", scope.month().atEndOfMonth())
                .param("cutOff", scope.cutOff())
                .param("soon", scope.cutOff().plusDays(SOON));
    }

    private static Standing works(ResultSet row, int i) throws SQLException {
        return new Standing(
                Dimension.valueOf(row.getString("dimension")), row.getString("word"), row.getString("name"),
                row.getLong("to_come"), row.getLong("under_way"), row.getLong("done"), row.getLong("late"),
                row.getLong("evidenced"), row.getBigDecimal("planned"), row.getLong("costed"),
                row.getBigDecimal("cost"));
    }

    private static Result result(ResultSet row, int i) throws SQLException {
        return new Result(
                ActionLine.valueOf(row.getString("line")), row.getString("code"), row.getString("name"),
                row.getLong("actions"), row.getBigDecimal("cost"), row.getBigDecimal("result"),
                row.getBigDecimal("target"));
    }

    private static Organisations organisations(ResultSet row, int i) throws SQLException {
        String standing = row.getString("standing");
        return new Organisations(
                row.getString("group_code"), row.getString("group_name"),
                standing == null ? null : PartnerState.valueOf(standing), row.getBoolean("network"), row.getString("country"),
                row.getLong("whole"), row.getLong("added"), row.getLong("signed"), row.getLong("ending"),
                row.getLong("joined"));
    }

    private static Ending ending(ResultSet row, int i) throws SQLException {
        return new Ending(
                row.getString("name"), row.getString("country"),
                row.getObject("agreement_signed_on", LocalDate.class), row.getObject("agreement_ends", LocalDate.class),
                row.getLong("whole"));
    }
}
