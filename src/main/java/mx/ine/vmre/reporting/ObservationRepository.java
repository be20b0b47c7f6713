package mx.ine.vmre.reporting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ObservationRepository extends Repository<Observation, Long> {

    /** Locked until the transaction ends: of two that answer at once, the second sees the first's answer. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from Observation o where o.id = ?1 and o.strategyId = ?2 and o.month = ?3")
    Optional<Observation> lock(long id, long strategyId, LocalDate month);

    List<Observation> findAllByIdInOrderById(Collection<Long> ids);

    Observation saveAndFlush(Observation observation);

    void flush();
}
