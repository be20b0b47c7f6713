-- What other modules may read of the invariable terms (Estrategia 5.3.2): when each declaration was made, whether one was
-- broken; and every agreement ever signed, that in force and those before it.
CREATE VIEW partners.v_impartiality AS
SELECT p.id, p.strategy_id, p.name, p.state, p.active_since, p.known_since, p.agr_signed_on AS signed_on,
    greatest(p.imp_made_on, p.inf_made_on, p.tie_made_on) AS last_made_on,
    num_nonnulls(p.imp_made_on, p.inf_made_on, p.tie_made_on) AS made,
    num_nonnulls(p.imp_breach, p.inf_breach, p.tie_breach) AS broken
FROM partners.partner p;

CREATE VIEW partners.v_agreement AS
SELECT p.id AS partner_id, p.strategy_id, p.name, p.agr_kind AS kind, p.agr_signed_on AS signed_on
FROM partners.partner p WHERE p.agr_signed_on IS NOT NULL
UNION ALL
SELECT p.id, p.strategy_id, p.name, a.kind, a.signed_on
FROM partners.past_agreement a JOIN partners.partner p ON p.id = a.partner_id WHERE a.signed_on IS NOT NULL;
