package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.calendar.PlanTable.Cell;
import mx.ine.vmre.calendar.PlanTable.Head;
import mx.ine.vmre.calendar.PlanTable.Row;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.QuarterPlans.Material;
import mx.ine.vmre.campaign.QuarterPlans.QuarterPlan;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The document's table of quarters with what was done in each. An action is done in the quarter in which it ended
 * completed; one that is under way, or was completed later, only says that something was going on.
 */
@Component
class PlanTableReadings {

    /** Each action is spread over the quarters it touches, so that the cost follows the actions and not the quarters. */
    private static final String SPREAD = "WITH spread AS MATERIALIZED (SELECT a.id, a.line,"
            + " CASE WHEN a.line = 'DISSEMINATION' THEN a.kind_code END AS material, q::date AS quarter,"
            + " a.state = 'COMPLETED' AND a.ends >= q AND a.ends < q + interval '3 months' AS done"
            + " FROM actions.v_action a CROSS JOIN LATERAL generate_series("
            + "date_trunc('quarter', greatest(a.starts, CAST(:from AS date))::timestamp),"
            + " least(a.ends, CAST(:to AS date))::timestamp, interval '3 months') AS q"
            + " WHERE a.strategy_id = :strategy AND a.state IN ('IN_PROGRESS', 'COMPLETED')"
            + " AND a.starts <= :to AND a.ends >= :from)";
    private static final String SUMS = " count(*) FILTER (WHERE done) AS done, count(*) FILTER (WHERE NOT done) AS running"
            + " FROM spread a";
    private static final String COUNTS = SPREAD
            + " SELECT 'LINE' AS what, a.line AS code, a.material, quarter," + SUMS + " GROUP BY a.line, a.material, quarter"
            + " UNION ALL SELECT 'STAGE', s.number::text, NULL, quarter," + SUMS
            + " JOIN actions.v_action_stage x ON x.action_id = a.id JOIN campaign.v_stage s ON s.id = x.stage_id"
            + " GROUP BY s.number, quarter";

    private static final String SAID = "SELECT heading, row_name, year, quarter, planned FROM calendar.plan_cell"
            + " WHERE strategy_id = ?";

    private final JdbcClient jdbc;
    private final QuarterPlans plans;
    private final Stages stages;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    PlanTableReadings(
            JdbcClient jdbc, QuarterPlans plans, Stages stages, BusinessDate businessDate, MessageSource messages) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.stages = stages;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    /** Of one kind, code and quarter. */
    private record Counted(String what, String code, LocalDate quarter) {}

    private record Sums(long done, long running) {

        Sums and(Sums more) {
            return new Sums(done + more.done, running + more.running);
        }
    }

    private record Said(String heading, String rowName, int year, int quarter, Boolean planned) {

        String key() {
            return PlanTableReadings.key(heading, rowName, year, quarter);
        }
    }

    private static String key(String heading, String row, int year, int quarter) {
        return heading + "\n" + row + "\n" + year + "-" + quarter;
    }

    /** Which actions count as executed for a row. */
    PlanMeasure measure(StrategyRef strategy, QuarterPlans.Row row) {
        return measure(row, stages.of(strategy.id()), plans.materials(strategy.id()));
    }

    private PlanMeasure measure(QuarterPlans.Row row, List<StageRow> known, List<Material> materials) {
        return PlanMeasure.of(row.name(), known, materials, line -> text(line.key()));
    }

