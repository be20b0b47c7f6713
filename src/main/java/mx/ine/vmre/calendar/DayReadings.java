package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.actions.ActionState;
import mx.ine.vmre.actions.ContentCalendar;
import mx.ine.vmre.calendar.CalendarDay.Entry;
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

/** What begins and ends on each of some days: a few actions per day, read with one bounded statement. */
@Component
class DayReadings {

    private static final String ENTRIES = "WITH shown AS (SELECT a.id, a.name, a.line, a.state, a.starts, a.ends"
            + " FROM actions.v_action a";
    private static final String ENTRIES_END = " AND (a.starts BETWEEN :from AND :to OR a.ends BETWEEN :from AND :to))"
            + " SELECT * FROM (SELECT e.*, count(*) OVER (PARTITION BY day) AS of_day,"
            + " row_number() OVER (PARTITION BY day ORDER BY what, name, id) AS place FROM ("
            + "SELECT s.*, starts AS day, CASE WHEN starts = ends THEN 'day' ELSE 'begins' END AS what"
            + " FROM shown s WHERE starts BETWEEN :from AND :to"
            + " UNION ALL SELECT s.*, ends, 'ends' FROM shown s WHERE ends BETWEEN :from AND :to AND starts < ends) e) e"
            + " WHERE place <= :perDay ORDER BY day, place";

    private static final String ENTITIES = "/estrategia#entidades";

    private final JdbcClient jdbc;
    private final Stages stages;
    private final EntityDates entityDates;
    private final ContentCalendar contents;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    DayReadings(
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

    private record Found(LocalDate day, long ofDay, Entry entry) {}

    /** @param perDay actions at most; milestones, stages and content periods are few and always shown */
    Map<LocalDate, CalendarDay> days(StrategyRef strategy, DatePeriod period, CalendarFilter filter, int perDay) {
        Map<LocalDate, List<Entry>> entries = framework(strategy, period, filter);
        Map<LocalDate, Long> ofDay = new HashMap<>();
        Map<LocalDate, Long> shown = new HashMap<>();
        for (Found found : read(strategy, period, filter, perDay)) {
            entries.computeIfAbsent(found.day(), k -> new ArrayList<>()).add(found.entry());
            ofDay.put(found.day(), found.ofDay());
            shown.merge(found.day(), 1L, Long::sum);
        }
        Map<LocalDate, CalendarDay> days = new LinkedHashMap<>();
        period.from().datesUntil(period.to().plusDays(1)).forEach(day -> {
            long more = ofDay.getOrDefault(day, 0L) - shown.getOrDefault(day, 0L);
            days.put(day, new CalendarDay(
                    String.valueOf(day.getDayOfMonth()),
                    EsMx.weekdayDate(day),
                    day.equals(businessDate.today()),
                    entries.getOrDefault(day, List.of()),
                    more == 0 ? "" : EsMx.number(more),
                    ListAddress.of(new DatePeriod(day, day), filter)));
        });
        return days;
    }

    /** Milestones, stages and content periods, by day. What is looked for in words is looked for among actions only. */
    private Map<LocalDate, List<Entry>> framework(StrategyRef strategy, DatePeriod period, CalendarFilter filter) {
        Map<LocalDate, List<Entry>> entries = new HashMap<>();
        if (!filter.texto().isEmpty() || !filter.lugar().isEmpty()) {
            return entries;
        }
        for (MilestoneRow m : stages.milestones(strategy.id())) {
            add(entries, period, m.day(),
                    new Entry(m.name(), "calendar.what.milestone", "/estrategia#hitos", m.key() ? "b-key" : "b-ms", null));
        }
        for (EntityDates.EntityDate d : entityDates.of(strategy)) {
            String css = d.key() ? "b-key" : "b-ms";
            add(entries, period, d.starts(), new Entry(
                    d.name(), d.oneDay() ? "calendar.what.entity" : "calendar.what.entityBegins", ENTITIES, css, null));
            if (!d.oneDay()) {
                add(entries, period, d.ends(), new Entry(d.name(), "calendar.what.entityEnds", ENTITIES, css, null));
            }
        }
        for (StageRow s : stages.of(strategy.id())) {
            if (filter.shows(s.number())) {
                add(entries, period, s.from(), stage(s, "calendar.what.stageBegins"));
                add(entries, period, s.to(), stage(s, "calendar.what.stageEnds"));
            }
        }
        for (ContentCalendar.Period p : contents.of(strategy)) {
            add(entries, period, p.from(),
                    new Entry(
                            messages.getMessage("calendar.period", new Object[] {p.number()}, EsMx.LOCALE),
                            "calendar.what.period", "/plan-de-contenidos?desde=" + p.number(),
                            "b-per", null));
        }
        return entries;
    }

    private static Entry stage(StageRow stage, String key) {
        return new Entry(stage.label(), key, "/estrategia#etapas", "b-stg", null);
    }

    private static void add(Map<LocalDate, List<Entry>> entries, DatePeriod period, LocalDate day, Entry entry) {
        if (period.contains(day)) {
            entries.computeIfAbsent(day, k -> new ArrayList<>()).add(entry);
        }
    }

    private List<Found> read(StrategyRef strategy, DatePeriod period, CalendarFilter filter, int perDay) {
        LocalDate today = businessDate.today();
        ActionConditions conditions = ActionConditions.of(filter, strategy.id(), today);
        return jdbc.sql(ENTRIES.concat(conditions.sql()).concat(ENTRIES_END))
                .params(conditions.parameters())
                .param("from", period.from())
                .param("to", period.to())
                .param("perDay", perDay)
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
}
