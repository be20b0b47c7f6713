package mx.ine.vmre.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import mx.ine.vmre.accounts.ActingAs;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.evaluation.Answering;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the areas did with the recommendations: some taken up, some declined with a reason, the rest pending. */
@Component
@ConditionalOnBooleanProperty("vmre.demo")
@Order(25)
class AnsweredRecommendations implements DemonstrationStep {

    /** At most this many actions by which one is taken up. */
    private static final int ACTIONS = 3;

    private final Answering answering;
    private final Cast cast;
    private final JdbcClient jdbc;

    AnsweredRecommendations(Answering answering, Cast cast, JdbcClient jdbc) {
        this.answering = answering;
        this.cast = cast;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "recommendations";
    }

    @Override
    public void load(StrategyRef strategy) {
        for (NamedCsvRecord row : DataFile.rows("recomendaciones.csv")) {
            jdbc.sql("SELECT id FROM evaluation.v_recommendation WHERE strategy_id = ? AND code = ?")
                    .params(strategy.id(), row.getField("codigo"))
                    .query(Long.class)
                    .optional()
                    .ifPresent(id -> answer(strategy, id, row));
        }
    }

    private void answer(StrategyRef strategy, long id, NamedCsvRecord row) {
        CurrentUser editor = cast.editor(Area.valueOf(row.getField("area")));
        if (!row.getField("motivo").isEmpty()) {
            ActingAs.run(editor, () -> answering.decline(
                    strategy, id, answering.version(strategy, id), row.getField("motivo"), editor));
            return;
        }
        List<Long> actions = jdbc.sql("SELECT id FROM actions.v_action WHERE strategy_id = ? AND state <> 'CANCELLED'"
                        + " AND name LIKE ? || '%' ORDER BY starts, id LIMIT ?")
                .params(strategy.id(), row.getField("accion"), ACTIONS)
                .query(Long.class)
                .list();
        actions.forEach(action -> ActingAs.run(editor, () -> answering.link(
                strategy, id, answering.version(strategy, id), action, editor)));
    }
}
