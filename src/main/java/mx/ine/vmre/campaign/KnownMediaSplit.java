package mx.ine.vmre.campaign;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class KnownMediaSplit implements MediaSplit {

    private final StrategyShelf shelf;

    KnownMediaSplit(StrategyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Segment> of(long strategyId) {
        return shelf.contents().segments().getOrDefault(strategyId, List.of());
    }
}
