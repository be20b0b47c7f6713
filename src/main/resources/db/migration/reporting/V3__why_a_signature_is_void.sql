-- Who returned the report and why, or what changed of what had been signed.
ALTER TABLE reporting.signature
    ADD COLUMN returned_by text,
    ADD COLUMN voided_why text;
UPDATE reporting.signature SET voided_why = '' WHERE voided_at IS NOT NULL;
ALTER TABLE reporting.signature
    ADD CONSTRAINT void_signatures_say_why CHECK ((voided_at IS NULL) = (voided_why IS NULL));
