package mx.ine.vmre.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.campaign.StageChangeImpact;
import mx.ine.vmre.campaign.StageKind;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.StrategyUse;
import mx.ine.vmre.kernel.DatePeriod;
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

    private final JdbcClient jdbc;

    ReportsOnStrategy(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        List<StageChangeImpact.Touched> touched = new ArrayList<>();
        if (stage.kind() == StageKind.REGISTRATION) {
            add(touched, "reporting.use.registration", drafts(stage, wanted));
        }
        return touched;
    }

    /** Drafts of months that overlap the stage only before the move or only after it. */
    private long drafts(StageRow stage, DatePeriod wanted) {
        return jdbc.sql("SELECT month FROM reporting.report WHERE strategy_id = :strategy AND state = 'DRAFT'")
                .param("strategy", stage.strategyId())
                .query(LocalDate.class)
                .stream()
                .map(month -> new DatePeriod(month, month.withDayOfMonth(month.lengthOfMonth())))
                .filter(month -> month.overlaps(stage.period()) != month.overlaps(wanted))
                .count();
    }

    private static void add(List<StageChangeImpact.Touched> touched, String labelKey, long count) {
        if (count > 0) {
            touched.add(new StageChangeImpact.Touched(labelKey, count, "/informes"));
        }
    }
}
