-- The actions and organisations that the figures of a published report count, as they were when it was published: the list
-- behind such a figure adds up for ever. Editions from before have none.
CREATE TABLE reporting.edition_record (
    report_id bigint PRIMARY KEY REFERENCES reporting.report (id),
    records text NOT NULL
);

CREATE TRIGGER edition_record_is_frozen BEFORE UPDATE OR DELETE ON reporting.edition_record
    FOR EACH ROW EXECUTE FUNCTION reporting.refuse_change();
