package mx.ine.vmre.metrics;

import java.math.BigDecimal;

/**
 * What a row spent.
 *
 * @param pesos null where the cell is empty
 * @param foreign the amount as the file says it where that is not in pesos, else null
 */
record Spent(BigDecimal pesos, ForeignAmount foreign) {

    private static final Spent NOTHING = new Spent(null, null);

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
        String currency = row.blank(Meaning.CURRENCY)
                ? exchange.unstated() : Currencies.known(row.text(Meaning.CURRENCY)).orElse("");
        if (currency == null || currency.isEmpty()) {
            row.reject(Meaning.CURRENCY,
                    currency == null ? "metrics.reason.no-currency" : "metrics.reason.unknown-currency");
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
}
