-- What evaluations recommended and what becomes of it (Estrategia 1). Answered by actions, or not taken with a reason.
CREATE TABLE evaluation.source (
    strategy_id bigint NOT NULL REFERENCES campaign.strategy (id),
    code text NOT NULL CHECK (code ~ '^[a-z0-9.]{1,12}$'),
    position integer NOT NULL,
    name text NOT NULL CHECK (name <> ''),
    PRIMARY KEY (strategy_id, code)
);

CREATE TABLE evaluation.recommendation (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version bigint NOT NULL,
    strategy_id bigint NOT NULL,
    source text NOT NULL,
    position integer NOT NULL,
    -- Of our own: the document repeats and skips its numerals.
    code text NOT NULL CHECK (code ~ '^[a-z0-9.-]{1,16}$'),
    printed text NOT NULL,
    body text NOT NULL CHECK (body <> ''),
    declined_reason text NOT NULL DEFAULT '',
    declined_on date,
    declined_by text NOT NULL DEFAULT '',
    CHECK ((declined_on IS NULL) = (declined_reason = '')),
    UNIQUE (strategy_id, code),
    UNIQUE (strategy_id, source, position),
    FOREIGN KEY (strategy_id, source) REFERENCES evaluation.source (strategy_id, code)
);

CREATE TABLE evaluation.recommendation_action (
    recommendation_id bigint NOT NULL REFERENCES evaluation.recommendation (id),
    action_id bigint NOT NULL REFERENCES actions.action (id),
    action_code text NOT NULL,
    linked_on date NOT NULL,
    PRIMARY KEY (recommendation_id, action_id)
);
CREATE INDEX recommendation_by_action ON evaluation.recommendation_action (action_id);

-- An action that was cancelled answers nothing.
CREATE VIEW evaluation.v_recommendation AS
SELECT r.id, r.strategy_id, r.source, s.name AS source_name, s.position AS source_position, r.position, r.code, r.printed,
    r.body, r.declined_reason, r.declined_on, r.declined_by, x.live, x.links, x.since,
    CASE WHEN r.declined_on IS NOT NULL THEN 'NOT_TAKEN' WHEN x.live > 0 THEN 'TAKEN' ELSE 'PENDING' END AS state
FROM evaluation.recommendation r
JOIN evaluation.source s ON s.strategy_id = r.strategy_id AND s.code = r.source
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE a.state <> 'CANCELLED') AS live, count(*) AS links,
        min(l.linked_on) FILTER (WHERE a.state <> 'CANCELLED') AS since
    FROM evaluation.recommendation_action l JOIN actions.v_action a ON a.id = l.action_id
    WHERE l.recommendation_id = r.id) AS x;
