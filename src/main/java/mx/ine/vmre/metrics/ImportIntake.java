package mx.ine.vmre.metrics;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
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

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final MetricImport imports;
    private final ExportOpening opening;
    private final AnswerMemory memory;
    private final ImportShelf shelf;
    private final ImportRuns runs;

    ImportIntake(
            MetricImport imports, ExportOpening opening, AnswerMemory memory, ImportShelf shelf, ImportRuns runs) {
        this.imports = imports;
        this.opening = opening;
        this.memory = memory;
        this.shelf = shelf;
        this.runs = runs;
    }

    /** @param known is told the import as soon as there is one */
    ImportOutcome take(
            ImportFile file, StrategyRef strategy, ImportWish wish, CurrentUser who, LongConsumer known) {
        who.requireEditor();
        file.packMeanwhile();
        ExportReading reading;
        try {
            reading = open(file, strategy, wish);
        } catch (Unreadable e) {
            return ImportOutcome.unreadable(e);
        }
        ImportOutcome received = imports.receive(file, reading, strategy, who);
        long id = received.id();
        known.accept(id);
        if (received.status() == ImportOutcome.Status.DUPLICATE) {
            return again(strategy, id, wish, who);
        }
        try {
            Rehearsal rehearsal = runs.during(id, wish.stores(), who, progress ->
                    imports.rehearse(strategy, id, reading, wish.finish(), progress, who)).rehearsal();
            return resume(strategy, id, rehearsal, wish, who);
        } catch (StateConflict e) {
            return again(strategy, id, wish, who); // the same bytes, sent at the same time, were quicker
        }
    }

    /** The same bytes are there: whoever works on them goes first; what still waits then is gone on with. */
    private ImportOutcome again(StrategyRef strategy, long id, ImportWish wish, CurrentUser who) {
        while (runs.of(id).filter(ImportRuns.Run::alive).isPresent()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                throw new StateConflict("metrics.rule.running");
            }
        }
        ImportShelf.Kept kept = find(strategy, id);
        if (!kept.state().waits()) {
            return ImportOutcome.duplicate(id);
        }
        try {
            Rehearsal rehearsal = kept.state() == ImportState.READING
                    ? answer(strategy, id, Map.of(), wish, who) : explicit(strategy, kept, wish, who);
            return resume(strategy, id, rehearsal, wish, who);
        } catch (StateConflict e) {
            return again(strategy, id, wish, who);
        }
    }

    private Rehearsal answer(
            StrategyRef strategy, long id, Map<String, String> answers, ImportWish wish, CurrentUser who) {
        return runs.during(id, wish.stores(), who, progress ->
                imports.answer(strategy, id, answers, wish.finish(), progress, who)).rehearsal();
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
        Rehearsal rehearsal = explicit(strategy, kept, wish, who);
        List<Decision> open = rehearsal.decisions();
        wish.answers().forEach((key, value) -> {
            if (wish.bringsUp(open, key)) {
                return;
            }
            if (open.stream().noneMatch(d -> d.key().equals(key))) {
                throw new RuleViolation("metrics.api.not-asked", key);
            }
        });
        wish.requireOffered(open);
        return resume(strategy, id, rehearsal, wish, who);
    }

    /** The file with the answers that it needs, read as often as an answer brings up another question. */
    private ExportReading open(ImportFile file, StrategyRef strategy, ImportWish wish) {
        Map<String, String> answers = new HashMap<>(wish.aboutStored());
        if (wish.source() != null) {
            answers.put(ExportOpening.SOURCE, wish.source());
        }
        ExportReading reading = opening.read(file.content(), strategy, answers);
        for (Map<String, String> next = wish.to(reading.decisions()); !next.isEmpty(); ) {
            answers.putAll(next);
            reading = opening.read(file.content(), strategy, answers);
            next = fresh(wish.to(reading.decisions()), answers);
        }
        return memory.recall(reading, file.content(), strategy, List.of());
    }

    /** What was only remembered, or given before, and is now answered otherwise is asked again. */
    private Rehearsal explicit(StrategyRef strategy, ImportShelf.Kept kept, ImportWish wish, CurrentUser who) {
        Map<String, String> back = new HashMap<>();
        kept.rehearsal().remembered().stream()
                .filter(wish::contradicts)
                .forEach(remembered -> back.putAll(AskedAgain.takingBack(remembered.key(), kept.answers())));
        AskedAgain.without(kept.answers()).entrySet().stream()
                .filter(given -> wish.contradicts(given.getKey(), given.getValue()))
                .forEach(given -> back.putAll(AskedAgain.takingBack(given.getKey(), kept.answers())));
        return back.isEmpty() ? kept.rehearsal() : answer(strategy, kept.id(), back, wish, who);
    }

    /** Without those that were given already and did not help. */
    private static Map<String, String> fresh(Map<String, String> answers, Map<String, String> given) {
        answers.entrySet().removeAll(given.entrySet());
        return answers;
    }

    private ImportOutcome resume(
            StrategyRef strategy, long id, Rehearsal known, ImportWish wish, CurrentUser who) {
        Rehearsal rehearsal = known;
        Map<String, String> next = new HashMap<>(wish.to(rehearsal.decisions()));
        if (wish.source() != null && !wish.source().equals(rehearsal.source())) {
            next.put(ExportOpening.SOURCE, wish.source());
        }
        Map<String, String> given = new HashMap<>();
        while (!next.isEmpty()) {
            rehearsal = answer(strategy, id, next, wish, who);
            given.putAll(next);
            next = fresh(wish.to(rehearsal.decisions()), given);
        }
        return finish(strategy, id, rehearsal, wish, who);
    }

    private ImportOutcome finish(
            StrategyRef strategy, long id, Rehearsal rehearsal, ImportWish wish, CurrentUser who) {
        ImportState state = find(strategy, id).state();
        if (state == ImportState.REFUSED) {
            return new ImportOutcome(
                    ImportOutcome.Status.REFUSED, id, rehearsal, "metrics.api.discarded", List.of());
        }
        wish.requireOffered(rehearsal.decisions());
        if (!state.waits() || !rehearsal.decisions().isEmpty() || wish.dryRun()) {
            return ImportOutcome.of(ImportOutcome.Status.valueOf(state.name()), id, rehearsal);
        }
        if (rehearsal.accepted() == 0) {
            return refuse(strategy, id, rehearsal, "metrics.rule.no-good-rows", who);
        }
        if (wish.allOrNothing() && rehearsal.rejected() > 0) {
            return refuse(strategy, id, rehearsal, "metrics.api.refused-rows", who);
        }
        ImportOutcome outcome = runs.during(id, true, who, progress -> imports.store(strategy, id, progress, who));
        // Somebody stored something since the rehearsal that brings up a question: perhaps it is answered already.
        return wish.to(outcome.rehearsal().decisions()).isEmpty()
                ? outcome : resume(strategy, id, outcome.rehearsal(), wish, who);
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
