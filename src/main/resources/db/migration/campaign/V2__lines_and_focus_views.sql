-- What other modules may read, continued: who carries each line (4 to 7) and where the Strategy focuses (3.3.3, 4.8).
CREATE VIEW campaign.v_line_area AS SELECT strategy_id, line, area FROM campaign.line_area;
CREATE VIEW campaign.v_focus_place AS SELECT strategy_id, numeral, position, iso2, name FROM campaign.focus_place;
