-- By what other names files call an entry of a catalogue, one per line: words of exports are understood by what each
-- strategy says and not by a list of ours.
ALTER TABLE campaign.term ADD COLUMN aliases text NOT NULL DEFAULT '';

CREATE OR REPLACE VIEW campaign.v_term AS
SELECT id, strategy_id, kind, code, name, position, retired, aliases FROM campaign.term;

-- What other modules may read: what each line is about, in the strategy's own words.
CREATE VIEW campaign.v_line AS SELECT strategy_id, line, summary FROM campaign.line;
