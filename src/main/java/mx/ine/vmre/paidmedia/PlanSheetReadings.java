package mx.ine.vmre.paidmedia;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.StateBadge;
import mx.ine.vmre.kernel.Typed;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import mx.ine.vmre.paidmedia.PlanSheet.Campaign;
import mx.ine.vmre.paidmedia.PlanSheet.Day;
import mx.ine.vmre.paidmedia.PlanSheet.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The page of a line: what was planned, ordered, approved and spent, day by day and file by file. */
@Component
class PlanSheetReadings {

    private static final int DAYS_SHOWN = 100;
    private static final StateBadge ORDERED = new StateBadge("paidmedia.buy.ORDERED", "s-ok", "done");
    private static final StateBadge CANCELLED = new StateBadge("paidmedia.buy.CANCELLED", "s-off", "off");

    private static final String DAYS = """
            SELECT f.day, f.until, f.import_id, i.file_name, count(*) AS rows, sum(f.spend) AS spend
            FROM paidmedia.plan_campaign c
            JOIN metrics.v_media_fact f ON f.strategy_id = c.strategy_id
                AND f.day BETWEEN c.month AND (c.month + interval '1 month - 1 day')::date
                AND coalesce(f.platform, '') = c.platform AND f.campaign = c.campaign
            JOIN metrics.v_import i ON i.id = f.import_id
            LEFT JOIN campaign.v_segment_country s ON s.strategy_id = f.strategy_id AND s.iso2 = f.country
            WHERE c.line_id = :line AND f.country IS NOT NULL AND coalesce(s.segment_key, '') = c.segment
            GROUP BY 1, 2, 3, 4
            ORDER BY 1, 2, 3 LIMIT :most
            """;

    private static final String ORDERS = "SELECT id, supplier, reference, ordered_on, starts, ends, amount, remarks, state,"
            + " state_reason FROM paidmedia.buy WHERE line_id = :line ORDER BY ordered_on, id";

    private final MediaPlans plans;
    private final Strategies strategies;
    private final GraphicLine graphicLine;
    private final PlanChoices choices;
    private final BusinessDate businessDate;
    private final PlanMonths months;
    private final JdbcClient jdbc;

    PlanSheetReadings(
            MediaPlans plans,
            Strategies strategies,
            GraphicLine graphicLine,
            PlanChoices choices,
            BusinessDate businessDate,
            PlanMonths months,
            JdbcClient jdbc) {
        this.plans = plans;
        this.strategies = strategies;
        this.graphicLine = graphicLine;
        this.choices = choices;
        this.businessDate = businessDate;
        this.months = months;
        this.jdbc = jdbc;
    }

    private record Sums(BigDecimal committed, List<Order> orders) {}

    PlanSheet sheet(StrategyRef strategy, PlanLine line) {
        LineTerms terms = line.terms();
        LocalDate today = businessDate.today();
        MonthPlan plan = plans.of(strategy, terms.month(), months.asOf(terms.month()));
        Optional<Line> read = plan.lines().stream().filter(l -> l.id() == line.id()).findFirst();
        BigDecimal actual = read.map(Line::actual).orElse(null);
        List<Day> days = days(line.id());
        Sums orders = orders(line.id());
        boolean planned = line.state() == PlanLine.State.PLANNED;
        return new PlanSheet(
                line.id(),
                line.version(),
                terms.name(),
                terms.month().toString(),
                EsMx.month(terms.month()),
                choices.platformName(strategy, terms.platform()),
                choices.segmentName(strategy, terms.segment()),
                line.area().label(),
                days(terms.period()),
                EsMx.amount(terms.budget().amount()),
                PlanTotals.money(actual),
                PlanTotals.difference(terms.budget().amount(), actual),
                read.map(l -> l.deviation().badge()).orElse(null),
                planned ? "" : line.stateReason(),
                terms.landing(),
                !strategies.parameters(strategy.id()).leadsToAnchor(terms.landing()),
                terms.piece(),
                choices.themeNames(strategy, terms.themes()),
                terms.remarks(),
                line.writtenByName(),
                note(line, terms.noteDue(), planned && !terms.noteDue().isAfter(today)),
                approval(strategy, line, planned && !terms.period().from().isAfter(today)),
                campaigns(line, plan),
                orders.orders(),
                EsMx.amount(orders.committed()),
                orders.committed().compareTo(terms.budget().amount()) > 0,
                days.subList(0, Math.min(days.size(), DAYS_SHOWN)),
                days.size() > DAYS_SHOWN);
    }

