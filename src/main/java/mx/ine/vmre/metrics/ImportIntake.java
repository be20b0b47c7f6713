package mx.ine.vmre.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.stereotype.Service;

/**
 * Takes a file as far as it goes without asking: the steps of the screens in one call. Each step is a use case of
 * {@link MetricImport} with its own transaction, so that whatever stops half way waits like any other import, and the
 * same bytes go on from there.
 */
@Service
class ImportIntake {

    private final MetricImport imports;
    private final ExportOpening opening;
    private final ImportShelf shelf;

    ImportIntake(MetricImport imports, ExportOpening opening, ImportShelf shelf) {
        this.imports = imports;
        this.opening = opening;
        this.shelf = shelf;
    }

    /** @param known is told the import as soon as there is one */
    ImportOutcome take(
            ImportFile file, StrategyRef strategy, ImportWish wish, CurrentUser who, LongConsumer known) {
        who.requireEditor();
        ImportOutcome brought;
        try {
            brought = imports.bring(file, strategy, answers(file, strategy, wish), who);
        } catch (Unreadable e) {
            return ImportOutcome.unreadable(e);
        }
        if (brought.status() == ImportOutcome.Status.REFUSED) {
            return brought;
        }
        known.accept(brought.id());
        boolean isNew = brought.status() != ImportOutcome.Status.DUPLICATE;
        if (!isNew && !find(strategy, brought.id()).state().waits()) {
            return brought;
        }
        try {
            // What is asked after comparing with the facts that are there, nobody could answer while the file was read.
            return resume(strategy, brought.id(), wish, who);
        } catch (StateConflict e) {
            if (find(strategy, brought.id()).state() == ImportState.STORED) {
                return ImportOutcome.duplicate(brought.id()); // the same bytes, sent at the same time, were first
            }
            throw e;
        }
    }

    /**
     * Goes on with a waiting import.
     *
     * @throws RuleViolation if an answer fits no open question, or means that the file cannot be imported
     */
    ImportOutcome complete(StrategyRef strategy, long id, ImportWish wish, CurrentUser who) {
        who.requireEditor();
        ImportShelf.Kept kept = find(strategy, id);
        if (!kept.state().waits()) {
            throw new StateConflict("metrics.rule.closed");
        }
        List<Decision> open = kept.rehearsal().decisions();
        wish.answers().forEach((key, value) -> {
            Decision asked = open.stream().filter(d -> d.key().equals(key)).findFirst()
                    .orElseThrow(() -> new RuleViolation("metrics.api.not-asked", key));
            if (wish.to(List.of(asked)).isEmpty()) {
                throw new RuleViolation("metrics.api.not-offered", value, key, String.join(
                        ", ", asked.options().stream().map(Decision.Option::value).toList()));
            }
        });
        return resume(strategy, id, wish, who);
    }

    /** The answers that the file needs, found by reading it as often as an answer brings up another question. */
    private Map<String, String> answers(ImportFile file, StrategyRef strategy, ImportWish wish) {
        Map<String, String> answers = new HashMap<>();
        if (wish.saysNothing()) {
            return answers;
        }
        ExportReading reading = opening.read(file.content(), strategy, answers);
        if (wish.source() != null && !wish.source().equals(reading.source().code())) {
            answers.put(ExportOpening.SOURCE, wish.source());
            reading = opening.read(file.content(), strategy, answers);
        }
        for (Map<String, String> next = wish.to(reading.decisions()); !next.isEmpty(); ) {
            answers.putAll(next);
            next = fresh(wish.to(opening.read(file.content(), strategy, answers).decisions()), answers);
        }
        return answers;
    }

    /** Without those that were given already and did not help. */
    private static Map<String, String> fresh(Map<String, String> answers, Map<String, String> given) {
        answers.entrySet().removeAll(given.entrySet());
        return answers;
    }

    private ImportOutcome resume(StrategyRef strategy, long id, ImportWish wish, CurrentUser who) {
        Rehearsal rehearsal = find(strategy, id).rehearsal();
        Map<String, String> next = new HashMap<>(wish.to(rehearsal.decisions()));
        if (wish.source() != null && !wish.source().equals(rehearsal.source())) {
            next.put(ExportOpening.SOURCE, wish.source());
        }
        Map<String, String> given = new HashMap<>();
        while (!next.isEmpty()) {
            rehearsal = imports.answer(strategy, id, next, who).rehearsal();
            given.putAll(next);
            next = fresh(wish.to(rehearsal.decisions()), given);
        }
        return finish(strategy, id, rehearsal, wish, who);
    }

    private ImportOutcome finish(
            StrategyRef strategy, long id, Rehearsal rehearsal, ImportWish wish, CurrentUser who) {
        if (!rehearsal.decisions().isEmpty()) {
            return ImportOutcome.of(ImportOutcome.Status.NEEDS_DECISION, id, rehearsal);
        }
        if (wish.dryRun()) {
            return ImportOutcome.of(ImportOutcome.Status.REHEARSED, id, rehearsal);
        }
        if (rehearsal.accepted() == 0) {
            return refuse(strategy, id, rehearsal, "metrics.rule.no-good-rows", who);
        }
        if (wish.allOrNothing() && rehearsal.rejected() > 0) {
            return refuse(strategy, id, rehearsal, "metrics.api.refused-rows", who);
        }
        return imports.store(strategy, id, who);
    }

    private ImportOutcome refuse(StrategyRef strategy, long id, Rehearsal rehearsal, String why, CurrentUser who) {
        imports.refuse(strategy, id, who);
        return new ImportOutcome(
                ImportOutcome.Status.REFUSED, id, rehearsal, why, List.of(rehearsal.rejected()));
    }

    private ImportShelf.Kept find(StrategyRef strategy, long id) {
        return shelf.find(strategy.id(), id).orElseThrow(NotFound::new);
    }
}
