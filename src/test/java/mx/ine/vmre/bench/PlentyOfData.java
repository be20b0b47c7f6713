package mx.ine.vmre.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Many actions and organisations, as copies of the demonstration's: each keeps lines, states and dates that are possible. */
final class PlentyOfData {

    static final int ACTIONS = 5_000;
    static final int ORGANISATIONS = 3_000;

    private final JdbcClient jdbc;

    PlentyOfData(JdbcConnectionDetails database) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.getJdbcUrl(), database.getUsername(), database.getPassword()));
    }

    void insert() {
        multiply("actions", "action", ACTIONS, "code");
        for (String part : List.of("action_stage", "action_indicator")) {
            multiplyParts("actions", part, "action_id");
        }
        multiply("partners", "partner", ORGANISATIONS, "name");
        jdbc.sql("ANALYZE").update();
    }

    long count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** Copies rows until there are enough; the unique text gets the copy's number, the identifier an offset per copy. */
    private void multiply(String schema, String table, int enough, String unique) {
        String name = schema + "." + table;
        long there = count(name);
        if (there == 0) {
            throw new IllegalStateException("the demonstration has nothing in " + name);
        }
        long copies = (enough - there + there - 1) / there;
        List<String> columns = columns(schema, table);
        String values = columns.stream()
                .map(column -> column.equals("id")
                        ? "o.id + c * 1000000"
                        : column.equals(unique) ? unique(unique) : "o." + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO " + name + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + name
                        + " o, generate_series(1, " + copies + ") c ORDER BY c, o.id LIMIT " + Math.max(0, enough - there))
                .update();
    }

    /** A code ends in a number of three or more digits; a name in any words. */
    private static String unique(String column) {
        return column.equals("code") ? "o.code || lpad(c::text, 3, '0')" : "o." + column + " || ' ' || c";
    }

    private void multiplyParts(String schema, String table, String owner) {
        String name = schema + "." + table;
        List<String> columns = columns(schema, table);
        String values = columns.stream()
                .map(column -> column.equals(owner) ? "a.id" : "o." + column)
                .collect(Collectors.joining(", "));
        jdbc.sql("INSERT INTO " + name + " (" + String.join(", ", columns) + ") SELECT " + values + " FROM " + name
                        + " o JOIN actions.action a ON a.id > 1000000 AND a.id % 1000000 = o." + owner
                        + " ON CONFLICT DO NOTHING")
                .update();
    }

    private List<String> columns(String schema, String table) {
        return jdbc.sql("SELECT column_name FROM information_schema.columns WHERE table_schema = ? AND table_name = ?"
                        + " AND is_generated = 'NEVER' ORDER BY ordinal_position")
                .params(schema, table)
                .query(String.class)
                .list();
    }
}
