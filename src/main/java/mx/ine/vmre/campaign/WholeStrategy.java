package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.StrategyFile.Basis;
import mx.ine.vmre.campaign.StrategyFile.EntityDateEntry;
import mx.ine.vmre.campaign.StrategyFile.EntityEntry;
import mx.ine.vmre.campaign.StrategyFile.FocusEntry;
import mx.ine.vmre.campaign.StrategyFile.FunctionEntry;
import mx.ine.vmre.campaign.StrategyFile.LineEntry;
import mx.ine.vmre.campaign.StrategyFile.MilestoneEntry;
import mx.ine.vmre.campaign.StrategyFile.RuleEntry;
import mx.ine.vmre.campaign.StrategyFile.SegmentEntry;
import mx.ine.vmre.campaign.StrategyFile.StageEntry;
import mx.ine.vmre.campaign.StrategyFile.TermEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineEntry;
import mx.ine.vmre.campaign.StrategyFile.TimelineRowEntry;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A stored strategy read whole, as its file: to take away, to copy, to edit part by part and to see what is missing. */
@Component
class WholeStrategy {

    private final JdbcClient jdbc;
    private final ObjectProvider<ExecutionCounting> countings;

    WholeStrategy(JdbcClient jdbc, ObjectProvider<ExecutionCounting> countings) {
        this.jdbc = jdbc;
        this.countings = countings;
    }

