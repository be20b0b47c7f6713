package mx.ine.vmre.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.calendar.MonthView.Day;
import mx.ine.vmre.calendar.MonthView.Entry;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What begins and ends on each day of a month, a few per day. */
@Component
class MonthReadings {

    private static final int PER_DAY = 3;

    private static final String ENTRIES = "SELECT * FROM (SELECT e.*, count(*) OVER (PARTITION BY day) AS of_day,"
            + " row_number() OVER (PARTITION BY day ORDER BY what, name, id) AS place FROM ("
            + "SELECT id, name, line, state, ends, starts AS day, CASE WHEN starts = ends THEN 'day' ELSE 'begins' END AS what"
            + " FROM actions.v_action WHERE strategy_id = :strategy AND starts BETWEEN :from AND :to"
            + " AND state <> 'CANCELLED' AND line IN (:lines) AND area IN (:areas)"
            + " UNION ALL SELECT id, name, line, state, ends, ends, 'ends'"
            + " FROM actions.v_action WHERE strategy_id = :strategy AND ends BETWEEN :from AND :to AND starts < ends"
            + " AND state <> 'CANCELLED' AND line IN (:lines) AND area IN (:areas)) e) e"
            + " WHERE place <= :perDay ORDER BY day, place";

    private final JdbcClient jdbc;
    private final Stages stages;
    private final BusinessDate businessDate;

    MonthReadings(JdbcClient jdbc, Stages stages, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.businessDate = businessDate;
    }

    private record Found(LocalDate day, long ofDay, Entry entry) {}

    MonthView view(StrategyRef strategy, YearMonth month, CalendarFilter filter) {
        DatePeriod period = DatePeriod.of(month);
        Map<LocalDate, List<Found>> byDay = new HashMap<>();
        read(strategy, period, filter).forEach(f -> byDay.computeIfAbsent(f.day(), k -> new ArrayList<>()).add(f));
        Map<LocalDate, List<MilestoneRow>> milestones = stages.milestones(strategy.id()).stream()
                .filter(m -> period.contains(m.day()))
                .collect(Collectors.groupingBy(MilestoneRow::day));
        List<List<Day>> weeks = new ArrayList<>();
        LocalDate sunday = period.from().minusDays(period.from().getDayOfWeek().getValue() % 7);
        for (; !sunday.isAfter(period.to()); sunday = sunday.plusDays(7)) {
            LocalDate start = sunday;
            weeks.add(IntStream.range(0, 7)
                    .mapToObj(start::plusDays)
                    .map(day -> period.contains(day)
                            ? day(day, milestones.getOrDefault(day, List.of()), byDay.getOrDefault(day, List.of()), filter)
                            : Day.OUTSIDE)
                    .toList());
        }
        return new MonthView(
                QuarterReadings.monthName(month) + EsMx.month(month).substring(QuarterReadings.monthName(month).length()),
                stages.overlapping(strategy.id(), period).stream().map(StageRow::label).collect(Collectors.joining(", ")),
                IntStream.range(0, 7)
                        .mapToObj(i -> DayOfWeek.SUNDAY.plus(i).getDisplayName(TextStyle.FULL, EsMx.LOCALE))
                        .toList(),
                weeks,
                listUrl(period, filter));
    }

    private List<Found> read(StrategyRef strategy, DatePeriod period, CalendarFilter filter) {
        LocalDate today = businessDate.today();
        return jdbc.sql(ENTRIES)
                .param("strategy", strategy.id())
                .param("from", period.from())
                .param("to", period.to())
                .param("lines", filter.lineNames())
                .param("areas", filter.areas())
                .param("perDay", PER_DAY)
                .query((rs, n) -> new Found(
                        rs.getObject("day", LocalDate.class),
                        rs.getLong("of_day"),
                        new Entry(
                                rs.getString("name"),
                                "calendar.what." + rs.getString("what"),
                                "/acciones/" + rs.getLong("id"),
                                "b-" + ActionLine.valueOf(rs.getString("line")).css(),
                                ActionState.valueOf(rs.getString("state"))
                                        .badge(rs.getObject("ends", LocalDate.class).isBefore(today)))))
                .list();
    }

    private Day day(LocalDate day, List<MilestoneRow> milestones, List<Found> found, CalendarFilter filter) {
        List<Entry> entries = new ArrayList<>();
        milestones.forEach(m -> entries.add(
                new Entry(m.name(), "calendar.what.milestone", "/estrategia#hitos", m.key() ? "b-key" : "b-ms", null)));
        found.forEach(f -> entries.add(f.entry()));
        long more = found.isEmpty() ? 0 : found.get(0).ofDay() - found.size();
        return new Day(
                String.valueOf(day.getDayOfMonth()),
                EsMx.weekdayDate(day),
                day.equals(businessDate.today()),
                entries,
                more == 0 ? "" : EsMx.number(more),
                listUrl(new DatePeriod(day, day), filter));
    }

    private static String listUrl(DatePeriod period, CalendarFilter filter) {
        return "/acciones?desde=" + period.from() + "&hasta=" + period.to()
                + (filter.vertiente().isEmpty() ? "" : "&vertiente=" + filter.vertiente())
                + (filter.area().isEmpty() ? "" : "&area=" + filter.area());
    }
}
