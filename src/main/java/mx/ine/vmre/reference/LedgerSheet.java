package mx.ine.vmre.reference;

import java.util.List;
import mx.ine.vmre.kernel.History;

/** One entry of the ledger with all that it rests on. */
record LedgerSheet(
        LedgerRow row, List<OperandRow> of, List<OperandRow> base, String source, String cutOff, List<History.Entry> history) {

    /**
     * A figure that it was computed from.
     *
     * @param text as printed; the empty text where the table says nothing
     * @param marks what else the ledger flags of it
     */
    record OperandRow(
            boolean minus, String name, String table, String tableKey, String text, List<TablePage.Mark> marks) {}
}
