package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.paidmedia.Deviation;
import mx.ine.vmre.paidmedia.MonthPlan;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import mx.ine.vmre.paidmedia.MonthPlan.Sums;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * The month's media plan beside what was spent (Estrategia 6.4, 7.5): by segment, accumulated, by platform and by line,
 * with what no line pays for and what lines still lack.
 */
final class PlanDetail {

    static final String SEGMENT = "plan-segment";
    static final String TO_DATE = "plan-to-date";
    static final String PLATFORM = "plan-platform";
    static final String LINE = "plan-line";
    static final String UNPLANNED = "plan-none";

    private static final String SPEND = Measure.SPEND.key();
    private static final List<String> SEGMENT_COLUMNS =
            List.of("plan-target", "plan-amount", "plan-share", SPEND, "share-spend", "plan-difference");
    private static final List<String> TO_DATE_COLUMNS =
            List.of("plan-amount-to-date", RestOfSplit.SPENT, "plan-difference-to-date");
    private static final List<String> LINE_COLUMNS = List.of("plan-amount", SPEND, "plan-difference", "plan-used");
    private static final List<String> LACKING = List.of("plan-name", "plan-platform", "area", "starts");
    private static final int UNPLANNED_SHOWN = 20;
    private static final int LISTED = 20;

    private final ReportScope scope;
    private final MonthPlan plan;
    private final List<CampaignFact> spent;
    private final List<CampaignFact> spentToDate;
    private final Absence absence;
    /** Why what was spent cannot be held against what was planned up to the month, or null. */
    private final Absence absenceToDate;

    private PlanDetail(ReportScope scope, ReportFacts facts) {
        this.scope = scope;
        plan = facts.plan();
        spent = facts.campaignsOf(scope.month());
        spentToDate = facts.longer().mediaToDate();
        absence = facts.present().contains(SourceKind.CAMPAIGNS) ? null : Absence.MISSING;
        List<YearMonth> missing = MissingMonths.of(scope, facts).media();
        absenceToDate = plan.months().stream().anyMatch(m -> m.sums().plan().signum() > 0 && missing.contains(m.month()))
                ? Absence.MISSING : null;
    }

    static List<Block> blocks(ReportScope scope, ReportFacts facts) {
        if (!facts.plan().planned()) {
            return List.of(Block.of(ReportSection.SPLIT, "no-plan", "reporting.plan.none", List.of()));
        }
        PlanDetail detail = new PlanDetail(scope, facts);
        return List.of(detail.segments(), detail.lines(), detail.unplanned(), detail.lacking());
    }

    /** What finds the rows of each line again. */
    static List<PlanPlace> places(MonthPlan plan) {
        if (!plan.planned()) {
            return List.of();
        }
        return Stream.concat(
                        plan.lines().stream().map(l -> new PlanPlace(
                                LINE + "." + l.id(), l.platform(), word(l.segment()),
                                l.campaigns().stream().map(PlaceWord::of).toList(),
                                l.themes().stream().map(t -> PlaceWord.of(t.code())).toList())),
                        plan.unplanned().stream().limit(UNPLANNED_SHOWN).map(s -> new PlanPlace(
                                UNPLANNED + "." + key(s), s.platform(), word(s.segment()),
                                List.of(PlaceWord.of(s.campaign())), List.of())))
                .toList();
    }

    private Block segments() {
        List<Line> month = new ArrayList<>();
        List<Line> toDate = new ArrayList<>();
        Set<String> countries = new HashSet<>();
        for (Segment segment : scope.segments()) {
            countries.addAll(segment.countries());
            add(segment.key(), segment.name(), "", segment.share(), f -> segment.countries().contains(f.country()),
                    segment.key(), month, toDate);
        }
        add(PlanPlace.OUTSIDE, "", "reporting.split.other", null,
                f -> !f.country().isEmpty() && !countries.contains(f.country()), MonthPlan.OUTSIDE, month, toDate);
        add(PlanPlace.UNPLACED, "", "reporting.split.unassigned", null, f -> f.country().isEmpty(), MonthPlan.UNPLACED,
                month, toDate);
        BigDecimal planned = plan.plan(l -> true);
        BigDecimal plannedToDate = sum(plan.toDate().values().stream().map(Sums::plan));
        BigDecimal target = sum(scope.segments().stream().map(Segment::share));
        return Block.of(ReportSection.SPLIT, "plan", "reporting.plan.note", List.of(EsMx.number(plan.tolerance())),
                new FigureTable(SEGMENT, SEGMENT_COLUMNS, -1, month, new Line("total", "", "reporting.total",
                        state(plan.deviation(planned, known(spent))), segment("total", target, planned, spent))),
                new FigureTable(TO_DATE, TO_DATE_COLUMNS, -1, toDate,
                        Line.keyed("total", "reporting.total", toDate("total", plannedToDate, spentToDate))));
    }

