package mx.ine.vmre.metrics;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface ImportBatchRepository extends Repository<ImportBatch, Long> {

    ImportBatch saveAndFlush(ImportBatch batch);

    /** For a change: whoever else wants to change it waits, so that nothing is stored twice. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ImportBatch> findByIdAndStrategyId(Long id, long strategyId);
}
