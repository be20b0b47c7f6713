package mx.ine.vmre.evaluation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RecommendationRepository extends Repository<Recommendation, Long> {

    Optional<Recommendation> findByIdAndStrategyId(long id, long strategyId);

    List<Recommendation> findByStrategyId(long strategyId);

    void delete(Recommendation recommendation);

    Recommendation saveAndFlush(Recommendation recommendation);
}
