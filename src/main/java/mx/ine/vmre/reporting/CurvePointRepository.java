package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface CurvePointRepository extends Repository<CurvePoint, Long> {

    Optional<CurvePoint> findByIdAndStrategyId(long id, long strategyId);

    boolean existsByStrategyIdAndDay(long strategyId, LocalDate day);

    CurvePoint saveAndFlush(CurvePoint point);

    void delete(CurvePoint point);

    void flush();
}
