package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the good rows of a file spent in one currency.
 *
 * @param amount in that currency
 * @param pesos the same in pesos, each row rounded to the cent
 * @param rate pesos for one unit, or null for pesos themselves, as are its date and source
 */
record MoneySum(
        String currency, BigDecimal amount, BigDecimal pesos, BigDecimal rate, LocalDate date, String source) {}
