package mx.ine.vmre.metrics;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
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

    private final ExportOpening opening;
    private final FactStore facts;
    private final ImportBatchRepository batches;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectProvider<ImportCitations> citations;
    private final ApplicationEventPublisher events;
    private final RehearsalJson json;
    private final LaterImports later;

    MetricImport(
            ExportOpening opening,
            FactStore facts,
            ImportBatchRepository batches,
            JdbcClient jdbc,
            Clock clock,
            ObjectProvider<ImportCitations> citations,
            ApplicationEventPublisher events,
            RehearsalJson json,
            LaterImports later) {
        this.opening = opening;
        this.facts = facts;
        this.batches = batches;
        this.jdbc = jdbc;
        this.clock = clock;
        this.citations = citations;
        this.events = events;
        this.json = json;
        this.later = later;
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
        who.requireEditor();
        return rehearseNew(file, strategy, answers, who);
    }

    /** {@link #bring} and {@link #store} in one, if the file leaves nothing open and has good rows. */
    @Transactional
    public ImportOutcome bringAndStore(
            ImportFile file, StrategyRef strategy, Map<String, String> answers, CurrentUser who) {
        who.requireEditor();
        ImportOutcome brought = rehearseNew(file, strategy, answers, who);
        if (brought.status() != ImportOutcome.Status.REHEARSED || brought.rehearsal().accepted() == 0) {
            return brought;
        }
        return storeStaged(locked(strategy, brought.id()), brought.rehearsal(), who);
    }

    private ImportOutcome rehearseNew(
            ImportFile file, StrategyRef strategy, Map<String, String> answers, CurrentUser who) {
        ExportReading reading;
        try {
            reading = opening.read(file.content(), strategy, answers);
        } catch (Unreadable e) {
            return ImportOutcome.unreadable(e);
        }
        lock(strategy.id());
        Optional<Long> first = jdbc.sql("SELECT id FROM metrics.import WHERE strategy_id = :strategy AND sha256 = :sha256"
                        + " AND state IN ('NEEDS_DECISION', 'REHEARSED', 'STORED')")
                .param("strategy", strategy.id())
                .param("sha256", file.sha256())
                .query(Long.class)
                .optional();
        if (first.isPresent()) {
            return ImportOutcome.duplicate(first.get());
        }
        Rehearsal rehearsal = rehearse(reading, strategy, answers);
        ImportBatch batch = ImportBatch.bring(strategy.id(), file, who, clock.instant());
        batch.rehearse(rehearsal, json.write(answers), json.write(rehearsal));
        long id = batches.saveAndFlush(batch).id();
        jdbc.sql("INSERT INTO metrics.import_file (import_id, content) VALUES (:id, :content)")
                .param("id", id)
                .param("content", file.content())
                .update();
        return outcome(batch, rehearsal);
    }

    /**
     * Answers open questions of a waiting import and rehearses it again.
     *
     * @throws RuleViolation if the answers mean that the file cannot be imported
     */
    @Transactional
    public ImportOutcome answer(StrategyRef strategy, long id, Map<String, String> answers, CurrentUser who) {
        who.requireEditor();
        ImportBatch batch = locked(strategy, id);
        Map<String, String> all = new HashMap<>(json.answers(batch.answers()));
        all.putAll(answers);
        Rehearsal rehearsal = rehearse(read(batch, strategy, all), strategy, all);
        batch.rehearse(rehearsal, json.write(all), json.write(rehearsal));
        batches.saveAndFlush(batch);
        return outcome(batch, rehearsal);
    }

    /**
     * Makes the good rows of a waiting import facts, all in one transaction; rows with the same key are replaced.
     *
     * @throws RuleViolation if a question is open, no row is good, or the import no longer waits
     */
    @Transactional
    public ImportOutcome store(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditor();
        lock(strategy.id());
        ImportBatch batch = locked(strategy, id);
        if (!batch.state().waits()) {
            throw new StateConflict("metrics.rule.closed");
        }
        Map<String, String> answers = json.answers(batch.answers());
        return storeStaged(batch, rehearse(read(batch, strategy, answers), strategy, answers), who);
    }

    /** The rows that this transaction has just rehearsed are still staged: they are not read twice. */
    private ImportOutcome storeStaged(ImportBatch batch, Rehearsal rehearsal, CurrentUser who) {
        batch.store(rehearsal, json.write(rehearsal), who, clock.instant());
        Map<String, String> answers = json.answers(batch.answers());
        facts.store(rehearsal.kind(), batch.strategyId(), batch.id(), Arrays.stream(Displacement.values())
                .filter(d -> d.concerns(rehearsal.kind()) && d.yes().equals(answers.get(d.key())))
                .toList());
        later.placeLast(batch.id());
        batches.saveAndFlush(batch);
        announce(batch, rehearsal);
        return ImportOutcome.of(ImportOutcome.Status.STORED, batch.id(), rehearsal);
    }

    /** Refuses a waiting import as a whole. */
    @Transactional
    public void refuse(StrategyRef strategy, long id, CurrentUser who) {
        who.requireEditor();
        ImportBatch batch = locked(strategy, id);
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
        lock(strategy.id());
        ImportBatch batch = locked(strategy, id);
        citations.orderedStream().flatMap(c -> c.citing(id).stream()).findFirst().ifPresent(publication -> {
            throw new StateConflict("metrics.rule.cited", publication);
        });
        later.requireNone(batch.kind(), id);
        batch.undo(reason, who, clock.instant());
        facts.undo(batch.kind(), id);
        batches.saveAndFlush(batch);
        announce(batch, json.rehearsal(batch.rehearsal()));
    }

    /** Rows of one file are compared and replaced while no other file of the strategy is. */
    private void lock(long strategyId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('metrics.import'), :strategy)")
                .param("strategy", Math.toIntExact(strategyId))
                .query((row, n) -> 0)
                .single();
    }

    private ImportBatch locked(StrategyRef strategy, long id) {
        return batches.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    private ExportReading read(ImportBatch batch, StrategyRef strategy, Map<String, String> answers) {
        try {
            return opening.read(opening.content(batch.id()), strategy, answers);
        } catch (Unreadable e) {
            throw new RuleViolation(e.key(), e.args());
        }
    }

    private Rehearsal rehearse(ExportReading reading, StrategyRef strategy, Map<String, String> answers) {
        FactKind kind = reading.source().kind();
        RehearsalSink[] sink = new RehearsalSink[1];
        facts.stage(kind, strategy.id(), stage -> {
            sink[0] = new RehearsalSink(reading, stage);
            reading.read(sink[0]);
        });
        FactStore.Comparison comparison = facts.compare(kind);
        Rehearsal rehearsal = sink[0].finish(comparison).asking(displaced(kind, strategy, comparison, answers));
        return aboutPublished(strategy, rehearsal);
    }

    /** What is still to be asked about facts that would have to give way. */
    private List<Decision> displaced(
            FactKind kind, StrategyRef strategy, FactStore.Comparison comparison, Map<String, String> answers) {
        List<Decision> open = new ArrayList<>();
        for (Displacement displacement : Displacement.values()) {
            if (displacement.concerns(kind)
                    && displacement.possible(comparison)
                    && !displacement.answers().contains(answers.getOrDefault(displacement.key(), ""))) {
                long count = facts.displaced(kind, strategy.id(), displacement);
                if (count > 0) {
                    open.add(displacement.decision(EsMx.number(count)));
                }
            }
        }
        return open;
    }

    /** Says which published months the figures are about. */
    private Rehearsal aboutPublished(StrategyRef strategy, Rehearsal rehearsal) {
        if (rehearsal.firstDay() == null || rehearsal.fresh() + rehearsal.replaced() == rehearsal.unchanged()) {
            return rehearsal;
        }
        YearMonth from = YearMonth.from(rehearsal.firstDay());
        YearMonth to = YearMonth.from(rehearsal.lastDay());
        List<Warning> warnings = citations.orderedStream()
                .flatMap(c -> c.published(strategy.id(), from, to).stream())
                .map(publication -> new Warning("metrics.warning.published", List.of(publication)))
                .toList();
        return rehearsal.warned(warnings);
    }

    private void announce(ImportBatch batch, Rehearsal rehearsal) {
        events.publishEvent(new FiguresChanged(
                batch.strategyId(), batch.id(), batch.kind(), rehearsal.firstDay(), rehearsal.lastDay()));
    }

    private static ImportOutcome outcome(ImportBatch batch, Rehearsal rehearsal) {
        return ImportOutcome.of(ImportOutcome.Status.valueOf(batch.state().name()), batch.id(), rehearsal);
    }
}
