-- Amounts that a file states in another currency than pesos: spend stays in pesos, beside what the file says and the
-- rate at which it was taken. All three are NULL for pesos. Rates need six decimals: a Colombian peso is a quarter of a
-- cent.
ALTER TABLE metrics.media_fact
    ADD COLUMN currency char(3),
    ADD COLUMN amount numeric(14, 2),
    ADD COLUMN rate numeric(13, 6);
ALTER TABLE metrics.media_fact_past
    ADD COLUMN currency char(3),
    ADD COLUMN amount numeric(14, 2),
    ADD COLUMN rate numeric(13, 6);

CREATE OR REPLACE VIEW metrics.v_media_fact AS
SELECT strategy_id, day, until, import_id, line, source, platform, account, campaign, ad_set, creative, language,
       country, region, breakdown, impressions, clicks, reach, spend, conversions, currency, amount, rate
FROM metrics.media_fact;
CREATE OR REPLACE VIEW metrics.v_media_fact_past AS
SELECT f.strategy_id, f.day, f.until, f.import_id, f.line, f.source, f.platform, f.account, f.campaign, f.ad_set,
       f.creative, f.language, f.country, f.region, f.breakdown, f.impressions, f.clicks, f.reach, f.spend,
       f.conversions, i.closed_at AS replaced_at, f.currency, f.amount, f.rate
FROM metrics.media_fact_past f JOIN metrics.import i ON i.id = f.replaced_by;
