-- Of which strategy a notice tells, by its key: its address says so. Empty where it is of none.
ALTER TABLE notices.notice ADD COLUMN strategy_key text NOT NULL
    GENERATED ALWAYS AS (coalesce(substring(path FROM '[?&]estrategia=([^&#]+)'), '')) STORED;
