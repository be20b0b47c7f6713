package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
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
     * The last version of the month, locked until the transaction ends. The first time somebody works on the month its
     * row is made; two first times at once make one row. The first version's row is locked before any other, so that
     * whoever waits sees the version that was opened meanwhile.
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
        jdbc.sql("SELECT id FROM reporting.report WHERE strategy_id = :strategy AND month = :month AND number = 1 FOR UPDATE")
                .param("strategy", strategy.id())
                .param("month", month.atDay(1))
                .query(Long.class)
                .single();
        return reports.lockLast(strategy.id(), month.atDay(1)).orElseThrow();
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

    /** The last version of the month without taking it; an untouched draft where there is none. */
    Report look(StrategyRef strategy, YearMonth month) {
        return reports.findFirstByStrategyIdAndMonthOrderByNumberDesc(strategy.id(), month.atDay(1))
                .orElseGet(() -> Report.draft(strategy.id(), month));
    }

    /** The last version that was published. */
    Optional<Report> published(StrategyRef strategy, YearMonth month) {
        return reports.findFirstByStrategyIdAndMonthAndStateOrderByNumberDesc(
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

    LocalDate due(StrategyRef strategy, YearMonth month) {
        return ReportScope.dueOf(month, strategies.parameters(strategy.id()).reportDueDay());
    }
}
