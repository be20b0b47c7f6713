package mx.ine.vmre.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts facts into the database by COPY into a table of the transaction, compares them with what is there, and replaces
 * by key. Works inside the transaction of the use case, on its connection: all rows or none.
 */
@Component
class FactStore {

    /** So many new rows change what the planner must know before the next import, which may come at once. */
    private static final int MANY = 5_000;

    private final DataSource dataSource;

    FactStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What storing would do.
     *
     * @param fresh rows with a key that no stored row has
     * @param replaced rows whose key is stored already
     * @param unchanged those of the latter that say the same
     * @param alone whether no fact is stored that the staged days could touch
     */
    record Comparison(long fresh, long replaced, long unchanged, boolean alone) {}

    /** Rows on their way into the stage. */
    interface Stage {
        void add(Fact fact);
    }

    /**
     * Stages all facts that the reader hands over. The reader must not use the database: the connection is busy.
     *
     * Whose import they are is said when they are stored: a rehearsal and what it rehearses stage the same rows.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stage(FactKind kind, long strategyId, Consumer<Stage> reader) {
        FactTable table = FactTable.of(kind);
        onConnection(connection -> {
            allowTime(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute(table.createStage());
                statement.execute(table.emptyStage());
            }
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy());
            try {
                CopyRow row = new CopyRow(strategyId);
                reader.accept(fact -> {
                    table.write(row, fact);
                    row.end();
                    if (row.full()) {
                        send(copy, row);
                    }
                });
                send(copy, row);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(table.analyseStage());
            }
        });
    }

    /** An import may take longer than a page may, and more memory: those of one strategy come one after the other. */
    private static void allowTime(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL statement_timeout = '10min'");
            statement.execute("SET LOCAL work_mem = '32MB'");
        }
    }

    private static void send(CopyIn copy, CopyRow row) {
        try {
            byte[] bytes = row.drain();
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Comparison compare(FactKind kind, long strategyId) {
        FactTable table = FactTable.of(kind);
        Comparison[] result = new Comparison[1];
        onConnection(connection -> {
            boolean[] alone = {false};
            near(connection, table.isAlone(), table, strategyId, null, row -> {
                row.next();
                alone[0] = row.getBoolean(1);
            });
            String sql = alone[0] ? table.count() : table.compare();
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                result[0] = new Comparison(row.getLong(1), row.getLong(2), row.getLong(3), alone[0]);
            }
        });
        return result[0];
    }

    /** How many facts would give way to the staged rows for this reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long displaced(FactKind kind, long strategyId, Displacement displacement) {
        FactTable table = FactTable.of(kind);
        long[] count = {0};
        String sql = table.countDisplaced(displacement);
        onConnection(connection -> near(connection, sql, table, strategyId, null, row -> {
            row.next();
            count[0] = row.getLong(1);
        }));
        return count[0];
    }

    /**
     * Makes the staged rows facts, keeping those that they replace.
     *
     * @param rehearsal what they were found to be
     * @param giveWay reasons for which other facts give way to them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(Rehearsal rehearsal, long strategyId, long importId, Collection<Displacement> giveWay) {
        FactKind kind = rehearsal.kind();
        FactTable table = FactTable.of(kind);
        onConnection(connection -> {
            for (Displacement displacement : giveWay) {
                near(connection, table.keepDisplaced(displacement), table, strategyId, importId, null);
                near(connection, table.deleteDisplaced(displacement), table, strategyId, null, null);
            }
            // Of the other kinds the comparison does not count rows that only restate others.
            boolean replaces = kind != FactKind.MEDIA || rehearsal.replaced() > 0;
            joinByHash(connection, rehearsal.accepted() > MANY);
            if (replaces) {
                update(connection, table.keepPast(), importId);
            }
            boolean many = update(connection, table.upsert(), importId) > MANY;
            if (kind == FactKind.MEDIA) {
                if (replaces || !giveWay.isEmpty()) {
                    update(connection, MediaMonths.TAKE_REPLACED, importId);
                    update(connection, MediaMonths.FORGET_EMPTY, strategyId);
                }
                update(connection, MediaMonths.ADD_STAGED, importId);
            }
            joinByHash(connection, false);
            if (many) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(table.analyseFacts());
                }
            }
        });
    }

    /** Takes the import's rows out and puts back what they replaced. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(FactKind kind, long importId) {
        FactTable table = FactTable.of(kind);
        onConnection(connection -> {
            allowTime(connection);
            joinByHash(connection, true);
            update(connection, table.relinkPast(), importId, importId);
            joinByHash(connection, false);
            update(connection, table.forgetPast(), importId);
            update(connection, table.deleteFacts(), importId);
            if (kind == FactKind.MEDIA) {
                update(connection, MediaMonths.TAKE_OUT, importId);
                update(connection, MediaMonths.GIVE_BACK, importId);
            }
            update(connection, table.restorePast(), importId);
        });
    }

    /**
     * Runs a statement about the facts near the staged days; with nothing staged there are none. After a large import
     * the planner still believes these facts few and would look through the whole stage for each: it must not.
     */
    private static void near(
            Connection connection, String sql, FactTable table, long strategyId, Long importId, RowWork work)
            throws SQLException {
        try (Statement days = connection.createStatement();
                ResultSet staged = days.executeQuery(table.stagedDays());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            joinByHash(connection, true);
            staged.next();
            int next = 1;
            if (importId != null) {
                statement.setLong(next++, importId);
            }
            statement.setLong(next++, strategyId);
            statement.setDate(next++, staged.getDate(1));
            statement.setDate(next, staged.getDate(2));
            if (work == null) {
                statement.executeUpdate();
            } else {
                try (ResultSet row = statement.executeQuery()) {
                    work.run(row);
                }
            }
            joinByHash(connection, false);
        }
    }

    /**
     * What the planner knows of these tables is older than what this transaction put there: among many rows it would
     * look for each through all of the others, or merge by what is the same in most of them.
     *
     * @param only whether other joins than by hash are out of the question
     */
    private static void joinByHash(Connection connection, boolean only) throws SQLException {
        try (Statement planner = connection.createStatement()) {
            planner.execute("SET LOCAL enable_nestloop = " + (only ? "off" : "on"));
            planner.execute("SET LOCAL enable_mergejoin = " + (only ? "off" : "on"));
        }
    }

    private interface RowWork {
        void run(ResultSet row) throws SQLException;
    }

    private static int update(Connection connection, String sql, long... params) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
                statement.setLong(i + 1, params[i]);
            }
            return statement.executeUpdate();
        }
    }

    private void onConnection(SqlWork work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.run(connection);
        } catch (SQLException e) {
            throw translated(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static RuntimeException translated(SQLException e) {
        return new SQLStateSQLExceptionTranslator().translate("import", null, e);
    }

    private interface SqlWork {
        void run(Connection connection) throws SQLException;
    }
}
