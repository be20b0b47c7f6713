package mx.ine.vmre.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The imports of a strategy, as list and one by one, read straight into records. */
@Component
class ImportShelf {

    static final List<String> FILTERS = List.of("texto", "fuente", "estado");
    static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("tabla", "plain"),
            Map.entry("google-ads", "google-ads"),
            Map.entry("meta", "meta-ads"),
            Map.entry("x-ads", "x-ads"),
            Map.entry("youtube", "youtube-studio"),
            Map.entry("analytics", "universal-analytics"),
            Map.entry("analytics-4", "google-analytics"),
            Map.entry("lnere", "lnere"),
            Map.entry("cpve", "card-stock"),
            Map.entry("inetel", "inetel"),
            Map.entry("otra", "mapped"));
    static final Map<String, ImportState> STATES = Map.of(
            "espera", ImportState.NEEDS_DECISION,
            "por-guardar", ImportState.REHEARSED,
            "guardada", ImportState.STORED,
            "descartada", ImportState.REFUSED,
            "deshecha", ImportState.UNDONE);

    private static final Map<String, String> ORDERS = Map.of(
            "archivo", " ORDER BY i.file_name, i.id",
            "-archivo", " ORDER BY i.file_name DESC, i.id DESC",
            "meses", " ORDER BY i.first_day, i.id",
            "-meses", " ORDER BY i.first_day DESC NULLS LAST, i.id DESC",
            "filas", " ORDER BY i.rows_accepted, i.id",
            "-filas", " ORDER BY i.rows_accepted DESC, i.id DESC",
            "cuando", " ORDER BY i.brought_at, i.id",
            "-cuando", " ORDER BY i.brought_at DESC, i.id DESC",
            "estado", " ORDER BY i.state, i.brought_at DESC, i.id",
            "-estado", " ORDER BY i.state DESC, i.brought_at DESC, i.id");
    private static final Set<String> SORTABLE = Set.of("archivo", "meses", "filas", "cuando", "estado");

    private static final String WHERE = """
             FROM metrics.import i WHERE i.strategy_id = :strategy
            AND (:text = '' OR kernel.plain(i.file_name || ' ' || i.brought_by_name) LIKE '%' || kernel.plain(:text) || '%')
            AND (:source = '' OR i.source = :source) AND (:state = '' OR i.state = :state)""";
    private static final String ROWS = "SELECT i.id, i.file_name, i.source, i.state, i.first_day, i.last_day,"
            + " i.rows_accepted, i.rows_rejected, i.brought_by_name, i.brought_by_area, i.brought_at, "
            + ImportRuns.BROKEN + " AS broken" + WHERE;
    private static final String COUNT = "SELECT count(*)" + WHERE;
    private static final String PAGE = " LIMIT :size OFFSET :offset";

    private final JdbcClient jdbc;
    private final RehearsalJson json;
    private final ImportRuns runs;

    ImportShelf(JdbcClient jdbc, RehearsalJson json, ImportRuns runs) {
        this.jdbc = jdbc;
        this.json = json;
        this.runs = runs;
    }

    static ListState listState(Map<String, String[]> params) {
        return ListState.of("/metricas/cargas", params, FILTERS, SORTABLE, "-cuando");
    }

    ListPage<ImportRow> page(ListState list, long strategyId) {
        ImportState state = STATES.get(list.value("estado"));
        Map<String, Object> asked = Map.of(
                "strategy", strategyId,
                "text", list.value("texto"),
                "source", SOURCES.getOrDefault(list.value("fuente"), ""),
                "state", state == null ? "" : state.name());
        List<ImportRow> rows = jdbc.sql(ROWS.concat(ORDERS.get((list.descending() ? "-" : "") + list.sort())).concat(PAGE))
                .params(asked)
                .param("silent", runs.silentSince())
                .param("size", list.size())
                .param("offset", list.offset())
                .query(ImportShelf::row)
                .list();
        long total = list.page() == 1 && rows.size() < list.size()
                ? rows.size() : jdbc.sql(COUNT).params(asked).query(Long.class).single();
        return ListPage.of(rows, total, list);
    }

    private static ImportRow row(ResultSet row, int number) throws SQLException {
        long rejected = row.getLong("rows_rejected");
        String area = row.getString("brought_by_area");
        return new ImportRow(
                row.getLong("id"),
                row.getString("file_name"),
                "metrics.source." + row.getString("source"),
                months(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                EsMx.number(row.getLong("rows_accepted")),
                rejected,
                row.getString("brought_by_name") + (area.isEmpty() ? "" : " · " + area),
                EsMx.dateTime(instant(row, "brought_at")),
                row.getBoolean("broken") ? ImportState.INTERRUPTED : ImportState.valueOf(row.getString("state")).badge());
    }

    /** {@code noviembre de 2020}, or first and last month; empty where there is none. */
    static String months(LocalDate first, LocalDate last) {
        if (first == null) {
            return "";
        }
        YearMonth from = YearMonth.from(first);
        YearMonth to = YearMonth.from(last);
        return from.equals(to) ? EsMx.month(from) : EsMx.month(from) + " – " + EsMx.month(to);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * An import with its last rehearsal.
     *
     * @param closedBy who stored, refused or undid it, or null
     */
    record Kept(
            long id, String fileName, String sha256, long bytes, ImportState state, Rehearsal rehearsal,
            Map<String, String> answers, String who, String area, Instant broughtAt, String closedBy,
            Instant closedAt) {}

    Optional<Kept> find(long strategyId, long id) {
        return jdbc.sql("SELECT id, file_name, sha256, bytes, state, rehearsal, answers, brought_by_name, brought_by_area,"
                        + " brought_at, closed_by_name, closed_at FROM metrics.import"
                        + " WHERE strategy_id = :strategy AND id = :id")
                .param("strategy", strategyId)
                .param("id", id)
                .query((row, n) -> new Kept(
                        row.getLong("id"),
                        row.getString("file_name"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        ImportState.valueOf(row.getString("state")),
                        json.rehearsal(row.getString("rehearsal")),
                        json.answers(row.getString("answers")),
                        row.getString("brought_by_name"),
                        row.getString("brought_by_area"),
                        instant(row, "brought_at"),
                        row.getString("closed_by_name"),
                        instant(row, "closed_at")))
                .optional();
    }
}
