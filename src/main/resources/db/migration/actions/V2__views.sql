-- What other modules may read.
CREATE VIEW actions.v_action AS
SELECT a.id, a.strategy_id, a.code, a.name, a.line, a.area, a.state, a.starts, a.ends, a.country_iso AS country,
    concat_ws(', ', nullif(a.city, ''), nullif(a.region, '')) AS place, a.responsible, a.numeral,
    a.planned_budget, a.actual_budget, coalesce(a.dif_main_piece, false) AS main_piece,
    coalesce(a.dif_english_version, '') <> '' OR 'en' = ANY (a.languages) AS has_english,
    coalesce(a.dif_material, a.vin_activity, a.com_route, a.dig_platform) AS kind_code,
    a.dig_platform AS platform_code, a.dig_channel AS channel_code, a.dig_theme AS theme_code,
    a.dig_fortnight AS fortnight, a.vin_attendance AS attendance, coalesce(a.vin_opl, false) AS opl,
    a.com_outlet AS outlet, a.com_published_on AS published_on, a.version
FROM actions.action a;

CREATE VIEW actions.v_action_indicator AS
SELECT i.action_id, i.position, coalesce(t.name, i.indicator) AS name, i.indicator AS code, i.unit, i.target, i.result
FROM actions.action_indicator i
JOIN actions.action a ON a.id = i.action_id
LEFT JOIN campaign.v_term t ON t.strategy_id = a.strategy_id AND t.kind = 'INDICATOR' AND t.code = i.indicator;

CREATE VIEW actions.v_action_stage AS SELECT action_id, stage_id FROM actions.action_stage;
CREATE VIEW actions.v_action_partner AS SELECT action_id, partner_id FROM actions.action_partner;
