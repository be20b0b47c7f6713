package mx.ine.vmre.reference;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ExplanationRepository extends Repository<Explanation, Long> {
    Optional<Explanation> findByStrategyIdAndEditionIdAndEntry(long strategyId, long editionId, String entry);

    Explanation saveAndFlush(Explanation explanation);

    void delete(Explanation explanation);
}
