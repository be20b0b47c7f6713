-- What the strategy asks that can be checked: the numeral, its words, who answers for it and the figures that the
-- check needs. What a check does is code; which checks a strategy has, and with which figures, is here.
CREATE TABLE campaign.rule (
    strategy_id bigint NOT NULL REFERENCES campaign.strategy (id),
    key text NOT NULL CHECK (key ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    position integer NOT NULL,
    numeral text NOT NULL,
    area text NOT NULL CHECK (area IN ('GROUP', 'DERFE', 'DECEYEC', 'CNCS')),
    name text COLLATE "es-MX-x-icu" NOT NULL,
    says text NOT NULL,
    PRIMARY KEY (strategy_id, key)
);
CREATE TABLE campaign.rule_setting (
    strategy_id bigint NOT NULL,
    rule_key text NOT NULL,
    name text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (strategy_id, rule_key, name),
    FOREIGN KEY (strategy_id, rule_key) REFERENCES campaign.rule (strategy_id, key) ON DELETE CASCADE
);

-- What other modules may read: also how well each entity with overseas voting is founded.
CREATE OR REPLACE VIEW campaign.v_voting_entity AS
SELECT strategy_id, entity_key, offices, provisions FROM campaign.voting_entity;
