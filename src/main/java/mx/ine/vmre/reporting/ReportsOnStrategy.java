package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.StageChangeImpact;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.StrategyUse;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports stand on the split and the settings; published ones keep what they said. Moving the stage in which people
 * register changes which drafts expect requests to the overseas roll (Estrategia 7.6).
 */
@Component
class ReportsOnStrategy implements StrategyUse, StageChangeImpact {

    private static final String COUNT =
            "SELECT count(*) FROM reporting.report WHERE strategy_id = :strategy AND state = :state";

    /** Months that have begun, whether or not somebody worked on their report; frozen if the last version is published. */
    private static final String MONTHS = """
            SELECT month::date AS month, coalesce((SELECT r.state = 'PUBLISHED' FROM reporting.report r
                WHERE r.strategy_id = s.id AND r.month = m.month::date ORDER BY r.number DESC LIMIT 1), false) AS frozen
            FROM campaign.v_strategy s, generate_series(
                date_trunc('month', s.starts), least(s.ends, :today::date), interval '1 month') AS m (month)
            WHERE s.id = :strategy ORDER BY 1
            """;

    private final JdbcClient jdbc;
    private final BusinessDate businessDate;

    ReportsOnStrategy(JdbcClient jdbc, BusinessDate businessDate) {
        this.jdbc = jdbc;
        this.businessDate = businessDate;
    }

    @Override
    public List<StageChangeImpact.Touched> of(long strategyId, Piece piece, String key) {
        List<StageChangeImpact.Touched> touched = new ArrayList<>();
        if (piece == Piece.MEASURES) {
            add(touched, "reporting.use.published", count(strategyId, "PUBLISHED"));
            add(touched, "reporting.use.drafts", count(strategyId, "DRAFT"));
        }
        return touched;
    }

    private long count(long strategyId, String state) {
        return jdbc.sql(COUNT).param("strategy", strategyId).param("state", state).query(Long.class).single();
    }

    @Override
    public List<StageChangeImpact.Touched> of(StageRow stage, DatePeriod wanted) {
        Map<Boolean, List<String>> months = jdbc.sql(MONTHS)
                .param("strategy", stage.strategyId())
                .param("today", businessDate.today())
                .query((row, n) -> Map.entry(row.getBoolean("frozen"), YearMonth.from(row.getDate("month").toLocalDate())))
                .stream()
                .filter(month -> DatePeriod.of(month.getValue()).overlaps(stage.period())
                        != DatePeriod.of(month.getValue()).overlaps(wanted))
                .collect(Collectors.partitioningBy(
                        Map.Entry::getKey, Collectors.mapping(month -> EsMx.month(month.getValue()), Collectors.toList())));
        List<StageChangeImpact.Touched> touched = new ArrayList<>();
        List<String> open = months.get(false);
        add(touched, stage.kind() == StageKind.REGISTRATION ? "reporting.use.registration" : "reporting.use.stages", open);
        add(touched, "reporting.use.frozen", months.get(true));
        return touched;
    }

    private static void add(List<StageChangeImpact.Touched> touched, String labelKey, List<String> months) {
        if (!months.isEmpty()) {
            touched.add(new StageChangeImpact.Touched(
                    labelKey, months.size(), "/informes", List.of(String.join(", ", months))));
        }
    }

    private static void add(List<StageChangeImpact.Touched> touched, String labelKey, long count) {
        if (count > 0) {
            touched.add(new StageChangeImpact.Touched(labelKey, count, "/informes"));
        }
    }
}
