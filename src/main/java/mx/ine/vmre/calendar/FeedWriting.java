package mx.ine.vmre.calendar;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes a feed as an iCalendar (RFC 5545, 7986). Every entry is of whole days, written as days and without an hour, so
 * that no time zone and no summer time moves it; its end is the day after the last one. What did not change is written
 * the same, byte for byte.
 */
@Component
class FeedWriting {

    private static final String REFRESH = "PT6H";

    private final FeedContents contents;
    private final FeedLedger ledger;
    private final MessageSource messages;
    private final String from;
    private final VTimeZone zone = CentralMexico.zone();

    FeedWriting(
            FeedContents contents,
            FeedLedger ledger,
            MessageSource messages,
            @Value("${vmre.mail.from:vmre@localhost}") String from) {
        this.contents = contents;
        this.ledger = ledger;
        this.messages = messages;
        this.from = from;
    }

    /** @param changed when something of it last changed */
    record Written(String text, Instant changed) {}

    private record Line(FeedEntry entry, int sequence, Instant changed) {}

    Written write(StrategyRef strategy, String name, FeedPast past) {
        List<FeedEntry> entries = contents.of(strategy);
        Map<String, FeedLedger.Told> told = ledger.tell(strategy, entries, contents.horizon());
        List<Line> lines = new ArrayList<>();
        for (FeedEntry entry : entries) {
            FeedPast.Membership here = past.of(selection -> selection.holds(entry));
            if (here.held() || here.leftAfter(ledger.toldSince())) {
                FeedLedger.Told last = told.get(entry.uid());
                lines.add(new Line(
                        here.held() ? entry : entry.cancelled(), last.sequence() + here.turns(),
                        last.changed().isAfter(here.last()) ? last.changed() : here.last()));
            }
        }
        told.values().stream()
                .filter(ledger::stillTold)
                .filter(t -> past.of(s -> s.holds(t.asGone().kind(), t.asGone().stages())).everHeld())
                // Which line it was of is not known any more: as many turns as there can have been.
                .map(t -> new Line(t.asGone(), t.sequence() + past.former().size(), t.changed()))
                .sorted(Comparator.comparing(l -> l.entry().uid()))
                .forEach(lines::add);
        Calendar calendar = head(strategy, name);
        String host = ledger.host();
        lines.forEach(l -> calendar.add(event(l, host)));
        return new Written(
                FoldedLines.of(calendar.toString()),
                lines.stream().map(Line::changed).max(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    private Calendar head(StrategyRef strategy, String name) {
        String title = text("calendar.feed.name", strategy.name(), name);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//INE//VMRE//ES"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new Name(title));
        calendar.add(new XProperty("X-WR-CALNAME", title));
        calendar.add(new XProperty("X-WR-TIMEZONE", EsMx.ZONE.getId()));
        calendar.add(new RefreshInterval(
                new ParameterList(List.of(net.fortuna.ical4j.model.parameter.Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH));
        calendar.add(zone);
        return calendar;
    }

    private VEvent event(Line line, String host) {
        FeedEntry entry = line.entry();
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.uid() + "@" + host));
        event.add(new DtStamp(line.changed()));
        event.add(new LastModified(line.changed()));
        event.add(new Sequence(line.sequence()));
        event.add(new DtStart<>(entry.starts()));
        event.add(new DtEnd<>(entry.ends().plusDays(1)));
        event.add(new Summary(oneLine(entry.summary())));
        if (!entry.description().isBlank()) {
            event.add(new Description(entry.description().replace("\r\n", "\n").replace('\r', '\n')));
        }
        if (entry.location() != null && !entry.location().isBlank()) {
            event.add(new Location(oneLine(entry.location())));
        }
        event.add(new Organizer(
                new ParameterList(List.of(new Cn(text("calendar.feed.organizer")))), URI.create("mailto:" + from)));
        event.add(new Status(entry.status()));
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
