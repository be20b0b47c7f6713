package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.Segment;

/**
 * Says of any figure of a report which sums of facts it is made of. It reads the figure's place, so that a figure frozen
 * years ago is traced like one of today. Figures of actions and organisations rest on records, not on facts of files.
 */
final class FigureTracing {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Set<String> WHOLE = Set.of("key", "costs");

    private final MonthlyReport report;
    private final List<Segment> segments;
    private final YearMonth month;
    private final LocalDate beginning;

    /** @param beginning first day of the strategy, from which requests are accumulated */
    FigureTracing(MonthlyReport report, List<Segment> segments, LocalDate beginning) {
        this.report = report;
        this.segments = segments;
        this.month = report.cover().month();
        this.beginning = beginning;
    }

    /**
     * The sums, the numerator of a ratio first; empty where the figure is not known or counts records of ours. A zero of
     * which no file has a row is a sum of no rows.
     */
    List<TracePart> parts(Figure figure) {
        if (!figure.known()) {
            return List.of();
        }
        Reading now = figure.now();
        String[] place = figure.id().split("\\.");
        switch (figure.key()) {
            case "impressions", "clicks", "spend", "conversions":
                return List.of(media(figure.key(), mediaFilter(place), now.value()));
            case "ctr":
                return ratio(media("clicks", mediaFilter(place), now.numerator()),
                        media("impressions", mediaFilter(place), now.denominator()));
            case "cpc":
                return ratio(media("spend", mediaFilter(place), now.numerator()),
                        media("clicks", mediaFilter(place), now.denominator()));
            case "cpm":
                return ratio(media("spend", mediaFilter(place), now.numerator().divide(THOUSAND)),
                        media("impressions", mediaFilter(place), now.denominator()));
            case "cost-per-conversion":
                return ratio(media("spend", mediaFilter(place), now.numerator()),
                        media("conversions", mediaFilter(place), now.denominator()));
            case "share-spend", "share-impressions":
                String base = figure.key().substring("share-".length());
                return ratio(media(base, mediaFilter(place), now.numerator()),
                        media(base, FactFilter.ALL, now.denominator()));
            case "sessions", "goals":
                return List.of(audience(figure.key(), audienceFilter(place), now.value()));
            case "users":
                return List.of(audience("users", place[1].equals("total")
                        ? FactFilter.ALL.of("total") : audienceFilter(place), now.value()));
            case "share-sessions":
                return ratio(audience("sessions", audienceFilter(place), now.numerator()),
                        audience("sessions", FactFilter.ALL.of("country"), now.denominator()));
            case "goal-rate":
                return ratio(audience("goals", audienceFilter(place), now.numerator()),
                        audience("sessions", audienceFilter(place), now.denominator()));
            case "requests":
                return List.of(requests(requestFilter(place), monthOf(place), now.value()));
            case "share-requests":
                return ratio(requests(requestFilter(place), month, now.numerator()),
                        requests(FactFilter.ALL, month, now.denominator()));
            case "requests-to-date":
                return List.of(new TracePart(SourceKind.REQUESTS, "requests", requestFilter(place), beginning,
                        month.atEndOfMonth(), now.value()));
            case "cost-per-session":
                return ratio(media("spend", FactFilter.ALL, now.numerator()),
                        audience("sessions", FactFilter.ALL.of("country"), now.denominator()));
            case "cost-per-request":
                return ratio(media("spend", FactFilter.ALL, now.numerator()),
                        requests(FactFilter.ALL, month, now.denominator()));
            default:
                return new FurtherTracing(report).parts(figure, place);
        }
    }

    private static List<TracePart> ratio(TracePart numerator, TracePart denominator) {
        return List.of(numerator, denominator);
    }

    private TracePart media(String measure, FactFilter filter, BigDecimal expected) {
        return new TracePart(SourceKind.CAMPAIGNS, measure, filter, month.atDay(1), month.atEndOfMonth(), expected);
    }

    private TracePart audience(String measure, FactFilter filter, BigDecimal expected) {
        return new TracePart(SourceKind.AUDIENCE, measure, filter, month.atDay(1), month.atEndOfMonth(), expected);
    }

    private static TracePart requests(FactFilter filter, YearMonth of, BigDecimal expected) {
        return new TracePart(SourceKind.REQUESTS, "requests", filter, of.atDay(1), of.atEndOfMonth(), expected);
    }

    private FactFilter mediaFilter(String[] place) {
        if (WHOLE.contains(place[0]) || place[1].equals("total")) {
            return FactFilter.ALL;
        }
        if (!place[0].equals("split")) {
            return FactFilter.platform(named(place[1]));
        }
        switch (place[1]) {
            case "other":
                Set<String> planned = new HashSet<>(Set.of(""));
                segments.forEach(s -> planned.addAll(s.countries()));
                return FactFilter.countriesBut(planned);
            case "unassigned":
                return FactFilter.countries(List.of(""));
            default:
                return FactFilter.countries(segment(place[1]).map(Segment::countries).orElse(Set.of()));
        }
    }

    private Optional<Segment> segment(String key) {
        return segments.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    private static FactFilter audienceFilter(String[] place) {
        boolean whole = place[0].equals("key") || place[1].equals("total");
        return (whole ? FactFilter.ALL : FactFilter.countries(List.of(named(place[1])))).of("country");
    }

    private FactFilter requestFilter(String[] place) {
        if (!place[0].equals("requests") || place.length < 4) {
            return FactFilter.ALL;
        }
        switch (place[1]) {
            case "country":
                return place[2].equals("others")
                        ? FactFilter.countriesBut(countriesShown())
                        : FactFilter.countries(List.of(named(place[2])));
            case "entity":
                return FactFilter.entity(named(place[2]));
            case "mode":
                return FactFilter.mode(named(place[2]));
            default:
                return FactFilter.ALL;
        }
    }

    private List<String> countriesShown() {
        List<String> shown = new ArrayList<>();
        report.requests().byCountry().lines().forEach(line -> shown.add(named(line.key())));
        shown.remove("others");
        return shown;
    }

    /** The month of a point of the trend; else the report's. */
    private YearMonth monthOf(String[] place) {
        return Arrays.stream(place).limit(2).toList().equals(List.of("requests", "trend"))
                ? YearMonth.parse(place[2]) : month;
    }

    private static String named(String word) {
        return word.equals("none") ? "" : word;
    }

    /** Every import that some figure of the report rests on. */
    static List<Long> imports(MonthlyReport report) {
        return Stream.concat(
                        ReportFigures.of(report).stream().flatMap(f -> f.sources().stream()),
                        report.files().stream().map(SourceFile::id))
                .distinct()
                .sorted()
                .toList();
    }
}
