package mx.ine.vmre.actions;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ActionRepository extends Repository<Action, Long> {

    Optional<Action> findByIdAndStrategyId(long id, long strategyId);

    Action saveAndFlush(Action action);
}
