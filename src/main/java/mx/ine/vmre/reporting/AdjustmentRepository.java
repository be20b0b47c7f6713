package mx.ine.vmre.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface AdjustmentRepository extends Repository<Adjustment, Long> {

    Optional<Adjustment> findByIdAndReportId(long id, long reportId);

    List<Adjustment> findAllByIdInOrderById(Collection<Long> ids);

    List<Adjustment> findByReportIdOrderById(long reportId);

    Adjustment save(Adjustment adjustment);

    Adjustment saveAndFlush(Adjustment adjustment);

    void delete(Adjustment adjustment);

    void flush();
}
