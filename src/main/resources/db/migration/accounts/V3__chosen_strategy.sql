-- The strategy that each person looked at last, by its key, kept from one session to the next. A key that no longer means
-- anything to the person is passed over.
CREATE TABLE accounts.chosen_strategy (
    account_id bigint PRIMARY KEY REFERENCES accounts.account (id),
    strategy_key text NOT NULL
);
