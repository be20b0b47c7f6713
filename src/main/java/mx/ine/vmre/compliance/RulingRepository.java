package mx.ine.vmre.compliance;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RulingRepository extends Repository<Ruling, Long> {

    Optional<Ruling> findByIdAndStrategyIdAndRuleKey(long id, long strategyId, String ruleKey);

    Ruling saveAndFlush(Ruling ruling);
}
