-- What the strategy's rules ask of actions, one row for each: where, for whom, in which stages, with what agenda, whether
-- they are measured. Text that people wrote about themselves is not in it.
CREATE VIEW actions.v_action_kept AS
SELECT a.id, a.strategy_id, a.code, a.name, a.line, a.area, a.state, a.starts, a.ends, a.country_iso AS country, a.region,
    a.place_reason <> '' AS justified, coalesce(a.dif_material, a.vin_activity, a.com_route, a.dig_theme) AS kind_code,
    a.dig_platform AS platform_code, a.dig_channel AS channel_code, coalesce(a.dif_main_piece, false) AS main_piece,
    coalesce(a.dif_english_version, '') <> '' AS english_version, a.audiences, a.languages,
    coalesce(a.vin_opl, false) AS opl, coalesce(a.vin_opl_entity, '') AS opl_entity,
    coalesce(a.dig_landing_url, '') AS landing_url, a.com_published_on AS published_on, a.planned_budget, a.actual_budget,
    s.stages, coalesce(i.indicators, 0) AS indicators, g.agenda
FROM actions.action a
LEFT JOIN (SELECT action_id, array_agg(stage_id) AS stages FROM actions.action_stage GROUP BY action_id) s
    ON s.action_id = a.id
LEFT JOIN (SELECT action_id, count(*) AS indicators FROM actions.action_indicator GROUP BY action_id) i
    ON i.action_id = a.id
LEFT JOIN (SELECT action_id, array_agg(DISTINCT kind) AS agenda FROM actions.action_agenda GROUP BY action_id) g
    ON g.action_id = a.id;
