package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.Segment;
import mx.ine.vmre.paidmedia.MonthPlan;
import mx.ine.vmre.paidmedia.MonthPlan.Ahead;
import mx.ine.vmre.reporting.Counted.Kind;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/** What each segment has spent since the strategy began and what the rest must be, as a table of the report. */
final class RestOfSplit {

    static final String KEY = "rest";
    static final String SPENT = RestBase.SPEND.toDate();
    /** Place of the amount that is split. */
    static final String AMOUNT = KEY + ".total.rest-amount";
    static final String TOTAL = KEY + ".total.";
    static final String GIVEN = "rest-given";

    private static final String NOTE = "reporting.rest.note.";

    /** Where the strategy has planned nothing further, the rest is told for each of these. */
    private static final BigDecimal UNIT = BigDecimal.valueOf(100_000);

    /** Where it is said how much is left. */
    enum Source {
        PLAN("given", Kind.PLANS),
        ACTIONS("planned", Kind.ACTIONS),
        /** Nobody planned anything: a round amount stands for it. */
        NONE("unit", null);

        private final String word;
        private final Kind kind;

        Source(String word, Kind kind) {
            this.word = word;
            this.kind = kind;
        }

        private String note() {
            return NOTE + word;
        }

        /** The records that add up to it. */
        Optional<Kind> kind() {
            return Optional.ofNullable(kind);
        }
    }

    private RestOfSplit() {}

    /** Keys of what the segments have had, in any base. */
    static List<String> spent() {
        return Arrays.stream(RestBase.values()).map(RestBase::toDate).toList();
    }

    /** Keys of the rest, in any base. */
    static List<String> amounts() {
        return Arrays.stream(RestBase.values()).map(RestBase::rest).toList();
    }

    /** As its note says it, which every report has said since the first. */
    static Source source(MonthlyReport report) {
        return report.further().blocks().stream()
                .filter(b -> b.word().equals(KEY))
                .flatMap(b -> Arrays.stream(Source.values()).filter(s -> b.note().startsWith(s.note())))
                .findFirst()
                .orElse(Source.NONE);
    }

    static Block block(ReportScope scope, LongerFacts facts, MonthPlan plan) {
        RestBase base = RestBase.of(scope.parameters().splitBase());
        List<Segment> segments = scope.segments();
        Set<String> planned = new HashSet<>();
        segments.forEach(s -> planned.addAll(s.countries()));
        List<CampaignFact> inside = facts.mediaToDate().stream().filter(f -> planned.contains(f.country())).toList();
        Reading whole = base.sum(inside);
        Reading outside = base.sum(facts.mediaToDate().stream().filter(f -> !planned.contains(f.country())).toList());
        Source source = source(base, segments, facts, plan);
        BigDecimal amount = source == Source.PLAN ? given(plan, segments)
                : source == Source.ACTIONS ? facts.works().ahead() : UNIT;
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
            lines.add(line(base, segments.get(i), of(inside, segments.get(i)), whole, rest.parts().get(i),
                    source == Source.PLAN ? given(plan, List.of(segments.get(i))) : null));
        }
        List<String> args = new ArrayList<>(List.of(
                rest.amountText(), base.text(outside.known() ? outside.value() : BigDecimal.ZERO), rest.leastText()));
        if (source == Source.PLAN) {
            args.add(months(plan));
        }
        return Block.of(ReportSection.SPLIT, KEY, note(source, rest) + base.words(), args,
                new FigureTable(KEY, columns(base, source), -1, lines, total(base, inside, whole, rest, source)));
    }

    /**
     * The media plan of the months that follow says it best; without one, what digital actions plan. Both are in pesos: of
     * impressions nobody plans how many are left.
     */
    private static Source source(RestBase base, List<Segment> segments, LongerFacts facts, MonthPlan plan) {
        if (base != RestBase.SPEND) {
            return Source.NONE;
        }
        return given(plan, segments).signum() > 0
                ? Source.PLAN : facts.works().ahead().signum() > 0 ? Source.ACTIONS : Source.NONE;
    }

    /** What the plan of the months that follow has for the segments. */
    private static BigDecimal given(MonthPlan plan, List<Segment> segments) {
        return plan.ahead().stream()
                .filter(a -> segments.stream().anyMatch(s -> s.key().equals(a.segment())))
                .map(Ahead::plan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String months(MonthPlan plan) {
        return MonthRuns.text(plan.ahead().stream().map(Ahead::month).distinct().sorted().toList());
    }

    private static List<String> columns(RestBase base, Source source) {
        Stream<String> columns = Stream.of("rest-plan", base.toDate(), base.share(), base.rest(), "rest-share", "rest-closing");
        return Stream.concat(columns, source == Source.PLAN ? Stream.of(GIVEN) : Stream.empty()).toList();
    }

    private static String note(Source source, Rest rest) {
        return source.note() + (rest.reaches() ? "" : rest.least() == null ? ".never" : ".less");
    }

    private static List<CampaignFact> of(List<CampaignFact> facts, Segment segment) {
        return facts.stream().filter(f -> segment.countries().contains(f.country())).toList();
    }

    private static Line line(
            RestBase base, Segment segment, List<CampaignFact> facts, Reading whole, Rest.Part part, BigDecimal given) {
        String place = KEY + "." + segment.key() + ".";
        List<Long> imports = Added.imports(facts, CampaignFact::imports);
        Reading spent = base.sum(facts);
        return Line.named(segment.key(), segment.name(), with(place, given,
                computed(place, "rest-plan", Unit.PERCENT, segment.share().setScale(2)),
                new Figure(place + base.toDate(), base.toDate(), base.unit(), spent, null, imports),
                new Figure(place + base.share(), base.share(), Unit.PERCENT, Added.share(spent, whole), null, imports),
                computed(place, base.rest(), base.unit(), part.needed()),
                computed(place, "rest-share", Unit.PERCENT, part.share()),
                computed(place, "rest-closing", Unit.PERCENT, part.closing())));
    }

    /** @param given what the media plan has, or null where it says nothing */
    private static List<Figure> with(String place, BigDecimal given, Figure... figures) {
        Stream<Figure> plan = Stream.ofNullable(given).map(pesos -> computed(place, GIVEN, Unit.MXN, pesos.setScale(2)));
        return Stream.concat(Arrays.stream(figures), plan).toList();
    }

    private static Line total(
            RestBase base, List<CampaignFact> inside, Reading whole, Rest rest, Source source) {
        String place = TOTAL;
        List<Long> imports = Added.imports(inside, CampaignFact::imports);
        BigDecimal hundred = new BigDecimal("100.00");
        return Line.keyed("total", "reporting.rest.total", with(place, source == Source.PLAN ? rest.amount() : null,
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
