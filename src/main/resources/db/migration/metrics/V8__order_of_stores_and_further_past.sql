-- In which order imports became facts: what an undone import would put back must be compared with those stored after it.
-- The clock cannot tell: it may be set back, and two stores may share its moment.
CREATE SEQUENCE metrics.import_stored_order;
ALTER TABLE metrics.import ADD COLUMN stored_order bigint;
UPDATE metrics.import i SET stored_order = o.n
FROM (SELECT id, row_number() OVER (ORDER BY closed_at, id) AS n FROM metrics.import WHERE state = 'STORED') AS o
WHERE i.id = o.id;
SELECT setval('metrics.import_stored_order', coalesce((SELECT max(stored_order) FROM metrics.import), 0) + 1, false);

-- The past of the other kinds of facts, as V4 shows it of the first three.
CREATE VIEW metrics.v_video_fact_past AS
SELECT f.strategy_id, f.day, f.until, f.import_id, f.line, f.source, f.dimension, f.country, f.video, f.title,
       f.traffic, f.views, f.organic_impressions, f.watch_hours, f.subscribers, i.closed_at AS replaced_at
FROM metrics.video_fact_past f JOIN metrics.import i ON i.id = f.replaced_by;
CREATE VIEW metrics.v_stock_fact_past AS
SELECT f.strategy_id, f.day AS cut, f.import_id, f.line, f.source, f.dimension, f.country, f.consulate, f.requests,
       f.delivered, f.confirmed, i.closed_at AS replaced_at
FROM metrics.stock_fact_past f JOIN metrics.import i ON i.id = f.replaced_by;
CREATE VIEW metrics.v_contact_fact_past AS
SELECT f.strategy_id, f.day, f.until, f.import_id, f.line, f.source, f.channel, f.topic, f.country, f.contacts,
       i.closed_at AS replaced_at
FROM metrics.contact_fact_past f JOIN metrics.import i ON i.id = f.replaced_by;
