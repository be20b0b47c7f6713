package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TermRepository extends Repository<CatalogueTerm, Long> {
    Optional<CatalogueTerm> findByStrategyIdAndKindAndCode(long strategyId, CatalogueKind kind, String code);

    List<CatalogueTerm> findByStrategyIdAndKindOrderByPosition(long strategyId, CatalogueKind kind);

    CatalogueTerm saveAndFlush(CatalogueTerm term);
}
