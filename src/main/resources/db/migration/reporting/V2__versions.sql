-- A published month is corrected by a next version, which says who opened it and why; the earlier one stays.
ALTER TABLE reporting.report
    ADD COLUMN opened_by bigint,
    ADD COLUMN opened_by_name text,
    ADD COLUMN opened_area text,
    ADD COLUMN opened_at timestamptz,
    ADD COLUMN opened_note text,
    ADD CONSTRAINT later_versions_have_a_reason CHECK ((number > 1) = (opened_note IS NOT NULL));

-- Of several who open the next version at once one does.
CREATE UNIQUE INDEX one_draft_of_a_month ON reporting.report (strategy_id, month) WHERE state = 'DRAFT';

-- What an area asks to be corrected in a next version, which the coordinating area opens.
CREATE TABLE reporting.proposal (
    report_id bigint NOT NULL REFERENCES reporting.report (id),
    of_area text NOT NULL CHECK (of_area IN ('DERFE', 'DECEYEC', 'CNCS')),
    person_id bigint NOT NULL,
    person text NOT NULL,
    area text NOT NULL,
    at timestamptz NOT NULL,
    note text NOT NULL,
    PRIMARY KEY (report_id, of_area)
);
