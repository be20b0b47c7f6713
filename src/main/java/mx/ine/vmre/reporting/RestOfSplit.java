package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/** What each segment has spent since the strategy began and what the rest must be, as a table of the report. */
final class RestOfSplit {

    static final String KEY = "rest";
    static final String SPENT = "spend-to-date";
    static final String SHARE = "share-spend-to-date";

    /** Where the strategy has planned nothing further, the rest is told for each of these. */
    private static final BigDecimal UNIT = BigDecimal.valueOf(100_000);
    private static final List<String> COLUMNS =
            List.of("rest-plan", SPENT, SHARE, "rest-amount", "rest-share", "rest-closing");

    private RestOfSplit() {}

    static Block block(ReportScope scope, LongerFacts facts) {
        List<Segment> segments = scope.segments();
        Set<String> planned = new HashSet<>();
        segments.forEach(s -> planned.addAll(s.countries()));
        List<CampaignFact> inside = facts.mediaToDate().stream().filter(f -> planned.contains(f.country())).toList();
        Reading whole = spent(inside);
        Reading outside = spent(facts.mediaToDate().stream().filter(f -> !planned.contains(f.country())).toList());
        BigDecimal ahead = facts.works().ahead();
        boolean known = ahead.signum() > 0;
        BigDecimal amount = known ? ahead : UNIT;
        List<Rest.Segment> spent = new ArrayList<>();
        for (Segment segment : segments) {
            Reading part = spent(of(inside, segment));
            spent.add(new Rest.Segment(segment.key(), segment.name(), segment.share(),
                    part.known() ? part.value() : BigDecimal.ZERO));
        }
        if (spent.isEmpty() || spent.stream().allMatch(s -> s.plan().signum() == 0)) {
            return Block.of(ReportSection.SPLIT, KEY, "reporting.rest.note.none", List.of());
        }
        Rest rest = Rest.of(spent, amount);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            lines.add(line(segments.get(i), of(inside, segments.get(i)), whole, rest.parts().get(i)));
        }
        return Block.of(ReportSection.SPLIT, KEY,
                note(known, rest), List.of(rest.amountText(), outside.known() ? EsMx.amount(outside.value()) : "0.00",
                        rest.leastText()),
                new FigureTable(KEY, COLUMNS, -1, lines, total(inside, whole, rest)));
    }

    private static String note(boolean known, Rest rest) {
        return "reporting.rest.note." + (known ? "planned" : "unit")
                + (rest.reaches() ? "" : rest.least() == null ? ".never" : ".less");
    }

    private static List<CampaignFact> of(List<CampaignFact> facts, Segment segment) {
        return facts.stream().filter(f -> segment.countries().contains(f.country())).toList();
    }

    private static Reading spent(List<CampaignFact> facts) {
        return Reading.money(Added.sum(facts, CampaignFact::spend));
    }

    private static Line line(Segment segment, List<CampaignFact> facts, Reading whole, Rest.Part part) {
        String place = KEY + "." + segment.key() + ".";
        List<Long> imports = Added.imports(facts, CampaignFact::imports);
        Reading spent = spent(facts);
        return Line.named(segment.key(), segment.name(), List.of(
                computed(place, "rest-plan", Unit.PERCENT, segment.share().setScale(2)),
                new Figure(place + SPENT, SPENT, Unit.MXN, spent, null, imports),
                new Figure(place + SHARE, SHARE, Unit.PERCENT, Added.share(spent, whole), null, imports),
                computed(place, "rest-amount", Unit.MXN, part.needed()),
                computed(place, "rest-share", Unit.PERCENT, part.share()),
                computed(place, "rest-closing", Unit.PERCENT, part.closing())));
    }

    private static Line total(List<CampaignFact> inside, Reading whole, Rest rest) {
        String place = KEY + ".total.";
        List<Long> imports = Added.imports(inside, CampaignFact::imports);
        BigDecimal hundred = new BigDecimal("100.00");
        return Line.keyed("total", "reporting.rest.total", List.of(
                computed(place, "rest-plan", Unit.PERCENT, hundred),
                new Figure(place + SPENT, SPENT, Unit.MXN, whole, null, imports),
                new Figure(place + SHARE, SHARE, Unit.PERCENT, Added.share(whole, whole), null, imports),
                computed(place, "rest-amount", Unit.MXN, rest.amount().setScale(2)),
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
                .map(table -> Rest.of(table.lines().stream().map(RestOfSplit::spent).toList(), amount));
    }

    private static Rest.Segment spent(Line line) {
        Reading spent = line.figures().get(1).now();
        return new Rest.Segment(line.key(), line.label(), line.figures().get(0).value(),
                spent.known() ? spent.value() : BigDecimal.ZERO);
    }
}
