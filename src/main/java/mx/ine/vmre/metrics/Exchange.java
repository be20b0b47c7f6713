package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which currencies the amounts of a file are, and what these are worth.
 *
 * @param unstated currency of rows that do not state one, or null where the file has several
 * @param inCells whether what an amount's own text names counts; not so where a person said that it is wrong
 * @param mixed campaigns whose rows the currency tells apart
 * @param rates what is known of each currency other than pesos
 */
record Exchange(String unstated, boolean inCells, MixedCampaigns mixed, Map<String, ExchangeRate> rates) {

    static Exchange of(String unstated, boolean inCells, MixedCampaigns mixed, List<ExchangeRate> known) {
        Map<String, ExchangeRate> rates = new HashMap<>();
        known.forEach(rate -> rates.put(rate.currency(), rate));
        return new Exchange(unstated, inCells, mixed, rates);
    }

    /** The amount in the currency, or null if that is pesos. */
    ForeignAmount foreign(String currency, BigDecimal amount) {
        return currency.equals(Currencies.PESOS)
                ? null : new ForeignAmount(currency, amount, rates.get(currency).rate());
    }
}
