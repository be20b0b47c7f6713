package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the last draft of each version of a month while nothing in the database has changed. PostgreSQL itself answers
 * that: two equal snapshots see the same rows, so a draft worked out under one is right under the other. A transaction that
 * writes sees its own rows too, which no snapshot tells: it always works its draft out.
 */
@Component
class DraftMemory {

    private record Key(long strategyId, YearMonth month, int number) {}

    private record Kept(String snapshot, ReportScope scope, Long version, Draft draft) {}

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
    private final Snapshots snapshots;

    DraftMemory(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /**
     * @param scope what the strategy says, which is kept in memory elsewhere and so is compared itself
     * @param number which version of the month
     * @param version of the stored row, which was read before; null where nobody has worked on it
     */
    Draft recall(ReportScope scope, int number, Long version, Supplier<Draft> work) {
        if (!TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return work.get();
        }
        Key key = new Key(scope.strategy().id(), scope.month(), number);
        String snapshot = snapshots.now();
        Kept last = kept.get(key);
        if (last != null && last.snapshot().equals(snapshot) && Objects.equals(last.version(), version)
                && last.scope().equals(scope)) {
            return last.draft();
        }
        Draft draft = work.get();
        kept.put(key, new Kept(snapshot, scope, version, draft));
        return draft;
    }
}
