package mx.ine.vmre.reporting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReportRepository extends Repository<Report, Long> {

    Optional<Report> findByStrategyIdAndMonthAndNumber(long strategyId, LocalDate month, int number);

    /** Locked until the transaction ends: of two that sign or publish at once, the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.strategyId = ?1 and r.month = ?2 and r.number = ?3")
    Optional<Report> lock(long strategyId, LocalDate month, int number);

    /** Writes what was changed now, beside the rows that are written without JPA. */
    void flush();
}
