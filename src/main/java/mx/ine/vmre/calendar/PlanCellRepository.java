package mx.ine.vmre.calendar;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PlanCellRepository extends Repository<PlanCell, Long> {

    Optional<PlanCell> findByStrategyIdAndHeadingAndRowNameAndYearAndQuarter(
            long strategyId, String heading, String rowName, int year, int quarter);

    PlanCell saveAndFlush(PlanCell cell);
}
