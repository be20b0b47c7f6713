-- The memory of the system: rows are added, never changed nor taken away.
CREATE TABLE audit.entry (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor_id   bigint NOT NULL,
    actor_name text COLLATE "es-MX-x-icu" NOT NULL,
    actor_area text NOT NULL,
    type       text NOT NULL,
    record_id  text NOT NULL,
    label      text COLLATE "es-MX-x-icu" NOT NULL,
    verb       text NOT NULL,
    changes    jsonb NOT NULL,   -- [{"field": message key, "before": text, "after": text}, …]
    reason     text NOT NULL
);
CREATE INDEX entry_record ON audit.entry (type, record_id, id);
CREATE INDEX entry_at ON audit.entry (at, id);
CREATE INDEX entry_actor ON audit.entry (actor_id, id);

CREATE FUNCTION audit.refuse() RETURNS trigger LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'audit.entry is append-only' USING ERRCODE = 'insufficient_privilege';
END;
$$;

CREATE TRIGGER entry_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse();
