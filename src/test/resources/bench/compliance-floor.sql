-- The least that answers every rule of a strategy for a day: each kind of fact read once from the tables themselves, only
-- what some rule looks at, without a name or an order that no rule needs. Parameters: :strategy.

SELECT a.id, a.code, a.name, a.line, a.state, a.starts, a.ends, a.country_iso, a.region, a.city, a.place_reason,
    a.objectives, a.dif_material,
    a.vin_activity, a.com_route, a.dig_theme, a.dig_platform, a.dig_channel, a.dif_main_piece, a.dif_english_version,
    a.audiences, a.languages, a.vin_opl, a.vin_opl_entity, a.dig_landing_url, a.com_published_on, a.planned_budget
FROM actions.action a WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED';

SELECT s.action_id, array_agg(s.stage_id) FROM actions.action_stage s
JOIN actions.action a ON a.id = s.action_id AND a.strategy_id = :strategy GROUP BY 1;

SELECT i.action_id, count(*) FROM actions.action_indicator i
JOIN actions.action a ON a.id = i.action_id AND a.strategy_id = :strategy GROUP BY 1;

SELECT g.action_id, array_agg(DISTINCT g.kind) FROM actions.action_agenda g
JOIN actions.action a ON a.id = g.action_id AND a.strategy_id = :strategy GROUP BY 1;

SELECT e.action_id, count(*) FILTER (WHERE e.media_type LIKE 'image/%'), array_agg(e.received_on),
    array_agg(e.published_on) FROM actions.evidence e
JOIN actions.action a ON a.id = e.action_id AND a.strategy_id = :strategy GROUP BY 1;

SELECT action_id, rule, piece FROM actions.content_piece WHERE strategy_id = :strategy;

SELECT r.action_id, r.rule, r.signed_on FROM actions.piece_review r
JOIN actions.action a ON a.id = r.action_id AND a.strategy_id = :strategy;

SELECT key, kernel.plain(name) FROM campaign.federal_entity UNION ALL
SELECT entity_key, kernel.plain(alias) FROM campaign.federal_entity_alias;

SELECT id, name, state, active_since, greatest(imp_made_on, inf_made_on, tie_made_on),
    num_nonnulls(imp_made_on, inf_made_on, tie_made_on), num_nonnulls(imp_breach, inf_breach, tie_breach), agr_signed_on
FROM partners.partner
WHERE strategy_id = :strategy AND (state IN ('ACTIVE', 'SUSPENDED') OR agr_signed_on IS NOT NULL);

SELECT a.partner_id, a.signed_on FROM partners.past_agreement a
JOIN partners.partner p ON p.id = a.partner_id AND p.strategy_id = :strategy WHERE a.signed_on IS NOT NULL;

SELECT id, name, starts, ends, platform, landing, appr_state, note_due, note_at FROM paidmedia.plan_line
WHERE strategy_id = :strategy AND state = 'PLANNED';

SELECT month, country, sum(spend), sum(impressions) FROM metrics.media_month WHERE strategy_id = :strategy GROUP BY 1, 2;

SELECT id, kind, file_name, first_day, last_day FROM metrics.import
WHERE strategy_id = :strategy AND state = 'STORED' AND first_day IS NOT NULL;

SELECT v.entity_key, e.name, v.offices, v.provisions FROM campaign.voting_entity v
JOIN campaign.federal_entity e ON e.key = v.entity_key WHERE v.strategy_id = :strategy;

SELECT numeral, name FROM campaign.focus_place WHERE strategy_id = :strategy;

SELECT r.id, r.code, r.declined_on, min(l.linked_on) FROM evaluation.recommendation r
LEFT JOIN evaluation.recommendation_action l ON l.recommendation_id = r.id WHERE r.strategy_id = :strategy GROUP BY r.id;

SELECT month, state, published_at, none_needed_at, no_media_at FROM reporting.report WHERE strategy_id = :strategy;

SELECT r.month, s.area FROM reporting.signature s JOIN reporting.report r ON r.id = s.report_id
WHERE r.strategy_id = :strategy AND s.voided_at IS NULL;

SELECT rule_key, state, reason, decided_on, expires_on, withdrawn_on FROM compliance.ruling WHERE strategy_id = :strategy;
