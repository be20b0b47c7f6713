package mx.ine.vmre.paidmedia;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanLineRepository extends Repository<PlanLine, Long> {

    Optional<PlanLine> findByIdAndStrategyId(long id, long strategyId);

    PlanLine saveAndFlush(PlanLine line);
}
