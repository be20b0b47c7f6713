package mx.ine.vmre.calendar;

import java.time.Clock;
import java.time.LocalDate;
import mx.ine.vmre.campaign.MilestoneRow;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A strategy as an iCalendar of whole days: stages, milestones and actions of the last half year onwards. An entry
 * keeps its identifier for ever, so that other calendars change it instead of adding it again.
 */
@Component
class FeedReadings {

    private static final int DAYS_BACK = 183;
    private static final int MOST = 5000;

    private static final String ACTIONS = "SELECT id, code, name, line, state, starts, ends, place, version"
            + " FROM actions.v_action WHERE strategy_id = ? AND ends >= ? ORDER BY starts, id LIMIT ?";

    private final JdbcClient jdbc;
    private final Stages stages;
    private final BusinessDate businessDate;
    private final Clock clock;
    private final MessageSource messages;

    FeedReadings(JdbcClient jdbc, Stages stages, BusinessDate businessDate, Clock clock, MessageSource messages) {
        this.jdbc = jdbc;
        this.stages = stages;
        this.businessDate = businessDate;
        this.clock = clock;
        this.messages = messages;
    }

    private record Found(
            long id, String code, String name, String line, String state, LocalDate starts, LocalDate ends, String place,
            long version) {}

    String calendar(StrategyRef strategy) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//INE//VMRE//ES"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", text("calendar.feed.name", strategy.name())));
        for (StageRow stage : stages.of(strategy.id())) {
            VEvent event = event("stage-" + stage.id(), stage.from(), stage.to(), text("calendar.feed.stage", stage.label()));
            event.add(new Description(stage.aim()));
            event.add(ImmutableStatus.VEVENT_CONFIRMED);
            calendar.add(event);
        }
        for (MilestoneRow milestone : stages.milestones(strategy.id())) {
            VEvent event = event("milestone-" + milestone.id(), milestone.day(), milestone.day(), milestone.name());
            event.add(ImmutableStatus.VEVENT_CONFIRMED);
            calendar.add(event);
        }
        jdbc.sql(ACTIONS)
                .params(strategy.id(), businessDate.today().minusDays(DAYS_BACK), MOST)
                .query(Found.class)
                .list()
                .forEach(action -> calendar.add(event(action)));
        return FoldedLines.of(calendar.toString());
    }

    private VEvent event(Found action) {
        VEvent event = event("action-" + action.id(), action.starts(), action.ends(), action.name());
        event.add(new Description(text(
                "calendar.feed.action",
                action.code(),
                text("campaign.line." + action.line()),
                text("actions.state." + action.state()))));
        if (!action.place().isBlank()) {
            event.add(new Location(action.place()));
        }
        event.add(new Sequence((int) action.version()));
        event.add(status(action.state()));
        return event;
    }

    private static Status status(String state) {
        return switch (state) {
            case "CANCELLED" -> ImmutableStatus.VEVENT_CANCELLED;
            case "PLANNED" -> ImmutableStatus.VEVENT_TENTATIVE;
            default -> ImmutableStatus.VEVENT_CONFIRMED;
        };
    }

    /** Whole days; the end of an entry is the day after its last one. */
    private VEvent event(String key, LocalDate first, LocalDate last, String summary) {
        VEvent event = new VEvent(false);
        event.add(new Uid(key + "@vmre.ine.mx"));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(first));
        event.add(new DtEnd<>(last.plusDays(1)));
        event.add(new Summary(summary));
        return event;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
