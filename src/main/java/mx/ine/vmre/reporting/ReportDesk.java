package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a report lies while it is worked on: taken by one person at a time. */
@Component
class ReportDesk {

    private static final String FIRST =
            "SELECT id FROM reporting.report WHERE strategy_id = :strategy AND month = :month AND number = 1";

    private final ReportRepository reports;
    private final ReportDrafting drafting;
    private final ReportArchive archive;
    private final ReportWording wording;
    private final Strategies strategies;
    private final BusinessDate businessDate;
    private final JdbcClient jdbc;

    ReportDesk(
            ReportRepository reports,
            ReportDrafting drafting,
            ReportArchive archive,
            ReportWording wording,
            Strategies strategies,
            BusinessDate businessDate,
            JdbcClient jdbc) {
        this.reports = reports;
        this.drafting = drafting;
        this.archive = archive;
        this.wording = wording;
        this.strategies = strategies;
        this.businessDate = businessDate;
        this.jdbc = jdbc;
    }

    /**
     * The last version of the month, locked until the transaction ends. The first time somebody works on the month its
     * row is made; two first times at once make one row. The first version's row is locked before any other, so that
     * whoever waits sees the version that was opened meanwhile.
     *
     * @throws NotFound if the month is not of the strategy
     * @throws StateConflict if it has not begun
     */
    Report take(StrategyRef strategy, YearMonth month) {
        make(strategy, month);
        month(FIRST + " FOR UPDATE", strategy, month).query(Long.class).single();
        return reports.lockLast(strategy.id(), month.atDay(1)).orElseThrow();
    }

    /**
     * The same for what one person does for all: whoever comes while another one holds the report is told so at once
     * instead of waiting for what will then be refused.
     *
     * @throws StateConflict if somebody holds it
     */
    Report takeAtOnce(StrategyRef strategy, YearMonth month) {
        make(strategy, month);
        if (month(FIRST + " FOR UPDATE SKIP LOCKED", strategy, month).query(Long.class).optional().isEmpty()) {
            throw new StateConflict("reporting.error.taken");
        }
        return reports.lockLast(strategy.id(), month.atDay(1)).orElseThrow();
    }

    private void make(StrategyRef strategy, YearMonth month) {
        if (!strategy.covers(month)) {
            throw new NotFound();
        }
        requireBegun(month);
        // A row that is there is not inserted in vain: whoever holds it and changed it would have to be waited for.
        month("""
                        INSERT INTO reporting.report (strategy_id, month)
                        SELECT :strategy, :month
                        WHERE NOT EXISTS (SELECT FROM reporting.report WHERE strategy_id = :strategy AND month = :month)
                        ON CONFLICT DO NOTHING
                        """, strategy, month)
                .update();
    }

    /** @throws StateConflict if nothing can be said of the month yet */
    void requireBegun(YearMonth month) {
        if (month.isAfter(YearMonth.from(businessDate.today()))) {
            throw new StateConflict("reporting.error.ahead", EsMx.month(month));
        }
    }

    private JdbcClient.StatementSpec month(String sql, StrategyRef strategy, YearMonth month) {
        return jdbc.sql(sql).param("strategy", strategy.id()).param("month", month.atDay(1));
    }

    /** Writes the report before whatever hangs from it. */
    void put() {
        reports.flush();
    }

    /** A version that was not there before. */
    Report put(Report report) {
        Report kept = reports.save(report);
        reports.flush();
        return kept;
    }

    /** Takes a version away, and what hangs from it before. */
    void remove(Report report) {
        reports.delete(report);
        reports.flush();
    }

    /** The last version of the month without taking it; an untouched draft where there is none. */
    Report look(StrategyRef strategy, YearMonth month) {
        return reports.findLast(strategy.id(), month.atDay(1))
                .orElseGet(() -> Report.draft(strategy.id(), month));
    }

    /** The last version that was published. */
    Optional<Report> published(StrategyRef strategy, YearMonth month) {
        return reports.findLast(
                strategy.id(), month.atDay(1), Report.State.PUBLISHED);
    }

    /** One version of the month; the first one may be an untouched draft. */
    Optional<Report> version(StrategyRef strategy, YearMonth month, int number) {
        Optional<Report> stored =
                reports.findByStrategyIdAndMonthAndNumber(strategy.id(), month.atDay(1), number);
        return number == 1 ? stored.or(() -> Optional.of(Report.draft(strategy.id(), month))) : stored;
    }

    Draft draft(StrategyRef strategy, Report report) {
        return drafting.draft(strategy, report);
    }

    /** What changed of what was signed and still counts as signed; the empty text where nothing did. */
    String changed(Report report, Draft draft) {
        return report.outdated(draft.hash())
                .flatMap(signature -> archive.signed(signature.hash()))
                .map(signed -> ReportChanges.between(signed, draft.content(), wording).told(wording))
                .orElse("");
    }

    LocalDate due(StrategyRef strategy, YearMonth month) {
        return ReportScope.dueOf(month, strategies.parameters(strategy.id()).reportDueDay());
    }
}
