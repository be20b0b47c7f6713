package mx.ine.vmre.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People's accounts as lists and pages show them; secrets are never read here. */
@Component
class AccountReadings {

    static final List<String> FILTERS = List.of("texto", "rol", "area", "estado");

    private static final Map<String, String> ORDER = Map.of(
            "nombre", " ORDER BY a.name, a.id",
            "-nombre", " ORDER BY a.name DESC, a.id",
            "cuenta", " ORDER BY a.username",
            "-cuenta", " ORDER BY a.username DESC",
            "entrada", " ORDER BY s.at NULLS FIRST, a.id",
            "-entrada", " ORDER BY s.at DESC NULLS LAST, a.id");

    private static final String FROM = " FROM accounts.account a LEFT JOIN accounts.last_sign_in s ON s.account_id = a.id"
            + " WHERE (:text = '' OR kernel.plain(a.name || ' ' || a.username) LIKE '%' || kernel.plain(:text) || '%')"
            + " AND (:role = '' OR a.role = :role) AND (:area = '' OR a.area = :area)"
            + " AND (:state = '' OR (:state = 'activa') = a.active)";
    private static final String COUNT = "SELECT count(*)" + FROM;
    private static final String ROWS = "SELECT a.id, a.username, a.name, a.role, a.area, a.active,"
            + " a.password_hash IS NULL AS invited, s.at" + FROM;
    private static final String LIMIT = " LIMIT :limit OFFSET :offset";
    private static final String SHEET = "SELECT a.id, a.username, a.name, a.role, a.area, a.active,"
            + " a.password_hash IS NULL AS invited, a.must_change_password, a.created_at, s.at,"
            + " EXISTS (SELECT 1 FROM accounts.one_time_link l WHERE l.account_id = a.id AND l.used_at IS NULL"
            + " AND l.expires_at > :now) AS link"
            + " FROM accounts.account a LEFT JOIN accounts.last_sign_in s ON s.account_id = a.id WHERE a.id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountReadings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static List<String> sortable() {
        return List.of("nombre", "cuenta", "entrada");
    }

    ListPage<AccountRow> list(ListState list) {
        Map<String, Object> filters = Map.of(
                "text", list.value("texto"),
                "role", list.value("rol"),
                "area", list.value("area"),
                "state", list.value("estado"));
        long total = jdbc.sql(COUNT).params(filters).query(Long.class).single();
        List<AccountRow> rows = jdbc.sql(ROWS + ORDER.get((list.descending() ? "-" : "") + list.sort()) + LIMIT)
                .params(filters)
                .param("limit", list.size())
                .param("offset", list.offset())
                .query((row, n) -> new AccountRow(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("name"),
                        "accounts.role." + row.getString("role"),
                        area(row),
                        state(row),
                        moment(row, "at")))
                .list();
        return ListPage.of(rows, total, list);
    }

    Optional<AccountSheet> sheet(long id) {
        return jdbc.sql(SHEET)
                .param("id", id)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, n) -> new AccountSheet(
                        row.getLong("id"),
                        row.getString("username"),
                        row.getString("name"),
                        "accounts.role." + row.getString("role"),
                        area(row),
                        row.getBoolean("active"),
                        state(row),
                        moment(row, "created_at"),
                        moment(row, "at"),
                        row.getBoolean("link"),
                        row.getBoolean("must_change_password"),
                        AccessLine.of(
                                Role.valueOf(row.getString("role")),
                                row.getString("area") == null ? null : Area.valueOf(row.getString("area")))))
                .optional();
    }

    /** The form filled from what is stored. */
    Optional<AccountForm> form(long id) {
        return jdbc.sql("SELECT username, name, role, coalesce(area, ''), version::text FROM accounts.account WHERE id = :id")
                .param("id", id)
                .query((row, n) -> new AccountForm(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    private static String area(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return area == null ? "" : Area.valueOf(area).label();
    }

    private static StateBadge state(ResultSet row) throws SQLException {
        if (!row.getBoolean("active")) {
            return new StateBadge("accounts.state.disabled", "s-off", "off");
        }
        return row.getBoolean("invited")
                ? new StateBadge("accounts.state.invited", "s-wait", "plan")
                : new StateBadge("accounts.state.active", "s-ok", "done");
    }

    private static String moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : EsMx.dateTime(at.toInstant());
    }
}
