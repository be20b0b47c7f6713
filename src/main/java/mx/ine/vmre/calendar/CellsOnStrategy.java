package mx.ine.vmre.calendar;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.QuarterPlans;
import mx.ine.vmre.campaign.QuarterRowRenamed;
import mx.ine.vmre.campaign.StageChangeImpact.Touched;
import mx.ine.vmre.campaign.StrategyUse;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.Recorded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people said of the cells of the table of quarters (Estrategia 4.9) stands on its rows and years, and follows a row
 * that gets other words, with what counts as its execution. A word that was taken back holds nothing.
 */
@Component
class CellsOnStrategy implements StrategyUse {

    private static final String SAID =
            "SELECT count(*) FROM calendar.plan_cell WHERE strategy_id = :strategy AND planned IS NOT NULL";
    private static final String OF_ROW = SAID + " AND heading = :heading AND row_name = :name";
    private static final String OF_YEAR = SAID + " AND year = :year";

    /** Of a row that was taken away long ago and had the new words: what is said of the living row goes before. */
    private static final String OVERRULED = "DELETE FROM calendar.plan_cell gone USING calendar.plan_cell c"
            + " WHERE gone.strategy_id = :strategy AND gone.heading = :newHeading AND gone.row_name = :newName"
            + " AND c.strategy_id = :strategy AND c.heading = :heading AND c.row_name = :name"
            + " AND c.year = gone.year AND c.quarter = gone.quarter";
    private static final String FOLLOW = " SET heading = :newHeading, row_name = :newName"
            + " WHERE strategy_id = :strategy AND heading = :heading AND row_name = :name RETURNING id, row_name";
    private static final String CELLS =
            "UPDATE calendar.plan_cell" + FOLLOW + " || ', T' || quarter || ' ' || year AS label";
    private static final String OVERRULED_COUNTING = "DELETE FROM calendar.plan_measure gone USING calendar.plan_measure c"
            + " WHERE gone.strategy_id = :strategy AND gone.heading = :newHeading AND gone.row_name = :newName"
            + " AND c.strategy_id = :strategy AND c.heading = :heading AND c.row_name = :name";
    private static final String COUNTING = "UPDATE calendar.plan_measure" + FOLLOW + " AS label";

    private final JdbcClient jdbc;
    private final QuarterPlans plans;
    private final ApplicationEventPublisher events;

    CellsOnStrategy(JdbcClient jdbc, QuarterPlans plans, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.events = events;
    }

    private record Followed(long id, String label) {}

    @Override
    public List<Touched> of(long strategyId, Piece piece, String key) {
        return switch (piece) {
            case QUARTER_ROW -> plans.of(strategyId).rows().stream()
                    .filter(row -> String.valueOf(row.position()).equals(key))
                    .flatMap(row -> counted(
                            OF_ROW, Map.of("strategy", strategyId, "heading", row.heading(), "name", row.name())).stream())
                    .toList();
            case QUARTER_YEAR -> counted(OF_YEAR, Map.of("strategy", strategyId, "year", Integer.valueOf(key)));
            default -> List.of();
        };
    }

    private List<Touched> counted(String constantSql, Map<String, Object> of) {
        long count = jdbc.sql(constantSql).params(of).query(Long.class).single();
        return count == 0 ? List.of() : List.of(new Touched("calendar.use.row", count, "/calendario?v=trimestres"));
    }

    /** Once for each row, before its new words are stored. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(QuarterRowRenamed row) {
        Map<String, Object> words = Map.of(
                "strategy", row.strategyId(), "heading", row.heading(), "name", row.name(), "newHeading", row.newHeading(),
                "newName", row.newName());
        jdbc.sql(OVERRULED).params(words).update();
        jdbc.sql(OVERRULED_COUNTING).params(words).update();
        List<FieldChange> renamed = List.of(new FieldChange(
                "calendar.field.row", text(row.heading(), row.name()), text(row.newHeading(), row.newName())));
        told("plan_cell", jdbc.sql(CELLS).params(words).query(Followed.class).list(), renamed);
        told("plan_measure", jdbc.sql(COUNTING).params(words).query(Followed.class).list(), renamed);
    }

    private void told(String type, List<Followed> all, List<FieldChange> renamed) {
        all.forEach(one -> events.publishEvent(
                new Recorded(type, String.valueOf(one.id()), one.label(), "plan-row-renamed", renamed, "")));
    }

    private static String text(String heading, String name) {
        return List.of(heading, name).stream().filter(t -> !t.isEmpty()).collect(Collectors.joining(" · "));
    }
}
