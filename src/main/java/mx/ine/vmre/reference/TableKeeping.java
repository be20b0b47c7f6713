package mx.ine.vmre.reference;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.Recorded;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators give a strategy the tables of another one, and a table one more column, as after another election. */
@Service
class TableKeeping {

    private static final int MOST_COLUMNS = 20;

    private final ReferenceReadings readings;
    private final EditionStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    TableKeeping(ReferenceReadings readings, EditionStore store, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.readings = readings;
        this.store = store;
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * Tables with their latest cut-off, criteria, and the checks that a table carries in itself. What the other document
     * says in its text, and the remarks on it, stay with that document.
     *
     * @throws StateConflict if the strategy has tables already
     * @throws RuleViolation if the other one has none
     */
    @Transactional
    public int copy(CurrentUser who, StrategyRef strategy, StrategyRef other) {
        who.requireAdministrator();
        jdbc.sql("SELECT pg_advisory_xact_lock(:lock)").param("lock", ReferenceLoading.LOCK).query((rs, n) -> n).list();
        Library theirs = readings.library(other);
        if (!readings.library(strategy).isEmpty()) {
            throw new StateConflict("reference.refused.copied");
        }
        if (theirs.isEmpty()) {
            throw RuleViolation.on("from", "reference.refused.noTables", other.name());
        }
        theirs.tables().values().forEach(table -> copy(who, strategy, table));
        theirs.checks().stream().filter(Check::ofOneTable).forEach(check -> jdbc
                .sql("INSERT INTO reference.ledger_check SELECT :to, key, kind, printed, of_figures, base, '', position"
                        + " FROM reference.ledger_check WHERE strategy_id = :from AND key = :key")
                .param("to", strategy.id())
                .param("from", other.id())
                .param("key", check.key())
                .update());
        jdbc.sql("INSERT INTO reference.criterion SELECT :to, key, name, numeral, position FROM reference.criterion"
                        + " WHERE strategy_id = :from")
                .param("to", strategy.id())
                .param("from", other.id())
                .update();
        jdbc.sql("INSERT INTO reference.measure SELECT :to, criterion, place_kind, table_key, column_key, grouped_by,"
                        + " note FROM reference.measure WHERE strategy_id = :from")
                .param("to", strategy.id())
                .param("from", other.id())
                .update();
        events.publishEvent(Recorded.of("reference", strategy.id(), other.name(), "reference-copied"));
        return theirs.tables().size();
    }

    private void copy(CurrentUser who, StrategyRef strategy, ReferenceTable table) {
        long id = jdbc.sql("INSERT INTO reference.reference_table (strategy_id, key, name, numeral, row_heading, place_kind,"
                        + " iso2, note, position) SELECT :to, key, name, numeral, row_heading, place_kind, iso2, note, position"
                        + " FROM reference.reference_table WHERE id = :id RETURNING id")
                .param("to", strategy.id())
                .param("id", table.id())
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO reference.table_column SELECT :to, :table, key, name, kind, position"
                        + " FROM reference.table_column WHERE table_id = :id")
                .param("to", strategy.id())
                .param("table", id)
                .param("id", table.id())
                .update();
        table.latest().ifPresent(e -> store.store(
                strategy.id(), id, table.name(), new EditionFacts(e.cutOff(), e.period(), e.source(), e.note()), e.rows(),
                false, who.name()));
    }

    /**
     * @param measures whether the focalization reads this column from now on where it read another one of the table
     * @throws RuleViolation if the table has a column of that name
     */
    @Transactional
    public void addColumn(
            CurrentUser who, StrategyRef strategy, String tableKey, String name, ColumnKind kind, boolean measures) {
        who.requireAdministrator();
        ReferenceTable table = readings.library(strategy).table(tableKey);
        List<ReferenceTable.Column> columns = table.columns();
        if (columns.stream().anyMatch(c -> Folding.fold(c.name()).equals(Folding.fold(name)))
                || Folding.fold(table.rowHeading()).equals(Folding.fold(name))) {
            throw RuleViolation.on("name", "reference.refused.column.taken", name);
        }
        if (columns.size() >= MOST_COLUMNS) {
            throw RuleViolation.on("name", "reference.refused.column.many", MOST_COLUMNS);
        }
        // The number keeps apart columns whose names differ by signs alone.
        String key = "c" + (columns.size() + 1);
        jdbc.sql("INSERT INTO reference.table_column VALUES (?, ?, ?, ?, ?, ?)")
                .params(strategy.id(), table.id(), key, name, kind.name(), columns.size() + 1)
                .update();
        if (measures && kind == ColumnKind.COUNT) {
            jdbc.sql("UPDATE reference.measure SET column_key = ? WHERE strategy_id = ? AND table_key = ?")
                    .params(key, strategy.id(), tableKey)
                    .update();
        }
        events.publishEvent(new Recorded(
                "reference", String.valueOf(table.id()), table.name(), "column-added",
                List.of(new FieldChange("reference.field.name", "", name)), ""));
    }
}
