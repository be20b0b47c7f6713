package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.calendar.StrategyView.Count;
import mx.ine.vmre.calendar.StrategyView.Line;
import mx.ine.vmre.calendar.StrategyView.Mark;
import mx.ine.vmre.calendar.StrategyView.Month;
import mx.ine.vmre.calendar.StrategyView.Stage;
import mx.ine.vmre.calendar.StrategyView.Year;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a strategy's actions by line and month: an action counts in every month it touches. */
@Component
class StrategyViewReadings {

    private static final int LEVELS = 4;

    private static final String COUNTS = "SELECT a.line, m.month::date AS month, count(*) AS actions"
            + " FROM generate_series(CAST(:from AS date), CAST(:to AS date), interval '1 month') AS m (month)"
            + " JOIN actions.v_action a ON a.strategy_id = :strategy AND a.starts < m.month + interval '1 month'"
            + " AND a.ends >= m.month AND a.state <> 'CANCELLED' AND a.line IN (:lines) AND a.area IN (:areas)"
            + " GROUP BY a.line, m.month";

    private static final String TOTALS = "SELECT line, count(*) AS actions FROM actions.v_action"
            + " WHERE strategy_id = :strategy AND state <> 'CANCELLED' AND line IN (:lines) AND area IN (:areas)"
            + " GROUP BY line";

    private final JdbcClient jdbc;
    private final Stages stages;
    private final BusinessDate businessDate;

    StrategyViewReadings(JdbcClient jdbc, Stages stages, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.businessDate = businessDate;
    }

    StrategyView view(StrategyRef strategy, CalendarFilter filter) {
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(strategy.from()), m -> !m.isAfter(YearMonth.from(strategy.to())), m -> m.plusMonths(1))
                .toList();
        return new StrategyView(
                strategy.name(),
                years(months),
                months.stream().map(m -> month(m, filter)).toList(),
                stages.of(strategy.id()).stream()
                        .map(s -> new Stage(
                                s.label(),
                                EsMx.date(s.from()) + " – " + EsMx.date(s.to()),
                                months.stream().map(m -> s.period().overlaps(DatePeriod.of(m))).toList()))
                        .toList(),
                stages.milestones(strategy.id()).stream()
                        .map(m -> new Mark(EsMx.date(m.day()), m.name(), m.key()))
                        .toList(),
                lines(strategy, months, filter));
    }

    private static List<Year> years(List<YearMonth> months) {
        return months.stream()
                .collect(Collectors.groupingBy(YearMonth::getYear, java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> new Year(String.valueOf(e.getKey()), e.getValue().intValue()))
                .toList();
    }

    private Month month(YearMonth month, CalendarFilter filter) {
        return new Month(
                QuarterReadings.monthName(month).substring(0, 1),
                EsMx.month(month),
                DatePeriod.of(month).contains(businessDate.today()),
                "/calendario?v=mes&m=" + month + filter.query());
    }

    private List<Line> lines(StrategyRef strategy, List<YearMonth> months, CalendarFilter filter) {
        Map<ActionLine, Map<YearMonth, Long>> counts = new EnumMap<>(ActionLine.class);
        jdbc.sql(COUNTS)
                .param("strategy", strategy.id())
                .param("from", months.get(0).atDay(1))
                .param("to", months.get(months.size() - 1).atDay(1))
                .param("lines", filter.lineNames())
                .param("areas", filter.areas())
                .query((rs, n) -> counts.computeIfAbsent(ActionLine.valueOf(rs.getString("line")), k -> new HashMap<>())
                        .put(YearMonth.from(rs.getObject("month", LocalDate.class)), rs.getLong("actions")))
                .list();
        Map<ActionLine, Long> totals = new EnumMap<>(ActionLine.class);
        jdbc.sql(TOTALS)
                .param("strategy", strategy.id())
                .param("lines", filter.lineNames())
                .param("areas", filter.areas())
                .query((rs, n) -> totals.put(ActionLine.valueOf(rs.getString("line")), rs.getLong("actions")))
                .list();
        long most = counts.values().stream().flatMap(m -> m.values().stream()).mapToLong(Long::longValue).max().orElse(1);
        List<Line> lines = new ArrayList<>();
        for (ActionLine line : filter.lines()) {
            Map<YearMonth, Long> ofLine = counts.getOrDefault(line, Map.of());
            lines.add(new Line(
                    line,
                    months.stream().map(m -> count(line, m, ofLine.getOrDefault(m, 0L), most, filter)).toList(),
                    EsMx.number(totals.getOrDefault(line, 0L))));
        }
        return lines;
    }

    private static Count count(ActionLine line, YearMonth month, long actions, long most, CalendarFilter filter) {
        long level = actions == 0 ? 0 : Math.max(1, (actions * LEVELS + most - 1) / most);
        return new Count(
                actions == 0 ? "" : EsMx.number(actions),
                "lv" + level,
                "/acciones?vertiente=" + CalendarFilter.wordOf(line) + "&desde=" + month.atDay(1) + "&hasta="
                        + month.atEndOfMonth() + (filter.area().isEmpty() ? "" : "&area=" + filter.area()));
    }
}
