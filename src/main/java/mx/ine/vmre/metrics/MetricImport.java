package mx.ine.vmre.metrics;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings files of figures into a strategy: read, asked about, rehearsed, stored or refused as a whole, undone.
 * Editors of any area may; nothing becomes a figure before {@link #store}.
 */
@Service
public class MetricImport {

    private final AnswerMemory memory;
    private final FactStore facts;
    private final ImportBatchRepository batches;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<ImportCitations> citations;
    private final ApplicationEventPublisher events;
    private final RehearsalJson json;
    private final Originals originals;
    private final LaterImports later;
    private final StoredFigures stored;
    private final FigureLocks locks;

    MetricImport(
            AnswerMemory memory,
            FactStore facts,
            ImportBatchRepository batches,
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<ImportCitations> citations,
            ApplicationEventPublisher events,
            RehearsalJson json,
            Originals originals,
            LaterImports later,
            StoredFigures stored,
            FigureLocks locks) {
        this.memory = memory;
        this.facts = facts;
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
        this.citations = citations;
        this.events = events;
        this.json = json;
        this.originals = originals;
        this.later = later;
        this.stored = stored;
        this.locks = locks;
    }

    /**
     * Reads and rehearses a file and keeps it waiting; stores no figure. A file that cannot be imported, or whose bytes
     * are there already, keeps nothing.
     */
    @Transactional
    public ImportOutcome bring(ImportFile file, StrategyRef strategy, CurrentUser who) {
        return bring(file, strategy, Map.of(), who);
    }

    /** The same with answers that were given beforehand. */
    @Transactional
    public ImportOutcome bring(
            ImportFile file, StrategyRef strategy, Map<String, String> answers, CurrentUser who) {
        return bring(file, strategy, answers, ImportFinish.WAIT, who);
    }

    /** {@link #bring} and {@link #store} in one, if the file leaves nothing open and has good rows. */
    @Transactional
    public ImportOutcome bringAndStore(
            ImportFile file, StrategyRef strategy, Map<String, String> answers, CurrentUser who) {
        return bring(file, strategy, answers, ImportFinish.STORE_GOOD, who);
    }

    private ImportOutcome bring(
            ImportFile file, StrategyRef strategy, Map<String, String> answers, ImportFinish finish, CurrentUser who) {
        who.requireEditor();
        ExportReading reading;
        try {
            reading = memory.open(file.content(), strategy, answers, List.of());
        } catch (Unreadable e) {
            return ImportOutcome.unreadable(e);
        }
        ImportOutcome received = receive(file, reading, strategy, who);
        return received.status() == ImportOutcome.Status.DUPLICATE
                ? received : rehearse(strategy, received.id(), reading, finish, new ImportProgress(), who);
    }

    /** Keeps a file that can be imported, before it is rehearsed; the first one if its bytes are there already. */
    @Transactional
    public ImportOutcome receive(ImportFile file, ExportReading reading, StrategyRef strategy, CurrentUser who) {
        who.requireEditor();
        locks.await(FigureLocks.About.RECEIVING, strategy.id());
        Optional<Long> first = jdbc.sql("SELECT id FROM metrics.import WHERE strategy_id = :strategy AND sha256 = :sha256"
                        + " AND state IN ('READING', 'NEEDS_DECISION', 'REHEARSED', 'STORED')")
                .param("strategy", strategy.id())
                .param("sha256", file.sha256())
                .query(Long.class)
                .optional();
        if (first.isPresent()) {
            return ImportOutcome.duplicate(first.get());
        }
        Rehearsal unread = Rehearsal.unread(reading);
        ImportBatch batch = ImportBatch.bring(strategy.id(), file, who, clock.instant());
        batch.receive(unread, json.write(reading.answers()), json.write(unread));
        long id = batches.saveAndFlush(batch).id();
        originals.keep(id, file.packed());
        return ImportOutcome.of(ImportOutcome.Status.READING, id, unread);
    }

    /**
     * Reads a waiting import and compares it with what is stored; then goes as far as {@code finish} says, all in one
     * transaction: all good rows or none.
     *
     * @param reading its file, opened with the answers that count from now on
     * @throws StateConflict if the import no longer waits
     */
    @Transactional
    public ImportOutcome rehearse(
            StrategyRef strategy, long id, ExportReading reading, ImportFinish finish, ImportProgress progress,
            CurrentUser who) {
        who.requireEditor();
        return rehearse(waiting(strategy, id), strategy, reading, finish, progress, who);
    }

    /** Answers open questions of a waiting import and rehearses it again, with nobody watching how far it is. */
    @Transactional
    public ImportOutcome answer(StrategyRef strategy, long id, Map<String, String> answers, CurrentUser who) {
        return answer(strategy, id, answers, ImportFinish.WAIT, new ImportProgress(), who);
    }

    /**
     * Answers open questions of a waiting import, adding to earlier answers, and rehearses it again; or refuses it if the
     * answer is that what is there is to stay instead.
     *
     * @throws RuleViolation if the answers mean that the file cannot be imported
     */
    @Transactional
    public ImportOutcome answer(
            StrategyRef strategy, long id, Map<String, String> answers, ImportFinish finish, ImportProgress progress,
            CurrentUser who) {
        who.requireEditor();
        ImportBatch batch = waiting(strategy, id);
        if (Displacement.DISCARD.equals(answers.get(Displacement.GRAIN))) {
            refuse(batch, who);
            return ImportOutcome.of(ImportOutcome.Status.REFUSED, id, json.rehearsal(batch.rehearsal()));
        }
        Map<String, String> all = new HashMap<>(json.answers(batch.answers()));
        all.putAll(answers);
        return rehearse(batch, strategy, read(batch, strategy, all), finish, progress, who);
    }

    /** Stores the good rows of a waiting import, with nobody watching how far it is. */
    @Transactional
    public ImportOutcome store(StrategyRef strategy, long id, CurrentUser who) {
        return store(strategy, id, new ImportProgress(), who);
    }

    /**
     * Makes the good rows of a waiting import facts, all in one transaction; rows with the same key are replaced. Where
     * something stored since the rehearsal brings up a question, nothing is stored and the outcome asks it.
     *
     * @throws RuleViolation if a question was open already, no row is good, or the import no longer waits
     */
    @Transactional
    public ImportOutcome store(StrategyRef strategy, long id, ImportProgress progress, CurrentUser who) {
        boolean asked = waiting(strategy, id).state() == ImportState.NEEDS_DECISION;
        ImportOutcome outcome = answer(strategy, id, Map.of(), ImportFinish.STORE_GOOD, progress, who);
        if (!outcome.rehearsal().decisions().isEmpty()) {
            if (asked) {
                throw new RuleViolation("metrics.rule.open-question");
            }
            return outcome;
        }
        if (outcome.rehearsal().accepted() == 0) {
            throw new RuleViolation("metrics.rule.no-good-rows");
        }
        return outcome;
    }

    private ImportOutcome rehearse(
            ImportBatch batch, StrategyRef strategy, ExportReading reading, ImportFinish finish,
            ImportProgress progress, CurrentUser who) {
        FactKind kind = reading.source().kind();
        RehearsalSink[] sink = new RehearsalSink[1];
        progress.expect(reading.dataRows());
        facts.stage(kind, strategy.id(), stage -> {
            sink[0] = new RehearsalSink(reading, stage, progress);
            reading.read(sink[0]);
        });
        progress.write();
        if (finish != ImportFinish.WAIT) {
            // What is compared must be what is replaced. Reading needs no lock: others go on meanwhile.
            locks.await(FigureLocks.About.FACTS, strategy.id());
        }
        FactStore.Comparison comparison = facts.compare(kind, strategy.id());
        Rehearsal rehearsal = stored.about(sink[0].finish(comparison), strategy, comparison, reading.answers());
        batch.rehearse(rehearsal, json.write(reading.answers()), json.write(rehearsal));
        if (finish.stores(rehearsal)) {
            storeStaged(batch, rehearsal, reading.answers(), who);
        }
        batches.saveAndFlush(batch);
        return ImportOutcome.of(ImportOutcome.Status.valueOf(batch.state().name()), batch.id(), rehearsal);
    }

    private void storeStaged(
            ImportBatch batch, Rehearsal rehearsal, Map<String, String> answers, CurrentUser who) {
        batch.store(rehearsal, who, clock.instant());
        batches.saveAndFlush(batch);
        facts.store(rehearsal.kind(), batch.strategyId(), batch.id(), Arrays.stream(Displacement.values())
                .filter(d -> d.concerns(rehearsal.kind()) && d.yes().equals(answers.get(d.key())))
                .toList());
        later.placeLast(batch.id());
        announce(batch, rehearsal);
    }

    /** Refuses a waiting import as a whole. */
    @Transactional
    public void refuse(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditor();
        refuse(locked(strategy, id), who);
    }

    private void refuse(ImportBatch batch, CurrentUser who) {
        batch.refuse(who, clock.instant());
        batches.saveAndFlush(batch);
    }

    /**
     * Takes the facts of a stored import out again and puts back what they replaced.
     *
     * @throws RuleViolation if a publication cites the import, or if one stored later must be undone before
     */
    @Transactional
    public void undo(StrategyRef strategy, long id, String reason, CurrentUser who) {
        who.requireEditor();
        ImportBatch batch = locked(strategy, id);
        locks.await(FigureLocks.About.FACTS, strategy.id());
        citations.orderedStream().flatMap(c -> c.citing(id).stream()).findFirst().ifPresent(publication -> {
            throw new StateConflict("metrics.rule.cited", publication);
        });
        later.requireNone(batch.kind(), id);
        batch.undo(reason, who, clock.instant());
        facts.undo(batch.kind(), id);
        batches.saveAndFlush(batch);
        announce(batch, json.rehearsal(batch.rehearsal()));
    }

    private ImportBatch locked(StrategyRef strategy, long id) {
        return batches.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    private ImportBatch waiting(StrategyRef strategy, long id) {
        ImportBatch batch = locked(strategy, id);
        if (!batch.state().waits()) {
            throw new StateConflict("metrics.rule.closed");
        }
        return batch;
    }

    private ExportReading read(ImportBatch batch, StrategyRef strategy, Map<String, String> answers) {
        try {
            return memory.open(
                    originals.content(batch.id()), strategy, answers, json.rehearsal(batch.rehearsal()).remembered());
        } catch (Unreadable e) {
            throw new RuleViolation(e.key(), e.args());
        }
    }

    private void announce(ImportBatch batch, Rehearsal rehearsal) {
        events.publishEvent(new FiguresChanged(
                batch.strategyId(), batch.id(), batch.kind(), rehearsal.firstDay(), rehearsal.lastDay()));
    }
}
