package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.util.List;
import mx.ine.vmre.kernel.Mxn;

/**
 * What came out of an action.
 *
 * @param results one per indicator in their order; null where not known yet
 * @param actualBudget what it cost in Mexican pesos, or null while unknown; zero is a statement
 * @param facts of the line
 */
public record ActionOutcome(List<BigDecimal> results, Mxn actualBudget, ClosingFacts facts) {

    public ActionOutcome {
        results = new java.util.ArrayList<>(results);
    }
}
