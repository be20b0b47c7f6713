package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Masthead;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The header: name of the strategy, its running stages as a set, and its calendar as a thread at true scale. */
@Component
class StrategyMasthead implements Masthead.Source {

    private final CurrentStrategy current;
    private final Stages stages;
    private final StrategyShelf shelf;
    private final BusinessDate businessDate;

    StrategyMasthead(CurrentStrategy current, Stages stages, StrategyShelf shelf, BusinessDate businessDate) {
        this.current = current;
        this.stages = stages;
        this.shelf = shelf;
        this.businessDate = businessDate;
    }

    @Override
    public Masthead current() {
        var request = RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
        // An error page for an unknown strategy still needs a header: that of the one in force.
        return current.of(request)
                .or(current::inForce)
                .map(looked -> of(looked, current.inPreparation(request)))
                .orElse(Masthead.NONE);
    }

    Masthead of(StrategyRef strategy, List<StrategyRef> preparing) {
        LocalDate today = businessDate.today();
        List<StageRow> all = stages.of(strategy.id());
        StrategyShelf.Heading heading = shelf.contents().headings().get(strategy.id());
        return new Masthead(
                strategy.name(),
                heading.slogan(),
                heading.title(),
                stages.activeOn(strategy.id(), today).stream()
                        .map(s -> new Masthead.Live(s.number(), s.name()))
                        .toList(),
                thread(strategy, all, today),
                strategy.period().contains(today) ? percent(daysFrom(strategy, today), strategy) : null,
                choices(strategy, preparing), shelf.contents().numerals().getOrDefault(strategy.id(), Map.of()));
    }

    private List<Masthead.Choice> choices(StrategyRef looked, List<StrategyRef> preparing) {
        List<Masthead.Choice> choices = Stream.concat(shelf.contents().strategies().stream(), preparing.stream())
                .map(s -> new Masthead.Choice(
                        s.key(), s.name(), EsMx.date(s.from()) + " – " + EsMx.date(s.to()), s.equals(looked),
                        preparing.contains(s)))
                .toList();
        return choices.size() < 2 ? List.of() : choices;
    }

    /** A running stage is drawn twice: what is left of it pale, what has passed in wine up to today. */
    private static List<Masthead.Bar> thread(StrategyRef strategy, List<StageRow> all, LocalDate today) {
        List<Masthead.Bar> bars = new ArrayList<>();
        LocalDate firstLaneFreeFrom = LocalDate.MIN;
        for (StageRow stage : all) {
            DatePeriod seen = stage.period().intersection(strategy.period()).orElse(null);
            if (seen == null) {
                continue;
            }
            int lane = seen.from().isAfter(firstLaneFreeFrom) ? 0 : 1;
            if (lane == 0) {
                firstLaneFreeFrom = seen.to();
            }
            if (seen.contains(today)) {
                bars.add(bar("th-todo", lane, seen, strategy));
                bars.add(bar("th-live", lane, new DatePeriod(seen.from(), today), strategy));
            } else {
                bars.add(bar(seen.to().isBefore(today) ? "th-past" : "th-todo", lane, seen, strategy));
            }
        }
        return bars;
    }

    private static Masthead.Bar bar(String css, int lane, DatePeriod seen, StrategyRef strategy) {
        return new Masthead.Bar(
                css, lane, percent(daysFrom(strategy, seen.from()), strategy), percent(seen.days(), strategy));
    }

    private static long daysFrom(StrategyRef strategy, LocalDate day) {
        return ChronoUnit.DAYS.between(strategy.from(), day);
    }

    private static String percent(long days, StrategyRef strategy) {
        return BigDecimal.valueOf(days * 100)
                        .divide(BigDecimal.valueOf(strategy.period().days()), 2, RoundingMode.HALF_UP)
                + "%";
    }
}
