package mx.ine.vmre.campaign;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class KnownRules implements RuleParameters {

    private final StrategyShelf shelf;

    KnownRules(StrategyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<RuleText> of(long strategyId) {
        return shelf.contents().rules().getOrDefault(strategyId, List.of());
    }
}
