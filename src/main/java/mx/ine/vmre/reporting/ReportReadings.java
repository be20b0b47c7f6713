package mx.ine.vmre.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.reporting.ReportProgress.Group;
import mx.ine.vmre.reporting.ReportProgress.KeyFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reports as other pages show them: the list of months, and the one in progress by parts. */
@Service
public class ReportReadings {

    private static final String STORED = """
            SELECT r.month, r.number, r.state, r.published_at, r.published_by_name, r.content_hash,
                (SELECT count(DISTINCT s.area) FROM reporting.signature s
                    WHERE s.report_id = r.id AND s.voided_at IS NULL) AS signed
            FROM reporting.report r
            WHERE r.strategy_id = :strategy AND (:month::date IS NULL OR r.month = :month)
            ORDER BY r.month, r.number
            """;

    private static final String TO_CORRECT = """
            SELECT DISTINCT r.month FROM reporting.report r
            WHERE r.strategy_id = :strategy AND r.state = 'DRAFT' AND r.number > 1 ORDER BY r.month
            """;

    private static final String PROPOSED = """
            SELECT r.month, r.number, p.of_area, p.at FROM reporting.proposal p
            JOIN reporting.report r ON r.id = p.report_id
            WHERE r.strategy_id = :strategy AND NOT EXISTS (SELECT 1 FROM reporting.report later
                WHERE later.strategy_id = r.strategy_id AND later.month = r.month AND later.number > r.number)
            ORDER BY r.month, p.of_area
            """;

    private final JdbcClient jdbc;
    private final Strategies strategies;
    private final ReportShelf shelf;
    private final ReportGlance glance;
    private final ReportWording wording;

