-- The original of an import in parts of about a megabyte: a file of any size is kept and read back without standing in
-- memory as a whole. Parts of one file are one gzip stream where packed; compressing them again would only cost time.
CREATE TABLE metrics.import_part (
    import_id bigint NOT NULL REFERENCES metrics.import (id),
    number integer NOT NULL CHECK (number >= 0),
    packed boolean NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);
ALTER TABLE metrics.import_part ALTER COLUMN content SET STORAGE EXTERNAL;
INSERT INTO metrics.import_part SELECT import_id, 0, false, content FROM metrics.import_file;
DROP TABLE metrics.import_file;

-- A file that was brought and is being read for the first time.
ALTER TABLE metrics.import DROP CONSTRAINT import_state_check;
ALTER TABLE metrics.import ADD CONSTRAINT import_state_check
    CHECK (state IN ('READING', 'NEEDS_DECISION', 'REHEARSED', 'STORED', 'REFUSED', 'UNDONE'));
DROP INDEX metrics.import_once;
CREATE UNIQUE INDEX import_once ON metrics.import (strategy_id, sha256)
    WHERE state IN ('READING', 'NEEDS_DECISION', 'REHEARSED', 'STORED');

-- The last time that the application worked on an import: written beside the work, in transactions of its own, so that
-- others see how far it is, and so that a run that ended with the process is known by its silence.
CREATE TABLE metrics.import_run (
    import_id bigint PRIMARY KEY REFERENCES metrics.import (id),
    storing boolean NOT NULL,
    by_name text COLLATE "es-MX-x-icu" NOT NULL,
    begun_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    rows_read bigint NOT NULL CHECK (rows_read >= 0),
    rows_total bigint NOT NULL CHECK (rows_total >= 0),
    writing boolean NOT NULL,
    failed text
);
