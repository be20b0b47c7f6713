package mx.ine.vmre.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.accounts.WorkItem;
import mx.ine.vmre.accounts.WorkSource;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks every module what waits for a person and puts the answers in one order. */
@Component
class WorkGathering {

    /** What the first screen holds. */
    static final int FIRST = 8;
    /** What one can still look through; whoever has more goes to the lists. */
    static final int MOST = 100;

    private static final Comparator<WorkItem> URGENT_FIRST =
            Comparator.comparing(WorkItem::due).thenComparing(WorkItem::title).thenComparing(WorkItem::url);

    private final ObjectProvider<WorkSource> sources;
    private final Strategies strategies;

    WorkGathering(ObjectProvider<WorkSource> sources, Strategies strategies) {
        this.sources = sources;
        this.strategies = strategies;
    }

    WorkList of(CurrentUser who, StrategyRef strategy, LocalDate today, int atMost) {
        List<WorkItem> waiting = sources.orderedStream()
                .flatMap(source -> source.waitingFor(who, strategy.id(), today).stream())
                .sorted(URGENT_FIRST)
                .toList();
        return new WorkList(
                waiting.stream().limit(atMost).map(item -> WorkRow.of(item, today)).toList(),
                waiting.size(),
                (int) waiting.stream().filter(item -> item.due().isBefore(today)).count(),
                strategies.all().size() < 2 ? "" : strategy.name(),
                strategies.all().stream()
                        .filter(other -> !other.equals(strategy))
                        .map(other -> new WorkList.Elsewhere(other.name(), "/?estrategia=" + other.key()))
                        .toList());
    }
}
