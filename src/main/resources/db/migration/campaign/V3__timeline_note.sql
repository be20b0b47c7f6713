-- Why cells of the timeline are unknown is a fact of the document, so it comes with its file.
ALTER TABLE campaign.strategy ADD COLUMN timeline_note text NOT NULL DEFAULT '';
