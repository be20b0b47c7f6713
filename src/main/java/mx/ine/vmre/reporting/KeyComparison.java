package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.LongerFacts.Visits;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * The key figures beside those of the same month a year before, beside the targets of the actions that end in the month,
 * and accumulated since the strategy began. What was not brought is unknown and never 0; what came before the strategy
 * does not apply.
 */
final class KeyComparison {

    static final String TARGET = "target";
    static final String TO_DATE = "-to-date";

    private static final List<String> COLUMNS = List.of("key-year", "key-target", "key-sum");
    private static final List<Measure> MEDIA =
            List.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.CTR, Measure.SPEND, Measure.CPC);
    /** Which indicator of an action aims at which key figure. */
    private static final Map<String, String> INDICATORS = Map.of(
            "impressions", "impresiones", "clicks", "clics", "sessions", "visitas-al-micrositio", "requests",
            "solicitudes-de-registro");

    private final ReportScope scope;
    private final ReportFacts facts;
    private final LongerFacts longer;
    private final YearMonth year;
    private final Absence noYear;

    private KeyComparison(ReportScope scope, ReportFacts facts) {
        this.scope = scope;
        this.facts = facts;
        this.longer = facts.longer();
        this.year = scope.month().minusYears(1);
        this.noYear = scope.strategy().covers(year) ? null : Absence.NOT_APPLICABLE;
    }

    static Block block(ReportScope scope, ReportFacts facts) {
        KeyComparison key = new KeyComparison(scope, facts);
        List<String> args = new ArrayList<>(List.of(EsMx.month(key.year), EsMx.longDate(scope.strategy().from())));
        Map<String, List<YearMonth>> gaps = MissingMonths.of(scope, facts).bySource();
        gaps.values().forEach(months -> args.add(MonthRuns.text(months)));
        return Block.of(ReportSection.KEY, "key-comparison", gaps.isEmpty()
                ? "reporting.key-comparison.note"
                : "reporting.key-comparison.note.lacks." + String.join("-", gaps.keySet()), args, key.table());
    }

    private FigureTable table() {
        List<Line> lines = new ArrayList<>();
        for (Measure measure : MEDIA) {
            lines.add(line(measure.key(),
                    media("year", "", measure, longer.mediaYear(), absence(longer.mediaYear(), m -> m.equals(year), noYear)),
                    media("sum", TO_DATE, measure, longer.mediaToDate(), absence(longer.mediaToDate(), m -> true, null))));
        }
        lines.add(line("sessions", visits("year", "", longer.visitsYear(), noYear),
                visits("sum", TO_DATE, longer.visitsToDate(), null)));
        lines.add(line("requests", requestsOfYear(), requestsToDate()));
        lines.add(line("actions-done",
                count("year.actions-done", "actions-done", noYear == null
                        ? Reading.count(longer.works().doneYear()) : Reading.absent(noYear)),
                count("sum.actions-done", "actions-done" + TO_DATE, Reading.count(longer.works().doneToDate()))));
        return new FigureTable("key-comparison", COLUMNS, -1, lines, null);
    }

    private Line line(String key, Figure before, Figure sum) {
        return Line.keyed(key, "reporting.figure." + key, List.of(before, target(key), sum));
    }

    /** Of the actions that end in the month; what they do not aim at has none. */
    private Figure target(String key) {
        Reading target;
        if (key.equals("actions-done")) {
            target = longer.works().due() == 0
                    ? Reading.absent(Absence.UNDEFINED) : Reading.count(longer.works().due());
        } else {
            target = Reading.count(facts.records().results().stream()
                    .filter(r -> r.indicator().equals(indicator(key)))
                    .map(RecordFacts.Result::target)
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal::add)
                    .orElse(null));
        }
        return count(TARGET + "." + key, TARGET, target);
    }

    /** Code of the indicator that aims at a key figure, or the empty text. */
    static String indicator(String key) {
        return INDICATORS.getOrDefault(key, "");
    }

    /** None where something was brought, or somebody declared of one of the months that it had no paid media. */
    private Absence absence(List<CampaignFact> facts, Predicate<YearMonth> months, Absence none) {
        boolean told = !facts.isEmpty() || longer.brought().media().stream().anyMatch(months);
        return none != null || told ? none : Absence.MISSING;
    }

    private static Figure media(String place, String suffix, Measure measure, List<CampaignFact> facts, Absence absence) {
        CampaignSums sums = CampaignSums.of(facts, absence);
        Figure figure = sums.figure(place, measure, sums);
        return new Figure(figure.id(), figure.key() + suffix, figure.unit(), figure.now(), null, figure.sources());
    }

    private static Figure visits(String place, String suffix, Visits visits, Absence none) {
        Reading reading = visits == null
                ? Reading.absent(none == null ? Absence.MISSING : none) : Reading.count(visits.sessions());
        return new Figure(place + ".sessions", "sessions" + suffix, Unit.COUNT, reading, null,
                visits == null ? List.of() : visits.imports());
    }

    private Figure requestsOfYear() {
        boolean applies = scope.registrationMonths().contains(year);
        List<RequestFact> then = facts.requests().stream().filter(f -> f.month().equals(year)).toList();
        return new Figure("year.requests", "requests", Unit.COUNT,
                !applies ? Reading.absent(Absence.NOT_APPLICABLE)
                        : then.isEmpty() ? Reading.absent(Absence.MISSING) : sum(then),
                null, Added.imports(then, RequestFact::imports));
    }

    private Figure requestsToDate() {
        boolean applies = scope.registrationMonths().stream().anyMatch(m -> !m.isAfter(scope.month()));
        return new Figure("sum.requests", "requests" + TO_DATE, Unit.COUNT,
                !applies ? Reading.absent(Absence.NOT_APPLICABLE)
                        : facts.requests().isEmpty() ? Reading.absent(Absence.MISSING) : sum(facts.requests()),
                null, Added.imports(facts.requests(), RequestFact::imports));
    }

    private static Reading sum(List<RequestFact> requests) {
        Function<RequestFact, BigDecimal> each = f -> BigDecimal.valueOf(f.requests());
        return Added.of(requests, each, null);
    }

    private static Figure count(String id, String key, Reading reading) {
        return new Figure(id, key, Unit.COUNT, reading, null, List.of());
    }
}
