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
import java.util.Optional;
import java.util.stream.Collectors;
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
            SELECT r.id, r.month, r.state, r.published_at, r.published_by_name, r.content_hash,
                (SELECT count(DISTINCT s.area) FROM reporting.signature s
                    WHERE s.report_id = r.id AND s.voided_at IS NULL) AS signed
            FROM reporting.report r WHERE r.strategy_id = :strategy AND r.number = 1
            """;

    private final JdbcClient jdbc;
    private final Strategies strategies;
    private final ReportShelf shelf;
    private final ReportGlance glance;

    ReportReadings(JdbcClient jdbc, Strategies strategies, ReportShelf shelf, ReportGlance glance) {
        this.jdbc = jdbc;
        this.strategies = strategies;
        this.shelf = shelf;
        this.glance = glance;
    }

    /** What is stored of a month's report; signatures whose content changed are counted until that is noticed. */
    record Stored(
            YearMonth month, boolean published, Instant publishedAt, String publishedBy, String hash, int signed) {}

    Map<YearMonth, Stored> stored(StrategyRef strategy) {
        return jdbc.sql(STORED)
                .param("strategy", strategy.id())
                .query(ReportReadings::stored)
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::month, s -> s));
    }

    /** The months of the strategy that have begun, newest first; a reviewer's list holds published ones only. */
    @Transactional(readOnly = true)
    public List<ReportRow> rows(CurrentUser who, StrategyRef strategy) {
        Map<YearMonth, Stored> stored = stored(strategy);
        int dueDay = strategies.parameters(strategy.id()).reportDueDay();
        List<ReportRow> rows = new ArrayList<>();
        YearMonth last = YearMonth.from(strategy.to());
        YearMonth now = YearMonth.from(shelf.today());
        for (YearMonth m = last.isAfter(now) ? now : last; !m.isBefore(YearMonth.from(strategy.from())); m = m.minusMonths(1)) {
            Stored known = stored.get(m);
            if (who.isStaff() || (known != null && known.published())) {
                rows.add(row(m, known, ReportScope.dueOf(m, dueDay)));
            }
        }
        return rows;
    }

    private ReportRow row(YearMonth month, Stored known, LocalDate due) {
        boolean published = known != null && known.published();
        StateBadge state = published
                ? new StateBadge("reporting.state.published", "s-ok", "done")
                : Filing.draftBadge(known == null ? 0 : known.signed());
        return new ReportRow(
                month, EsMx.month(month), state, EsMx.date(due), !published && due.isBefore(shelf.today()),
                published ? EsMx.dateTime(known.publishedAt()) + ", " + known.publishedBy() : "",
                published ? ContentHash.grouped(known.hash()) : "");
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
                month, EsMx.month(month), shown.content().cover().monthBefore(), shown.filing().badge(),
                shown.filing().due(), done, parts, groups,
                ReportParts.slots(shown.filing(), who, !shown.filing().frozen()),
                shown.content().keyFigures().stream().map(KeyFigure::of).toList(),
                "/informes/" + month, shown.filing().frozen() ? shown.filing().publishedText() : "",
                shown.filing().publishedBy());
    }

    private static Stored stored(ResultSet row, int i) throws SQLException {
        OffsetDateTime at = row.getObject("published_at", OffsetDateTime.class);
        return new Stored(
                YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("state").equals("PUBLISHED"),
                at == null ? null : at.toInstant(), row.getString("published_by_name"), row.getString("content_hash"),
                row.getInt("signed"));
    }
}
