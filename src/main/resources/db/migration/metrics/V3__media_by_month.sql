-- Paid media summed by month and import, kept in the transaction of every change to the facts: a month's figures cost
-- the same whatever the history. Each row names its import, so that what an import brought, replaced or took back moves
-- whole rows of sums, and a figure still knows where it comes from. Missing dimensions are the empty text here, so that
-- they can be part of the key.
CREATE TABLE metrics.media_month (
    strategy_id bigint NOT NULL,
    month date NOT NULL CHECK (extract(day FROM month) = 1),
    import_id bigint NOT NULL,
    platform text NOT NULL,
    country text NOT NULL,
    language text NOT NULL,
    campaign text COLLATE "es-MX-x-icu" NOT NULL,
    facts bigint NOT NULL CHECK (facts >= 0),
    impressions bigint NOT NULL,
    clicks bigint NOT NULL,
    spend numeric(18, 2) NOT NULL,
    conversions numeric(18, 2) NOT NULL,
    -- How many of the facts say each figure: a sum to which none contributes is unknown, not zero.
    with_impressions bigint NOT NULL,
    with_clicks bigint NOT NULL,
    with_spend bigint NOT NULL,
    with_conversions bigint NOT NULL,
    PRIMARY KEY (strategy_id, month, import_id, platform, country, language, campaign),
    FOREIGN KEY (import_id, strategy_id) REFERENCES metrics.import (id, strategy_id)
);
CREATE INDEX media_month_by_import ON metrics.media_month (import_id);
-- Sums of which no fact is left are looked for after each replacement; there are none but then.
CREATE INDEX media_month_emptied ON metrics.media_month (strategy_id) WHERE facts = 0;

INSERT INTO metrics.media_month
SELECT strategy_id, date_trunc('month', day)::date, import_id, coalesce(platform, ''), coalesce(country, ''),
       coalesce(language, ''), campaign, count(*), coalesce(sum(impressions), 0), coalesce(sum(clicks), 0),
       coalesce(sum(spend), 0), coalesce(sum(conversions), 0), count(impressions), count(clicks), count(spend),
       count(conversions)
FROM metrics.media_fact
GROUP BY 1, 2, 3, 4, 5, 6, 7;

CREATE VIEW metrics.v_media_month AS
SELECT strategy_id, month, import_id, platform, country, language, campaign, facts,
       CASE WHEN with_impressions > 0 THEN impressions END AS impressions,
       CASE WHEN with_clicks > 0 THEN clicks END AS clicks,
       CASE WHEN with_spend > 0 THEN spend END AS spend,
       CASE WHEN with_conversions > 0 THEN conversions END AS conversions
FROM metrics.media_month;
