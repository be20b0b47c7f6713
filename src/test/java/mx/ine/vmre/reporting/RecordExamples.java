package mx.ine.vmre.reporting;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Actions and organisations as their modules keep them, for tests of what the report counts. */
final class RecordExamples {

    private final JdbcClient jdbc;
    private final long strategy;

    RecordExamples(JdbcClient jdbc, long strategy) {
        this.jdbc = jdbc;
        this.strategy = strategy;
    }

    long action(
            String code, String state, String starts, String ends, String country, String planned, String cost) {
        return jdbc.sql("INSERT INTO actions.action (strategy_id, code, name, line, area, state, objective, audiences,"
                        + " languages, starts, ends, country_iso, planned_budget, actual_budget, responsible, cancel_reason,"
                        + " planned_by, planned_by_name, described_by, described_by_name, approved_by, approved_by_name,"
                        + " vin_activity, vin_opl)"
                        + " VALUES (:strategy, :code, :code, 'OUTREACH', 'DERFE', :state, 'x', '{}', '{es}', :starts::date,"
                        + " :ends::date, :country, :planned::numeric, :cost::numeric, 'Dora',"
                        + " CASE WHEN :state = 'CANCELLED' THEN 'No' ELSE '' END, 1, 'Dora', 1, 'Dora', 2, 'Delia',"
                        + " 'foro', false) RETURNING id")
                .param("strategy", strategy).param("code", code).param("state", state).param("starts", starts)
                .param("ends", ends).param("country", country).param("planned", planned).param("cost", cost)
                .query(Long.class).single();
    }

    void stage(long action, int number) {
        jdbc.sql("INSERT INTO actions.action_stage (action_id, stage_id) SELECT :action, id FROM campaign.v_stage"
                        + " WHERE strategy_id = :strategy AND number = :number")
                .param("action", action).param("strategy", strategy).param("number", number).update();
    }

    void measured(long action, String indicator, String result) {
        jdbc.sql("INSERT INTO actions.action_indicator (action_id, position, indicator, unit, target, result)"
                        + " VALUES (:action, 0, :indicator, 'personas', 100, :result::numeric)")
                .param("action", action).param("indicator", indicator).param("result", result).update();
    }

    void partner(String name, String state, String kind, String known, String active, String ends) {
        jdbc.sql("INSERT INTO partners.partner (version, strategy_id, name, kind_code, country_iso, region, city, site,"
                        + " notes, state, state_reason, known_since, active_since, agr_kind, agr_parties, agr_signed_on,"
                        + " agr_starts, agr_ends, agr_commitments, imp_made_on, inf_made_on, tie_made_on)"
                        + " VALUES (0, :strategy, :name, 'club', 'US', '', '', '', '', :state, '', :known::date,"
                        + " :active::date, :kind, '', :active::date, :active::date, :ends::date, '', :active::date,"
                        + " :active::date, :active::date)")
                .param("strategy", strategy).param("name", name).param("state", state).param("kind", kind)
                .param("known", known).param("active", active).param("ends", ends).update();
    }

    /** An organisation is no longer active since the day. */
    void left(String name, String state, String day) {
        jdbc.sql("UPDATE partners.partner SET state = :state, left_on = :day::date, state_reason = 'x'"
                        + " WHERE strategy_id = :strategy AND name = :name")
                .param("strategy", strategy).param("name", name).param("state", state).param("day", day).update();
    }

    void evidence(long action) {
        jdbc.sql("INSERT INTO actions.evidence (action_id, title, url, added_by, added_at)"
                + " VALUES (:id, 'Fotos', 'https://www.votoextranjero.mx/f', 'Dora', now())").param("id", action).update();
    }

    /** Every record is another one now. */
    void change() {
        jdbc.sql("UPDATE actions.action SET name = 'Cambiada', state = 'CANCELLED', cancel_reason = 'No'"
                + " WHERE strategy_id = :id").param("id", strategy).update();
        jdbc.sql("UPDATE partners.partner SET name = 'Otro nombre ' || id, known_since = '2021-01-01' WHERE strategy_id = :id")
                .param("id", strategy).update();
    }

    void remove() {
        for (String table : List.of("action_stage", "action_indicator", "evidence")) {
            jdbc.sql("DELETE FROM actions." + table + " WHERE action_id IN (SELECT id FROM actions.action"
                    + " WHERE strategy_id = :id)").param("id", strategy).update();
        }
    }
}