    PlanTable of(StrategyRef strategy) {
        QuarterPlan plan = plans.of(strategy.id());
        List<Quarter> quarters = plan.rows().isEmpty()
                ? List.of()
                : plan.rows().get(0).cells().stream().map(c -> new Quarter(c.year(), c.quarter())).toList();
        if (quarters.isEmpty()) {
            return new PlanTable(plan.note(), "", List.of(), List.of(), List.of());
        }
        Map<Counted, Sums> counts = counts(strategy, quarters);
        Map<String, Boolean> said = new HashMap<>();
        jdbc.sql(SAID).param(strategy.id()).query(Said.class).list().forEach(s -> said.put(s.key(), s.planned()));
        List<StageRow> known = stages.of(strategy.id());
        List<Material> materials = plans.materials(strategy.id());
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (QuarterPlans.Row row : plan.rows()) {
            PlanMeasure measure = measure(row, known, materials);
            rows.add(new Row(
                    row.heading().equals(last) ? "" : row.heading(),
                    row.name(),
                    measure.known() ? String.join(", ", measure.words()) : "",
                    row.cells().stream().map(c -> cell(row, c, measure, counts, said)).toList()));
            last = row.heading();
        }
        long unknown = rows.stream()
                .flatMap(r -> r.cells().stream())
                .filter(c -> c.planned() == PlanWord.UNKNOWN)
                .count();
        return new PlanTable(
                plan.note(),
                unknown == 0 ? "" : EsMx.number(unknown),
                quarters.stream()
                        .collect(Collectors.groupingBy(Quarter::year, TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(e -> new WholeView.Year(String.valueOf(e.getKey()), e.getValue().intValue()))
                        .toList(),
                quarters.stream()
                        .map(q -> new Head(
                                "T" + q.number(),
                                Scale.QUARTERS.spoken(q.period()),
                                q.period().contains(businessDate.today())))
                        .toList(),
                rows);
    }

    private Cell cell(
            QuarterPlans.Row row,
            QuarterPlans.Cell cell,
            PlanMeasure measure,
            Map<Counted, Sums> counts,
            Map<String, Boolean> said) {
        Quarter quarter = new Quarter(cell.year(), cell.quarter());
        Boolean told = said.get(key(row.heading(), row.name(), cell.year(), cell.quarter()));
        PlanWord planned = PlanWord.of(cell.planned() == null ? told : cell.planned());
        boolean begun = !quarter.period().from().isAfter(businessDate.today());
        boolean over = quarter.period().to().isBefore(businessDate.today());
        Sums sums = counting(measure)
                .map(c -> counts.getOrDefault(new Counted(c.what(), c.code(), quarter.period().from()), new Sums(0, 0)))
                .reduce(new Sums(0, 0), Sums::and);
        String verdict = "";
        if (measure.known() && planned == PlanWord.PLANNED && over && sums.done() == 0 && sums.running() == 0) {
            verdict = "gap";
        } else if (measure.known() && planned == PlanWord.NOT_PLANNED && sums.done() > 0) {
            verdict = "extra";
        }
        return new Cell(
                planned,
                cell.planned() == null && told != null,
                measure.known() && begun ? EsMx.number(sums.done()) : "",
                begun && sums.done() == 0 && sums.running() > 0,
                verdict,
                "/calendario/cuadro/" + row.position() + "/" + quarter);
    }

    private static Stream<Counted> counting(PlanMeasure measure) {
        if (measure.stage() > 0) {
            return Stream.of(new Counted("STAGE", String.valueOf(measure.stage()), null));
        }
        // A whole line already holds its materials.
        Stream<String> materials =
                measure.lines().contains("DISSEMINATION") ? Stream.of() : measure.materials().stream();
        return Stream.concat(
                materials.map(m -> new Counted("MATERIAL", m, null)),
                measure.lines().stream().map(l -> new Counted("LINE", l, null)));
    }

    private Map<Counted, Sums> counts(StrategyRef strategy, List<Quarter> quarters) {
        Map<Counted, Sums> counts = new HashMap<>();
        jdbc.sql(COUNTS)
                .param("strategy", strategy.id())
                .param("from", quarters.get(0).period().from())
                .param("to", quarters.get(quarters.size() - 1).period().to())
                .query(rs -> {
                    LocalDate quarter = rs.getObject("quarter", LocalDate.class);
                    Sums sums = new Sums(rs.getLong("done"), rs.getLong("running"));
                    counts.merge(new Counted(rs.getString("what"), rs.getString("code"), quarter), sums, Sums::and);
                    if (rs.getString("material") != null) {
                        counts.merge(new Counted("MATERIAL", rs.getString("material"), quarter), sums, Sums::and);
                    }
                });
        return counts;
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
