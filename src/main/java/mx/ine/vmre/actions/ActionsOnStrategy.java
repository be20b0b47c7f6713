package mx.ine.vmre.actions;

import java.util.List;
import mx.ine.vmre.campaign.StageChangeImpact.Touched;
import mx.ine.vmre.campaign.StrategyUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Actions that stand on a stage or on a line, cancelled ones too: they keep saying what they were filed under. */
@Component
class ActionsOnStrategy implements StrategyUse {

    private static final String OF_STAGE = "SELECT count(*) FROM actions.action_stage s"
            + " JOIN actions.action a ON a.id = s.action_id JOIN campaign.v_stage g ON g.id = s.stage_id"
            + " WHERE a.strategy_id = :strategy AND g.number = :key::integer";
    private static final String OF_LINE =
            "SELECT count(*) FROM actions.action WHERE strategy_id = :strategy AND line = :key";

    private final JdbcClient jdbc;

    ActionsOnStrategy(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> of(long strategyId, Piece piece, String key) {
        return switch (piece) {
            case STAGE -> counted(OF_STAGE, strategyId, key, "actions.use.stage", "/acciones?etapa=" + key);
            case LINE -> counted(OF_LINE, strategyId, key, "actions.use.line", "/acciones");
            case SEGMENT, QUARTER_ROW, QUARTER_YEAR, RULE_PIECE, MEASURES -> List.of();
        };
    }

    private List<Touched> counted(String constantSql, long strategyId, String key, String labelKey, String url) {
        long count = jdbc.sql(constantSql)
                .param("strategy", strategyId)
                .param("key", key)
                .query(Long.class)
                .single();
        return count == 0 ? List.of() : List.of(new Touched(labelKey, count, url));
    }
}