    /** @throws NotFound if there is none */
    StrategyFile of(long id) {
        TimelineEntry timeline = timeline(id);
        return jdbc.sql("SELECT * FROM campaign.strategy WHERE id = :id")
                .param("id", id)
                .query((rs, n) -> new StrategyFile(
                        rs.getString("key"), rs.getString("name"), rs.getString("title"),
                        rs.getDate("starts").toLocalDate(), rs.getDate("ends").toLocalDate(),
                        rs.getString("objective"), rs.getString("message"), rs.getString("slogan"),
                        rs.getString("positioning"), rs.getString("perspective"),
                        new StrategyParameters(
                                rs.getInt("report_due_day"), rs.getBigDecimal("split_tolerance"),
                                rs.getBigDecimal("plan_tolerance"), rs.getString("split_base"),
                                rs.getInt("content_period_days"), rs.getString("anchor_site")),
                        numerals(id), legalBasis(id), stages(id), milestones(id), lines(id), functions(id),
                        entities(id), segments(id), focus(id),
                        new TimelineEntry(rs.getString("timeline_note"), timeline.years(), timeline.rows()), terms(id),
                        rules(id)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Map<String, String> numerals(long id) {
        Map<String, String> numerals = new TreeMap<>();
        jdbc.sql("SELECT subject, numeral FROM campaign.numeral WHERE strategy_id = :id")
                .param("id", id)
                .query(rs -> {
                    numerals.put(rs.getString(1), rs.getString(2));
                });
        return numerals;
    }

    private List<Basis> legalBasis(long id) {
        return jdbc.sql("SELECT instrument, says FROM campaign.legal_basis WHERE strategy_id = :id ORDER BY position")
                .param("id", id)
                .query(Basis.class)
                .list();
    }

    private List<StageEntry> stages(long id) {
        return read(
                "SELECT * FROM campaign.stage WHERE strategy_id = :id ORDER BY number", id,
                (rs, n) -> new StageEntry(
                        rs.getInt("number"), rs.getString("name"), StageKind.valueOf(rs.getString("kind")),
                        rs.getDate("starts").toLocalDate(), rs.getDate("ends").toLocalDate(), rs.getString("numeral"),
                        rs.getString("aim")));
    }

    private List<MilestoneEntry> milestones(long id) {
        return read(
                "SELECT * FROM campaign.milestone WHERE strategy_id = :id ORDER BY day, name", id,
                (rs, n) -> new MilestoneEntry(
                        rs.getDate("day").toLocalDate(), rs.getString("name"), rs.getBoolean("key_day"),
                        rs.getString("source"), yes(rs.getBoolean("deliverable"))));
    }

    private List<LineEntry> lines(long id) {
        Map<String, List<String>> objectives = grouped(
                "SELECT line, objective FROM campaign.line_objective WHERE strategy_id = :id ORDER BY line, position", id);
        Map<String, List<String>> areas =
                grouped("SELECT line, area FROM campaign.line_area WHERE strategy_id = :id", id);
        return read(
                "SELECT * FROM campaign.line WHERE strategy_id = :id", id,
                (rs, n) -> new LineEntry(
                        ActionLine.valueOf(rs.getString("line")), rs.getString("numeral"),
                        areas.getOrDefault(rs.getString("line"), List.of()).stream().map(Area::valueOf).toList(),
                        rs.getString("summary"), rs.getString("objective"),
                        objectives.getOrDefault(rs.getString("line"), List.of())));
    }

    private List<FunctionEntry> functions(long id) {
        return read(
                "SELECT area, says FROM campaign.area_function WHERE strategy_id = :id ORDER BY position", id,
                (rs, n) -> new FunctionEntry(rs.getString(1), rs.getString(2)));
    }

    private List<EntityEntry> entities(long id) {
        Map<String, List<EntityDateEntry>> dates = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM campaign.entity_date WHERE strategy_id = :id ORDER BY starts, name")
                .param("id", id)
                .query(rs -> {
                    dates.computeIfAbsent(rs.getString("entity_key"), k -> new ArrayList<>())
                            .add(new EntityDateEntry(
                                    EntityDateKind.valueOf(rs.getString("kind")), rs.getString("name"),
                                    rs.getDate("starts").toLocalDate(), rs.getDate("ends").toLocalDate(),
                                    rs.getString("source")));
                });
        return read(
                "SELECT * FROM campaign.voting_entity WHERE strategy_id = :id ORDER BY entity_key", id,
                (rs, n) -> new EntityEntry(
                        rs.getString("entity_key"), perLine(rs.getString("offices")), rs.getString("source"),
                        perLine(rs.getString("provisions")), dates.get(rs.getString("entity_key"))));
    }

    private List<SegmentEntry> segments(long id) {
        Map<String, List<String>> countries =
                grouped("SELECT segment_key, iso2 FROM campaign.segment_country WHERE strategy_id = :id", id);
        return read(
                "SELECT * FROM campaign.segment WHERE strategy_id = :id ORDER BY position", id,
                (rs, n) -> new SegmentEntry(
                        rs.getString("key"), rs.getString("name"), rs.getBigDecimal("share"),
                        countries.getOrDefault(rs.getString("key"), List.of()), rs.getString("note")));
    }

    private List<FocusEntry> focus(long id) {
        record Place(String numeral, String country) {}
        Map<Place, List<String>> names = new LinkedHashMap<>();
        jdbc.sql("SELECT numeral, iso2, name FROM campaign.focus_place WHERE strategy_id = :id ORDER BY numeral, position")
                .param("id", id)
                .query(rs -> {
                    names.computeIfAbsent(new Place(rs.getString(1), rs.getString(2)), k -> new ArrayList<>())
                            .add(rs.getString(3));
                });
        return names.entrySet().stream()
                .map(e -> new FocusEntry(e.getKey().numeral(), e.getKey().country(), e.getValue()))
                .toList();
    }

    private TimelineEntry timeline(long id) {
        record Cell(int year, Boolean planned) {}
        Map<Long, List<Cell>> cells = new LinkedHashMap<>();
        jdbc.sql("SELECT c.row_id, c.year, c.planned FROM campaign.timeline_cell c"
                        + " JOIN campaign.timeline_row r ON r.id = c.row_id WHERE r.strategy_id = :id"
                        + " ORDER BY c.row_id, c.year, c.quarter")
                .param("id", id)
                .query(rs -> {
                    cells.computeIfAbsent(rs.getLong(1), k -> new ArrayList<>())
                            .add(new Cell(rs.getInt(2), (Boolean) rs.getObject(3)));
                });
        List<Integer> years = cells.values().stream()
                .flatMap(List::stream)
                .map(Cell::year)
                .distinct()
                .sorted()
                .toList();
        Map<ExecutionCounting.RowKey, ExecutionCounting.Counts> counts = new HashMap<>();
        countings.forEach(counting -> counts.putAll(counting.said(id)));
        return new TimelineEntry("", years, read(
                "SELECT id, heading, name FROM campaign.timeline_row WHERE strategy_id = :id ORDER BY position", id,
                (rs, n) -> new TimelineRowEntry(rs.getString("heading"), rs.getString("name"), cells
                        .getOrDefault(rs.getLong("id"), List.of())
                        .stream()
                        .map(Cell::planned)
                        .collect(Collectors.toCollection(ArrayList::new)),
                        counts.get(new ExecutionCounting.RowKey(rs.getString("heading"), rs.getString("name"))))));
    }

    private Map<CatalogueKind, List<TermEntry>> terms(long id) {
        Map<CatalogueKind, List<TermEntry>> terms = new TreeMap<>();
        jdbc.sql("SELECT * FROM campaign.term WHERE strategy_id = :id ORDER BY kind, position, id")
                .param("id", id)
                .query(rs -> {
                    terms.computeIfAbsent(CatalogueKind.valueOf(rs.getString("kind")), k -> new ArrayList<>())
                            .add(new TermEntry(
                                    rs.getString("code"), rs.getString("name"), rs.getString("numeral"),
                                    rs.getString("description"), perLine(rs.getString("aliases")),
                                    rs.getString("parent_code"),
                                    yes(rs.getBoolean("retired"))));
                });
        return terms;
    }

    private List<RuleEntry> rules(long id) {
        Map<String, Map<String, String>> set = new LinkedHashMap<>();
        jdbc.sql("SELECT rule_key, name, value FROM campaign.rule_setting WHERE strategy_id = :id")
                .param("id", id)
                .query(rs -> {
                    set.computeIfAbsent(rs.getString(1), k -> new TreeMap<>()).put(rs.getString(2), rs.getString(3));
                });
        return read(
                "SELECT * FROM campaign.rule WHERE strategy_id = :id ORDER BY position", id,
                (rs, n) -> new RuleEntry(
                        rs.getString("key"), rs.getString("numeral"), rs.getString("area"), rs.getString("name"),
                        rs.getString("says"), set.get(rs.getString("key"))));
    }

    /** What is not so is left out of the file. */
    private static Boolean yes(boolean value) {
        return value ? Boolean.TRUE : null;
    }

    private <T> List<T> read(String constantSql, long id, RowMapper<T> row) {
        return jdbc.sql(constantSql).param("id", id).query(row).list();
    }

    private Map<String, List<String>> grouped(String constantSql, long id) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        jdbc.sql(constantSql).param("id", id).query(rs -> {
            found.computeIfAbsent(rs.getString(1), k -> new ArrayList<>()).add(rs.getString(2));
        });
        return found;
    }

    private static List<String> perLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }
}
