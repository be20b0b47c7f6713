package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.util.List;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dates that one entity has of its own: its election, a registration window (Estrategia 3.4.2). */
@Component
class EntityDates {

    private static final String DATES = "SELECT id, entity || ': ' || name AS name, starts, ends, kind = 'ELECTION' AS key"
            + " FROM campaign.v_entity_date WHERE strategy_id = ? ORDER BY starts, id";

    private final JdbcClient jdbc;

    EntityDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param key whether it is an election */
    record EntityDate(long id, String name, LocalDate starts, LocalDate ends, boolean key) {

        boolean oneDay() {
            return starts.equals(ends);
        }
    }

    List<EntityDate> of(StrategyRef strategy) {
        return jdbc.sql(DATES).param(strategy.id()).query(EntityDate.class).list();
    }
}
