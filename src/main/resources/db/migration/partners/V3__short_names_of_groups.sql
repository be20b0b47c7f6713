-- For tabs and narrow places; empty where the name is short enough.
ALTER TABLE partners.kind ADD COLUMN short_name text COLLATE "es-MX-x-icu" NOT NULL DEFAULT '';
