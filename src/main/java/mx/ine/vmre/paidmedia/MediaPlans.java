package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.paidmedia.MonthPlan.Ahead;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Month;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import mx.ine.vmre.paidmedia.MonthPlan.Sums;
import mx.ine.vmre.paidmedia.MonthPlan.Theme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Media plans beside what was spent, in two statements whatever the amount of data. A row of figures belongs to the
 * line that names its campaign on the same platform and in the segment of its country; all other spend has no plan.
 */
@Component
public class MediaPlans {

    private static final String LINES = """
            SELECT l.id, l.name, l.platform, coalesce(t.name, l.platform) AS platform_name, l.segment,
                coalesce(g.name, l.segment) AS segment_name, l.area, l.starts, l.ends, l.budget, l.appr_state,
                l.note_due, l.note_at IS NOT NULL AS noted, l.landing,
                ARRAY(SELECT c.campaign FROM paidmedia.plan_campaign c WHERE c.line_id = l.id ORDER BY 1) AS campaigns,
                ARRAY(SELECT h.theme FROM paidmedia.plan_theme h WHERE h.line_id = l.id) AS themes
            FROM paidmedia.plan_line l
            LEFT JOIN campaign.v_term t ON t.strategy_id = l.strategy_id AND t.kind = 'PLATFORM' AND t.code = l.platform
            LEFT JOIN campaign.v_segment g ON g.strategy_id = l.strategy_id AND g.key = l.segment
            WHERE l.strategy_id = :strategy AND l.month = :month AND l.state = 'PLANNED'
            ORDER BY t.position NULLS LAST, l.platform, g.position NULLS LAST, l.name, l.id
            """;

    /** Spend of the month by campaign, then plan and spend of every month up to it and plan of later ones by segment. */
    private static final String SUMS = """
            WITH media AS (
                SELECT f.month, f.platform, CASE WHEN f.country = '' THEN '?' ELSE coalesce(s.segment_key, '') END AS segment,
                    f.campaign, f.spend, f.impressions, f.clicks, f.conversions, f.import_id
                FROM metrics.v_media_month f
                LEFT JOIN campaign.v_segment_country s ON s.strategy_id = f.strategy_id AND s.iso2 = f.country
                WHERE f.strategy_id = :strategy AND f.month <= :month)
            SELECT 'SPENT' AS kind, f.month, f.platform, coalesce(t.name, f.platform) AS platform_name, f.segment,
                coalesce(g.name, '') AS segment_name, f.campaign, c.line_id, NULL::numeric AS planned,
                sum(f.spend) AS spend, sum(f.impressions) AS impressions, sum(f.clicks) AS clicks,
                sum(f.conversions) AS conversions, array_agg(DISTINCT f.import_id) AS imports, t.position
            FROM media f
            LEFT JOIN campaign.v_segment g ON g.strategy_id = :strategy AND g.key = f.segment
            LEFT JOIN campaign.v_term t ON t.strategy_id = :strategy AND t.kind = 'PLATFORM' AND t.code = f.platform
            LEFT JOIN paidmedia.plan_campaign c ON c.strategy_id = :strategy AND c.month = f.month
                AND c.platform = f.platform AND c.campaign = f.campaign AND c.segment = f.segment
            WHERE f.month = :month
            GROUP BY 2, 3, 4, 5, 6, 7, 8, t.position
            UNION ALL
            SELECT 'MONTH', x.month, '', '', x.segment, '', '', NULL, sum(x.planned), sum(x.spend),
                NULL, NULL, NULL, '{}'::bigint[], NULL
            FROM (SELECT month, segment, budget AS planned, NULL::numeric AS spend FROM paidmedia.plan_line
                    WHERE strategy_id = :strategy AND month <= :month AND state = 'PLANNED'
                UNION ALL
                SELECT month, segment, 0, spend FROM media) AS x
            GROUP BY x.month, x.segment
            UNION ALL
            SELECT 'AHEAD', l.month, '', '', l.segment, '', '', NULL, sum(l.budget), NULL, NULL, NULL, NULL, '{}'::bigint[], NULL
            FROM paidmedia.plan_line l
            WHERE l.strategy_id = :strategy AND l.month > :month AND l.state = 'PLANNED'
            GROUP BY l.month, l.segment
            ORDER BY 1, 15 NULLS LAST, 3, 5, 7, 2
            """;

    private final Strategies strategies;
    private final Catalogues catalogues;
    private final JdbcClient jdbc;

    MediaPlans(Strategies strategies, Catalogues catalogues, JdbcClient jdbc) {
        this.strategies = strategies;
        this.catalogues = catalogues;
        this.jdbc = jdbc;
    }

