package mx.ine.vmre.campaign;

import java.util.List;
import org.springframework.stereotype.Component;

@Component
class KnownCatalogues implements Catalogues {

    private final StrategyShelf shelf;

    KnownCatalogues(StrategyShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public List<Term> of(long strategyId, CatalogueKind kind) {
        return shelf.contents().terms().getOrDefault(strategyId, List.of()).stream()
                .filter(t -> t.kind() == kind)
                .toList();
    }
}
