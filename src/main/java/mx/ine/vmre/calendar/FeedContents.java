package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.actions.ContentCalendar;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that a strategy's feeds could tell; of actions and deadlines, those of the last half year onwards. */
@Component
class FeedContents {

    private static final int DAYS_BACK = 183;
    private static final int MOST = 5000;

    private static final String ACTIONS = "SELECT a.id, a.code, a.name, a.line, a.area, a.state, a.starts, a.ends, a.place,"
            + " a.version, (SELECT string_agg(s.number::text, ' ' ORDER BY s.number) FROM actions.v_action_stage x"
            + " JOIN campaign.v_stage s ON s.id = x.stage_id WHERE x.action_id = a.id) AS stages"
            + " FROM actions.v_action a WHERE a.strategy_id = ? AND a.ends >= ? ORDER BY a.starts, a.id LIMIT ?";

    private final JdbcClient jdbc;
    private final Stages stages;
    private final EntityDates entityDates;
    private final Strategies strategies;
    private final ContentCalendar contents;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    FeedContents(
            JdbcClient jdbc,
            Stages stages,
            EntityDates entityDates,
            Strategies strategies,
            ContentCalendar contents,
            BusinessDate businessDate,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.entityDates = entityDates;
        this.strategies = strategies;
        this.contents = contents;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    private record Found(
            long id, String code, String name, String line, String area, String state, LocalDate starts, LocalDate ends,
            String place, long version, String stages) {}

    List<FeedEntry> of(StrategyRef strategy) {
        List<FeedEntry> entries = new ArrayList<>();
        for (StageRow s : stages.of(strategy.id())) {
            entries.add(FeedEntry.of(
                    FeedKind.STAGES, "stage-" + s.id(), text("calendar.feed.stage", s.label()), s.aim(), s.from(), s.to(),
                    Set.of(String.valueOf(s.number()))));
        }
        for (MilestoneRow m : stages.milestones(strategy.id())) {
            entries.add(FeedEntry.of(
                    FeedKind.MILESTONES, "milestone-" + m.id(), m.name(), "", m.day(), m.day(), Set.of()));
        }
        for (EntityDates.EntityDate d : entityDates.of(strategy)) {
            entries.add(FeedEntry.of(
                    FeedKind.MILESTONES, "entity-date-" + d.id(), d.name(), "", d.starts(), d.ends(), Set.of()));
        }
        for (ContentCalendar.Period p : contents.of(strategy)) {
            entries.add(FeedEntry.of(
                    FeedKind.PERIODS, "period-" + strategy.id() + "-" + p.number(),
                    text("calendar.feed.period", p.number()), "", p.from(), p.to(), Set.of()));
        }
        reports(strategy).forEach(entries::add);
        jdbc.sql(ACTIONS)
                .params(strategy.id(), horizon(), MOST)
                .query(Found.class)
                .list()
                .forEach(action -> {
                    entries.add(entry(action, FeedKind.ACTIONS));
                    entries.add(entry(action, FeedKind.DEADLINES));
                });
        return entries;
    }

    /** Actions that ended before this day are no longer told, and that is no news. */
    LocalDate horizon() {
        return businessDate.today().minusDays(DAYS_BACK);
    }

    private Stream<FeedEntry> reports(StrategyRef strategy) {
        int day = strategies.parameters(strategy.id()).reportDueDay();
        YearMonth last = YearMonth.from(strategy.to());
        return Stream.iterate(YearMonth.from(strategy.from()), m -> !m.isAfter(last), m -> m.plusMonths(1))
                .map(month -> {
                    LocalDate due = month.plusMonths(1).atDay(day);
                    return FeedEntry.of(
                            FeedKind.DEADLINES, "report-" + strategy.id() + "-" + month,
                            text("calendar.feed.report", EsMx.month(month)), "", due, due, Set.of());
                });
    }

    private FeedEntry entry(Found action, FeedKind kind) {
        boolean deadline = kind == FeedKind.DEADLINES;
        return new FeedEntry(
                kind,
                (deadline ? "deadline-" : "action-") + action.id(),
                deadline ? text("calendar.feed.deadline", action.name()) : action.name(),
                text("calendar.feed.action", action.code(), text("campaign.line." + action.line()),
                        text("actions.state." + action.state())),
                action.place(),
                deadline ? action.ends() : action.starts(),
                action.ends(),
                switch (action.state()) {
                    case "CANCELLED" -> "CANCELLED";
                    case "PLANNED" -> "TENTATIVE";
                    default -> "CONFIRMED";
                },
                action.line(),
                action.area(),
                action.stages() == null ? Set.of() : Set.of(action.stages().split(" ")),
                action.version());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
