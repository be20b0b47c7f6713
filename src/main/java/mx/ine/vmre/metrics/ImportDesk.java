package mx.ine.vmre.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * The steps of an import as the screens take them: in the background, waited for only a moment. What is not done by then
 * goes on, and its page shows how far it is.
 */
@Service
class ImportDesk {

    private static final String BUSY = "metrics.rule.busy";

    private final MetricImport imports;
    private final AnswerMemory memory;
    private final ImportRuns runs;
    private final ImportQueue queue;
    private final Duration patience;

    ImportDesk(
            MetricImport imports, AnswerMemory memory, ImportRuns runs, ImportQueue queue,
            @Value("${vmre.imports.patience:3s}") Duration patience) {
        this.imports = imports;
        this.memory = memory;
        this.runs = runs;
        this.queue = queue;
        this.patience = patience;
    }

    /** Takes a file in and has it read. The outcome says only whether it could be taken. */
    ImportOutcome bring(ImportFile file, StrategyRef strategy, CurrentUser who) {
        who.requireEditor();
        file.packMeanwhile();
        ExportReading reading;
        try {
            reading = memory.open(file.content(), strategy, Map.of(), List.of());
        } catch (Unreadable e) {
            return ImportOutcome.unreadable(e);
        }
        ImportOutcome received = imports.receive(file, reading, strategy, who);
        if (received.status() != ImportOutcome.Status.DUPLICATE) {
            try {
                work(received.id(), false, who, progress -> imports.rehearse(
                        strategy, received.id(), reading, ImportFinish.WAIT, progress, who));
            } catch (StateConflict e) {
                if (e.key().equals(BUSY)) {
                    throw e;
                }
                // A program sent the same bytes at the same time and already works on them: the page shows that.
            }
        }
        return received;
    }

    /** Has an import read with these answers, or read again after it was interrupted. */
    Optional<ImportOutcome> answer(StrategyRef strategy, long id, Map<String, String> answers, CurrentUser who) {
        who.requireEditor();
        return work(id, false, who, progress ->
                imports.answer(strategy, id, answers, ImportFinish.WAIT, progress, who));
    }

    /** Has its good rows stored. */
    Optional<ImportOutcome> store(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditor();
        return work(id, true, who, progress -> imports.store(strategy, id, progress, who));
    }

    /**
     * @return empty if it goes on
     * @throws StateConflict if somebody works on the import already, or too many imports wait for their turn
     * @throws RuleViolation if it cannot be done and is known by now
     */
    private Optional<ImportOutcome> work(
            long id, boolean storing, CurrentUser who, Function<ImportProgress, ImportOutcome> step) {
        try {
            return queue.run(who, patience, () -> runs.during(id, storing, who, step));
        } catch (RejectedExecutionException e) {
            throw new StateConflict(BUSY);
        }
    }
}