    ReportReadings(
            JdbcClient jdbc, Strategies strategies, ReportShelf shelf, ReportGlance glance, ReportWording wording) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.shelf = shelf;
        this.glance = glance;
        this.wording = wording;
    }

    /** What is stored of one version; signatures whose content changed are counted until that is noticed. */
    record Stored(
            YearMonth month, int number, boolean published, Instant publishedAt, String publishedBy, String hash,
            int signed) {}

    private List<Stored> stored(StrategyRef strategy, YearMonth month) {
        return jdbc.sql(STORED)
                .param("strategy", strategy.id())
                .param("month", month == null ? null : month.atDay(1))
                .query(ReportReadings::stored)
                .list();
    }

    /** The versions of the month, as far as the person may know of them. */
    @Transactional(readOnly = true)
    public VersionTrail versions(CurrentUser who, StrategyRef strategy, YearMonth month) {
        return trail(who, stored(strategy, month));
    }

    private static VersionTrail trail(CurrentUser who, List<Stored> versions) {
        return new VersionTrail(
                versions.stream()
                        .filter(Stored::published)
                        .map(v -> new VersionTrail.Published(v.number(), v.publishedAt(), v.publishedBy(), v.hash()))
                        .toList(),
                versions.stream()
                        .filter(v -> who.isStaff() && !v.published() && v.number() > 1)
                        .mapToInt(Stored::number).findFirst().orElse(0));
    }

    /** The months of the strategy that have begun, newest first; a reviewer's list holds published ones only. */
    @Transactional(readOnly = true)
    public List<ReportRow> rows(CurrentUser who, StrategyRef strategy) {
        Map<YearMonth, List<Stored>> stored =
                stored(strategy, null).stream().collect(Collectors.groupingBy(Stored::month));
        int dueDay = strategies.parameters(strategy.id()).reportDueDay();
        List<ReportRow> rows = new ArrayList<>();
        for (YearMonth m : begun(strategy, stored)) {
            List<Stored> known = stored.getOrDefault(m, List.of());
            if (who.isStaff() || known.stream().anyMatch(Stored::published)) {
                rows.add(row(m, known, trail(who, known), ReportScope.dueOf(m, dueDay)));
            }
        }
        return rows;
    }

    /** Also what was published of a month that the strategy's days no longer reach. */
    private NavigableSet<YearMonth> begun(StrategyRef strategy, Map<YearMonth, List<Stored>> stored) {
        NavigableSet<YearMonth> months = new TreeSet<>();
        YearMonth last = YearMonth.from(strategy.to());
        YearMonth now = YearMonth.from(shelf.today());
        for (YearMonth m = last.isAfter(now) ? now : last; !m.isBefore(YearMonth.from(strategy.from())); m = m.minusMonths(1)) {
            months.add(m);
        }
        stored.forEach((month, versions) -> {
            if (versions.stream().anyMatch(Stored::published)) {
                months.add(month);
            }
        });
        return months.descendingSet();
    }

    private ReportRow row(YearMonth month, List<Stored> known, VersionTrail trail, LocalDate due) {
        StateBadge draft = Filing.draftBadge(
                known.stream().filter(v -> !v.published()).mapToInt(Stored::signed).findFirst().orElse(0));
        if (trail.published().isEmpty()) {
            return new ReportRow(
                    month, EsMx.month(month), draft, EsMx.date(due), due.isBefore(shelf.today()), "", "", trail, null);
        }
        VersionTrail.Published latest = trail.latest();
        return new ReportRow(
                month, EsMx.month(month), Filing.PUBLISHED, EsMx.date(due), false, latest.when() + ", " + latest.by(),
                latest.hashText(), trail, trail.open() > 0 ? draft : null);
    }

    /** Months whose published report is being corrected by a next version. */
    List<YearMonth> beingCorrected(long strategyId) {
        return jdbc.sql(TO_CORRECT)
                .param("strategy", strategyId)
                .query((row, i) -> YearMonth.from(row.getObject(1, LocalDate.class)))
                .list();
    }

    /** An area's proposal that nobody has followed or closed. */
    record Proposed(YearMonth month, int number, Area area, LocalDate on) {}

    List<Proposed> proposed(long strategyId) {
        return jdbc.sql(PROPOSED)
                .param("strategy", strategyId)
                .query((row, i) -> new Proposed(
                        YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("number"),
                        Area.valueOf(row.getString("of_area")),
                        row.getObject("at", OffsetDateTime.class).atZoneSameInstant(EsMx.ZONE).toLocalDate()))
                .list();
    }

    /** The month whose report is being made: the one before today's, or the nearest of the strategy that has ended. */
    public Optional<YearMonth> inProgress(StrategyRef strategy) {
        YearMonth before = YearMonth.from(shelf.today()).minusMonths(1);
        YearMonth last = YearMonth.from(strategy.to());
        YearMonth month = before.isAfter(last) ? last : before;
        return strategy.covers(month) ? Optional.of(month) : Optional.empty();
    }

    /** The report in progress by parts, with signatures and key figures; empty for reviewers and before the first month. */
    public Optional<ReportProgress> progress(CurrentUser who, StrategyRef strategy) {
        return who.isReviewer() ? Optional.empty() : inProgress(strategy).map(month -> progress(who, strategy, month));
    }

    private ReportProgress progress(CurrentUser who, StrategyRef strategy, YearMonth month) {
        ReportShelf.Shown shown = glance.of(who, strategy, month);
        List<Group> groups = ReportParts.of(shown.content(), who);
        int parts = groups.stream().mapToInt(g -> g.parts().size()).sum();
        int done = (int) groups.stream().flatMap(g -> g.parts().stream()).filter(ReportProgress.Part::complete).count();
        return new ReportProgress(
                month, EsMx.month(month), wording.beforeNamed(shown.content()), shown.filing().badge(),
                shown.filing().due(), done, parts, groups,
                ReportParts.slots(shown.filing(), who, !shown.filing().frozen()),
                shown.content().keyFigures().stream().map(KeyFigure::of).toList(),
                "/informes/" + month, shown.filing().frozen() ? shown.filing().publishedText() : "",
                shown.filing().publishedBy());
    }

    private static Stored stored(ResultSet row, int i) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return new Stored(
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("number"),
                row.getString("state").equals("PUBLISHED"),
                at == null ? null : at.toInstant(), row.getString("published_by_name"), row.getString("content_hash"),
                row.getInt("signed"));
    }
}
