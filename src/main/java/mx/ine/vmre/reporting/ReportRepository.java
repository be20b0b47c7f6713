package mx.ine.vmre.reporting;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Whoever reads a report reads who signed it, what the areas wrote and what they propose: all of it comes at once. */
interface ReportRepository extends Repository<Report, Long> {

    @EntityGraph(attributePaths = {"signatures", "comments", "proposals"})
    Optional<Report> findByStrategyIdAndMonthAndNumber(long strategyId, LocalDate month, int number);

    @EntityGraph(attributePaths = {"signatures", "comments", "proposals"})
    @Query("select r from Report r where r.strategyId = ?1 and r.month = ?2 and r.number ="
            + " (select max(x.number) from Report x where x.strategyId = ?1 and x.month = ?2)")
    Optional<Report> findLast(long strategyId, LocalDate month);

    @EntityGraph(attributePaths = {"signatures", "comments", "proposals"})
    @Query("select r from Report r where r.strategyId = ?1 and r.month = ?2 and r.number = (select max(x.number)"
            + " from Report x where x.strategyId = ?1 and x.month = ?2 and x.state = ?3)")
    Optional<Report> findLast(long strategyId, LocalDate month, Report.State state);

    /** The last version, locked until the transaction ends: of two that change it at once, the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Report r where r.strategyId = ?1 and r.month = ?2 and r.number ="
            + " (select max(x.number) from Report x where x.strategyId = ?1 and x.month = ?2)")
    Optional<Report> lockLast(long strategyId, LocalDate month);

    Report save(Report report);

    void delete(Report report);

    /** Writes what was changed now, beside the rows that are written without JPA. */
    void flush();
}
