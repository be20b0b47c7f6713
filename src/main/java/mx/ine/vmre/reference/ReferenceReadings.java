package mx.ine.vmre.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the reference data of a strategy. */
@Service
@Transactional(readOnly = true)
class ReferenceReadings {

    private final JdbcClient jdbc;

    ReferenceReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Library library(StrategyRef strategy) {
        return library(strategy.id());
    }

    boolean hasTables(StrategyRef strategy) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM reference.reference_table WHERE strategy_id = :id)")
                .param("id", strategy.id())
                .query(Boolean.class)
                .single();
    }

    Library library(long strategyId) {
        Map<Long, List<ReferenceTable.Column>> columns = columns(strategyId);
        Map<Long, List<EditionSheet>> editions = editions(strategyId, columns);
        Map<String, ReferenceTable> tables = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM reference.reference_table WHERE strategy_id = :id ORDER BY position, id")
                .param("id", strategyId)
                .query((rs, n) -> new ReferenceTable(
                        rs.getLong("id"), rs.getString("key"), rs.getString("name"), rs.getString("numeral"),
                        rs.getString("row_heading"), PlaceKind.valueOf(rs.getString("place_kind")), rs.getString("iso2"),
                        rs.getString("note"), columns.getOrDefault(rs.getLong("id"), List.of()),
                        editions.getOrDefault(rs.getLong("id"), List.of())))
                .list()
                .forEach(table -> tables.put(table.key(), table));
        return new Library(
                tables, checks(strategyId), remarks(strategyId), explanations(strategyId), criteria(strategyId));
    }

    private Map<Long, List<ReferenceTable.Column>> columns(long strategyId) {
        record Owned(long tableId, ReferenceTable.Column column) {}
        return jdbc
                .sql("SELECT table_id, key, name, kind FROM reference.table_column WHERE strategy_id = :id"
                        + " ORDER BY table_id, position")
                .param("id", strategyId)
                .query((rs, n) -> new Owned(rs.getLong(1), new ReferenceTable.Column(
                        rs.getString(2), rs.getString(3), ColumnKind.valueOf(rs.getString(4)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::tableId, Collectors.mapping(Owned::column, Collectors.toList())));
    }

    private Map<Long, List<EditionSheet>> editions(long strategyId, Map<Long, List<ReferenceTable.Column>> columns) {
        Map<String, ColumnKind> kinds = new HashMap<>();
        columns.forEach((table, all) -> all.forEach(c -> kinds.put(table + "/" + c.key(), c.kind())));
        Map<String, Map<String, Printed>> cells = new HashMap<>();
        jdbc.sql("SELECT c.edition_id, c.row_key, c.column_key, c.printed, e.table_id FROM reference.cell c"
                        + " JOIN reference.edition e ON e.id = c.edition_id WHERE c.strategy_id = :id")
                .param("id", strategyId)
                .query(rs -> {
                    boolean figures = kinds.get(rs.getLong(5) + "/" + rs.getString(3)).figures();
                    String text = rs.getString(4);
                    cells.computeIfAbsent(rs.getLong(1) + "/" + rs.getString(2), k -> new HashMap<>())
                            .put(rs.getString(3), figures
                                    ? Printed.figure(text).orElse(Printed.text(text))
                                    : Printed.text(text));
                });
        Map<Long, List<EditionSheet.Row>> rows = new HashMap<>();
        jdbc.sql("SELECT edition_id, key, name, kind, iso2 FROM reference.edition_row WHERE strategy_id = :id"
                        + " ORDER BY edition_id, position")
                .param("id", strategyId)
                .query(rs -> {
                    rows.computeIfAbsent(rs.getLong(1), k -> new ArrayList<>()).add(new EditionSheet.Row(
                            rs.getString(2), rs.getString(3), RowKind.valueOf(rs.getString(4)), rs.getString(5),
                            cells.getOrDefault(rs.getLong(1) + "/" + rs.getString(2), Map.of())));
                });
        record Owned(long tableId, EditionSheet edition) {}
        return jdbc
                .sql("SELECT e.*, t.key FROM reference.edition e JOIN reference.reference_table t ON t.id = e.table_id"
                        + " WHERE e.strategy_id = :id ORDER BY e.cut_off DESC, e.id DESC")
                .param("id", strategyId)
                .query((rs, n) -> new Owned(rs.getLong("table_id"), new EditionSheet(
                        rs.getLong("id"), rs.getString("key"), rs.getDate("cut_off").toLocalDate(),
                        rs.getString("period"), rs.getString("source"), rs.getString("note"), rs.getBoolean("document"),
                        rs.getString("loaded_by"), rs.getTimestamp("loaded_at").toInstant(),
                        rows.getOrDefault(rs.getLong("id"), List.of()))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::tableId, Collectors.mapping(Owned::edition, Collectors.toList())));
    }

    private List<Check> checks(long strategyId) {
        return jdbc
                .sql("SELECT * FROM reference.ledger_check WHERE strategy_id = :id ORDER BY position")
                .param("id", strategyId)
                .query((rs, n) -> new Check(
                        rs.getString("key"), CheckKind.valueOf(rs.getString("kind")),
                        rs.getString("printed").isEmpty() ? null : CellRef.read(rs.getString("printed")),
                        Figures.read(rs.getString("of_figures")), Figures.read(rs.getString("base")),
                        Figures.read(rs.getString("otherwise"))))
                .list();
    }

    private List<Remark> remarks(long strategyId) {
        return jdbc
                .sql("SELECT * FROM reference.remark WHERE strategy_id = :id ORDER BY position")
                .param("id", strategyId)
                .query((rs, n) -> new Remark(
                        rs.getString("item"), rs.getString("numeral"), rs.getString("table_key"),
                        Stream.of(rs.getString("entries").split(" ")).filter(e -> !e.isBlank()).toList(),
                        rs.getString("remark")))
                .list();
    }

    private List<ExplanationRow> explanations(long strategyId) {
        return jdbc
                .sql("SELECT * FROM reference.explanation WHERE strategy_id = :id")
                .param("id", strategyId)
                .query((rs, n) -> new ExplanationRow(
                        rs.getLong("id"), rs.getLong("edition_id"), rs.getString("entry"), rs.getString("explanation"),
                        rs.getString("written_by"), rs.getTimestamp("written_at").toInstant()))
                .list();
    }

    private List<Criterion> criteria(long strategyId) {
        record Owned(String criterion, Criterion.Measure measure) {}
        Map<String, List<Criterion.Measure>> measures = jdbc
                .sql("SELECT * FROM reference.measure WHERE strategy_id = :id")
                .param("id", strategyId)
                .query((rs, n) -> new Owned(rs.getString("criterion"), new Criterion.Measure(
                        PlaceKind.valueOf(rs.getString("place_kind")), rs.getString("table_key"),
                        rs.getString("column_key"), rs.getString("grouped_by"), rs.getString("note"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Owned::criterion, Collectors.mapping(Owned::measure, Collectors.toList())));
        return jdbc
                .sql("SELECT key, name, numeral FROM reference.criterion WHERE strategy_id = :id ORDER BY position")
                .param("id", strategyId)
                .query((rs, n) -> new Criterion(
                        rs.getString(1), rs.getString(2), rs.getString(3),
                        measures.getOrDefault(rs.getString(1), List.of())))
                .list();
    }
}
