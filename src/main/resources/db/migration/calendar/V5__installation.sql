-- What this installation is called in what it tells other calendars, so that entries of two of them never meet in one.
CREATE TABLE calendar.installation (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    uid uuid NOT NULL DEFAULT gen_random_uuid()
);
INSERT INTO calendar.installation DEFAULT VALUES;
