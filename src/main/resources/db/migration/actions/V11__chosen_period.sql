-- The content period that somebody chose for a digital content (Estrategia 7.3); those without one go by their days.
CREATE VIEW actions.v_content_period AS
SELECT id AS action_id, strategy_id, dig_fortnight AS period FROM actions.action WHERE dig_fortnight IS NOT NULL;
