package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.Counted.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The actions, organisations and lines of media plans behind the figures that count them or add them up: those of today,
 * and those that were frozen with a published report. They are chosen as {@link RecordReadings} and the counts of actions choose them.
 */
@Component
class CountedReadings {

    private static final String ACTIONS = """
            SELECT a.id, a.code, a.name, a.line, a.area, coalesce(a.country::text, '') AS country, a.starts, a.ends,
                CASE WHEN a.state = 'COMPLETED' THEN 'done' WHEN a.ends < :cutOff THEN 'late'
                    WHEN a.state = 'IN_PROGRESS' THEN 'under-way' ELSE 'planned' END AS standing,
                ARRAY(SELECT s.number::text FROM actions.v_action_stage x JOIN campaign.v_stage s ON s.id = x.stage_id
                    WHERE x.action_id = a.id ORDER BY s.number) AS stages,
                EXISTS (SELECT 1 FROM actions.v_action_evidence e WHERE e.action_id = a.id) AS evidenced,
                a.actual_budget IS NOT NULL AS costed, a.planned_budget, a.actual_budget,
                a.starts <= :to AND a.ends >= :from AS touches, a.starts > :to AS ahead,
                ARRAY(SELECT i.code FROM actions.v_action_indicator i WHERE i.action_id = a.id ORDER BY i.position) AS aims,
                ARRAY(SELECT i.target FROM actions.v_action_indicator i WHERE i.action_id = a.id ORDER BY i.position)
                    AS targets,
                ARRAY(SELECT i.result FROM actions.v_action_indicator i WHERE i.action_id = a.id ORDER BY i.position)
                    AS results,
                ARRAY(SELECT i.code FROM actions.v_action_indicator i
                    WHERE i.action_id = a.id AND i.result IS NOT NULL AND a.state = 'COMPLETED'
                        AND a.actual_budget IS NOT NULL AND a.ends BETWEEN :from AND :to ORDER BY 1) AS measured
            FROM actions.v_action a
            WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED'
                AND (a.starts <= :to AND (a.ends >= :from OR a.state = 'COMPLETED') OR a.starts > :to AND a.line = 'DIGITAL')
            ORDER BY a.code, a.id
            """;

    private static final String ORGANISATIONS = """
            SELECT p.id, p.name, p.group_code, coalesce(p.country_iso::text, '') AS country, p.created_on,
                %s AS standing,
                coalesce(p.agreement_kind, '') = 'NETWORK_LETTER' AS network, p.created_on >= :from AS added,
                coalesce(p.agreement_signed_on BETWEEN :from AND :to, false) AS signed,
                coalesce(%s AND p.agreement_ends BETWEEN :cutOff AND :soon, false) AS ending,
                coalesce(%s AND p.active_since >= :from, false) AS joined
            FROM partners.v_partner p JOIN partners.v_impartiality x ON x.id = p.id
            JOIN partners.v_kind k ON k.strategy_id = p.strategy_id AND k.code = p.group_code AND k.group_code IS NULL
            WHERE p.strategy_id = :strategy AND p.created_on <= :to
            ORDER BY p.name, p.id
            """.formatted(RecordReadings.STANDING, RecordReadings.ACTIVE, RecordReadings.ACTIVE);

    private static final String PLANS = """
            SELECT id, name, month, area, platform, segment, starts, ends, budget FROM paidmedia.v_plan_line
            WHERE strategy_id = :strategy
            ORDER BY month DESC, name, id
            """;

    private final JdbcClient jdbc;
    private final ReportJson json;