    private void add(
            String key, String name, String labelKey, BigDecimal target, Predicate<CampaignFact> which, String segment,
            List<Line> month, List<Line> toDate) {
        BigDecimal planned = plan.plan(l -> l.segment().equals(segment));
        List<CampaignFact> now = spent.stream().filter(which).toList();
        if (target != null || planned.signum() > 0 || !now.isEmpty()) {
            month.add(new Line(key, name, labelKey, state(plan.deviation(planned, known(now))),
                    segment(key, target, planned, now)));
        }
        BigDecimal before = plan.toDate().containsKey(segment) ? plan.toDate().get(segment).plan() : BigDecimal.ZERO;
        List<CampaignFact> ever = spentToDate.stream().filter(which).toList();
        if (target != null || before.signum() > 0 || !ever.isEmpty()) {
            toDate.add(new Line(key, name, labelKey, "", toDate(key, before, ever)));
        }
    }

    private List<Figure> segment(String key, BigDecimal target, BigDecimal planned, List<CampaignFact> facts) {
        String place = SEGMENT + "." + key;
        Figure actual = spend(place, facts, absence);
        Reading whole = spend(place, spent, absence).now();
        return List.of(
                computed(place, "plan-target", Unit.PERCENT, target == null
                        ? Reading.absent(Absence.NOT_APPLICABLE)
                        : new Reading(target.setScale(2), null, null, null)),
                computed(place, "plan-amount", Unit.MXN, Reading.money(planned)),
                computed(place, "plan-share", Unit.PERCENT, Reading.percent(planned, plan.plan(l -> true))),
                actual,
                new Figure(place + ".share-spend", "share-spend", Unit.PERCENT, Added.share(actual.now(), whole), null,
                        actual.sources()),
                difference(place, "plan-difference", planned, actual.now()));
    }

    private List<Figure> toDate(String key, BigDecimal planned, List<CampaignFact> facts) {
        String place = TO_DATE + "." + key;
        Figure actual = spend(place, facts, null);
        return List.of(
                computed(place, "plan-amount-to-date", Unit.MXN, Reading.money(planned)),
                new Figure(place + "." + RestOfSplit.SPENT, RestOfSplit.SPENT, Unit.MXN, actual.now(), null,
                        actual.sources()),
                difference(place, "plan-difference-to-date", planned,
                        absenceToDate == null ? actual.now() : Reading.absent(absenceToDate)));
    }

    private Block lines() {
        Map<String, List<CampaignFact>> byPlatform = spent.stream()
                .collect(Collectors.groupingBy(CampaignFact::platform, LinkedHashMap::new, Collectors.toList()));
        List<Line> platforms = new ArrayList<>();
        plan.platforms().forEach((code, name) -> {
            BigDecimal planned = plan.plan(l -> l.platform().equals(code));
            List<CampaignFact> facts = byPlatform.getOrDefault(code, List.of());
            String key = code.isEmpty() ? "none" : code;
            String flag = state(plan.deviation(planned, known(facts)));
            String place = PLATFORM + "." + key;
            platforms.add(new Line(key, name, name.isEmpty() ? "reporting.no-platform" : "", flag,
                    figures(place, planned, spend(place, facts, absence))));
        });
        String total = PLATFORM + ".total";
        List<Line> each = plan.lines().stream().map(PlanDetail::line).toList();
        return Block.of(ReportSection.COSTS, "plan-lines", "reporting.plan.lines", List.of(EsMx.number(plan.tolerance())),
                new FigureTable(PLATFORM, LINE_COLUMNS, -1, platforms, Line.keyed("total", "reporting.total",
                        figures(total, plan.plan(l -> true), spend(total, spent, absence)))),
                new FigureTable(LINE, LINE_COLUMNS, -1, each, null));
    }

