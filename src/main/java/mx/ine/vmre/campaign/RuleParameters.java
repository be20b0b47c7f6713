package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Optional;

/** What a strategy asks that can be checked, numeral by numeral. */
public interface RuleParameters {

    /** In the order of the strategy's file; none where the strategy says no rules. */
    List<RuleText> of(long strategyId);

    default Optional<RuleText> byKey(long strategyId, String key) {
        return of(strategyId).stream().filter(r -> r.key().equals(key)).findFirst();
    }
}
