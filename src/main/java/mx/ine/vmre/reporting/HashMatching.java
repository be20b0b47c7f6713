package mx.ine.vmre.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a hash which published report it is, or that it is none of ours. */
@Service
class HashMatching {

    private static final String PUBLISHED = """
            SELECT r.id, r.strategy_id, r.month, r.number, r.published_at, r.published_by_name, r.content_hash,
                CASE WHEN starts_with(r.content_hash, :hash) THEN 'content'
                    WHEN starts_with(e.pdf_sha256, :hash) THEN 'pdf' ELSE 'xlsx' END AS form,
                (SELECT max(l.number) FROM reporting.report l
                    WHERE l.strategy_id = r.strategy_id AND l.month = r.month AND l.state = 'PUBLISHED') AS last
            FROM reporting.report r JOIN reporting.edition e ON e.report_id = r.id
            WHERE starts_with(r.content_hash, :hash) OR starts_with(e.pdf_sha256, :hash) OR starts_with(e.xlsx_sha256, :hash)
            ORDER BY r.month, r.number
            """;

    private static final String SIGNED = """
            SELECT r.month, r.number, s.area, s.person, s.signed_at, s.voided_at
            FROM reporting.signature s JOIN reporting.report r ON r.id = s.report_id
            WHERE starts_with(s.hash, :hash) AND r.content_hash IS DISTINCT FROM s.hash
            ORDER BY r.month, r.number, s.position
            """;

    private final JdbcClient jdbc;
    private final Strategies strategies;

    HashMatching(JdbcClient jdbc, Strategies strategies) {
        this.jdbc = jdbc;
        this.strategies = strategies;
    }

    /**
     * A published report that has the hash.
     *
     * @param id of the report
     * @param strategy name of its strategy
     * @param here whether that is the one being looked at
     * @param last number of the last version that was published
     * @param form {@code content}, {@code pdf} or {@code xlsx}
     * @param hash of its content
     */
    record Match(
            long id, String strategy, boolean here, YearMonth month, int number, int last, Instant at, String by, String form,
            String hash) {

        private static final StateBadge REPLACED = new StateBadge("reporting.verify.replaced", "s-warn", "obs");
        private static final StateBadge CURRENT = new StateBadge("reporting.verify.current", "s-ok", "done");

        public StateBadge badge() {
            return replaced() ? REPLACED : CURRENT;
        }

        public boolean replaced() {
            return number < last;
        }

        public String monthName() {
            return EsMx.month(month);
        }

        public String publishedText() {
            return EsMx.dateTime(at);
        }

        public String wholeHash() {
            return ContentHash.whole(hash);
        }

        public String url() {
            return ReportPage.month(month) + "/version/" + number;
        }
    }

    /** A signature of a content that was never published. */
    record SignedOnly(YearMonth month, int number, Area area, String person, Instant at, boolean voided) {

        public String monthName() {
            return EsMx.month(month);
        }

        public String when() {
            return EsMx.dateTime(at);
        }
    }

    /** @param signed told to the staff only: drafts are none of the reviewers' */
    record Verdict(List<Match> published, List<SignedOnly> signed) {

        public boolean ours() {
            return !published.isEmpty();
        }

        public boolean unknown() {
            return published.isEmpty() && signed.isEmpty();
        }
    }

    @Transactional(readOnly = true)
    public Verdict of(CurrentUser who, StrategyRef strategy, TypedHash hash) {
        List<Match> published = jdbc.sql(PUBLISHED)
                .param("hash", hash.digits())
                .query((row, i) -> match(row, strategy))
                .list();
        return new Verdict(published, published.isEmpty() && who.isStaff() ? signed(hash) : List.of());
    }

    private List<SignedOnly> signed(TypedHash hash) {
        return jdbc.sql(SIGNED)
                .param("hash", hash.digits())
                .query((row, i) -> new SignedOnly(
                        month(row), row.getInt("number"), Area.valueOf(row.getString("area")), row.getString("person"),
                        at(row, "signed_at"), row.getObject("voided_at") != null))
                .list();
    }

    private Match match(ResultSet row, StrategyRef here) throws SQLException {
        long id = row.getLong("strategy_id");
        String name = strategies.all().stream()
                .filter(s -> s.id() == id)
                .map(StrategyRef::name)
                .findFirst()
                .orElse("");
        return new Match(
                row.getLong("id"), name, id == here.id(), month(row), row.getInt("number"), row.getInt("last"), at(row, "published_at"),
                row.getString("published_by_name"), row.getString("form"), row.getString("content_hash"));
    }

    private static YearMonth month(ResultSet row) throws SQLException {
        return YearMonth.from(row.getObject("month", LocalDate.class));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
