-- Three further kinds of figures. They stand in tables of their own because they may not be added to what is there:
-- views are organic and not paid, stocks are cumulative and never summed over months, contacts are neither audience nor
-- requests.
ALTER TABLE metrics.import DROP CONSTRAINT import_kind_check;
ALTER TABLE metrics.import ADD CONSTRAINT import_kind_check
    CHECK (kind IN ('MEDIA', 'AUDIENCE', 'REQUEST', 'VIDEO', 'STOCK', 'CONTACT'));

-- What the channel's videos did without being paid for. The same views appear in every dimension of the same days:
-- reading them needs one dimension.
CREATE TABLE metrics.video_fact (
    strategy_id bigint NOT NULL,
    day date NOT NULL,
    until date NOT NULL,
    key uuid NOT NULL,
    import_id bigint NOT NULL,
    line integer NOT NULL,
    source text NOT NULL,
    dimension text NOT NULL,
    country char(2),
    video text NOT NULL,
    title text COLLATE "es-MX-x-icu" NOT NULL,
    traffic text COLLATE "es-MX-x-icu" NOT NULL,
    views bigint CHECK (views >= 0),
    organic_impressions bigint CHECK (organic_impressions >= 0),
    watch_hours numeric(16, 4),
    subscribers bigint,
    PRIMARY KEY (strategy_id, day, key),
    FOREIGN KEY (import_id, strategy_id) REFERENCES metrics.import (id, strategy_id),
    CHECK (until >= day)
);
CREATE INDEX video_fact_by_import ON metrics.video_fact (import_id, line);

-- Overseas voter cards from the beginning of the programme to the day of the cut (Estrategia 3.3.3).
CREATE TABLE metrics.stock_fact (
    strategy_id bigint NOT NULL,
    day date NOT NULL,
    until date NOT NULL,
    key uuid NOT NULL,
    import_id bigint NOT NULL,
    line integer NOT NULL,
    source text NOT NULL,
    dimension text NOT NULL CHECK (dimension IN ('country', 'rest', 'consulate', 'total')),
    country char(2),
    consulate text COLLATE "es-MX-x-icu" NOT NULL,
    requests bigint CHECK (requests >= 0),
    delivered bigint CHECK (delivered >= 0),
    confirmed bigint CHECK (confirmed >= 0),
    PRIMARY KEY (strategy_id, day, key),
    FOREIGN KEY (import_id, strategy_id) REFERENCES metrics.import (id, strategy_id),
    CHECK (until = day)
);
CREATE INDEX stock_fact_by_import ON metrics.stock_fact (import_id, line);

-- Contacts of citizens with INETEL by channel and topic (Estrategia 5.3.1).
CREATE TABLE metrics.contact_fact (
    strategy_id bigint NOT NULL,
    day date NOT NULL,
    until date NOT NULL,
    key uuid NOT NULL,
    import_id bigint NOT NULL,
    line integer NOT NULL,
    source text NOT NULL,
    channel text NOT NULL,
    topic text COLLATE "es-MX-x-icu" NOT NULL,
    country char(2),
    contacts bigint NOT NULL CHECK (contacts >= 0),
    PRIMARY KEY (strategy_id, day, key),
    FOREIGN KEY (import_id, strategy_id) REFERENCES metrics.import (id, strategy_id),
    CHECK (until >= day)
);
CREATE INDEX contact_fact_by_import ON metrics.contact_fact (import_id, line);

CREATE TABLE metrics.video_fact_past (LIKE metrics.video_fact, replaced_by bigint NOT NULL REFERENCES metrics.import (id));
CREATE INDEX video_fact_past_by_replacer ON metrics.video_fact_past (replaced_by);
CREATE INDEX video_fact_past_by_import ON metrics.video_fact_past (import_id);
CREATE TABLE metrics.stock_fact_past (LIKE metrics.stock_fact, replaced_by bigint NOT NULL REFERENCES metrics.import (id));
CREATE INDEX stock_fact_past_by_replacer ON metrics.stock_fact_past (replaced_by);
CREATE INDEX stock_fact_past_by_import ON metrics.stock_fact_past (import_id);
CREATE TABLE metrics.contact_fact_past (LIKE metrics.contact_fact, replaced_by bigint NOT NULL REFERENCES metrics.import (id));
CREATE INDEX contact_fact_past_by_replacer ON metrics.contact_fact_past (replaced_by);
CREATE INDEX contact_fact_past_by_import ON metrics.contact_fact_past (import_id);

CREATE VIEW metrics.v_video_fact AS
SELECT strategy_id, day, until, import_id, line, source, dimension, country, video, title, traffic, views,
       organic_impressions, watch_hours, subscribers
FROM metrics.video_fact;
CREATE VIEW metrics.v_stock_fact AS
SELECT strategy_id, day AS cut, import_id, line, source, dimension, country, consulate, requests, delivered, confirmed
FROM metrics.stock_fact;
CREATE VIEW metrics.v_contact_fact AS
SELECT strategy_id, day, until, import_id, line, source, channel, topic, country, contacts
FROM metrics.contact_fact;
