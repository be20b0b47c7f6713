package mx.ine.vmre.campaign;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EntityDateRepository extends Repository<EntityDate, Long> {
    Optional<EntityDate> findByIdAndStrategyIdAndEntityKey(long id, long strategyId, String entityKey);

    boolean existsByStrategyIdAndEntityKey(long strategyId, String entityKey);

    EntityDate save(EntityDate date);

    void delete(EntityDate date);
}
