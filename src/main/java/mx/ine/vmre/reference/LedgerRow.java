package mx.ine.vmre.reference;

import java.util.List;
import mx.ine.vmre.kernel.StateBadge;

/**
 * An entry of the ledger as it is listed.
 *
 * @param what row and column of the published figure
 * @param published as printed; the empty text where nothing was
 * @param computed at the printed decimals; the empty text where it is undefined
 * @param finer with more decimals, or the empty text
 * @param findingKey message of how it differs, with {@code evidence} as its arguments; null unless it is flagged
 * @param explanation null where nobody explained it
 */
record LedgerRow(
        String entry,
        long edition,
        String tableKey,
        String table,
        String numeral,
        String period,
        String what,
        String kindKey,
        String published,
        String computed,
        String finer,
        StateBadge badge,
        boolean flagged,
        String differenceKey,
        String findingKey,
        Object[] evidence,
        List<Remark> remarks,
        ExplanationRow explanation) {

    private static final StateBadge EXPLAINED = new StateBadge("reference.verdict.EXPLAINED", "s-warn", "obs");

    static LedgerRow of(Library library, LedgerEntry entry) {
        ReferenceTable table = library.table(entry.edition().table());
        ExplanationRow explanation = library.explanation(entry.edition().id(), entry.key()).orElse(null);
        String difference = entry.difference() == null ? null : "reference.difference." + entry.difference();
        return new LedgerRow(
                entry.key(), entry.edition().id(), table.key(), table.name(), table.numeral(), entry.edition().period(),
                name(library, entry), "reference.check." + entry.kind(),
                entry.printed() == null ? "" : entry.printed().text(), entry.computedText(), entry.finerText(),
                entry.flagged() && explanation != null ? EXPLAINED : entry.verdict().badge(), entry.flagged(), difference,
                finding(entry), entry.evidence().toArray(), library.remarksOf(entry),
                entry.flagged() ? explanation : null);
    }

    /** {@code California, Porcentaje}; the row alone where the table has one column of figures. */
    static String name(Library library, LedgerEntry entry) {
        CellRef cell = entry.cell();
        ReferenceTable table = library.table(cell.table());
        EditionSheet edition =
                table.key().equals(entry.edition().table()) ? entry.edition() : table.ofDocument().orElseThrow();
        String column = table.column(cell.column()).map(ReferenceTable.Column::name).orElse("");
        boolean onlyOne = table.columns().stream().filter(ReferenceTable.Column::numeric).count() == 1;
        return edition.row(cell.row()).map(row -> onlyOne ? row.name() : row.name() + ", " + column).orElse(column);
    }

    private static String finding(LedgerEntry entry) {
        if (entry.difference() == null) {
            return null;
        }
        String key = "reference.finding." + entry.difference();
        return entry.difference() == Difference.UNDEFINED ? key + "." + entry.evidence().get(0) : key;
    }

    /** Message of what its operands are to it. */
    public String operandsKey() {
        return kindKey.replace("reference.check.", "reference.operands.of.");
    }

    public boolean explained() {
        return explanation != null;
    }
}
