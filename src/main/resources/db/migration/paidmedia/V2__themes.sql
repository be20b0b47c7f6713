-- What a line of the plan is about: content themes of the strategy (Estrategia 7.3.1 to 7.3.4), none, one or several.
CREATE TABLE paidmedia.plan_theme (
    line_id bigint NOT NULL REFERENCES paidmedia.plan_line (id),
    theme text NOT NULL,
    PRIMARY KEY (line_id, theme)
);
