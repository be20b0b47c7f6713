-- The least that answers the figures of one month's draft report: what the report asks, in as few statements and over as
-- few rows as we know how. Parameters: :strategy, :from, :to, :before, :year, :yearTo, :first, :days, :cutOff, :nextTo, :soon.

-- Paid media of this month, the one before, a year before and from the beginning, by month, platform and country
SELECT f.month, f.platform, f.country, sum(f.impressions), sum(f.clicks), sum(f.spend), sum(f.conversions),
    array_agg(DISTINCT f.import_id)
FROM metrics.v_media_month f
WHERE f.strategy_id = :strategy AND f.month BETWEEN :first AND :to
GROUP BY 1, 2, 3;

-- Paid media of the month by piece, campaign, language and content period: one scan of its facts, added up once
WITH f AS MATERIALIZED (
    SELECT creative, campaign, language, (day - :first) / :days AS period, sum(impressions) AS impressions,
        sum(clicks) AS clicks, sum(spend) AS spend, sum(conversions) AS conversions, min(import_id) AS one,
        max(import_id) AS other
    FROM metrics.media_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
    GROUP BY 1, 2, 3, 4)
SELECT creative, campaign, language, period, sum(impressions), sum(clicks), sum(spend), sum(conversions), min(one), max(other)
FROM f GROUP BY GROUPING SETS ((creative), (campaign), (language), (period));

-- Audience of all months: this month, the one before, a year before and from the beginning, and its other dimensions
SELECT date_trunc('month', day)::date, dimension, country, page, sum(sessions), sum(users), sum(goals), count(*),
    array_agg(DISTINCT import_id)
FROM metrics.audience_fact WHERE strategy_id = :strategy AND day <= :to GROUP BY 1, 2, 3, 4;

-- Requests by week, country, entity and mode since the beginning: months, weeks and the curve are sums of these
SELECT cut, country, entity_key, mode, sum(requests), array_agg(DISTINCT import_id)
FROM metrics.v_request_fact WHERE strategy_id = :strategy AND cut <= :to GROUP BY 1, 2, 3, 4;

SELECT date_trunc('month', day)::date, dimension, country, video, traffic, max(title), sum(views), sum(organic_impressions),
    array_agg(DISTINCT import_id)
FROM metrics.video_fact WHERE strategy_id = :strategy AND day BETWEEN :before AND :to GROUP BY 1, 2, 3, 4, 5;

SELECT day, dimension, country, consulate, sum(requests), sum(delivered), sum(confirmed), array_agg(DISTINCT import_id)
FROM metrics.stock_fact WHERE strategy_id = :strategy AND day <= :to GROUP BY 1, 2, 3, 4;

SELECT date_trunc('month', day)::date, channel, topic, sum(contacts), array_agg(DISTINCT import_id)
FROM metrics.contact_fact WHERE strategy_id = :strategy AND day BETWEEN :before AND :to GROUP BY 1, 2, 3;

-- Files of the month
SELECT i.id, i.kind, i.source, i.file_name, i.sha256, i.brought_by_name, i.brought_at
FROM metrics.v_import i WHERE i.id IN (
    SELECT import_id FROM metrics.media_month WHERE strategy_id = :strategy AND month BETWEEN :from AND :to
    UNION SELECT import_id FROM metrics.audience_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
    UNION SELECT import_id FROM metrics.request_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
    UNION SELECT import_id FROM metrics.video_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
    UNION SELECT import_id FROM metrics.stock_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to
    UNION SELECT import_id FROM metrics.contact_fact WHERE strategy_id = :strategy AND day BETWEEN :from AND :to);