    private static PlanSheet.Note note(PlanLine line, LocalDate due, boolean dueNow) {
        InformationNote note = line.note();
        if (note == null) {
            return new PlanSheet.Note(false, dueNow, EsMx.date(due), "", "", null, "", "");
        }
        return new PlanSheet.Note(true, false, EsMx.date(due), note.body(), note.reference(),
                Typed.url(note.reference()).orElse(null), note.by(), EsMx.dateTime(note.at()));
    }

    private PlanSheet.Approval approval(StrategyRef strategy, PlanLine line, boolean begun) {
        GraphicApproval said = line.approval();
        return new PlanSheet.Approval(
                said.state().badge(), begun && said.state() != ApprovalState.APPROVED,
                said.requestedName() == null ? "" : said.requestedName(), moment(said.requestedAt()),
                said.decidedName() == null ? "" : said.decidedName(), moment(said.decidedAt()), said.reason(),
                graphicLine.keepers(strategy.id()).stream().map(Area::label).collect(Collectors.joining(", ")));
    }

    private static String moment(Instant at) {
        return at == null ? "" : EsMx.dateTime(at);
    }

    private static List<Campaign> campaigns(PlanLine line, MonthPlan plan) {
        Map<String, List<Spent>> spent = plan.spent().stream()
                .filter(s -> s.lineId() != null && s.lineId().equals(line.id()))
                .collect(Collectors.groupingBy(Spent::campaign, TreeMap::new, Collectors.toList()));
        return line.campaigns().stream()
                .map(name -> new Campaign(name, plan.measured()
                        ? PlanTotals.money(MonthPlan.sum(spent.getOrDefault(name, List.of()))) : PlanTotals.UNKNOWN))
                .toList();
    }

    private List<Day> days(long line) {
        return jdbc.sql(DAYS)
                .param("line", line)
                .param("most", DAYS_SHOWN + 1)
                .query((row, n) -> new Day(
                        days(new DatePeriod(row.getObject("day", LocalDate.class), row.getObject("until", LocalDate.class))),
                        row.getLong("import_id"), row.getString("file_name"), EsMx.number(row.getLong("rows")),
                        PlanTotals.money(row.getBigDecimal("spend"))))
                .list();
    }

    private Sums orders(long line) {
        BigDecimal[] committed = {BigDecimal.ZERO};
        List<Order> orders = jdbc.sql(ORDERS)
                .param("line", line)
                .query((row, n) -> {
                    boolean open = row.getString("state").equals(Buy.State.ORDERED.name());
                    if (open) {
                        committed[0] = committed[0].add(row.getBigDecimal("amount"));
                    }
                    return new Order(
                            row.getLong("id"), row.getString("supplier"), row.getString("reference"),
                            EsMx.date(row.getObject("ordered_on", LocalDate.class)),
                            days(new DatePeriod(row.getObject("starts", LocalDate.class),
                                    row.getObject("ends", LocalDate.class))),
                            EsMx.amount(row.getBigDecimal("amount")), row.getString("remarks"),
                            open ? ORDERED : CANCELLED, row.getString("state_reason"));
                })
                .list();
        return new Sums(committed[0], orders);
    }

    private static String days(DatePeriod period) {
        return period.from().equals(period.to())
                ? EsMx.date(period.from()) : EsMx.date(period.from()) + " – " + EsMx.date(period.to());
    }
}
