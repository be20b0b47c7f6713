package mx.ine.vmre.campaign;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StageRepository extends Repository<Stage, Long> {
    Optional<Stage> findByStrategyIdAndNumber(long strategyId, int number);

    Stage save(Stage stage);

    void delete(Stage stage);
}
