-- How far spend may leave what was planned for it, in percent of the plan. The Strategy names none; ten until somebody
-- says otherwise.
ALTER TABLE campaign.strategy ADD COLUMN plan_tolerance numeric(5, 2) NOT NULL DEFAULT 10.00
    CHECK (plan_tolerance BETWEEN 0 AND 100);
