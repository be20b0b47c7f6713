-- Since when an organisation is no longer active: what it did before that day it did as an ally. Nobody wrote it down
-- until now: it stays unknown for those that had left, which then count as never active, as they did.
ALTER TABLE partners.partner ADD COLUMN left_on date;

CREATE OR REPLACE VIEW partners.v_impartiality AS
SELECT p.id, p.strategy_id, p.name, p.state, p.active_since, p.known_since, p.agr_signed_on AS signed_on,
    greatest(p.imp_made_on, p.inf_made_on, p.tie_made_on) AS last_made_on,
    num_nonnulls(p.imp_made_on, p.inf_made_on, p.tie_made_on) AS made,
    num_nonnulls(p.imp_breach, p.inf_breach, p.tie_breach) AS broken,
    p.left_on
FROM partners.partner p;
