package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a person says that a currency is worth.
 *
 * @param rate pesos for one unit, up to six decimals, more than zero
 * @param date the day of which it is
 * @param source who published it, such as {@code Banco de México, FIX}
 */
record ExchangeRate(String currency, BigDecimal rate, LocalDate date, String source) {}
