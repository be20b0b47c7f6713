package mx.ine.vmre.campaign;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StrategyRepository extends Repository<Strategy, Long> {
    Optional<Strategy> findById(long id);
}
