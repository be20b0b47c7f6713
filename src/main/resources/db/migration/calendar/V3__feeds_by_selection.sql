-- A person keeps several feeds, each with a name and what it holds; an empty list holds everything of its kind.
ALTER TABLE calendar.feed
    ADD COLUMN name text COLLATE "es-MX-x-icu" NOT NULL DEFAULT 'Calendario',
    ADD COLUMN kinds text[] NOT NULL DEFAULT '{STAGES,MILESTONES,ACTIONS}',
    ADD COLUMN lines text[] NOT NULL DEFAULT '{}',
    ADD COLUMN areas text[] NOT NULL DEFAULT '{}',
    ADD COLUMN stages text[] NOT NULL DEFAULT '{}';
ALTER TABLE calendar.feed
    ALTER COLUMN name DROP DEFAULT,
    ALTER COLUMN kinds DROP DEFAULT,
    ADD CHECK (btrim(name) <> ''),
    ADD CHECK (cardinality(kinds) > 0
        AND kinds <@ '{STAGES,MILESTONES,ACTIONS,DEADLINES,PERIODS}'::text[]);
DROP INDEX calendar.one_live_feed;
CREATE UNIQUE INDEX one_live_feed_of_a_name ON calendar.feed (strategy_id, person_id, kernel.plain(name))
    WHERE revoked_at IS NULL;

-- What feeds last said of each entry: other calendars learn by a higher sequence that it changed, and for a time that it
-- is gone, instead of keeping it for ever.
CREATE TABLE calendar.feed_entry (
    strategy_id bigint NOT NULL REFERENCES campaign.strategy (id),
    uid text NOT NULL,
    digest text NOT NULL,
    sequence integer NOT NULL CHECK (sequence >= 0),
    changed_at timestamptz NOT NULL,
    gone_at timestamptz,
    kind text NOT NULL,
    summary text NOT NULL,
    starts date NOT NULL,
    ends date NOT NULL,
    stages text NOT NULL,
    PRIMARY KEY (strategy_id, uid),
    CHECK (starts <= ends)
);