    private static Line line(MonthPlan.Line line) {
        String place = LINE + "." + line.id();
        Reading actual = line.actual() == null
                ? Reading.absent(line.imports().isEmpty() ? Absence.MISSING : Absence.UNDEFINED)
                : Reading.money(line.actual());
        return new Line(String.valueOf(line.id()), named(line.name(), line.platformName(), line.segmentName()), "",
                state(line.deviation()),
                figures(place, line.budget(),
                        new Figure(place + "." + SPEND, SPEND, Unit.MXN, actual, null, line.imports())));
    }

    private static List<Figure> figures(String place, BigDecimal planned, Figure actual) {
        return List.of(
                computed(place, "plan-amount", Unit.MXN, Reading.money(planned)),
                actual,
                difference(place, "plan-difference", planned, actual.now()),
                computed(place, "plan-used", Unit.PERCENT, actual.known()
                        ? Reading.percent(actual.value(), planned) : Reading.absent(actual.now().absence())));
    }

    private Block unplanned() {
        List<Spent> rows = plan.unplanned();
        BigDecimal sum = sum(rows.stream().map(Spent::spend).filter(s -> s != null));
        List<Line> lines = rows.stream().limit(UNPLANNED_SHOWN).map(PlanDetail::unplanned).toList();
        return lines.isEmpty()
                ? Block.of(ReportSection.COSTS, UNPLANNED, "reporting.plan.unplanned.none", List.of())
                : Block.of(ReportSection.COSTS, UNPLANNED, "reporting.plan.unplanned",
                        List.of(EsMx.amount(sum), EsMx.number(rows.size()), EsMx.number(lines.size())),
                        new FigureTable(UNPLANNED, List.of(SPEND), -1, lines, null));
    }

    private static Line unplanned(Spent row) {
        String key = key(row);
        String place = UNPLANNED + "." + key;
        String flag = row.segmentName().isEmpty() ? "reporting.split." + word(row.segment()) : "";
        String campaign = row.campaign().isEmpty() ? "–" : row.campaign();
        return new Line(key, named(campaign, row.platformName(), row.segmentName()), "", flag, List.of(new Figure(place + "." + SPEND, SPEND, Unit.MXN, Reading.money(row.spend()), null,
                        row.imports())));
    }

    private Block lacking() {
        return Block.listing(ReportSection.COSTS, "plan-lacking", listing("unapproved", plan.unapproved()),
                listing("unnoted", plan.unnoted()));
    }

    private static Listing listing(String key, List<MonthPlan.Line> lines) {
        return new Listing(key, LACKING, lines.stream().limit(LISTED)
                .map(l -> List.of(l.name(), l.platformName(), l.area().label(), EsMx.date(l.period().from())))
                .toList(), lines.size());
    }

    /** One spelling for what tells a row without a plan from the others. */
    private static String key(Spent row) {
        return PlaceWord.of(row.platform() + "|" + row.segment() + "|" + row.campaign());
    }

    private static BigDecimal sum(Stream<BigDecimal> parts) {
        return parts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A segment in the places of figures. */
    static String word(String segment) {
        return segment.equals(MonthPlan.OUTSIDE)
                ? PlanPlace.OUTSIDE : segment.equals(MonthPlan.UNPLACED) ? PlanPlace.UNPLACED : segment;
    }

    private static String named(String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** What keeps to the plan is not remarked upon. */
    private static String state(Deviation deviation) {
        return deviation == Deviation.WITHIN ? "" : "reporting.plan.state." + deviation;
    }

    private BigDecimal known(List<CampaignFact> facts) {
        return absence == null ? Added.sum(facts, CampaignFact::spend) : null;
    }

    private static Figure spend(String place, List<CampaignFact> facts, Absence absence) {
        CampaignSums sums = CampaignSums.of(facts, absence);
        return sums.figure(place, Measure.SPEND, sums).alone();
    }

    private static Figure difference(String place, String key, BigDecimal planned, Reading actual) {
        return computed(place, key, Unit.MXN, actual.known()
                ? Reading.money(actual.value().subtract(planned)) : Reading.absent(actual.absence()));
    }

    private static Figure computed(String place, String key, Unit unit, Reading reading) {
        return new Figure(place + "." + key, key, unit, reading, null, List.of());
    }
}
