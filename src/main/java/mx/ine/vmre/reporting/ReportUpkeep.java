package mx.ine.vmre.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.metrics.CountriesAssigned;
import mx.ine.vmre.metrics.FiguresChanged;
import mx.ine.vmre.metrics.ImportCitations;
import mx.ine.vmre.paidmedia.PlanChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Follows imports and media plans: what is new in them voids signatures in the same transaction, and a published report holds its imports. */
@Component
class ReportUpkeep implements ImportCitations {

    /** No strategy begins before the first day that forms take. */
    private static final YearMonth BEFORE_ALL = YearMonth.of(1990, 1);

    private final ReportDesk desk;
    private final Strategies strategies;
    private final ReportWording wording;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReportUpkeep(ReportDesk desk, Strategies strategies, ReportWording wording, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.strategies = strategies;
        this.wording = wording;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Later months too: they compare with the month before and count requests since registration began. */
    @EventListener
    void on(FiguresChanged event) {
        contentMoved(event.strategyId(), YearMonth.from(event.from()),
                wording.text("reporting.voided.reason", event.importId()));
    }

    /** A campaign's country moves its figures from one segment to another. */
    @EventListener
    void on(CountriesAssigned event) {
        contentMoved(event.strategyId(), YearMonth.from(event.from()), wording.text("reporting.voided.countries"));
    }

    /**
     * The plan is told beside what was spent, and accumulated in the months that follow; the months before it reckon on it
     * what is left.
     */
    @EventListener
    void on(PlanChanged event) {
        contentMoved(event.strategyId(), BEFORE_ALL, wording.text("reporting.voided.plan"));
    }

    /**
     * Something that reports may be made of is another one, whatever months it touches.
     *
     * @param cause what happened, in words; asked for only where something is signed
     */
    void anythingMoved(Supplier<String> cause) {
        jdbc.sql("""
                        SELECT r.strategy_id, min(r.month) AS first FROM reporting.report r
                        JOIN reporting.signature s ON s.report_id = r.id AND s.voided_at IS NULL
                        WHERE r.state = 'DRAFT' GROUP BY r.strategy_id ORDER BY r.strategy_id
                        """)
                .query((row, i) -> Map.entry(row.getLong(1), YearMonth.from(row.getObject(2, LocalDate.class))))
                .list()
                .forEach(signed -> contentMoved(signed.getKey(), signed.getValue(), cause.get()));
    }

    /**
     * Something that reports are made of is another one from the month on: signatures of what it changed no longer
     * stand, and say which figures it was.
     *
     * @param cause what happened, in words
     */
    void contentMoved(long strategyId, YearMonth from, String cause) {
        List<YearMonth> signed = jdbc.sql("""
                        SELECT DISTINCT r.month FROM reporting.report r
                        JOIN reporting.signature s ON s.report_id = r.id AND s.voided_at IS NULL
                        WHERE r.strategy_id = :strategy AND r.state = 'DRAFT' AND r.month >= :from ORDER BY r.month
                        """)
                .param("strategy", strategyId)
                .param("from", from.atDay(1))
                .query((row, i) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
        if (signed.isEmpty()) {
            return;
        }
        StrategyRef strategy = strategies.all().stream()
                .filter(s -> s.id() == strategyId)
                .findFirst()
                .orElseThrow();
        for (YearMonth month : signed) {
            Report report = desk.take(strategy, month);
            Draft draft = desk.draft(strategy, report);
            report.contentChanged(draft.hash(), clock.instant(), wording.text(
                    "reporting.voided.why", cause, desk.changed(report, draft)));
        }
    }

    @Override
    public List<String> published(long strategyId, YearMonth from, YearMonth to) {
        return jdbc.sql("SELECT DISTINCT month FROM reporting.report WHERE strategy_id = :strategy AND state = 'PUBLISHED'"
                        + " AND month BETWEEN :from AND :to ORDER BY month")
                .param("strategy", strategyId)
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query((row, i) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list().stream()
                .map(month -> wording.text("reporting.title", EsMx.month(month)))
                .toList();
    }

    @Override
    public Optional<String> citing(long importId) {
        return jdbc.sql("""
                        SELECT r.month, r.number FROM reporting.edition e JOIN reporting.report r ON r.id = e.report_id
                        WHERE e.content::jsonb -> 'files' @> jsonb_build_array(jsonb_build_object('id', :import))
                            OR jsonb_path_exists(e.content::jsonb -> 'further', '$.**.sources[*] ? (@ == $import)',
                                jsonb_build_object('import', :import))
                        ORDER BY r.month, r.number LIMIT 1
                        """)
                .param("import", importId)
                .query((row, i) -> wording.text("reporting.title.version",
                        EsMx.month(YearMonth.from(row.getObject(1, LocalDate.class))), row.getInt(2)))
                .optional();
    }
}
