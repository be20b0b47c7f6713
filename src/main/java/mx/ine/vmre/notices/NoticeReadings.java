package mx.ine.vmre.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.kernel.UnreadCount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notices as pages show them: one's own, and who was told what. */
@Component
class NoticeReadings implements UnreadCount {

    /** Whoever may be told: reviewers of the commission and editors of the three areas. */
    private static final String PEOPLE = """
            SELECT p.id, p.name, p.role, p.area, coalesce(b.address, '') AS address
            FROM accounts.v_person p LEFT JOIN notices.mailbox b ON b.person_id = p.id
            WHERE p.active AND p.role IN ('REVIEWER', 'EDITOR')""";

    private static final String DELIVERIES = """
            SELECT n.at, n.person, n.title, n.path, n.content_hash, n.read_at, NULL::bigint AS mail, '' AS address,
                   'APP' AS state, 0 AS attempts, NULL::timestamptz AS next_at, n.at AS sent_at, '' AS problem, n.id
            FROM notices.notice n
            UNION ALL
            SELECT n.at, n.person, n.title, n.path, n.content_hash, NULL, m.id, m.address, m.state, m.attempts,
                   m.next_at, m.sent_at, m.problem, n.id
            FROM notices.mail m JOIN notices.notice n ON n.id = m.notice_id
            ORDER BY at DESC, id, mail NULLS FIRST LIMIT :limit OFFSET :offset""";

    private final JdbcClient jdbc;

    NoticeReadings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param strategy name of the strategy it tells of; the empty text where there are not several, or it is of none
     * @param unread whether the person has not said to have read it
     */
    record NoticeRow(
            long id, String title, String path, String hash, String when, String strategy, boolean unread) {}

    /** How many there are and how many of them have not been read. */
    record Counts(long total, long unread) {

        Counts without(Counts others) {
            return new Counts(total - others.total, unread - others.unread);
        }
    }

    /**
     * One way by which one person was told.
     *
     * @param mail identifier of the message, or null for the notice in the application
     * @param at hour of the state or, of what waits, of the next try; the empty text where there is none
     * @param problem why it was not taken at the last try, or the empty text
     */
    record DeliveryRow(
            String when, String person, String title, String path, String hash, Long mail, String address,
            StateBadge state, String at, int attempts, String problem) {

        public boolean byMail() {
            return mail != null;
        }

        public boolean waiting() {
            return state.key().equals("notices.state.WAITING");
        }

        public boolean failed() {
            return state.key().equals("notices.state.FAILED");
        }
    }

    /** @param area label of the area, or the empty text */
    record MailboxRow(long id, String name, String roleKey, String area, String address) {}

    @Override
    public long of(long personId) {
        return jdbc.sql("SELECT count(*) FROM notices.notice WHERE person_id = :person AND read_at IS NULL")
                .param("person", personId)
                .query(Long.class)
                .single();
    }

    /** @param butOf keys of the strategies whose notices are not counted */
    Counts counts(CurrentUser who, Collection<String> butOf) {
        return jdbc.sql("""
                        SELECT count(*) AS total, count(*) FILTER (WHERE read_at IS NULL) AS unread FROM notices.notice
                        WHERE person_id = :person AND strategy_key <> ALL (:butOf::text[])
                        """)
                .param("person", who.id())
                .param("butOf", butOf.toArray(String[]::new))
                .query(Counts.class)
                .single();
    }

    /**
     * @param butOf keys of the strategies whose notices are left out
     * @param total how many there are without them
     * @param names of strategies by key, or none
     */
    ListPage<NoticeRow> list(
            CurrentUser who, ListState list, Collection<String> butOf, long total, Map<String, String> names) {
        List<NoticeRow> rows = jdbc.sql("""
                        SELECT id, title, path, content_hash, at, read_at, strategy_key FROM notices.notice
                        WHERE person_id = :person AND strategy_key <> ALL (:butOf::text[])
                        ORDER BY (read_at IS NULL) DESC, at DESC, id DESC LIMIT :limit OFFSET :offset
                        """)
                .param("person", who.id())
                .param("butOf", butOf.toArray(String[]::new))
                .param("limit", list.size())
                .param("offset", list.offset())
                .query((row, i) -> new NoticeRow(row.getLong(1), row.getString(2), row.getString(3),
                        shortOf(row.getString(4)), EsMx.dateTime(instant(row, "at")),
                        names.getOrDefault(row.getString("strategy_key"), ""), instant(row, "read_at") == null))
                .list();
        return ListPage.of(rows, total, list);
    }

    ListPage<DeliveryRow> deliveries(CurrentUser who, ListState list) {
        who.requireAdministrator();
        long total = jdbc.sql("SELECT (SELECT count(*) FROM notices.notice) + (SELECT count(*) FROM notices.mail)")
                .query(Long.class)
                .single();
        List<DeliveryRow> rows = jdbc.sql(DELIVERIES)
                .param("limit", list.size())
                .param("offset", list.offset())
                .query((row, i) -> delivery(row))
                .list();
        return ListPage.of(rows, total, list);
    }

    private static DeliveryRow delivery(ResultSet row) throws SQLException {
        Long mail = row.getObject("mail", Long.class);
        Instant read = instant(row, "read_at");
        String state = row.getString("state").equals("APP") && read != null ? "READ" : row.getString("state");
        Instant at = state.equals("READ") ? read : instant(row, state.equals("WAITING") ? "next_at" : "sent_at");
        return new DeliveryRow(
                EsMx.dateTime(instant(row, "at")), row.getString("person"), row.getString("title"),
                row.getString("path"), row.getString("content_hash"), mail, row.getString("address"), badge(state),
                at == null ? "" : EsMx.dateTime(at), row.getInt("attempts"), row.getString("problem"));
    }

    private static StateBadge badge(String state) {
        switch (state) {
            case "APP":
            case "SENT":
            case "READ":
                return new StateBadge("notices.state." + state, "s-ok", "done");
            case "WAITING":
                return new StateBadge("notices.state.WAITING", "s-run", "half");
            case "NO_ADDRESS":
                return new StateBadge("notices.state.NO_ADDRESS", "s-off", "off");
            default:
                return new StateBadge("notices.state.FAILED", "s-bad", "late");
        }
    }

    List<MailboxRow> mailboxes(CurrentUser who) {
        who.requireAdministrator();
        return jdbc.sql(PEOPLE + " ORDER BY p.role DESC, p.area, p.name").query((row, i) -> mailbox(row)).list();
    }

    Optional<MailboxRow> mailbox(CurrentUser who, long person) {
        who.requireAdministrator();
        return jdbc.sql(PEOPLE + " AND p.id = :id").param("id", person).query((row, i) -> mailbox(row)).optional();
    }

    private static MailboxRow mailbox(ResultSet row) throws SQLException {
        String area = row.getString("area");
        return new MailboxRow(row.getLong("id"), row.getString("name"), "shell.role." + row.getString("role"),
                area == null ? "" : Area.valueOf(area).label(), row.getString("address"));
    }

    private static String shortOf(String hash) {
        return hash.length() < 16 ? hash : String.join(" ", hash.substring(0, 4), hash.substring(4, 8),
                hash.substring(8, 12), hash.substring(12, 16));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
