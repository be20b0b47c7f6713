package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.util.List;

/**
 * A published figure and the computed one beside it.
 *
 * @param key its name within the edition
 * @param printed as published, or null where it was not
 * @param computed what it should be, or null where that is undefined
 * @param difference null unless it is flagged
 * @param evidence figures and names that the sentence of the difference needs, in its order
 * @param operands what it was computed from
 * @param marked cells whose use shows a mark if it is flagged
 */
record LedgerEntry(
        String key,
        EditionSheet edition,
        CheckKind kind,
        CellRef cell,
        Printed printed,
        Computed computed,
        Recomputed verdict,
        Difference difference,
        List<String> evidence,
        List<Operand> operands,
        List<CellRef> marked) {

    private static final int UNPRINTED_DECIMALS = 2;
    private static final int FINER = 2;

    /**
     * @param role {@code of} or {@code base}
     * @param printed null where the table says nothing
     */
    record Operand(String role, boolean minus, CellRef cell, Printed printed) {}

    boolean flagged() {
        return verdict == Recomputed.FLAGGED;
    }

    int decimals() {
        if (printed != null && printed.isFigure()) {
            return printed.decimals();
        }
        return kind == CheckKind.SHARE_SUM || kind.isRatio() ? UNPRINTED_DECIMALS : 0;
    }

    /** Rounded half-up at the printed decimals, written as the print is; empty where undefined. */
    String computedText() {
        if (computed == null) {
            return "";
        }
        BigDecimal value = computed.rounded(decimals());
        if (printed != null && printed.isFigure()) {
            return printed.alike(value);
        }
        return Printed.grouped(value) + (kind == CheckKind.SHARE_SUM || kind.isRatio() ? "%" : "");
    }

    /** With two more decimals, where they say more than the rounded one; else the empty text. */
    String finerText() {
        if (computed == null) {
            return "";
        }
        BigDecimal finer = computed.rounded(decimals() + FINER);
        return finer.compareTo(computed.rounded(decimals())) == 0 ? "" : Printed.grouped(finer);
    }
}