    CountedReadings(JdbcClient jdbc, ReportJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As they stand now, for the month and the cut-off of the cover; those of other kinds are not asked for. */
    Counted now(long strategyId, Cover cover, Set<Kind> kinds) {
        List<Counted.Action> actions = new ArrayList<>();
        List<Counted.Work> done = new ArrayList<>();
        List<Counted.Work> ahead = new ArrayList<>();
        if (kinds.contains(Kind.ACTIONS)) {
            ask(ACTIONS, strategyId, cover).query(row -> {
                Counted.Action action = action(row);
                if (row.getBoolean("touches")) {
                    actions.add(action);
                }
                if (row.getBoolean("ahead")) {
                    ahead.add(work(action));
                } else if (action.is("done")) {
                    done.add(work(action));
                }
            });
        }
        return new Counted(
                actions,
                kinds.contains(Kind.ORGANISATIONS)
                        ? ask(ORGANISATIONS, strategyId, cover).query(CountedReadings::organisation).list() : List.of(),
                done,
                ahead,
                kinds.contains(Kind.PLANS)
                        ? ask(PLANS, strategyId, cover).query(CountedReadings::plan).list() : List.of());
    }

    /** Keeps them with a report that is being published. */
    void freeze(long reportId, long strategyId, Cover cover) {
        jdbc.sql("INSERT INTO reporting.edition_record (report_id, records) VALUES (:report, :records)")
                .param("report", reportId)
                .param("records", json.write(now(strategyId, cover, EnumSet.allOf(Kind.class))))
                .update();
    }

    /** Empty of what was published before they were kept. */
    Optional<Counted> frozen(long reportId) {
        return jdbc.sql("SELECT records FROM reporting.edition_record WHERE report_id = :report")
                .param("report", reportId)
                .query(String.class)
                .optional()
                .map(text -> json.read(text, Counted.class));
    }

    private JdbcClient.StatementSpec ask(String sql, long strategyId, Cover cover) {
        return jdbc.sql(sql)
                .param("strategy", strategyId)
                .param("from", cover.month().atDay(1))
                .param("to", cover.month().atEndOfMonth())
                .param("cutOff", cover.cutOff())
                .param("soon", cover.cutOff().plusDays(RecordReadings.SOON));
    }

    private static Counted.Action action(ResultSet row) throws SQLException {
        return new Counted.Action(
                row.getLong("id"), row.getString("code"), row.getString("name"), ActionLine.valueOf(row.getString("line")),
                Area.valueOf(row.getString("area")), row.getString("standing"), row.getString("country"),
                texts(row, "stages"), row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class),
                row.getBoolean("evidenced"), row.getBoolean("costed"), texts(row, "measured"),
                row.getBigDecimal("planned_budget"), row.getBigDecimal("actual_budget"), aims(row));
    }

    private static Counted.Work work(Counted.Action action) {
        return new Counted.Work(action.id(), action.code(), action.name(), action.area(), action.standing(),
                action.starts(), action.ends(), action.planned());
    }

    private static List<Counted.Aim> aims(ResultSet row) throws SQLException {
        List<String> codes = texts(row, "aims");
        BigDecimal[] targets = (BigDecimal[]) row.getArray("targets").getArray();
        BigDecimal[] results = (BigDecimal[]) row.getArray("results").getArray();
        return IntStream.range(0, codes.size())
                .mapToObj(i -> new Counted.Aim(codes.get(i), targets[i], results[i]))
                .toList();
    }

    private static Counted.Plan plan(ResultSet row, int i) throws SQLException {
        return new Counted.Plan(
                row.getLong("id"), row.getString("name"), YearMonth.from(row.getObject("month", LocalDate.class)),
                Area.valueOf(row.getString("area")), row.getString("platform"), row.getString("segment"),
                row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class),
                row.getBigDecimal("budget"));
    }

    private static Counted.Organisation organisation(ResultSet row, int i) throws SQLException {
        return new Counted.Organisation(
                row.getLong("id"), row.getString("name"), row.getString("group_code"),
                PartnerState.valueOf(row.getString("standing")), row.getBoolean("network"), row.getString("country"),
                row.getObject("created_on", LocalDate.class), row.getBoolean("added"), row.getBoolean("signed"),
                row.getBoolean("ending"), row.getBoolean("joined"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
