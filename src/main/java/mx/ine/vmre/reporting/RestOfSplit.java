package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/** What each segment has spent since the strategy began and what the rest must be, as a table of the report. */
final class RestOfSplit {

    static final String KEY = "rest";
    static final String SPENT = RestBase.SPEND.toDate();

    /** Where the strategy has planned nothing further, the rest is told for each of these. */
    private static final BigDecimal UNIT = BigDecimal.valueOf(100_000);

    private RestOfSplit() {}

    static Block block(ReportScope scope, LongerFacts facts) {
        RestBase base = RestBase.of(scope.parameters().splitBase());
        List<Segment> segments = scope.segments();
        Set<String> planned = new HashSet<>();
        segments.forEach(s -> planned.addAll(s.countries()));
        List<CampaignFact> inside = facts.mediaToDate().stream().filter(f -> planned.contains(f.country())).toList();
        Reading whole = base.sum(inside);
        Reading outside = base.sum(facts.mediaToDate().stream().filter(f -> !planned.contains(f.country())).toList());
        // What is planned ahead is planned in pesos: of impressions nobody plans how many are left.
        BigDecimal ahead = base == RestBase.SPEND ? facts.works().ahead() : BigDecimal.ZERO;
        boolean known = ahead.signum() > 0;
        BigDecimal amount = known ? ahead : UNIT;
        List<Rest.Segment> spent = new ArrayList<>();
        for (Segment segment : segments) {
            Reading part = base.sum(of(inside, segment));
            spent.add(new Rest.Segment(segment.key(), segment.name(), segment.share(),
                    part.known() ? part.value() : BigDecimal.ZERO));
        }
        if (spent.isEmpty() || spent.stream().allMatch(s -> s.plan().signum() == 0)) {
            return Block.of(ReportSection.SPLIT, KEY, "reporting.rest.note.none", List.of());
        }
        Rest rest = Rest.of(base, spent, amount);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            lines.add(line(base, segments.get(i), of(inside, segments.get(i)), whole, rest.parts().get(i)));
        }
        return Block.of(ReportSection.SPLIT, KEY,
                note(known, rest) + base.words(), List.of(rest.amountText(), base.text(outside.known() ? outside.value() : BigDecimal.ZERO),
                        rest.leastText()),
                new FigureTable(KEY, columns(base), -1, lines, total(base, inside, whole, rest)));
    }

    private static List<String> columns(RestBase base) {
        return List.of("rest-plan", base.toDate(), base.share(), base.rest(), "rest-share", "rest-closing");
    }

    private static String note(boolean known, Rest rest) {
        return "reporting.rest.note." + (known ? "planned" : "unit")
                + (rest.reaches() ? "" : rest.least() == null ? ".never" : ".less");
    }

    private static List<CampaignFact> of(List<CampaignFact> facts, Segment segment) {
        return facts.stream().filter(f -> segment.countries().contains(f.country())).toList();
    }

    private static Line line(
            RestBase base, Segment segment, List<CampaignFact> facts, Reading whole, Rest.Part part) {
        String place = KEY + "." + segment.key() + ".";
        List<Long> imports = Added.imports(facts, CampaignFact::imports);
        Reading spent = base.sum(facts);
        return Line.named(segment.key(), segment.name(), List.of(
                computed(place, "rest-plan", Unit.PERCENT, segment.share().setScale(2)),
                new Figure(place + base.toDate(), base.toDate(), base.unit(), spent, null, imports),
                new Figure(place + base.share(), base.share(), Unit.PERCENT, Added.share(spent, whole), null, imports),
                computed(place, base.rest(), base.unit(), part.needed()),
                computed(place, "rest-share", Unit.PERCENT, part.share()),
                computed(place, "rest-closing", Unit.PERCENT, part.closing())));
    }

    private static Line total(RestBase base, List<CampaignFact> inside, Reading whole, Rest rest) {
        String place = KEY + ".total.";
        List<Long> imports = Added.imports(inside, CampaignFact::imports);
        BigDecimal hundred = new BigDecimal("100.00");
        return Line.keyed("total", "reporting.rest.total", List.of(
                computed(place, "rest-plan", Unit.PERCENT, hundred),
                new Figure(place + base.toDate(), base.toDate(), base.unit(), whole, null, imports),
                new Figure(place + base.share(), base.share(), Unit.PERCENT, Added.share(whole, whole), null, imports),
                computed(place, base.rest(), base.unit(), rest.amount().setScale(base.decimals())),
                computed(place, "rest-share", Unit.PERCENT, rest.amount().signum() == 0 ? null : hundred),
                computed(place, "rest-closing", Unit.PERCENT, hundred)));
    }

    private static Figure computed(String place, String key, Unit unit, BigDecimal value) {
        Reading reading = value == null ? Reading.absent(Absence.UNDEFINED) : new Reading(value, null, null, null);
        return new Figure(place + key, key, unit, reading, null, List.of());
    }

    /** What the rest must be for an amount that a reader asks about; empty where the report holds no such table. */
    static Optional<Rest> of(MonthlyReport report, BigDecimal amount) {
        return report.further().tables().filter(t -> t.key().equals(KEY)).findFirst()
                .map(table -> Rest.of(RestBase.of(report.split().base()),
                        table.lines().stream().map(RestOfSplit::spent).toList(), amount));
    }

    private static Rest.Segment spent(Line line) {
        Reading spent = line.figures().get(1).now();
        return new Rest.Segment(line.key(), line.label(), line.figures().get(0).value(),
                spent.known() ? spent.value() : BigDecimal.ZERO);
    }
}
