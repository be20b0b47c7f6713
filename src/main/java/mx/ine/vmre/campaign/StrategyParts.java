package mx.ine.vmre.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.StrategyFile.Basis;
import mx.ine.vmre.campaign.StrategyFile.FocusEntry;
import mx.ine.vmre.campaign.StrategyFile.FunctionEntry;
import mx.ine.vmre.campaign.StrategyFile.LineEntry;
import mx.ine.vmre.campaign.StrategyFile.RuleEntry;
import mx.ine.vmre.campaign.StrategyFile.SegmentEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineRowEntry;
import mx.ine.vmre.kernel.RuleViolation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores the parts of a strategy that are read and written whole, each in place of what it said before. Whoever calls
 * holds the transaction and says to the audit what changed.
 */
@Component
class StrategyParts {

    private final JdbcClient jdbc;
    private final ObjectProvider<ExecutionCounting> countings;

    StrategyParts(JdbcClient jdbc, ObjectProvider<ExecutionCounting> countings) {
        this.jdbc = jdbc;
        this.countings = countings;
    }

    void numerals(long id, Map<String, String> numerals) {
        change("DELETE FROM campaign.numeral WHERE strategy_id = ?", id);
        numerals.forEach((subject, numeral) ->
                change("INSERT INTO campaign.numeral VALUES (?, ?, ?)", id, subject, numeral));
    }

    void legalBasis(long id, List<Basis> legalBasis) {
        change("DELETE FROM campaign.legal_basis WHERE strategy_id = ?", id);
        for (int i = 0; i < legalBasis.size(); i++) {
            Basis basis = legalBasis.get(i);
            change("INSERT INTO campaign.legal_basis VALUES (?, ?, ?, ?)", id, i + 1, basis.instrument(), basis.says());
        }
    }

    void lines(long id, List<LineEntry> lines) {
        change("DELETE FROM campaign.line_area WHERE strategy_id = ?", id);
        change("DELETE FROM campaign.line_objective WHERE strategy_id = ?", id);
        change("DELETE FROM campaign.line WHERE strategy_id = ?", id);
        lines.forEach(line -> insertLine(id, line));
    }

    private void insertLine(long id, LineEntry line) {
        String name = line.line().name();
        change("INSERT INTO campaign.line VALUES (?, ?, ?, ?, ?)",
                id, name, line.numeral(), line.summary(), line.objective());
        for (Area area : line.areas()) {
            change("INSERT INTO campaign.line_area VALUES (?, ?, ?)", id, name, area.name());
        }
        for (int i = 0; i < line.objectives().size(); i++) {
            change("INSERT INTO campaign.line_objective VALUES (?, ?, ?, ?)", id, name, i + 1, line.objectives().get(i));
        }
    }

    void functions(long id, List<FunctionEntry> functions) {
        change("DELETE FROM campaign.area_function WHERE strategy_id = ?", id);
        for (int i = 0; i < functions.size(); i++) {
            FunctionEntry function = functions.get(i);
            change("INSERT INTO campaign.area_function VALUES (?, ?, ?, ?)", id, function.area(), i + 1, function.says());
        }
    }

    void segments(long id, List<SegmentEntry> segments) {
        List<String> known = countries();
        change("DELETE FROM campaign.segment_country WHERE strategy_id = ?", id);
        change("DELETE FROM campaign.segment WHERE strategy_id = ?", id);
        for (int i = 0; i < segments.size(); i++) {
            SegmentEntry segment = segments.get(i);
            require(known.containsAll(segment.countries()), "segments");
            change("INSERT INTO campaign.segment VALUES (?, ?, ?, ?, ?, ?)",
                    id, segment.key(), segment.name(), segment.share(), i + 1, segment.note());
            segment.countries().forEach(iso2 ->
                    change("INSERT INTO campaign.segment_country VALUES (?, ?, ?)", id, segment.key(), iso2));
        }
    }

    /** Places of one numeral are counted through, whatever their countries. */
    void focusPlaces(long id, List<FocusEntry> places) {
        List<String> known = countries();
        change("DELETE FROM campaign.focus_place WHERE strategy_id = ?", id);
        String numeral = null;
        int position = 0;
        for (FocusEntry place : places) {
            require(known.contains(place.country()), "focusPlaces");
            position = place.numeral().equals(numeral) ? position : 0;
            numeral = place.numeral();
            for (String name : place.names()) {
                change("INSERT INTO campaign.focus_place VALUES (?, ?, ?, ?, ?)",
                        id, numeral, ++position, place.country(), name);
            }
        }
    }

    /** Rows keep their identity by their place. */
    void timeline(long id, TimelineEntry timeline) {
        List<TimelineRowEntry> rows = timeline == null ? List.of() : timeline.rows();
        change("UPDATE campaign.strategy SET timeline_note = ? WHERE id = ?", timeline == null ? "" : timeline.note(), id);
        change("DELETE FROM campaign.timeline_cell WHERE row_id IN"
                + " (SELECT r.id FROM campaign.timeline_row r WHERE r.strategy_id = ?)", id);
        change("DELETE FROM campaign.timeline_row WHERE strategy_id = ? AND position > ?", id, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            TimelineRowEntry row = rows.get(i);
            long rowId = jdbc.sql("INSERT INTO campaign.timeline_row (strategy_id, position, heading, name)"
                            + " VALUES (?, ?, ?, ?) ON CONFLICT (strategy_id, position)"
                            + " DO UPDATE SET heading = EXCLUDED.heading, name = EXCLUDED.name RETURNING id")
                    .params(List.of(id, i + 1, row.heading(), row.name()))
                    .query(Long.class)
                    .single();
            for (int cell = 0; cell < timeline.years().size() * 4; cell++) {
                change("INSERT INTO campaign.timeline_cell VALUES (?, ?, ?, ?)",
                        rowId, timeline.years().get(cell / 4), cell % 4 + 1,
                        row.cells() == null ? null : row.cells().get(cell));
            }
        }
        Map<ExecutionCounting.RowKey, ExecutionCounting.Counts> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.put(new ExecutionCounting.RowKey(row.heading(), row.name()), row.counts()));
        countings.forEach(counting -> counting.stored(id, counts));
    }

    void rules(long id, List<RuleEntry> rules) {
        change("DELETE FROM campaign.rule WHERE strategy_id = ?", id);
        for (int i = 0; i < rules.size(); i++) {
            RuleEntry rule = rules.get(i);
            change("INSERT INTO campaign.rule VALUES (?, ?, ?, ?, ?, ?, ?)",
                    id, rule.key(), i + 1, rule.numeral(), rule.area(), rule.name(), rule.says());
            rule.set().forEach((name, value) ->
                    change("INSERT INTO campaign.rule_setting VALUES (?, ?, ?, ?)", id, rule.key(), name, value));
        }
    }

    private List<String> countries() {
        return jdbc.sql("SELECT iso2 FROM campaign.country").query(String.class).list();
    }

    private void change(String constantSql, Object... values) {
        JdbcClient.StatementSpec statement = jdbc.sql(constantSql);
        for (Object value : values) {
            statement = statement.param(value);
        }
        statement.update();
    }

    private static void require(boolean holds, String part) {
        if (!holds) {
            throw new RuleViolation("campaign.file.part", part);
        }
    }
}
