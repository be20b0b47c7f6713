-- Facts that a later import replaced, with the moment at which it did: what a published report was made of is among
-- today's facts and these.
CREATE VIEW metrics.v_media_fact_past AS
SELECT f.strategy_id, f.day, f.until, f.import_id, f.line, f.source, f.platform, f.account, f.campaign, f.ad_set,
       f.creative, f.language, f.country, f.region, f.breakdown, f.impressions, f.clicks, f.reach, f.spend,
       f.conversions, i.closed_at AS replaced_at
FROM metrics.media_fact_past f JOIN metrics.import i ON i.id = f.replaced_by;
CREATE VIEW metrics.v_audience_fact_past AS
SELECT f.strategy_id, f.day, f.until, f.import_id, f.line, f.source, f.view_name, f.dimension, f.country, f.page,
       f.sessions, f.users, f.new_users, f.bounce_rate, f.pages_per_session, f.seconds, f.goals,
       i.closed_at AS replaced_at
FROM metrics.audience_fact_past f JOIN metrics.import i ON i.id = f.replaced_by;
CREATE VIEW metrics.v_request_fact_past AS
SELECT f.strategy_id, f.day, f.until, f.import_id, f.line, f.source, f.cut, f.country, f.entity_key, f.mode,
       f.requests, i.closed_at AS replaced_at
FROM metrics.request_fact_past f JOIN metrics.import i ON i.id = f.replaced_by;
