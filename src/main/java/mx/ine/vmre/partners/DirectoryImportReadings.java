package mx.ine.vmre.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.partners.DirectoryCheck.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports of the directory and their lines. */
@Component
class DirectoryImportReadings {

    private static final Map<Outcome, StateBadge> STORED = Map.of(
            Outcome.CREATED, new StateBadge("partners.outcome.CREATED", "s-ok", "done"),
            Outcome.DUPLICATE, new StateBadge("partners.outcome.DUPLICATE", "s-wait", "info"),
            Outcome.REJECTED, new StateBadge("partners.outcome.REJECTED", "s-bad", "late"));
    private static final StateBadge WILL_BE_CREATED = new StateBadge("partners.outcome.willCreate", "s-ok", "done");
    private static final Map<String, Outcome> WORDS =
            Map.of("nuevas", Outcome.CREATED, "repetidas", Outcome.DUPLICATE, "rechazadas", Outcome.REJECTED);

    private final JdbcClient jdbc;

    DirectoryImportReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One import with its counts.
     *
     * @param ignored heads of the columns that were not used, or the empty text
     */
    record Head(
            long id, String fileName, boolean stored, String ignored, String by, String at, long created,
            long duplicates, long rejected) {

        public long total() {
            return created + duplicates + rejected;
        }
    }

    /** One line; {@code typed} is what the file said where the error is. */
    record Line(
            int line, String name, StateBadge badge, Long partnerId, String partner, Integer twinLine, String column,
            String reasonKey, String typed) {}

    Head head(StrategyRef strategy, long id) {
        return jdbc.sql(HEADS.concat(" AND i.id = ? GROUP BY i.id"))
                .params(strategy.id(), id)
                .query((rs, n) -> head(rs))
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<Head> latest(StrategyRef strategy) {
        return jdbc.sql(HEADS.concat(" GROUP BY i.id ORDER BY i.made_at DESC LIMIT 10"))
                .param(strategy.id())
                .query((rs, n) -> head(rs))
                .list();
    }

    private static final String HEADS = "SELECT i.id, i.file_name, i.state, i.ignored_columns, i.made_by, i.made_at,"
            + " count(*) FILTER (WHERE r.outcome = 'CREATED') AS created,"
            + " count(*) FILTER (WHERE r.outcome = 'DUPLICATE') AS duplicates,"
            + " count(*) FILTER (WHERE r.outcome = 'REJECTED') AS rejected"
            + " FROM partners.import i JOIN partners.import_row r ON r.import_id = i.id WHERE i.strategy_id = ?";

    private static Head head(ResultSet rs) throws SQLException {
        return new Head(
                rs.getLong("id"), rs.getString("file_name"), rs.getString("state").equals("STORED"),
                rs.getString("ignored_columns"), rs.getString("made_by"),
                EsMx.dateTime(rs.getTimestamp("made_at").toInstant()), rs.getLong("created"),
                rs.getLong("duplicates"), rs.getLong("rejected"));
    }

    static ListState listState(long id, Map<String, String[]> params) {
        return ListState.of(
                "/organizaciones/importar/" + id, params, List.of("resultado"), List.of("linea"), "linea");
    }

    ListPage<Line> lines(Head head, ListState list) {
        Outcome only = WORDS.get(list.value("resultado"));
        List<Line> rows = jdbc.sql("""
                        SELECT r.line, r.outcome, r.name, r.partner_id, p.name AS partner, r.twin_line, r.column_name,
                            r.reason_key, r.typed
                        FROM partners.import_row r LEFT JOIN partners.partner p ON p.id = r.partner_id
                        WHERE r.import_id = :id AND r.outcome IN (:outcomes)
                        ORDER BY r.line LIMIT :size OFFSET :offset
                        """)
                .param("id", head.id())
                .param("outcomes", only == null ? List.of("CREATED", "DUPLICATE", "REJECTED") : List.of(only.name()))
                .param("size", list.size())
                .param("offset", list.offset())
                .query((rs, n) -> line(rs, head.stored()))
                .list();
        Map<Outcome, Long> totals = new EnumMap<>(Map.of(
                Outcome.CREATED, head.created(), Outcome.DUPLICATE, head.duplicates(), Outcome.REJECTED,
                head.rejected()));
        return ListPage.of(rows, only == null ? head.total() : totals.get(only), list);
    }

    private static Line line(ResultSet rs, boolean stored) throws SQLException {
        Outcome outcome = Outcome.valueOf(rs.getString("outcome"));
        Long partnerId = rs.getObject("partner_id", Long.class);
        return new Line(
                rs.getInt("line"), rs.getString("name"),
                !stored && outcome == Outcome.CREATED ? WILL_BE_CREATED : STORED.get(outcome),
                partnerId, rs.getString("partner"), rs.getObject("twin_line", Integer.class),
                rs.getString("column_name"), rs.getString("reason_key"), rs.getString("typed"));
    }

    /** A refused line as the file had it. */
    record Refused(int line, String[] fields, String column, String reasonKey, String typed) {}

    List<Refused> refused(Head head) {
        return jdbc.sql("SELECT line, fields, column_name, reason_key, typed FROM partners.import_row"
                        + " WHERE import_id = ? AND outcome = 'REJECTED' AND fields IS NOT NULL ORDER BY line")
                .param(head.id())
                .query((rs, n) -> new Refused(
                        rs.getInt("line"), (String[]) rs.getArray("fields").getArray(), rs.getString("column_name"),
                        rs.getString("reason_key"), rs.getString("typed")))
                .list();
    }
}
