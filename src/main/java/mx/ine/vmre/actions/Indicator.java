package mx.ine.vmre.actions;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What an action is measured by; the result is null until it is stated, and never 0 by default. */
@Embeddable
record Indicator(String indicator, String unit, BigDecimal target, BigDecimal result) {

    Indicator {
        target = target.setScale(2);
        result = result == null ? null : result.setScale(2);
    }

    Indicator withResult(BigDecimal stated) {
        return new Indicator(indicator, unit, target, stated);
    }
}
