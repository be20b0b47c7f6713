package mx.ine.vmre.calendar;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface RowCountingRepository extends Repository<RowCounting, Long> {

    Optional<RowCounting> findByStrategyIdAndHeadingAndRowName(long strategyId, String heading, String rowName);

    RowCounting saveAndFlush(RowCounting counting);
}
