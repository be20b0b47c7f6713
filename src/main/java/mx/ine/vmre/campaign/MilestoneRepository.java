package mx.ine.vmre.campaign;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MilestoneRepository extends Repository<Milestone, Long> {
    Optional<Milestone> findByIdAndStrategyId(long id, long strategyId);

    Milestone save(Milestone milestone);

    void delete(Milestone milestone);
}
