package mx.ine.vmre.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ValueWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What can count for a row, and what does, as people read it. */
@Component
class CountingWords implements ValueWords {

    private final Stages stages;
    private final QuarterPlans plans;
    private final MessageSource messages;

    CountingWords(Stages stages, QuarterPlans plans, MessageSource messages) {
        this.stages = stages;
        this.plans = plans;
        this.messages = messages;
    }

    /** What a strategy lets one choose from. */
    record Offer(List<Choice> stages, List<Choice> lines, List<Choice> materials) {

        /** Stages first; then what of them counts. Empty where nothing counts; what is no longer there is told by its code. */
        String words(PlanMeasure measure) {
            List<String> kinds = new ArrayList<>(chosen(materials, measure.materials()));
            kinds.addAll(chosen(lines, measure.lines()));
            return String.join(": ", Stream.of(
                            String.join(", ", chosen(stages, measure.stages())), String.join(", ", kinds))
                    .filter(part -> !part.isEmpty())
                    .toList());
        }

        private static List<String> chosen(List<Choice> offered, Set<String> values) {
            Stream<String> known = offered.stream().filter(c -> values.contains(c.value())).map(Choice::label);
            Stream<String> gone = values.stream().filter(v -> offered.stream().noneMatch(c -> c.value().equals(v)));
            return Stream.concat(known, gone).toList();
        }
    }

    Offer of(StrategyRef strategy) {
        return new Offer(
                stages.of(strategy.id()).stream().map(s -> new Choice(String.valueOf(s.number()), s.label())).toList(),
                Stream.of(ActionLine.values()).map(l -> new Choice(l.name(), text(l.key()))).toList(),
                plans.materials(strategy.id()).stream().map(m -> new Choice(m.code(), m.name())).toList());
    }

    @Override
    public boolean knows(AuditedAggregate aggregate) {
        return aggregate instanceof RowCounting;
    }

    @Override
    public String words(AuditedAggregate aggregate, String field, String value) {
        if (value.isEmpty()) {
            return value;
        }
        if (field.endsWith(".source")) {
            return text(RowCounting.Source.valueOf(value).key());
        }
        return field.endsWith(".lines")
                ? String.join(", ", Stream.of(value.split(", ")).map(l -> text(ActionLine.valueOf(l).key())).toList())
                : value;
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
