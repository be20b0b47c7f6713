-- Objectives of the strategy that an action serves, by their codes (Estrategia 3.1); none is a gap, not an error.
ALTER TABLE actions.action ADD COLUMN objectives text[] NOT NULL DEFAULT '{}';

-- A review that a piece passed: which rule of the strategy asks for it, the points that were looked at, who signed and for
-- which area, on which day, and where its digital version is, if the rule asks for one. A piece that did not pass has none.
CREATE TABLE actions.piece_review (
    action_id bigint NOT NULL REFERENCES actions.action (id),
    rule text NOT NULL,
    points text[] NOT NULL CHECK (cardinality(points) > 0),
    link text NOT NULL,
    signed_on date NOT NULL,
    signed_by bigint NOT NULL,
    signed_by_name text NOT NULL,
    signed_area text NOT NULL CHECK (signed_area IN ('DERFE', 'DECEYEC', 'CNCS')),
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (action_id, rule)
);

-- What members of the Red de Promoción share (5.3.3): published only with their consent, a licence and the look that it
-- favours nobody.
ALTER TABLE actions.evidence ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE actions.evidence ADD COLUMN shared_by text COLLATE "es-MX-x-icu" NOT NULL DEFAULT '';
ALTER TABLE actions.evidence ADD COLUMN received_on date;
ALTER TABLE actions.evidence ADD COLUMN consent boolean NOT NULL DEFAULT false;
ALTER TABLE actions.evidence ADD COLUMN impartial boolean NOT NULL DEFAULT false;
ALTER TABLE actions.evidence ADD COLUMN licence text NOT NULL DEFAULT '';
ALTER TABLE actions.evidence ADD COLUMN published_on date;
ALTER TABLE actions.evidence ADD COLUMN published_link text NOT NULL DEFAULT '';
ALTER TABLE actions.evidence ADD CONSTRAINT shared_with_its_day CHECK ((shared_by <> '') = (received_on IS NOT NULL));
ALTER TABLE actions.evidence ADD CONSTRAINT published_as_agreed CHECK (
    published_on IS NULL OR shared_by <> '' AND consent AND impartial AND licence <> '' AND published_link <> '');

-- What the strategy's rules ask of actions, continued: where in the country, which objectives, pieces and reviews, what
-- proves it. Pieces read as rule/piece, reviews as rule and day, what members shared as the day it came and the day it was
-- published.
CREATE OR REPLACE VIEW actions.v_action_kept AS
SELECT a.id, a.strategy_id, a.code, a.name, a.line, a.area, a.state, a.starts, a.ends, a.country_iso AS country, a.region,
    a.place_reason <> '' AS justified, coalesce(a.dif_material, a.vin_activity, a.com_route, a.dig_theme) AS kind_code,
    a.dig_platform AS platform_code, a.dig_channel AS channel_code, coalesce(a.dif_main_piece, false) AS main_piece,
    coalesce(a.dif_english_version, '') <> '' AS english_version, a.audiences, a.languages,
    coalesce(a.vin_opl, false) AS opl, coalesce(a.vin_opl_entity, '') AS opl_entity,
    coalesce(a.dig_landing_url, '') AS landing_url, a.com_published_on AS published_on, a.planned_budget, a.actual_budget,
    s.stages, coalesce(i.indicators, 0) AS indicators, g.agenda, a.city, a.objectives,
    coalesce(e.proofs, 0) AS proofs, coalesce(e.photos, 0) AS photos, e.shared, p.pieces, r.reviews
FROM actions.action a
LEFT JOIN (SELECT action_id, array_agg(stage_id) AS stages FROM actions.action_stage GROUP BY action_id) s
    ON s.action_id = a.id
LEFT JOIN (SELECT action_id, count(*) AS indicators FROM actions.action_indicator GROUP BY action_id) i
    ON i.action_id = a.id
LEFT JOIN (SELECT action_id, array_agg(DISTINCT kind) AS agenda FROM actions.action_agenda GROUP BY action_id) g
    ON g.action_id = a.id
LEFT JOIN (SELECT action_id, count(*) AS proofs, count(*) FILTER (WHERE media_type LIKE 'image/%') AS photos,
        array_agg(received_on::text || ' ' || coalesce(published_on::text, '') ORDER BY received_on, id)
            FILTER (WHERE received_on IS NOT NULL) AS shared
    FROM actions.evidence GROUP BY action_id) e ON e.action_id = a.id
LEFT JOIN (SELECT action_id, array_agg(rule || '/' || piece) AS pieces FROM actions.content_piece GROUP BY action_id) p
    ON p.action_id = a.id
LEFT JOIN (SELECT action_id, array_agg(rule || ' ' || signed_on::text) AS reviews FROM actions.piece_review
    GROUP BY action_id) r ON r.action_id = a.id;

-- Which evidence belongs to which action; the files stay in the module.
CREATE VIEW actions.v_evidence AS SELECT id, action_id FROM actions.evidence;
