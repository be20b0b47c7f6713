package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a report lies while it is worked on: taken by one person at a time. */
@Component
class ReportDesk {

    private final ReportRepository reports;
    private final ReportDrafting drafting;
    private final Strategies strategies;
    private final JdbcClient jdbc;

    ReportDesk(ReportRepository reports, ReportDrafting drafting, Strategies strategies, JdbcClient jdbc) {
        this.reports = reports;
        this.drafting = drafting;
        this.strategies = strategies;
        this.jdbc = jdbc;
    }

    /**
     * The report of the month, locked until the transaction ends. The first time somebody works on it its row is made;
     * two first times at once make one row.
     *
     * @throws NotFound if the month is not of the strategy
     */
    Report take(StrategyRef strategy, YearMonth month) {
        if (!strategy.covers(month)) {
            throw new NotFound();
        }
        jdbc.sql("INSERT INTO reporting.report (strategy_id, month) VALUES (:strategy, :month) ON CONFLICT DO NOTHING")
                .param("strategy", strategy.id())
                .param("month", month.atDay(1))
                .update();
        return reports.lock(strategy.id(), month.atDay(1), 1).orElseThrow();
    }

    /** Writes the report before whatever hangs from it. */
    void put() {
        reports.flush();
    }

    /** The report of the month without taking it; an untouched draft where there is none. */
    Report look(StrategyRef strategy, YearMonth month) {
        return reports.findByStrategyIdAndMonthAndNumber(strategy.id(), month.atDay(1), 1)
                .orElseGet(() -> Report.draft(strategy.id(), month));
    }

    Draft draft(StrategyRef strategy, Report report) {
        return drafting.draft(strategy, report);
    }

    LocalDate due(StrategyRef strategy, YearMonth month) {
        return ReportScope.dueOf(month, strategies.parameters(strategy.id()).reportDueDay());
    }
}
