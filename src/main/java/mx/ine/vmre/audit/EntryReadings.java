package mx.ine.vmre.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FieldChange;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.Typed;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The memory as pages show it: one record's history, and the whole log with filters. */
@Component
class EntryReadings implements History {

    static final List<String> FILTERS = List.of("texto", "persona", "tipo", "desde", "hasta");
    static final List<String> SORTABLE = List.of("fecha");
    private static final int EXPORTED = 50_000;

    private static final String COLUMNS =
            "SELECT at, actor_name, actor_area, type, record_id, label, verb, changes, reason FROM audit.entry";
    private static final String WHERE = " WHERE (:person < 0 OR actor_id = :person) AND (:type = '' OR type = :type)"
            + " AND at >= CAST(:from AS timestamptz) AND at < CAST(:to AS timestamptz)"
            + " AND (:text = '' OR kernel.plain(actor_name || ' ' || label || ' ' || reason || ' ' || changes::text)"
            + " LIKE '%' || kernel.plain(:text) || '%')";
    private static final String COUNT = "SELECT count(*) FROM audit.entry" + WHERE;
    private static final Map<String, String> ORDER =
            Map.of("fecha", " ORDER BY at, id", "-fecha", " ORDER BY at DESC, id DESC");
    private static final String LIMIT = " LIMIT :limit OFFSET :offset";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageSource messages;

    EntryReadings(JdbcClient jdbc, JsonMapper json, MessageSource messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public List<Entry> of(String type, Object id, int limit) {
        return jdbc.sql(COLUMNS + " WHERE type = :type AND record_id = :id ORDER BY id DESC LIMIT :limit")
                .param("type", type)
                .param("id", String.valueOf(id))
                .param("limit", limit)
                .query((row, n) -> new Entry(
                        at(row),
                        row.getString("actor_name"),
                        row.getString("actor_area"),
                        "audit.verb." + row.getString("verb"),
                        List.of(changes(row)),
                        row.getString("reason")))
                .list();
    }

    @Override
    public long count(String type, Object id) {
        return jdbc.sql("SELECT count(*) FROM audit.entry WHERE type = :type AND record_id = :id")
                .param("type", type)
                .param("id", String.valueOf(id))
                .query(Long.class)
                .single();
    }

    ListPage<EntryRow> list(ListState list) {
        Map<String, Object> filters = filters(list);
        long total = jdbc.sql(COUNT).params(filters).query(Long.class).single();
        List<EntryRow> rows = jdbc.sql(COLUMNS + WHERE + order(list) + LIMIT)
                .params(filters)
                .param("limit", list.size())
                .param("offset", list.offset())
                .query((row, n) -> entryRow(row))
                .list();
        return ListPage.of(rows, total, list);
    }

    /** Every entry of the same view, read as it is written out, at most fifty thousand. */
    @Transactional(readOnly = true)
    public void each(ListState list, Consumer<EntryRow> consumer) {
        try (var rows = jdbc.sql(COLUMNS + WHERE + order(list) + LIMIT)
                .withFetchSize(500)
                .params(filters(list))
                .param("limit", EXPORTED)
                .param("offset", 0)
                .query((row, n) -> entryRow(row))
                .stream()) {
            rows.forEach(consumer);
        }
    }

    /** Whoever appears in the log, for the filter. */
    List<Choice> people() {
        return jdbc.sql("SELECT DISTINCT ON (actor_id) actor_id, actor_name FROM audit.entry ORDER BY actor_id, id DESC")
                .query((row, n) -> new Choice(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .toList();
    }

    List<Choice> types() {
        return jdbc.sql("SELECT DISTINCT type FROM audit.entry").query(String.class).list().stream()
                .map(type -> new Choice(type, text("audit.type." + type, type)))
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .toList();
    }

    private static Map<String, Object> filters(ListState list) {
        String person = list.value("persona");
        LocalDate from = Typed.date(list.value("desde")).orElse(LocalDate.of(2000, 1, 1));
        LocalDate to = Typed.date(list.value("hasta")).orElse(LocalDate.of(2999, 12, 30));
        return Map.of(
                "person", person.matches("\\d{1,15}") ? Long.parseLong(person) : -1L,
                "type", list.value("tipo"),
                "from", from.atStartOfDay(EsMx.ZONE).toOffsetDateTime(),
                "to", to.plusDays(1).atStartOfDay(EsMx.ZONE).toOffsetDateTime(),
                "text", list.value("texto"));
    }

    private static String order(ListState list) {
        return ORDER.get((list.descending() ? "-" : "") + list.sort());
    }

    private EntryRow entryRow(ResultSet row) throws SQLException {
        String type = row.getString("type");
        String verb = row.getString("verb");
        return new EntryRow(
                EsMx.dateTime(at(row)),
                row.getString("actor_name"),
                row.getString("actor_area"),
                text("audit.type." + type, type),
                row.getString("label"),
                text("audit.verb." + verb, verb),
                Arrays.stream(changes(row))
                        .map(c -> new EntryRow.Change(text(c.field(), last(c.field())), c.before(), c.after()))
                        .toList(),
                row.getString("reason"));
    }

    private FieldChange[] changes(ResultSet row) throws SQLException {
        return json.readValue(row.getString("changes"), FieldChange[].class);
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static String last(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private String text(String key, String otherwise) {
        return messages.getMessage(key, null, otherwise, EsMx.LOCALE);
    }
}
