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

    /** One of so many rows is few of them. */
    private static final int FEW = 20;

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
            execute(connection, table.forgetMet());
            planForMany(connection, true);
            if (kind == FactKind.MEDIA) {
                execute(connection, MediaMonths.STAGED.toArray(String[]::new));
            }
            boolean alone = near(connection, table.isAlone(), table, strategyId) == 1;
            execute(connection, table.meet(alone));
            planForMany(connection, false);
            Met met = met(connection, table);
            result[0] = new Comparison(
                    one(connection, table.count()) - met.counted(), met.counted(), met.countedSame(), alone);
        });
        return result[0];
    }

    /** How many staged rows have the key of a fact, how many of these say the same, and both of those that count. */
    private record Met(long all, long same, long counted, long countedSame) {}

    private static Met met(Connection connection, FactTable table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(table.countMet())) {
            row.next();
            return new Met(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
        }
    }

    /** How many facts would give way to the staged rows, which were compared, for this reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long displaced(FactKind kind, long strategyId, Displacement displacement) {
        FactTable table = FactTable.of(kind);
        long[] count = {0};
        onConnection(connection -> {
            if (anyOther(connection, table, strategyId, displacement)) {
                count[0] = near(connection, table.countDisplaced(displacement), table, strategyId);
            }
        });
        return count[0];
    }

    private static boolean anyOther(
            Connection connection, FactTable table, long strategyId, Displacement displacement) throws SQLException {
        String asked = displacement.anyOther().orElse(null);
        return asked == null || near(connection, asked, table, strategyId) == 1;
    }

    /**
     * Makes the staged rows facts, keeping those that they replace. What says what is stored already is only noted.
     *
     * @param kind the kind of fact that was staged and compared
     * @param giveWay reasons for which other facts give way to them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void store(FactKind kind, long strategyId, long importId, Collection<Displacement> giveWay) {
        FactTable table = FactTable.of(kind);
        onConnection(connection -> {
            boolean gaveWay = false;
            for (Displacement displacement : giveWay) {
                if (anyOther(connection, table, strategyId, displacement)) {
                    near(connection, table.keepDisplaced(displacement), table, strategyId, importId);
                    gaveWay |= near(connection, table.deleteDisplaced(displacement), table, strategyId) > 0;
                }
            }
            Met met = met(connection, table);
            long staged = one(connection, table.countStaged());
            long changed = met.all() - met.same();
            planForMany(connection, staged > MANY);
            if (met.same() > 0) {
                update(connection, table.sayAgain(), importId);
            }
            if (changed > 0) {
                // Few are sooner looked up than found among all.
                planForMany(connection, changed > MANY && changed * FEW > staged);
                update(connection, table.keepPast(), importId);
                update(connection, table.replace(), importId);
                planForMany(connection, staged > MANY);
            }
            if (staged > met.all()) {
                update(connection, table.add(met.all() == 0), importId);
            }
            if (kind == FactKind.MEDIA) {
                sumByMonth(connection, strategyId, importId, changed > 0 || gaveWay, met.all() == 0);
            }
            planForMany(connection, false);
            if (staged - met.all() > MANY) {
                execute(connection, table.analyseFacts());
            }
        });
    }

    private static void sumByMonth(
            Connection connection, long strategyId, long importId, boolean replaced, boolean allNew)
            throws SQLException {
        if (replaced) {
            update(connection, MediaMonths.TAKE_REPLACED, importId);
            update(connection, MediaMonths.FORGET_EMPTY, strategyId);
        }
        update(connection, allNew ? MediaMonths.ADD_STAGED : MediaMonths.ADD_FACTS, importId);
    }

    /**
     * Takes the import's rows out and puts back what they replaced. Rows that a later import said again become that one's.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(FactKind kind, long importId) {
        FactTable table = FactTable.of(kind);
        onConnection(connection -> {
            allowTime(connection);
            planForMany(connection, true);
            handOn(connection, table, importId);
            update(connection, SaidAgain.FORGET, importId);
            update(connection, table.relinkPast(), importId, importId);
            planForMany(connection, false);
            update(connection, table.forgetPast(), importId);
            update(connection, table.deleteFacts(), importId);
            if (kind == FactKind.MEDIA) {
                update(connection, MediaMonths.TAKE_OUT, importId);
                update(connection, MediaMonths.GIVE_BACK, importId);
            }
            update(connection, table.restorePast(), importId);
        });
    }

    private static void handOn(Connection connection, FactTable table, long importId) throws SQLException {
        execute(connection, SaidAgain.FORGET_HEIRS);
        if (update(connection, SaidAgain.FIND_HEIRS, importId) == 0) {
            return;
        }
        if (table == FactTable.MEDIA) {
            update(connection, MediaMonths.HAND_ON, importId);
        }
        for (String statement : table.handOn()) {
            update(connection, statement, importId);
        }
        for (String statement : SaidAgain.HAND_ON) {
            update(connection, statement, importId);
        }
    }

    /**
     * Runs a statement about the facts near the staged days; with nothing staged there are none. After a large import
     * the planner still believes these facts few and would look through the whole stage for each: it must not.
     *
     * @param before what the statement takes before the strategy and the days
     * @return the first number of the answer, 1 for true, or how many rows were changed
     */
    private static long near(Connection connection, String sql, FactTable table, long strategyId, long... before)
            throws SQLException {
        try (Statement days = connection.createStatement();
                ResultSet staged = days.executeQuery(table.stagedDays());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            planForMany(connection, true);
            staged.next();
            int next = 1;
            for (long value : before) {
                statement.setLong(next++, value);
            }
            statement.setLong(next++, strategyId);
            statement.setDate(next++, staged.getDate(1));
            statement.setDate(next, staged.getDate(2));
            long result = statement.execute() ? first(statement.getResultSet()) : statement.getUpdateCount();
            planForMany(connection, false);
            return result;
        }
    }

    private static long first(ResultSet row) throws SQLException {
        row.next();
        return row.getObject(1) instanceof Boolean yes ? (yes ? 1 : 0) : row.getLong(1);
    }

    /**
     * What the planner knows of these tables is older than what this transaction put there: among many rows it would
     * look for each through all of the others, merge by what is the same in most of them, or sort names as people do only
     * to find equal ones.
     *
     * @param many whether joins and groups are by hash only
     */
    private static void planForMany(Connection connection, boolean many) throws SQLException {
        String other = many ? "off" : "on";
        execute(connection, "SET LOCAL enable_nestloop = " + other, "SET LOCAL enable_mergejoin = " + other,
                "SET LOCAL enable_sort = " + other);
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            return first(row);
        }
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
