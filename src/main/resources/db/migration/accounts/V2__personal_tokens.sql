-- Keys with which a person's programs use the API in that person's name. Only a digest is kept: the secret is random
-- and long, so that a plain SHA-256 of it cannot be guessed back.
CREATE TABLE accounts.personal_token (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id    bigint NOT NULL REFERENCES accounts.account (id),
    name          text COLLATE "es-MX-x-icu" NOT NULL,
    scope         text NOT NULL CHECK (scope IN ('IMPORT', 'READ')),
    token_hash    bytea NOT NULL UNIQUE,
    ending        text NOT NULL,             -- the last four characters, by which people tell tokens apart
    session_epoch integer NOT NULL,          -- dies with the sessions of the same epoch
    created_at    timestamptz NOT NULL,
    expires_at    timestamptz NOT NULL CHECK (expires_at > created_at),
    last_used_at  timestamptz,
    revoked_at    timestamptz
);
CREATE INDEX personal_token_account ON accounts.personal_token (account_id, id);
