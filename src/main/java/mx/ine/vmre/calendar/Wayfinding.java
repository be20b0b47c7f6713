package mx.ine.vmre.calendar;

import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The ways from one view of the calendar to another, and its filters in words. */
@Component
class Wayfinding {

    private final Stages stages;
    private final MessageSource messages;

    Wayfinding(Stages stages, MessageSource messages) {
        this.stages = stages;
        this.messages = messages;
    }

    /**
     * @param day to be kept when filtering, or null for today
     * @param previous null where there is nowhere to move
     */
    record Ways(
            String view,
            String day,
            List<Tab> tabs,
            List<Tab> scales,
            String previous,
            String now,
            String next,
            List<Choice> lines,
            List<Choice> areas,
            List<Choice> stages,
            List<Choice> states,
            List<Chip> chips,
            String cleared) {}

    /** One way of looking. */
    record Tab(String key, String url, String current) {}

    Ways of(StrategyRef strategy, Looking looking, CalendarFilter filter) {
        return new Ways(
                looking.view(),
                looking.day().equals(looking.today()) ? null : looking.day().toString(),
                Stream.concat(Stream.of("trimestre"), Looking.DAYS.stream())
                        .map(v -> tab(
                                "calendar.view.", v, looking, filter,
                                v.equals("trimestre") ? looking.timeline() : v.equals(looking.view())))
                        .toList(),
                looking.timeline()
                        ? Looking.SCALES.stream()
                                .map(v -> tab("calendar.scale.", v, looking, filter, v.equals(looking.view())))
                                .toList()
                        : List.of(),
                looking.previous().map(filtered(filter)).orElse(null),
                looking.now() + filter.query(),
                looking.next().map(filtered(filter)).orElse(null),
                CalendarFilter.words().stream()
                        .map(word -> new Choice(word, text(CalendarFilter.lineOf(word).key())))
                        .toList(),
                Stream.of(Area.values()).map(a -> new Choice(a.name(), a.label())).toList(),
                stages.of(strategy.id()).stream()
                        .map(s -> new Choice(String.valueOf(s.number()), s.label()))
                        .toList(),
                CalendarFilter.states().stream()
                        .map(s -> new Choice(s, text("actions.filter.state." + s)))
                        .toList(),
                filter.inForce().keySet().stream()
                        .map(name -> new Chip(
                                "actions.filter." + name,
                                words(name, filter.inForce().get(name), strategy),
                                looking.in(looking.view()) + filter.without(name).query()))
                        .toList(),
                looking.in(looking.view()));
    }

    private static java.util.function.UnaryOperator<String> filtered(CalendarFilter filter) {
        return url -> url + filter.query();
    }

    private static Tab tab(String prefix, String view, Looking looking, CalendarFilter filter, boolean current) {
        return new Tab(prefix + view, looking.in(view) + filter.query(), current ? "true" : null);
    }

    private String words(String name, String value, StrategyRef strategy) {
        return switch (name) {
            case "vertiente" -> text(CalendarFilter.lineOf(value).key());
            case "estado" -> text("actions.filter.state." + value);
            case "area" -> Area.valueOf(value).label();
            case "etapa" -> stages.of(strategy.id()).stream()
                    .filter(s -> String.valueOf(s.number()).equals(value))
                    .map(StageRow::label)
                    .findFirst()
                    .orElse(value);
            default -> value;
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