    /** @param asOf last day that is over, by which lines are due */
    public MonthPlan of(StrategyRef strategy, YearMonth month, LocalDate asOf) {
        List<Spent> spent = new ArrayList<>();
        Map<YearMonth, Sums> byMonth = new TreeMap<>();
        Map<String, Sums> bySegment = new HashMap<>();
        List<Ahead> ahead = new ArrayList<>();
        ask(SUMS, strategy, month).query(row -> {
            String kind = row.getString("kind");
            if (kind.equals("SPENT")) {
                spent.add(spent(row));
            } else if (kind.equals("AHEAD")) {
                ahead.add(new Ahead(YearMonth.from(row.getObject("month", LocalDate.class)), row.getString("segment"),
                        row.getBigDecimal("planned")));
            } else {
                Sums sums = new Sums(row.getBigDecimal("planned"), row.getBigDecimal("spend"));
                byMonth.merge(YearMonth.from(row.getObject("month", LocalDate.class)), sums, Sums::and);
                bySegment.merge(row.getString("segment"), sums, Sums::and);
            }
        });
        StrategyParameters set = strategies.parameters(strategy.id());
        List<Term> themes = catalogues.of(strategy.id(), CatalogueKind.THEME);
        List<Line> lines = lines(strategy, month, spent, set, themes, asOf);
        return new MonthPlan(month, asOf, lines, spent, months(byMonth, set, asOf), bySegment, ahead, shown(themes, lines),
                set.planTolerance());
    }

    private static List<Theme> shown(List<Term> themes, List<Line> lines) {
        return themes.stream()
                .map(t -> new Theme(t.code(), t.name()))
                .filter(theme -> themes.stream().anyMatch(t -> t.code().equals(theme.code()) && !t.retired())
                        || lines.stream().anyMatch(l -> l.themes().contains(theme)))
                .toList();
    }

    private List<Line> lines(
            StrategyRef strategy, YearMonth month, List<Spent> spent, StrategyParameters set, List<Term> themes,
            LocalDate asOf) {
        Map<Long, List<Spent>> byLine = spent.stream()
                .filter(s -> s.lineId() != null)
                .collect(Collectors.groupingBy(Spent::lineId));
        return ask(LINES, strategy, month)
                .query((row, n) -> line(
                        row, byLine.getOrDefault(row.getLong("id"), List.of()), !spent.isEmpty(), set, themes, asOf))
                .list();
    }

    private static List<Month> months(Map<YearMonth, Sums> byMonth, StrategyParameters set, LocalDate asOf) {
        return byMonth.entrySet().stream()
                .map(m -> new Month(m.getKey(), m.getValue(), Deviation.of(m.getValue().plan(), m.getValue().actual(),
                        DatePeriod.of(m.getKey()), asOf, set.planTolerance())))
                .toList();
    }

    private JdbcClient.StatementSpec ask(String sql, StrategyRef strategy, YearMonth month) {
        return jdbc.sql(sql).param("strategy", strategy.id()).param("month", month.atDay(1));
    }

    private static Line line(
            ResultSet row, List<Spent> spent, boolean measured, StrategyParameters set, List<Term> themes, LocalDate asOf)
            throws SQLException {
        DatePeriod period = new DatePeriod(
                row.getObject("starts", LocalDate.class), row.getObject("ends", LocalDate.class));
        BigDecimal budget = row.getBigDecimal("budget");
        List<String> about = Arrays.asList((String[]) row.getArray("themes").getArray());
        BigDecimal actual = measured ? MonthPlan.sum(spent) : null;
        return new Line(
                row.getLong("id"),
                row.getString("name"),
                row.getString("platform"),
                row.getString("platform_name"),
                row.getString("segment"),
                row.getString("segment_name"),
                Area.valueOf(row.getString("area")),
                period,
                budget,
                actual,
                MonthPlan.imports(spent),
                Arrays.asList((String[]) row.getArray("campaigns").getArray()),
                ApprovalState.valueOf(row.getString("appr_state")),
                row.getObject("note_due", LocalDate.class),
                row.getBoolean("noted"),
                set.leadsToAnchor(row.getString("landing")),
                themes.stream().filter(t -> about.contains(t.code())).map(t -> new Theme(t.code(), t.name())).toList(),
                Deviation.of(budget, actual, period, asOf, set.planTolerance()));
    }

    private static Spent spent(ResultSet row) throws SQLException {
        return new Spent(
                row.getString("platform"),
                row.getString("platform_name"),
                row.getString("segment"),
                row.getString("segment_name"),
                row.getString("campaign"),
                row.getObject("line_id", Long.class),
                row.getBigDecimal("spend"),
                row.getBigDecimal("impressions"),
                row.getBigDecimal("clicks"),
                row.getBigDecimal("conversions"),
                Arrays.asList((Long[]) row.getArray("imports").getArray()));
    }
}
