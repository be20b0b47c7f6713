-- Rows of a stored import that said of a fact exactly what was stored already. The fact stays with the import and line
-- that said it first; nothing of it is written anew and nothing of it is past. These say who said it again and on which
-- line: undoing the first import hands the fact on to them. A re-export mostly repeats, and so this is mostly all that it
-- writes.
CREATE TABLE metrics.fact_said_again (
    import_id bigint NOT NULL,
    -- Whose row it was then; the kind of both imports tells the table of the facts.
    of_import bigint NOT NULL,
    strategy_id bigint NOT NULL,
    day date NOT NULL,
    key uuid NOT NULL,
    line integer NOT NULL
);
-- Rows of one import lie together: a few numbers for each stretch find them.
CREATE INDEX fact_said_again_by_imports ON metrics.fact_said_again USING brin (import_id, of_import)
    WITH (pages_per_range = 16);
