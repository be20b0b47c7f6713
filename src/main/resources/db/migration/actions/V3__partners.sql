-- Only organisations that exist take part.
ALTER TABLE actions.action_partner
    ADD CONSTRAINT action_partner_known FOREIGN KEY (partner_id) REFERENCES partners.partner (id);