-- All counts of actions in one scan
SELECT line, area, country_iso,
    count(*) FILTER (WHERE starts <= :to AND ends >= :from AND state IN ('PLANNED', 'APPROVED') AND ends >= :cutOff),
    count(*) FILTER (WHERE starts <= :to AND ends >= :from AND state = 'IN_PROGRESS' AND ends >= :cutOff),
    count(*) FILTER (WHERE starts <= :to AND ends >= :from AND state = 'COMPLETED'),
    count(*) FILTER (WHERE starts <= :to AND ends >= :from AND state <> 'COMPLETED' AND ends < :cutOff),
    count(*) FILTER (WHERE starts < :from AND ends >= :before AND state = 'COMPLETED'),
    count(*) FILTER (WHERE starts < :from AND ends >= :before AND state <> 'COMPLETED'),
    count(*) FILTER (WHERE starts <= :yearTo AND ends >= :year AND state = 'COMPLETED'),
    count(*) FILTER (WHERE starts <= :to AND state = 'COMPLETED'),
    count(*) FILTER (WHERE ends BETWEEN :from AND :to),
    sum(planned_budget) FILTER (WHERE line = 'DIGITAL' AND starts > :to),
    sum(planned_budget) FILTER (WHERE starts <= :to AND ends >= :from),
    sum(actual_budget) FILTER (WHERE starts <= :to AND ends >= :from)
FROM actions.action WHERE strategy_id = :strategy AND state <> 'CANCELLED' GROUP BY 1, 2, 3;

-- Actions to be named: late, of the next month, of this month without indicator, cost or evidence
SELECT a.id, a.code, a.name, a.area, a.starts, a.ends, a.state, coalesce(a.actual_budget, a.planned_budget) = 0,
    EXISTS (SELECT 1 FROM actions.action_indicator i WHERE i.action_id = a.id),
    EXISTS (SELECT 1 FROM actions.evidence e WHERE e.action_id = a.id)
FROM actions.action a
WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED'
    AND (a.state <> 'COMPLETED' AND (a.ends < :cutOff OR a.starts <= :nextTo AND a.ends > :to)
        OR a.starts <= :to AND a.ends >= :from);

SELECT s.stage_id, count(*) FROM actions.action a JOIN actions.action_stage s ON s.action_id = a.id
WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED' AND a.starts <= :to AND a.ends >= :from GROUP BY 1;

SELECT a.line, i.indicator, count(*), sum(a.actual_budget), sum(i.result), sum(i.target)
FROM actions.action a JOIN actions.action_indicator i ON i.action_id = a.id
WHERE a.strategy_id = :strategy AND a.state <> 'CANCELLED' AND a.ends BETWEEN :from AND :to GROUP BY 1, 2;

-- All counts of organisations in one scan, as they stood at the month's end
SELECT p.kind_code, CASE WHEN p.left_on > :to THEN 'ACTIVE' ELSE p.state END, p.agr_kind, p.country_iso, count(*),
    count(*) FILTER (WHERE p.known_since >= :from),
    count(*) FILTER (WHERE (p.state = 'ACTIVE' OR p.left_on > :to) AND p.active_since <= :to),
    count(*) FILTER (WHERE (p.state = 'ACTIVE' OR p.left_on > :to) AND p.active_since > :to),
    count(*) FILTER (WHERE p.agr_signed_on BETWEEN :from AND :to),
    count(*) FILTER (WHERE (p.state = 'ACTIVE' OR p.left_on > :to) AND p.agr_ends BETWEEN :cutOff AND :soon)
FROM partners.partner p WHERE p.strategy_id = :strategy AND p.known_since <= :to GROUP BY 1, 2, 3, 4;

SELECT p.name, p.agr_signed_on, p.agr_ends FROM partners.partner p
WHERE p.strategy_id = :strategy AND (p.state = 'ACTIVE' OR p.left_on > :to) AND p.active_since <= :to
    AND p.agr_ends BETWEEN :cutOff AND :soon
ORDER BY p.agr_ends, p.name LIMIT 20;

-- The media plan: of the month, up to it and after it, by segment
SELECT month, segment, sum(budget) FROM paidmedia.plan_line
WHERE strategy_id = :strategy AND state = 'PLANNED' GROUP BY 1, 2;

-- The month's own row, its adjustments, observations and the published report before
SELECT * FROM reporting.report WHERE strategy_id = :strategy AND month = :from;
SELECT a.* FROM reporting.adjustment a JOIN reporting.report r ON r.id = a.report_id WHERE r.strategy_id = :strategy AND r.month <= :from;
SELECT * FROM reporting.observation WHERE strategy_id = :strategy AND month < :from;
SELECT e.content FROM reporting.edition e JOIN reporting.report r ON r.id = e.report_id
WHERE r.strategy_id = :strategy AND r.month = :before ORDER BY r.number DESC LIMIT 1;
SELECT * FROM reporting.curve_point WHERE strategy_id = :strategy;
