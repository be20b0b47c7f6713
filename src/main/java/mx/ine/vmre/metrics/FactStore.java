package mx.ine.vmre.metrics;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import mx.ine.vmre.kernel.DatePeriod;
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
        void add(Fact fact, FactKey key);
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
            connection.execute(table.createStage(), table.emptyStage());
            CopyIn copy = connection.copyIn(table.copy());
            try {
                CopyRow row = new CopyRow(strategyId);
                reader.accept((fact, key) -> {
                    table.write(row, fact, key);
                    row.end();
                    if (row.full()) {
                        send(copy, row);
                    }
                });
                row.endAll();
                send(copy, row);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
            connection.execute(table.analyseStage());
        });
    }

    /** An import may take longer than a page may, and more memory: those of one strategy come one after the other. */
    private static void allowTime(FactConnection connection) throws SQLException {
        connection.execute("SET LOCAL statement_timeout = '10min'", "SET LOCAL work_mem = '32MB'");
    }

    private static void send(CopyIn copy, CopyRow row) {
        try {
            copy.writeToCopy(row.bytes(), 0, row.take());
        } catch (SQLException e) {
            throw translated(e);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Comparison compare(FactKind kind, long strategyId) {
        FactTable table = FactTable.of(kind);
        Comparison[] result = new Comparison[1];
        onConnection(connection -> {
            connection.execute(table.forgetMet());
            connection.planForMany(true);
            if (kind == FactKind.MEDIA) {
                connection.execute(MediaMonths.STAGED.toArray(String[]::new));
            }
            boolean alone = connection.near(table.isAlone(), table, strategyId) == 1;
            connection.execute(table.meet(alone));
            connection.planForMany(false);
            connection.execute(table.countMet());
            long[] met = connection.row(table.metSums());
            long[] staged = connection.row(table.count());
            result[0] = new Comparison(staged[1] - met[2], met[2], met[3], alone);
        });
        return result[0];
    }

    /**
     * From the first to the last cut of the requests that the staged rows, which were compared, would replace: they leave
     * the months of those cuts, whichever month the rows are for.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<DatePeriod> replacedCuts() {
        long[][] cuts = new long[1][];
        onConnection(connection -> cuts[0] = connection.row(FactTable.REQUEST.replacedCuts()));
        return cuts[0][0] == 0 ? Optional.empty()
                : Optional.of(new DatePeriod(LocalDate.ofEpochDay(cuts[0][1]), LocalDate.ofEpochDay(cuts[0][2])));
    }

    /** How many facts would give way to the staged rows, which were compared, for this reason. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long displaced(FactKind kind, long strategyId, Displacement displacement) {
        FactTable table = FactTable.of(kind);
        long[] count = {0};
        onConnection(connection -> {
            if (anyOther(connection, table, strategyId, displacement)) {
                count[0] = connection.near(table.countDisplaced(displacement), table, strategyId);
            }
        });
        return count[0];
    }

    private static boolean anyOther(
            FactConnection connection, FactTable table, long strategyId, Displacement displacement) throws SQLException {
        String asked = displacement.anyOther().orElse(null);
        return asked == null || connection.near(asked, table, strategyId) == 1;
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
                    connection.near(table.keepDisplaced(displacement), table, strategyId, importId);
                    gaveWay |= connection.near(table.deleteDisplaced(displacement), table, strategyId) > 0;
                }
            }
            long staged = connection.row(table.count())[0];
            long[] sums = connection.row(table.metSums());
            long met = sums[0];
            long same = sums[1];
            connection.planForMany(staged > MANY);
            if (same > 0) {
                connection.update(table.sayAgain(), importId);
            }
            if (met > same) {
                connection.execute(table.takeChanged().toArray(String[]::new));
                connection.planForMany(false);
                connection.update(table.keepPast(), importId);
                connection.update(table.replace(), importId);
                connection.planForMany(staged > MANY);
            }
            if (staged > met) {
                connection.update(table.add(met == 0), importId);
            }
            if (kind == FactKind.MEDIA) {
                sumByMonth(connection, strategyId, importId, met > same || gaveWay, met == 0);
            }
            connection.planForMany(false);
            if (staged - met > MANY) {
                connection.execute(table.analyseFacts());
            }
        });
    }

    private static void sumByMonth(
            FactConnection connection, long strategyId, long importId, boolean replaced, boolean allNew)
            throws SQLException {
        if (replaced) {
            connection.update(MediaMonths.TAKE_REPLACED, importId);
            connection.update(MediaMonths.FORGET_EMPTY, strategyId);
        }
        connection.update(allNew ? MediaMonths.ADD_STAGED : MediaMonths.ADD_FACTS, importId);
    }

    /**
     * Takes the import's rows out and puts back what they replaced. Rows that a later import said again become that one's.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void undo(FactKind kind, long importId) {
        FactTable table = FactTable.of(kind);
        onConnection(connection -> {
            allowTime(connection);
            connection.planForMany(true);
            handOn(connection, table, importId);
            connection.update(SaidAgain.FORGET, importId);
            connection.update(table.relinkPast(), importId, importId);
            connection.planForMany(false);
            connection.update(table.forgetPast(), importId);
            connection.update(table.deleteFacts(), importId);
            if (kind == FactKind.MEDIA) {
                connection.update(MediaMonths.TAKE_OUT, importId);
                connection.update(MediaMonths.GIVE_BACK, importId);
            }
            connection.update(table.restorePast(), importId);
        });
    }

    private static void handOn(FactConnection connection, FactTable table, long importId) throws SQLException {
        connection.execute(SaidAgain.FORGET_HEIRS);
        if (connection.update(SaidAgain.FIND_HEIRS, importId) == 0) {
            return;
        }
        if (table == FactTable.MEDIA) {
            connection.update(MediaMonths.HAND_ON, importId);
        }
        for (String statement : table.handOn()) {
            connection.update(statement, importId);
        }
        for (String statement : SaidAgain.HAND_ON) {
            connection.update(statement, importId);
        }
    }

    private void onConnection(SqlWork work) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            work.run(new FactConnection(connection));
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
        void run(FactConnection connection) throws SQLException;
    }
}
