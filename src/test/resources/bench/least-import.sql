-- The least that an import of paid media asks of the same tables: what is replaced is kept, lines become facts by key,
-- and the sums by month follow. The import is number 1.
INSERT INTO bench.media_fact_past (strategy_id, day, until, key, import_id, line, source, platform, account, campaign, ad_set,
    creative, language, country, region, breakdown, impressions, clicks, reach, spend, conversions, replaced_by)
SELECT f.strategy_id, f.day, f.until, f.key, f.import_id, f.line, f.source, f.platform, f.account, f.campaign, f.ad_set,
    f.creative, f.language, f.country, f.region, f.breakdown, f.impressions, f.clicks, f.reach, f.spend, f.conversions, 1
FROM bench.media_fact f JOIN stage s ON f.strategy_id = 1 AND f.day = s.day AND f.key = s.key;

INSERT INTO bench.media_fact (strategy_id, day, until, key, import_id, line, source, platform, account, campaign, ad_set,
    creative, language, country, region, breakdown, impressions, clicks, reach, spend, conversions)
SELECT 1, day, day, key, 1, line, 'plain', 'facebook', '', campaign, '', 'pieza', 'es', country, '', '', impressions,
    clicks, reach, spend, conversions
FROM stage
ON CONFLICT (strategy_id, day, key) DO UPDATE SET import_id = EXCLUDED.import_id, line = EXCLUDED.line,
    impressions = EXCLUDED.impressions, clicks = EXCLUDED.clicks, reach = EXCLUDED.reach, spend = EXCLUDED.spend,
    conversions = EXCLUDED.conversions;

INSERT INTO bench.media_month AS m (strategy_id, month, import_id, platform, country, language, source, account, campaign,
    facts, impressions, clicks, spend, conversions, with_impressions, with_clicks, with_spend, with_conversions)
SELECT 1, date_trunc('month', day)::date, 1, 'facebook', country, 'es', 'plain', '', campaign, count(*), sum(impressions),
    sum(clicks), sum(spend), sum(conversions), count(impressions), count(clicks), count(spend), count(conversions)
FROM stage GROUP BY 2, 5, 9
ON CONFLICT (strategy_id, month, import_id, platform, country, language, campaign_key) DO UPDATE SET
    facts = EXCLUDED.facts, impressions = EXCLUDED.impressions, clicks = EXCLUDED.clicks, spend = EXCLUDED.spend,
    conversions = EXCLUDED.conversions;
