-- The monthly report counts agreements by their state, those that end soon and the letters of the promotion network
-- (Estrategia 5.3.2, 5.3.3).
CREATE OR REPLACE VIEW partners.v_partner AS
SELECT p.id, p.strategy_id, p.name, p.kind_code, coalesce(k.group_code, k.code) AS group_code, p.country_iso,
    p.region, p.city, p.state, p.active_since, p.known_since AS created_on, p.agr_ends AS agreement_ends,
    p.agr_kind AS agreement_kind, p.agr_signed_on AS agreement_signed_on
FROM partners.partner p
JOIN partners.kind k ON k.strategy_id = p.strategy_id AND k.code = p.kind_code;
