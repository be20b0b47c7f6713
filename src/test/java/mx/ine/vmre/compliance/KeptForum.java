package mx.ine.vmre.compliance;

import java.time.LocalDate;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A forum that was held, as the database keeps it. */
record KeptForum(JdbcClient jdbc) {

    void on(StrategyRef strategy, String day) {
        LocalDate held = LocalDate.parse(day);
        jdbc.sql("""
                        INSERT INTO actions.action (strategy_id, code, name, line, area, state, objective, audiences,
                            languages, starts, ends, planned_budget, actual_budget, responsible, planned_by,
                            planned_by_name, described_by, described_by_name, approved_by, approved_by_name,
                            vin_activity, vin_opl)
                        VALUES (:strategy, :code, 'Foro de prueba', 'OUTREACH', 'DERFE', 'COMPLETED', 'Informar',
                            '{primaria}', '{es}', :day, :day, 10, 10, 'Ana', -2, 'Delia', -2, 'Delia', -3, 'Darío',
                            'foro', false)
                        """)
                .param("strategy", strategy.id())
                .param("code", "V-" + held.getYear() + "-" + (900 + held.getDayOfYear()))
                .param("day", held)
                .update();
    }
}
