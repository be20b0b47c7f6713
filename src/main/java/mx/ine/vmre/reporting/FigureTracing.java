package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
    private static final Set<String> BY_SEGMENT = Set.of("split", PlanDetail.SEGMENT, PlanDetail.TO_DATE);

    private final MonthlyReport report;
    private final List<Segment> segments;
    private final LocalDate beginning;
    private final LocalDate from;
    private final LocalDate to;

    /**
     * What the report itself tells of its strategy stands, whatever the strategy says by now.
     *
     * @param segments of the strategy, for what was frozen before reports told theirs
     * @param beginning first day of the strategy, likewise
     */
    FigureTracing(MonthlyReport report, List<Segment> segments, LocalDate beginning) {
        this(report, own(report, segments), report.cover().begins() == null ? beginning : report.cover().begins(), report.cover().month().atDay(1), report.cover().month().atEndOfMonth());
    }

    private static List<Segment> own(MonthlyReport report, List<Segment> otherwise) {
        List<Segment> told = report.split().lines().stream()
                .filter(line -> !line.countries().isEmpty())
                .map(line -> new Segment(line.key(), line.name(), line.plan(), Set.copyOf(line.countries())))
                .toList();
        return told.isEmpty() ? otherwise : told;
    }

    private FigureTracing(
            MonthlyReport report, List<Segment> segments, LocalDate beginning, LocalDate from, LocalDate to) {
        this.report = report;
        this.segments = segments;
        this.beginning = beginning;
        this.from = from;
        this.to = to;
    }

    /**
     * The sums, the numerator of a ratio first; empty where the figure is not known or counts records of ours. A zero of
     * which no file has a row is a sum of no rows.
     */
    List<TracePart> parts(Figure figure) {
        if (!figure.known()) {
            return List.of();
        }
        String[] place = figure.id().split("\\.");
        switch (place[0]) {
            case "year":
                YearMonth year = YearMonth.from(from).minusYears(1);
                return within(year.atDay(1), year.atEndOfMonth()).sums(figure, figure.key(), new String[] {"key"});
            case "sum":
                return within(beginning, to).sums(figure, monthly(figure), new String[] {"key"});
            case MediaDetail.PLACE:
                return place[1].equals("period")
                        ? days(place[2]).sums(figure, figure.key(), new String[] {"key"})
                        : sums(figure, figure.key(), place);
            case RestOfSplit.KEY:
                return within(beginning, to).rest(figure, place);
            case PlanDetail.TO_DATE:
                return within(beginning, to).sums(figure, monthly(figure), place);
            case PlanDetail.LINE, PlanDetail.UNPLANNED:
                return figure.computed() ? List.of() : List.of(media("spend", planned(place), figure.value()));
            default:
                return sums(figure, figure.key(), place);
        }
    }

    /** Rows of a line of the media plan, by what the report says of it. */
    private FactFilter planned(String[] place) {
        PlanPlace line = report.further().plans().stream()
                .filter(p -> p.key().equals(place[0] + "." + place[1]))
                .findFirst()
                .orElseThrow();
        return inSegment(line.segment()).campaigns(line.platform(), line.campaigns());
    }

    /** @param span {@code 2020-11-01_2020-11-09} */
    private FigureTracing days(String span) {
        String[] ends = span.split("_");
        return within(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private FigureTracing within(LocalDate first, LocalDate last) {
        return new FigureTracing(report, segments, beginning, first, last);
    }

    /** What a figure that is accumulated measures in a month. */
    private static String monthly(Figure figure) {
        return figure.key().replace(KeyComparison.TO_DATE, "");
    }

    private List<TracePart> rest(Figure figure, String[] place) {
        Reading now = figure.now();
        Set<String> all = planned();
        FactFilter whole = FactFilter.countries(all);
        FactFilter filter = place[1].equals("total") ? whole : FactFilter.countries(countries(place[1]));
        for (RestBase base : RestBase.values()) {
            if (figure.key().equals(base.toDate())) {
                return List.of(media(base.measure(), filter, now.value()));
            }
            if (figure.key().equals(base.share())) {
                return ratio(media(base.measure(), filter, now.numerator()), media(base.measure(), whole, now.denominator()));
            }
        }
        return List.of();
    }

    private List<TracePart> sums(Figure figure, String key, String[] place) {
        Reading now = figure.now();
        switch (key) {
            case "impressions", "clicks", "spend", "conversions":
                return List.of(media(key, mediaFilter(place), now.value()));
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
                return ratio(media("spend", mediaFilter(place).platformsBut(report.further().silent()), now.numerator()),
                        media("conversions", mediaFilter(place), now.denominator()));
            case "share-spend", "share-impressions":
                String base = key.substring("share-".length());
                return ratio(media(base, mediaFilter(place), now.numerator()),
                        media(base, FactFilter.ALL, now.denominator()));
            case "sessions", "goals":
                return List.of(audience(key, audienceFilter(place), now.value()));
            case "users":
                return List.of(audience("users", place[1].equals("total")
                        ? FactFilter.ALL.of("total") : audienceFilter(place), now.value()));
            case "share-sessions":
                return ratio(audience("sessions", audienceFilter(place), now.numerator()),
                        audience("sessions", FactFilter.ALL.of(place[0].equals(VisitDetail.PLACE) ? place[1] : "country"),
                                now.denominator()));
            case "goal-rate":
                return ratio(audience("goals", audienceFilter(place), now.numerator()),
                        audience("sessions", audienceFilter(place), now.denominator()));
            case "requests":
                return List.of(counted(place).requests(requestFilter(place), now.value()));
            case "share-requests":
                return ratio(requests(requestFilter(place), now.numerator()),
                        requests(FactFilter.ALL, now.denominator()));
            case "requests-to-date":
                LocalDate until = place[1].equals(RequestCurve.WORD) ? LocalDate.parse(place[2]) : to;
                return List.of(within(beginning, until).requests(requestFilter(place), now.value()));
            case "cost-per-session":
                return ratio(media("spend", FactFilter.ALL, now.numerator()),
                        audience("sessions", FactFilter.ALL.of("country"), now.denominator()));
            case "cost-per-request":
                return ratio(media("spend", FactFilter.ALL, now.numerator()),
                        requests(FactFilter.ALL, now.denominator()));
            default:
                return new FurtherTracing(report).parts(figure, place);
        }
    }

    private static List<TracePart> ratio(TracePart numerator, TracePart denominator) {
        return List.of(numerator, denominator);
    }

    private TracePart media(String measure, FactFilter filter, BigDecimal expected) {
        return new TracePart(SourceKind.CAMPAIGNS, measure, filter, from, to, expected);
    }

    private TracePart audience(String measure, FactFilter filter, BigDecimal expected) {
        return new TracePart(SourceKind.AUDIENCE, measure, filter, from, to, expected);
    }

    private TracePart requests(FactFilter filter, BigDecimal expected) {
        return new TracePart(SourceKind.REQUESTS, "requests", filter, from, to, expected);
    }

    private FactFilter mediaFilter(String[] place) {
        if (WHOLE.contains(place[0]) || place[1].equals("total")) {
            return FactFilter.ALL;
        }
        if (place[0].equals(MediaDetail.PLACE)) {
            return place[1].equals(ThemeDetail.WORD)
                    ? ThemeDetail.rows(report, place[2]) : FactFilter.ALL.of(place[1]).item(place[2]);
        }
        if (place[0].equals(CountryCosts.PLACE)) {
            return FactFilter.countries(List.of(named(place[1])));
        }
        return BY_SEGMENT.contains(place[0]) ? inSegment(place[1]) : FactFilter.platform(named(place[1]));
    }

    private FactFilter inSegment(String segment) {
        switch (segment) {
            case PlanPlace.OUTSIDE:
                Set<String> named = planned();
                named.add("");
                return FactFilter.countriesBut(named);
            case PlanPlace.UNPLACED:
                return FactFilter.countries(List.of(""));
            default:
                return FactFilter.countries(countries(segment));
        }
    }

    private Set<String> countries(String segment) {
        return segments.stream().filter(s -> s.key().equals(segment)).findFirst()
                .map(Segment::countries).orElse(Set.of());
    }

    /** Every country of some segment. */
    private Set<String> planned() {
        Set<String> planned = new HashSet<>();
        segments.forEach(s -> planned.addAll(s.countries()));
        return planned;
    }

    private FactFilter audienceFilter(String[] place) {
        if (place[0].equals(VisitDetail.PLACE)) {
            return visits(place);
        }
        boolean whole = place[0].equals("key") || place[1].equals("total");
        return (whole ? FactFilter.ALL : FactFilter.countries(List.of(named(place[1])))).of("country");
    }

    private FactFilter visits(String[] place) {
        FactFilter whole = FactFilter.ALL.of(place[1]);
        switch (place[2]) {
            case "total":
                return whole;
            case "others":
                return whole.itemsBut(report.further().tables()
                        .filter(t -> t.key().equals(VisitDetail.PLACE + "-" + place[1]))
                        .flatMap(t -> t.lines().stream())
                        .map(FigureTable.Line::key)
                        .toList());
            default:
                return whole.item(place[2]);
        }
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
            case RequestWeeks.RECEIVED:
                return FactFilter.ALL.of(RequestWeeks.RECEIVED).item(place[2]);
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

    /** The days of a figure of requests: of a point of the trend, of a week of cuts, else the month's. */
    private FigureTracing counted(String[] place) {
        switch (place.length < 3 ? "" : place[1]) {
            case "trend":
                YearMonth month = YearMonth.parse(place[2]);
                return within(month.atDay(1), month.atEndOfMonth());
            case RequestWeeks.BY_CUT:
                return days(place[2]);
            default:
                return this;
        }
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
