package mx.ine.vmre.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.kernel.NotFound;

/**
 * All reference data of a strategy, read at once: it is small, and every figure of it may lean on any other.
 *
 * @param tables by key, in the order of the document
 */
record Library(
        Map<String, ReferenceTable> tables,
        List<Check> checks,
        List<Remark> remarks,
        List<ExplanationRow> explanations,
        List<Criterion> criteria) {

    boolean isEmpty() {
        return tables.isEmpty();
    }

    /** @throws NotFound if there is none of that key */
    ReferenceTable table(String key) {
        return Optional.ofNullable(tables.get(key)).orElseThrow(NotFound::new);
    }

    Ledger ledger() {
        return new Ledger(tables, checks);
    }

    Optional<ExplanationRow> explanation(long editionId, String entry) {
        return explanations.stream().filter(e -> e.editionId() == editionId && e.entry().equals(entry)).findFirst();
    }

    /** Remarks are on what the document printed, not on later cut-offs. */
    List<Remark> remarksOf(LedgerEntry entry) {
        return entry.edition().document()
                ? remarks.stream().filter(r -> r.entries().contains(entry.key())).toList()
                : List.of();
    }
}
