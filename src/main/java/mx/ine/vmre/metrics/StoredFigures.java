package mx.ine.vmre.metrics;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the figures that are there, stored and published, make of a file: what is asked of it, and what is said of it. */
@Component
class StoredFigures {

    private final FactStore facts;
    private final ObjectProvider<ImportCitations> citations;
    private final Stages stages;

    StoredFigures(FactStore facts, ObjectProvider<ImportCitations> citations, Stages stages) {
        this.stages = stages;
        this.facts = facts;
        this.citations = citations;
    }

    /** The rehearsal with these questions and warnings; its rows are staged and were compared in this transaction. */
    Rehearsal about(
            Rehearsal rehearsal, StrategyRef strategy, FactStore.Comparison comparison, Map<String, String> answers) {
        return rehearsal
                .asking(displaced(rehearsal.kind(), strategy, comparison, answers))
                .warned(published(strategy, rehearsal, comparison))
                .warned(unregistered(strategy, rehearsal));
    }

    /** What is still to be asked about facts that would have to give way. */
    private List<Decision> displaced(
            FactKind kind, StrategyRef strategy, FactStore.Comparison comparison, Map<String, String> answers) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, Displacement> asking = new HashMap<>();
        for (Displacement displacement : Displacement.values()) {
            if (displacement.concerns(kind)
                    && displacement.possible(comparison)
                    && !displacement.answers().contains(answers.getOrDefault(displacement.key(), ""))) {
                counts.merge(displacement.key(), facts.displaced(kind, strategy.id(), displacement), Long::sum);
                asking.put(displacement.key(), displacement);
            }
        }
        counts.values().removeIf(count -> count == 0);
        return counts.entrySet().stream()
                .map(e -> asking.get(e.getKey()).decision(EsMx.number(e.getValue())))
                .toList();
    }

    /** Requests of months in which no stage of registration is open: no report counts them. */
    private List<Warning> unregistered(StrategyRef strategy, Rehearsal rehearsal) {
        if (rehearsal.kind() != FactKind.REQUEST || rehearsal.firstDay() == null) {
            return List.of();
        }
        List<DatePeriod> open = stages.of(strategy.id()).stream()
                .filter(s -> s.kind() == StageKind.REGISTRATION).map(StageRow::period).toList();
        String closed = Stream.iterate(YearMonth.from(rehearsal.firstDay()),
                        m -> !m.isAfter(YearMonth.from(rehearsal.lastDay())), m -> m.plusMonths(1))
                .filter(m -> open.stream().noneMatch(stage -> stage.overlaps(DatePeriod.of(m))))
                .map(EsMx::month)
                .collect(Collectors.joining(", "));
        return closed.isEmpty() ? List.of() : List.of(new Warning("metrics.warning.no-registration", List.of(closed)));
    }

    /** Which published months the figures are about or are taken from, if they say anything new. */
    private List<Warning> published(StrategyRef strategy, Rehearsal rehearsal, FactStore.Comparison comparison) {
        if (rehearsal.firstDay() == null || rehearsal.fresh() + rehearsal.replaced() == rehearsal.unchanged()) {
            return List.of();
        }
        DatePeriod days = new DatePeriod(rehearsal.firstDay(), rehearsal.lastDay());
        DatePeriod replaced = rehearsal.kind() == FactKind.REQUEST && comparison.replaced() > 0
                ? facts.replacedCuts().orElse(days) : days;
        YearMonth from = YearMonth.from(replaced.from().isBefore(days.from()) ? replaced.from() : days.from());
        YearMonth to = YearMonth.from(replaced.to().isAfter(days.to()) ? replaced.to() : days.to());
        return citations.orderedStream()
                .flatMap(c -> c.published(strategy.id(), from, to).stream())
                .map(publication -> new Warning("metrics.warning.published", List.of(publication)))
                .toList();
    }
}
