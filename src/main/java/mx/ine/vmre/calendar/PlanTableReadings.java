package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.ine.vmre.calendar.PlanTable.Cell;
import mx.ine.vmre.calendar.PlanTable.Head;
import mx.ine.vmre.calendar.PlanTable.Row;
import mx.ine.vmre.campaign.ExecutionCounting;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.QuarterPlans.QuarterPlan;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
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
    private static final String COUNTS = SPREAD + ", of AS (SELECT x.action_id, string_agg(s.number::text, ' ') AS stages"
            + " FROM actions.v_action_stage x JOIN campaign.v_stage s ON s.id = x.stage_id"
            + " WHERE s.strategy_id = :strategy GROUP BY x.action_id)"
            + " SELECT a.line, a.material, coalesce(of.stages, '') AS stages, quarter, count(*) FILTER (WHERE done) AS done,"
            + " count(*) FILTER (WHERE NOT done) AS running FROM spread a LEFT JOIN of ON of.action_id = a.id"
            + " GROUP BY a.line, a.material, of.stages, quarter";

    private static final String SAID = "SELECT heading, row_name, year, quarter, planned FROM calendar.plan_cell"
            + " WHERE strategy_id = ?";

    private final JdbcClient jdbc;
    private final QuarterPlans plans;
    private final RowCountings countings;
    private final CountingWords words;
    private final BusinessDate businessDate;

    PlanTableReadings(
            JdbcClient jdbc, QuarterPlans plans, RowCountings countings, CountingWords words, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.countings = countings;
        this.words = words;
        this.businessDate = businessDate;
    }

    /** Actions that are alike in what rows ask of them, in one quarter. */
    private record Alike(String line, String material, Set<String> stages, LocalDate quarter, Sums sums) {}

    private record Sums(long done, long running) {

        static final Sums NONE = new Sums(0, 0);

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

    /** @param mayChange whether what counts for a row may be changed by whoever looks */
    PlanTable of(StrategyRef strategy, boolean mayChange) {
        QuarterPlan plan = plans.of(strategy.id());
        List<Quarter> quarters = plan.rows().isEmpty()
                ? List.of()
                : plan.rows().get(0).cells().stream().map(c -> new Quarter(c.year(), c.quarter())).toList();
        if (quarters.isEmpty()) {
            return new PlanTable(plan.note(), "", List.of(), List.of(), List.of());
        }
        List<Alike> actions = actions(strategy, quarters);
        Map<String, Boolean> said = new HashMap<>();
        jdbc.sql(SAID).param(strategy.id()).query(Said.class).list().forEach(s -> said.put(s.key(), s.planned()));
        Map<ExecutionCounting.RowKey, RowCountings.Kept> kept = countings.of(strategy.id());
        CountingWords.Offer offer = words.of(strategy);
        List<Row> rows = new ArrayList<>();
        String last = "";
        for (QuarterPlans.Row row : plan.rows()) {
            RowCountings.Kept counting = kept.getOrDefault(
                    new ExecutionCounting.RowKey(row.heading(), row.name()), RowCountings.Kept.NONE);
            String counted = offer.words(counting.measure());
            boolean measured = !counted.isEmpty();
            Map<LocalDate, Sums> sums = sums(actions, counting.measure());
            rows.add(new Row(
                    row.heading().equals(last) ? "" : row.heading(),
                    row.name(),
                    counted,
                    counting.suggested(),
                    mayChange ? "/calendario/cuadro/" + row.position() + "/cuenta" : "",
                    row.cells().stream().map(c -> cell(row, c, measured, sums, said)).toList()));
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
            boolean measured,
            Map<LocalDate, Sums> byQuarter,
            Map<String, Boolean> said) {
        Quarter quarter = new Quarter(cell.year(), cell.quarter());
        Boolean told = said.get(key(row.heading(), row.name(), cell.year(), cell.quarter()));
        PlanWord planned = PlanWord.of(cell.planned() == null ? told : cell.planned());
        boolean begun = !quarter.period().from().isAfter(businessDate.today());
        boolean over = quarter.period().to().isBefore(businessDate.today());
        Sums sums = byQuarter.getOrDefault(quarter.period().from(), Sums.NONE);
        String verdict = "";
        if (measured && planned == PlanWord.PLANNED && over && sums.done() == 0 && sums.running() == 0) {
            verdict = "gap";
        } else if (measured && planned == PlanWord.NOT_PLANNED && sums.done() > 0) {
            verdict = "extra";
        }
        return new Cell(
                planned,
                cell.planned() == null && told != null,
                measured && begun ? EsMx.number(sums.done()) : "",
                begun && sums.done() == 0 && sums.running() > 0,
                verdict,
                "/calendario/cuadro/" + row.position() + "/" + quarter);
    }

    private static Map<LocalDate, Sums> sums(List<Alike> actions, PlanMeasure measure) {
        Map<LocalDate, Sums> sums = new HashMap<>();
        for (Alike alike : actions) {
            if (measure.holds(alike.stages(), alike.line(), alike.material())) {
                sums.merge(alike.quarter(), alike.sums(), Sums::and);
            }
        }
        return sums;
    }

    private List<Alike> actions(StrategyRef strategy, List<Quarter> quarters) {
        return jdbc.sql(COUNTS)
                .param("strategy", strategy.id())
                .param("from", quarters.get(0).period().from())
                .param("to", quarters.get(quarters.size() - 1).period().to())
                .query((rs, n) -> new Alike(
                        rs.getString("line"), rs.getString("material"), Set.of(rs.getString("stages").split(" ")),
                        rs.getObject("quarter", LocalDate.class), new Sums(rs.getLong("done"), rs.getLong("running"))))
                .list();
    }
}
