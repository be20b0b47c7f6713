package mx.ine.vmre.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in another currency than pesos, as the file says it.
 *
 * @param currency its ISO 4217 code
 * @param rate pesos for one unit
 */
record ForeignAmount(String currency, BigDecimal amount, BigDecimal rate) {

    /** To the cent, half a cent up. */
    BigDecimal pesos() {
        return amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
    }
}
