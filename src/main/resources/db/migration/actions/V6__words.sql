-- What an action is found by, without accents and in lower case: the calendar looks for the same as the list of actions.
CREATE VIEW actions.v_action_words AS
SELECT a.id AS action_id, a.strategy_id,
    kernel.plain(a.name || ' ' || a.code || ' ' || a.city || ' ' || a.region || ' ' || a.consulate) AS words,
    kernel.plain(a.city || ' ' || a.region || ' ' || a.consulate || ' ' || coalesce(c.name, '')) AS place
FROM actions.action a
LEFT JOIN campaign.v_country c ON c.iso2 = a.country_iso;
