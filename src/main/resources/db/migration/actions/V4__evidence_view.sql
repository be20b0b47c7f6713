-- What proves an action, counted; the files stay in the module.
CREATE VIEW actions.v_action_evidence AS
SELECT action_id, count(*) AS pieces FROM actions.evidence GROUP BY action_id;
