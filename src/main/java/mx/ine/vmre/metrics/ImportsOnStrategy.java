package mx.ine.vmre.metrics;

import java.util.List;
import mx.ine.vmre.campaign.StageChangeImpact.Touched;
import mx.ine.vmre.campaign.StrategyUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored figures are measured by the split and the settings of their strategy. */
@Component
class ImportsOnStrategy implements StrategyUse {

    private final JdbcClient jdbc;

    ImportsOnStrategy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> of(long strategyId, Piece piece, String key) {
        if (piece != Piece.MEASURES) {
            return List.of();
        }
        long count = jdbc.sql("SELECT count(*) FROM metrics.import WHERE strategy_id = :strategy AND state = 'STORED'")
                .param("strategy", strategyId)
                .query(Long.class)
                .single();
        return count == 0 ? List.of() : List.of(new Touched("metrics.use", count, "/metricas/cargas"));
    }
}
