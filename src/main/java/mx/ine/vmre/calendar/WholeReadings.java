package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.ine.vmre.actions.ContentCalendar;
import mx.ine.vmre.calendar.WholeView.Cell;
import mx.ine.vmre.calendar.WholeView.Column;
import mx.ine.vmre.calendar.WholeView.Line;
import mx.ine.vmre.calendar.WholeView.Mark;
import mx.ine.vmre.calendar.WholeView.Stage;
import mx.ine.vmre.calendar.WholeView.Year;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Folds a strategy's actions into counts by line and column, however many they are: an action counts in every column
 * that it touches.
 */
@Component
class WholeReadings {

    private static final int LEVELS = 4;

    /** Each action is spread over the columns it touches, so that the cost follows the actions and not the columns. */
    private static final String COUNTS = "SELECT line, c::date AS day, count(*) AS actions"
            + " FROM (SELECT a.line, greatest(a.starts, CAST(:from AS date)) AS starts,"
            + " least(a.ends, CAST(:to AS date)) AS ends FROM actions.v_action a";
    private static final String COUNTS_END = " AND a.starts <= :to AND a.ends >= :from) a"
            + " CROSS JOIN LATERAL generate_series(date_trunc(:unit, a.starts::timestamp), a.ends::timestamp,"
            + " make_interval(months => :months)) AS c GROUP BY line, c";

    private static final String TOTALS = "SELECT a.line, count(*) AS actions FROM actions.v_action a";
    private static final String TOTALS_END = " GROUP BY a.line";

    private final JdbcClient jdbc;
    private final Stages stages;
    private final EntityDates entityDates;
    private final ContentCalendar contents;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    WholeReadings(
            JdbcClient jdbc,
            Stages stages,
            EntityDates entityDates,
            ContentCalendar contents,
            BusinessDate businessDate,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.entityDates = entityDates;
        this.contents = contents;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    WholeView view(StrategyRef strategy, Scale scale, CalendarFilter filter) {
        List<DatePeriod> columns = scale.columns(strategy.period());
        LocalDate today = businessDate.today();
        List<Dated> dates = dated(strategy);
        List<Mark> marks = marks(dates);
        return new WholeView(
                strategy.name(),
                columns.stream()
                        .collect(Collectors.groupingBy(c -> c.from().getYear(), TreeMap::new, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .map(e -> new Year(String.valueOf(e.getKey()), e.getValue().intValue()))
                        .toList(),
                columns.stream()
                        .map(c -> new Column(
                                scale.shown(c), scale.spoken(c), c.contains(today), scale.url(c) + filter.query()))
                        .toList(),
                stages.of(strategy.id()).stream()
                        .filter(s -> filter.shows(s.number()))
                        .map(s -> new Stage(
                                s.label(),
                                EsMx.date(s.from()) + " – " + EsMx.date(s.to()),
                                columns.stream().map(c -> s.period().overlaps(c)).toList()))
                        .toList(),
                byColumn(dates, marks, columns),
                marks,
                periods(strategy, columns),
                lines(strategy, scale, columns, filter));
    }

    /** Milestones and what entities have of their own, by day; a window is marked where it begins. */
    private List<Dated> dated(StrategyRef strategy) {
        return Stream.concat(
                        stages.milestones(strategy.id()).stream()
                                .map(m -> new Dated(m.day(), m.name(), m.key(), EsMx.date(m.day()))),
                        entityDates.of(strategy).stream()
                                .map(d -> new Dated(
                                        d.starts(), d.name(), d.key(),
                                        d.oneDay()
                                                ? EsMx.date(d.starts())
                                                : EsMx.date(d.starts()) + " – " + EsMx.date(d.ends()))))
                .sorted(Comparator.comparing(Dated::day))
                .toList();
    }

    private record Dated(LocalDate day, String name, boolean key, String days) {}

    private static List<Mark> marks(List<Dated> dates) {
        return IntStream.range(0, dates.size())
                .mapToObj(i -> new Mark(i + 1, dates.get(i).days(), dates.get(i).name(), dates.get(i).key()))
                .toList();
    }

    private static List<List<Mark>> byColumn(List<Dated> dates, List<Mark> marks, List<DatePeriod> columns) {
        return columns.stream()
                .map(c -> IntStream.range(0, marks.size())
                        .filter(i -> c.contains(dates.get(i).day()))
                        .mapToObj(marks::get)
                        .toList())
                .toList();
    }

    /** The periods that begin in each column, from the first to the last of them. */
    private List<Cell> periods(StrategyRef strategy, List<DatePeriod> columns) {
        List<ContentCalendar.Period> all = contents.of(strategy);
        return columns.stream()
                .map(column -> all.stream().filter(p -> column.contains(p.from())).toList())
                .map(here -> {
                    if (here.isEmpty()) {
                        return new Cell("", "", "lv0", "");
                    }
                    int first = here.get(0).number();
                    int last = here.get(here.size() - 1).number();
                    return new Cell(
                            first == last ? String.valueOf(first) : first + "–" + last,
                            text("calendar.periods.begin", EsMx.number(here.size())),
                            "lv0",
                            "/plan-de-contenidos?desde=" + first);
                })
                .toList();
    }

    private List<Line> lines(StrategyRef strategy, Scale scale, List<DatePeriod> columns, CalendarFilter filter) {
        ActionConditions conditions = ActionConditions.of(filter, strategy.id(), businessDate.today());
        Map<ActionLine, Map<LocalDate, Long>> counts = new EnumMap<>(ActionLine.class);
        jdbc.sql(COUNTS.concat(conditions.sql()).concat(COUNTS_END))
                .params(conditions.parameters())
                .param("from", columns.get(0).from())
                .param("to", columns.get(columns.size() - 1).to())
                .param("unit", scale == Scale.MONTHS ? "month" : "quarter")
                .param("months", scale.months())
                .query((rs, n) -> counts.computeIfAbsent(ActionLine.valueOf(rs.getString("line")), k -> new HashMap<>())
                        .put(rs.getObject("day", LocalDate.class), rs.getLong("actions")))
                .list();
        Map<ActionLine, Long> totals = new EnumMap<>(ActionLine.class);
        jdbc.sql(TOTALS.concat(conditions.sql()).concat(TOTALS_END))
                .params(conditions.parameters())
                .query((rs, n) -> totals.put(ActionLine.valueOf(rs.getString("line")), rs.getLong("actions")))
                .list();
        long most = counts.values().stream().flatMap(m -> m.values().stream()).mapToLong(Long::longValue).max().orElse(1);
        return filter.lines().stream()
                .map(line -> {
                    Map<LocalDate, Long> ofLine = counts.getOrDefault(line, Map.of());
                    return new Line(
                            line,
                            columns.stream()
                                    .map(c -> count(line, c, ofLine.getOrDefault(c.from(), 0L), most, filter))
                                    .toList(),
                            EsMx.number(totals.getOrDefault(line, 0L)));
                })
                .toList();
    }

    private static Cell count(ActionLine line, DatePeriod column, long actions, long most, CalendarFilter filter) {
        long level = actions == 0 ? 0 : Math.max(1, (actions * LEVELS + most - 1) / most);
        return new Cell(
                actions == 0 ? "" : EsMx.number(actions),
                "",
                "lv" + level,
                ListAddress.of(column, filter.ofLine(line)));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
