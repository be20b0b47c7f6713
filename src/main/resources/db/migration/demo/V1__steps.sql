-- Steps of the demonstration's loading that are done. Each is written in the transaction of its own work.
CREATE TABLE demo.step (
    name text PRIMARY KEY,
    done_at timestamptz NOT NULL
);
