package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a row spent.
 *
 * @param pesos null where the cell is empty
 * @param foreign the amount as the file says it where that is not in pesos, else null
 */
record Spent(BigDecimal pesos, ForeignAmount foreign) {

    private static final Spent NOTHING = new Spent(null, null);
    private static final MoneyText SILENT = new MoneyText(null, false, "");

    /** The row's amount. A row without a currency in a file of several is rejected, and so is one that nobody uses. */
    static Spent of(SourceRow row) {
        return of(row, Meaning.SPEND, row.decimal(Meaning.SPEND));
    }

    /** @param meaning the column that the amount was read from */
    static Spent of(SourceRow row, Meaning meaning, BigDecimal amount) {
        Exchange exchange = row.exchange();
        if (amount == null || exchange == null) {
            return amount == null ? NOTHING : new Spent(amount, null);
        }
        String currency = currency(row, meaning);
        if (currency == null) {
            return NOTHING;
        }
        ForeignAmount foreign = exchange.foreign(currency, amount);
        if (foreign == null) {
            return new Spent(amount, null);
        }
        BigDecimal pesos = foreign.pesos();
        if (pesos.abs().compareTo(SourceRow.LARGEST_AMOUNT) >= 0) {
            row.reject(meaning, "metrics.reason.too-big");
            return NOTHING;
        }
        return new Spent(pesos, foreign);
    }

    /** In which currency the row's amount is; null if the row was rejected for not telling, or for telling two. */
    static String currency(SourceRow row, Meaning meaning) {
        Exchange exchange = row.exchange();
        MoneyText said = exchange.inCells() ? MoneyText.of(row.text(meaning)).orElse(SILENT) : SILENT;
        String stated = row.blank(Meaning.CURRENCY)
                ? Optional.ofNullable(said.currency()).orElse(exchange.unstated())
                : Currencies.known(row.text(Meaning.CURRENCY)).orElse("");
        if (stated == null) {
            row.reject(row.has(Meaning.CURRENCY) ? Meaning.CURRENCY : meaning, "metrics.reason.no-currency");
        } else if (stated.isEmpty()) {
            row.reject(Meaning.CURRENCY, "metrics.reason.unknown-currency");
        } else if (!said.allows(stated)) {
            row.reject(meaning, "metrics.reason.other-currency", stated);
        }
        return row.rejection().isPresent() ? null : stated;
    }
}
