package mx.ine.vmre.calendar;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a feed may hold, as it is offered, chosen and told. */
@Component
class FeedWords {

    private final Stages stages;
    private final MessageSource messages;

    FeedWords(Stages stages, MessageSource messages) {
        this.stages = stages;
        this.messages = messages;
    }

    /** By the names of the form's lists. */
    Map<String, List<Choice>> offer(StrategyRef strategy) {
        return Map.of(
                "kinds", choices(FeedKind.values(), Enum::name, k -> text("calendar.feed.kind." + k)),
                "lines", choices(ActionLine.values(), Enum::name, l -> text(l.key())),
                "areas", choices(Area.values(), Enum::name, Area::label),
                "stages", stages.of(strategy.id()).stream()
                        .map(s -> new Choice(String.valueOf(s.number()), s.label()))
                        .toList());
    }

    /** What the form asks for; what is wrong in it goes to the errors. */
    FeedSelection chosen(FormErrors errors, FeedForm form, StrategyRef strategy) {
        Map<String, List<Choice>> offered = offer(strategy);
        return new FeedSelection(
                some(errors, "kinds", form.kinds(), offered, 1).stream()
                        .map(FeedKind::valueOf)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                some(errors, "lines", form.lines(), offered, 0), some(errors, "areas", form.areas(), offered, 0),
                some(errors, "stages", form.stages(), offered, 0));
    }

    private static Set<String> some(
            FormErrors errors, String field, List<String> typed, Map<String, List<Choice>> offered, int atLeast) {
        Collection<String> values = offered.get(field).stream().map(Choice::value).toList();
        return new LinkedHashSet<>(errors.someOf(field, typed, values, atLeast));
    }

    String holds(FeedSelection selection, StrategyRef strategy) {
        Map<String, List<Choice>> offered = offer(strategy);
        return Stream.of(
                        words(offered.get("kinds"), selection.kinds().stream().map(Enum::name).collect(Collectors.toSet())),
                        words(offered.get("lines"), selection.lines()), words(offered.get("areas"), selection.areas()),
                        words(offered.get("stages"), selection.stages()))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String words(List<Choice> offered, Set<String> chosen) {
        return offered.stream().filter(c -> chosen.contains(c.value())).map(Choice::label).collect(Collectors.joining(", "));
    }

    private static <T> List<Choice> choices(T[] values, Function<T, String> value, Function<T, String> label) {
        return Stream.of(values).map(v -> new Choice(value.apply(v), label.apply(v))).toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
