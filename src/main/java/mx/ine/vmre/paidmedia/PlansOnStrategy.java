package mx.ine.vmre.paidmedia;

import java.util.List;
import mx.ine.vmre.campaign.StageChangeImpact.Touched;
import mx.ine.vmre.campaign.StrategyUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of the media plan that stand on a segment, cancelled ones too, or on the split as a whole. */
@Component
class PlansOnStrategy implements StrategyUse {

    private final JdbcClient jdbc;

    PlansOnStrategy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> of(long strategyId, Piece piece, String key) {
        if (piece != Piece.SEGMENT && piece != Piece.MEASURES) {
            return List.of();
        }
        long count = jdbc.sql("SELECT count(*) FROM paidmedia.plan_line WHERE strategy_id = :strategy"
                        + " AND (:key = '' OR segment = :key)")
                .param("strategy", strategyId)
                .param("key", key)
                .query(Long.class)
                .single();
        return count == 0 ? List.of() : List.of(new Touched("paidmedia.use", count, "/medios"));
    }
}
