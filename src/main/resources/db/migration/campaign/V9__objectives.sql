-- The parts of a strategy's general objective (3.1) are one more administrable list, by which actions are tagged.
ALTER TABLE campaign.term DROP CONSTRAINT term_kind_check;
ALTER TABLE campaign.term ADD CONSTRAINT term_kind_known CHECK (kind IN ('OBJECTIVE', 'AUDIENCE', 'MATERIAL',
    'OUTREACH_ACTIVITY', 'AGENDA_ITEM', 'PRESS_ROUTE', 'CHANNEL', 'THEME', 'PLATFORM', 'INDICATOR', 'LANGUAGE'));

-- What other modules may read, continued: every name that a text could call a federal entity by. A name that is also a
-- country's tells nothing, and neither do abbreviations.
CREATE VIEW campaign.v_entity_name AS
SELECT n.key, n.name FROM (
    SELECT key, kernel.plain(name) AS name FROM campaign.federal_entity
    UNION
    SELECT entity_key, kernel.plain(alias) FROM campaign.federal_entity_alias) AS n
WHERE length(n.name) > 4 AND n.name NOT IN (SELECT kernel.plain(c.name) FROM campaign.country c);
