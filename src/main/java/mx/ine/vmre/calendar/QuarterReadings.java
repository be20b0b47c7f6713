package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.actions.ContentCalendar;
import mx.ine.vmre.calendar.QuarterView.Head;
import mx.ine.vmre.calendar.QuarterView.Lane;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A quarter's stages, milestones and actions, read with one bounded statement and packed into rows. */
@Component
class QuarterReadings {

    /** Rows and bars of one line at most; the rest is one link away. */
    private static final int ROWS = 7;

    private static final int BARS = 40;

    /** Stages overlap seldom as much as this; where more do, the last row holds the rest. */
    private static final int STAGE_ROWS = 12;

    /** A period of fewer days shows its number alone. */
    private static final int WORDED_PERIOD = 12;

    private static final int TODAY_DAYS = 14;

    private static final String ACTIONS = "SELECT * FROM (SELECT a.id, a.name, a.line, a.state, a.starts, a.ends,"
            + " count(*) OVER (PARTITION BY a.line) AS of_line,"
            + " row_number() OVER (PARTITION BY a.line ORDER BY a.starts, a.ends DESC, a.id) AS place"
            + " FROM actions.v_action a";
    private static final String ACTIONS_END =
            " AND a.starts <= :to AND a.ends >= :from) a WHERE place <= :bars ORDER BY line, place";

