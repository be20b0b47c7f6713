-- Which month's published report told an answer first. Comparing when it was answered with when that report was
-- published lost answers given within the second of the publication.
ALTER TABLE reporting.observation
    ADD COLUMN told_month date CHECK (extract(day FROM told_month) = 1),
    ADD CONSTRAINT only_an_answer_is_told CHECK (told_month IS NULL OR answered_at IS NOT NULL);

UPDATE reporting.observation o SET told_month = (
    SELECT min(r.month) FROM reporting.report r
    WHERE r.strategy_id = o.strategy_id AND r.month > o.month AND r.number = 1 AND r.state = 'PUBLISHED'
        AND r.published_at >= o.answered_at);
