package mx.ine.vmre.reference;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People explain flags; nobody clears one. */
@Service
class LedgerKeeping {

    static final int LONGEST = 2_000;

    private final ReferenceReadings readings;
    private final ExplanationRepository explanations;
    private final History history;
    private final Clock clock;

    LedgerKeeping(ReferenceReadings readings, ExplanationRepository explanations, History history, Clock clock) {
        this.readings = readings;
        this.explanations = explanations;
        this.history = history;
        this.clock = clock;
    }

    static boolean mayExplain(CurrentUser who) {
        return who.isEditor() || who.isAdministrator();
    }

    @Transactional(readOnly = true)
    public LedgerSheet sheet(StrategyRef strategy, long edition, String key) {
        Library library = readings.library(strategy);
        LedgerEntry entry = entry(library, edition, key);
        Map<String, Map<String, List<TablePage.Mark>>> marks = new HashMap<>();
        List<LedgerSheet.OperandRow> operands =
                entry.operands().stream().map(o -> operand(library, entry, o, marks)).toList();
        int of = (int) entry.operands().stream().filter(o -> o.role().equals("of")).count();
        List<History.Entry> past = library.explanation(edition, key)
                .map(e -> history.of("explanation", e.id(), 20))
                .orElse(List.of());
        return new LedgerSheet(
                LedgerRow.of(library, entry), operands.subList(0, of), operands.subList(of, operands.size()),
                entry.edition().source(), entry.edition().cutOffText(), past);
    }

    /** @param marks by table and cell, as far as they are known */
    private static LedgerSheet.OperandRow operand(
            Library library, LedgerEntry entry, LedgerEntry.Operand operand,
            Map<String, Map<String, List<TablePage.Mark>>> marks) {
        ReferenceTable table = library.table(operand.cell().table());
        EditionSheet edition =
                table.key().equals(entry.edition().table()) ? entry.edition() : table.ofDocument().orElseThrow();
        String row = edition.row(operand.cell().row()).map(EditionSheet.Row::name).orElse("");
        String column = table.column(operand.cell().column()).map(ReferenceTable.Column::name).orElse("");
        List<TablePage.Mark> others = marks
                .computeIfAbsent(table.key(), key -> TablePage.marks(library, table, edition))
                .getOrDefault(operand.cell().row() + "/" + operand.cell().column(), List.of())
                .stream()
                .filter(mark -> !mark.entry().equals(entry.key()))
                .toList();
        return new LedgerSheet.OperandRow(
                operand.minus(), row + ", " + column, table.name(), table.key(),
                operand.printed() == null ? "" : operand.printed().text(), others);
    }

    @Transactional(readOnly = true)
    public ExplanationForm form(StrategyRef strategy, long edition, String key) {
        return ExplanationForm.of(
                explanations.findByStrategyIdAndEditionIdAndEntry(strategy.id(), edition, key).orElse(null));
    }

    /**
     * @throws StateConflict if the figure is not flagged
     * @throws Conflict if somebody else wrote after the form was opened
     */
    @Transactional
    public void explain(
            CurrentUser who, StrategyRef strategy, long edition, String key, String text, ExplanationForm form) {
        requireKeeper(who);
        Library library = readings.library(strategy);
        LedgerEntry entry = entry(library, edition, key);
        if (!entry.flagged()) {
            throw new StateConflict("reference.refused.notFlagged");
        }
        Explanation stored = explanations.findByStrategyIdAndEditionIdAndEntry(strategy.id(), edition, key).orElse(null);
        ExplanationForm theirs = ExplanationForm.of(stored);
        if (!theirs.version().equals(form.version() == null ? "" : form.version())) {
            throw conflict(form, theirs, stored);
        }
        Instant now = Instant.now(clock);
        if (stored != null) {
            stored.rewrite(text, who.name(), now);
            return;
        }
        String label = library.table(entry.edition().table()).numeral() + ", " + LedgerRow.name(library, entry);
        try {
            explanations.saveAndFlush(
                    Explanation.write(strategy.id(), edition, key, label, text, who.name(), now));
        } catch (DataIntegrityViolationException e) {
            // Two people explained it at once: the second one opens it again and sees the first.
            throw new StateConflict("reference.refused.explainedMeanwhile");
        }
    }

    @Transactional
    public void withdraw(CurrentUser who, StrategyRef strategy, long edition, String key) {
        requireKeeper(who);
        Explanation stored = explanations
                .findByStrategyIdAndEditionIdAndEntry(strategy.id(), edition, key)
                .orElseThrow(NotFound::new);
        stored.withdraw();
        explanations.delete(stored);
    }

    private Conflict conflict(ExplanationForm mine, ExplanationForm theirs, Explanation stored) {
        if (stored == null) {
            throw new StateConflict("reference.refused.withdrawnMeanwhile");
        }
        List<History.Entry> last = history.of(stored.auditType(), stored.id(), 1);
        return new Conflict(
                mine, theirs, stored.version(), last.isEmpty() ? "" : last.get(0).who(),
                last.isEmpty() ? Instant.now(clock) : last.get(0).at(), "reference.field.");
    }

    private static LedgerEntry entry(Library library, long edition, String key) {
        return library.tables().values().stream()
                .flatMap(table -> table.edition(edition).stream())
                .flatMap(found -> library.ledger().of(found).stream())
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static void requireKeeper(CurrentUser who) {
        if (!mayExplain(who)) {
            throw new AccessDeniedException("only editors and administrators explain");
        }
    }
}