    private final JdbcClient jdbc;
    private final Stages stages;
    private final EntityDates entityDates;
    private final ContentCalendar contents;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    QuarterReadings(
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

    private record Found(
            long id, String name, ActionLine line, ActionState state, LocalDate starts, LocalDate ends, long ofLine) {}

    QuarterView view(StrategyRef strategy, Quarter quarter, CalendarFilter filter) {
        LocalDate today = businessDate.today();
        Map<ActionLine, List<Found>> byLine = new EnumMap<>(ActionLine.class);
        read(strategy, quarter.period(), filter)
                .forEach(f -> byLine.computeIfAbsent(f.line(), k -> new ArrayList<>()).add(f));
        long total = byLine.values().stream().mapToLong(l -> l.get(0).ofLine()).sum();
        return new QuarterView(
                label(quarter),
                quarter.css(),
                quarter.period().contains(today) ? quarter.column(today) : 0,
                text("calendar.today", today.getDayOfMonth()),
                months(quarter, today),
                weeks(quarter, today),
                stageBars(strategy, quarter, filter),
                milestones(strategy, quarter),
                periods(strategy, quarter),
                filter.lines().stream()
                        .map(line -> lane(line, byLine.getOrDefault(line, List.of()), quarter, filter, today))
                        .toList(),
                total,
                ListAddress.of(quarter.period(), filter));
    }

    private List<Found> read(StrategyRef strategy, DatePeriod period, CalendarFilter filter) {
        ActionConditions conditions = ActionConditions.of(filter, strategy.id(), businessDate.today());
        return jdbc.sql(ACTIONS.concat(conditions.sql()).concat(ACTIONS_END))
                .params(conditions.parameters())
                .param("from", period.from())
                .param("to", period.to())
                .param("bars", BARS)
                .query((rs, n) -> new Found(
                        rs.getLong("id"),
                        rs.getString("name"),
                        ActionLine.valueOf(rs.getString("line")),
                        ActionState.valueOf(rs.getString("state")),
                        rs.getObject("starts", LocalDate.class),
                        rs.getObject("ends", LocalDate.class),
                        rs.getLong("of_line")))
                .list();
    }

    private String label(Quarter quarter) {
        return text("calendar.months", monthName(quarter.months().get(0)), EsMx.month(quarter.months().get(2)));
    }

    /** A month's name makes room for today's mark at its beginning. */
    private static List<Head> months(Quarter quarter, LocalDate today) {
        return quarter.months().stream()
                .map(m -> {
                    boolean shared = YearMonth.from(today).equals(m) && today.getDayOfMonth() <= TODAY_DAYS;
                    LocalDate start = shared ? today.plusDays(3) : m.atDay(1);
                    return new Head(
                            monthName(m),
                            "d" + quarter.column(start) + " n" + (m.lengthOfMonth() - start.getDayOfMonth() + 1));
                })
                .toList();
    }

    private static List<Head> weeks(Quarter quarter, LocalDate today) {
        List<Head> weeks = new ArrayList<>();
        LocalDate sunday = quarter.period().from();
        while (sunday.getDayOfWeek() != java.time.DayOfWeek.SUNDAY) {
            sunday = sunday.plusDays(1);
        }
        for (; !sunday.isAfter(quarter.period().to()); sunday = sunday.plusDays(7)) {
            int column = quarter.column(sunday);
            int length = Math.min(7, quarter.days() - column + 1);
            long away = today.toEpochDay() - sunday.toEpochDay();
            weeks.add(new Head(
                    String.valueOf(sunday.getDayOfMonth()),
                    "d" + column + " n" + length + (away >= 21 && away < 28 ? " start" : "")));
        }
        return weeks;
    }

    private List<Bar> stageBars(StrategyRef strategy, Quarter quarter, CalendarFilter filter) {
        Packing packing = new Packing(quarter.days(), STAGE_ROWS);
        List<Bar> bars = new ArrayList<>();
        for (StageRow stage : stages.overlapping(strategy.id(), quarter.period())) {
            if (!filter.shows(stage.number())) {
                continue;
            }
            int from = first(quarter, stage.from());
            int to = last(quarter, stage.to());
            int row = packing.place(from, to);
            bars.add(new Bar(
                    place(from, to, row),
                    text("calendar.stage", stage.label(), EsMx.date(stage.from()), EsMx.date(stage.to())),
                    stage.label(),
                    "/estrategia#etapas",
                    null,
                    ""));
        }
        return bars;
    }

    /** Milestones and what entities have of their own; of the latter, a window is marked on its first day in sight. */
    private List<Bar> milestones(StrategyRef strategy, Quarter quarter) {
        Packing packing = new Packing(quarter.days(), STAGE_ROWS);
        List<Bar> marks = new ArrayList<>();
        for (MilestoneRow m : stages.milestones(strategy.id())) {
            if (quarter.period().contains(m.day())) {
                marks.add(mark(quarter, packing, m.day(), m.name(), m.key(), "/estrategia#hitos", EsMx.date(m.day())));
            }
        }
        for (EntityDates.EntityDate d : entityDates.of(strategy)) {
            if (quarter.period().overlaps(new DatePeriod(d.starts(), d.ends()))) {
                LocalDate day = d.starts().isBefore(quarter.period().from()) ? quarter.period().from() : d.starts();
                String days = d.oneDay() ? EsMx.date(d.starts()) : EsMx.date(d.starts()) + " – " + EsMx.date(d.ends());
                marks.add(mark(quarter, packing, day, d.name(), d.key(), "/estrategia#entidades", days));
            }
        }
        return marks;
    }

    private static Bar mark(
            Quarter quarter, Packing packing, LocalDate day, String name, boolean key, String url, String days) {
        int column = quarter.column(day);
        int length = 3 + BarName.days(name);
        boolean left = column + length > quarter.days() && column > length;
        int from = left ? column - length : column;
        int to = left ? column : Math.min(quarter.days(), column + length);
        return new Bar(
                (key ? "key " : "") + (left ? "left " : "") + place(from, to, packing.place(from, to)), name, name, url, null,
                days);
    }

    private List<Bar> periods(StrategyRef strategy, Quarter quarter) {
        return contents.of(strategy).stream()
                .filter(p -> !p.from().isAfter(quarter.period().to()) && !p.to().isBefore(quarter.period().from()))
                .map(p -> {
                    int from = first(quarter, p.from());
                    int to = last(quarter, p.to());
                    String name = text("calendar.period", p.number());
                    return new Bar(
                            place(from, to, 1),
                            to - from + 1 < WORDED_PERIOD ? String.valueOf(p.number()) : name,
                            name,
                            "/plan-de-contenidos?desde=" + p.number(),
                            null,
                            EsMx.date(p.from()) + " – " + EsMx.date(p.to()));
                })
                .toList();
    }

    private Lane lane(ActionLine line, List<Found> found, Quarter quarter, CalendarFilter filter, LocalDate today) {
        Packing packing = new Packing(quarter.days(), ROWS);
        List<Bar> bars = new ArrayList<>();
        List<Bar> rest = new ArrayList<>();
        for (Found action : found) {
            int from = first(quarter, action.starts());
            int to = last(quarter, action.ends());
            BarName named = BarName.of(action.name(), from, to, quarter.days());
            int row = packing.place(from - named.before(), to + named.after());
            (row > 0 ? bars : rest).add(new Bar(
                    "b-" + line.css() + named.css() + " " + place(from, to, row),
                    named.shown(),
                    action.name(),
                    "/acciones/" + action.id(),
                    action.state().badge(action.ends().isBefore(today)),
                    action.starts().equals(action.ends())
                            ? EsMx.dayMonth(action.starts())
                            : EsMx.dayMonth(action.starts()) + " – " + EsMx.dayMonth(action.ends())));
        }
        long more = found.isEmpty() ? 0 : found.get(0).ofLine() - bars.size();
        return new Lane(
                line,
                bars,
                more == 0 ? "" : EsMx.number(more),
                rest,
                more == rest.size() ? "" : EsMx.number(more - rest.size()),
                ListAddress.of(quarter.period(), filter.ofLine(line)));
    }

    private static String place(int from, int to, int row) {
        return "d" + from + " n" + (to - from + 1) + " r" + (row == 0 ? STAGE_ROWS : row);
    }

    private static int first(Quarter quarter, LocalDate day) {
        return Math.max(1, quarter.column(day));
    }

    private static int last(Quarter quarter, LocalDate day) {
        return Math.min(quarter.days(), quarter.column(day));
    }

    /** {@code Octubre}: it begins a heading. */
    static String monthName(YearMonth month) {
        String name = month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, EsMx.LOCALE);
        return name.substring(0, 1).toUpperCase(EsMx.LOCALE) + name.substring(1);
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
