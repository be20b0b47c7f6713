package mx.ine.vmre.metrics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The connection of an import's transaction, as the statements about many facts need it. */
record FactConnection(Connection connection) {

    CopyIn copyIn(String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The numbers of a row. */
    long[] row(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            long[] numbers = new long[row.getMetaData().getColumnCount()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = row.getLong(i + 1);
            }
            return numbers;
        }
    }

    int update(String sql, long... params) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) {
                statement.setLong(i + 1, params[i]);
            }
            return statement.executeUpdate();
        }
    }

    /**
     * Runs a statement about the facts near the staged days; with nothing staged there are none. After a large import
     * the planner still believes these facts few and would look through the whole stage for each: it must not.
     *
     * @param before what the statement takes before the strategy and the days
     * @return the number that it asks for, 1 for true, or how many rows it changed
     */
    long near(String sql, FactTable table, long strategyId, long... before) throws SQLException {
        try (Statement days = connection.createStatement();
                ResultSet staged = days.executeQuery(table.stagedDays());
                PreparedStatement statement = connection.prepareStatement(sql)) {
            planForMany(true);
            staged.next();
            int next = 1;
            for (long value : before) {
                statement.setLong(next++, value);
            }
            statement.setLong(next++, strategyId);
            statement.setDate(next++, staged.getDate(1));
            statement.setDate(next, staged.getDate(2));
            long result = statement.execute() ? number(statement) : statement.getUpdateCount();
            planForMany(false);
            return result;
        }
    }

    private static long number(PreparedStatement executed) throws SQLException {
        try (ResultSet row = executed.getResultSet()) {
            row.next();
            return row.getObject(1) instanceof Boolean yes ? (yes ? 1 : 0) : row.getLong(1);
        }
    }

    /**
     * What the planner knows of these tables is older than what this transaction put there: among many rows it would
     * look for each through all of the others, merge by what is the same in most of them, or sort names as people do only
     * to find equal ones.
     *
     * @param many whether joins and groups are by hash only
     */
    void planForMany(boolean many) throws SQLException {
        String other = many ? "off" : "on";
        execute("SET LOCAL enable_nestloop = " + other, "SET LOCAL enable_mergejoin = " + other,
                "SET LOCAL enable_sort = " + other);
    }
}
