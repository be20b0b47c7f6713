-- Which figure of the report an adjustment was decided for, as it was called and read then; the next reports read it
-- again until one of them is published with a value for it.
ALTER TABLE reporting.adjustment
    ADD COLUMN figure text,
    ADD COLUMN figure_name text,
    ADD COLUMN figure_text text,
    ADD COLUMN read_month date CHECK (extract(day FROM read_month) = 1),
    ADD CONSTRAINT a_figure_has_its_words
        CHECK (num_nonnulls(figure, figure_name, figure_text) IN (0, 3)),
    ADD CONSTRAINT only_a_figure_is_read CHECK (read_month IS NULL OR figure IS NOT NULL);
