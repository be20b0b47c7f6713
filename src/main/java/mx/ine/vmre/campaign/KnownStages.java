package mx.ine.vmre.campaign;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class KnownStages implements Stages {

    private final StrategyShelf shelf;

    KnownStages(StrategyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<StageRow> of(long strategyId) {
        return shelf.contents().stages().getOrDefault(strategyId, List.of());
    }

    @Override
    public List<MilestoneRow> milestones(long strategyId) {
        return shelf.contents().milestones().getOrDefault(strategyId, List.of());
    }
}
