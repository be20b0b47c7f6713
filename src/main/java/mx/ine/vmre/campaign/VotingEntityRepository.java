package mx.ine.vmre.campaign;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface VotingEntityRepository extends Repository<VotingEntity, Long> {
    Optional<VotingEntity> findByStrategyIdAndEntityKey(long strategyId, String entityKey);

    VotingEntity saveAndFlush(VotingEntity entity);

    void delete(VotingEntity entity);
}
