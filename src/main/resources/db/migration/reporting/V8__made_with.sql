-- With what the files of an edition were made, so that whoever makes them again knows whether every byte must agree.
-- Editions from before do not say.
ALTER TABLE reporting.edition ADD COLUMN made_with text;
