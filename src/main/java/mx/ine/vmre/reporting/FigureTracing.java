package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.Segment;

/**
 * Says of any figure of a report which sums of facts it is made of. It reads the figure's place, so that a figure frozen
 * years ago is traced like one of today. Figures of actions and organisations rest on records, not on facts of files.
 */
final class FigureTracing {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final MonthlyReport report;
    private final FigureRows rows;
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
        this(report, new FigureRows(report, segments),
                report.cover().begins() == null ? beginning : report.cover().begins(),
                report.cover().month().atDay(1), report.cover().month().atEndOfMonth());
    }

    private FigureTracing(
            MonthlyReport report, FigureRows rows, LocalDate beginning, LocalDate from, LocalDate to) {
        this.report = report;
        this.rows = rows;
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
                return figure.computed() ? List.of() : List.of(media("spend", rows.planned(place), figure.value()));
            default:
                return sums(figure, figure.key(), place);
        }
    }

    /** @param span {@code 2020-11-01_2020-11-09} */
    private FigureTracing days(String span) {
        String[] ends = span.split("_");
        return within(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    private FigureTracing within(LocalDate first, LocalDate last) {
        return new FigureTracing(report, rows, beginning, first, last);
    }

    /** What a figure that is accumulated measures in a month. */
    private static String monthly(Figure figure) {
        return figure.key().replace(KeyComparison.TO_DATE, "");
    }

    private List<TracePart> rest(Figure figure, String[] place) {
        Reading now = figure.now();
        FactFilter whole = rows.ofSplit("total");
        FactFilter filter = rows.ofSplit(place[1]);
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
                return List.of(media(key, rows.media(place), now.value()));
            case "ctr":
                return ratio(media("clicks", rows.media(place), now.numerator()),
                        media("impressions", rows.media(place), now.denominator()));
            case "cpc":
                return ratio(media("spend", rows.media(place), now.numerator()),
                        media("clicks", rows.media(place), now.denominator()));
            case "cpm":
                return ratio(media("spend", rows.media(place), now.numerator().divide(THOUSAND)),
                        media("impressions", rows.media(place), now.denominator()));
            case "cost-per-conversion":
                return ratio(media("spend", rows.paying(place), now.numerator()),
                        media("conversions", rows.media(place), now.denominator()));
            case "share-spend", "share-impressions":
                String base = key.substring("share-".length());
                return ratio(media(base, rows.media(place), now.numerator()),
                        media(base, FactFilter.ALL, now.denominator()));
            case "sessions", "goals":
                return List.of(audience(key, rows.audience(place), now.value()));
            case "users":
                return List.of(audience("users", place[1].equals("total")
                        ? FactFilter.ALL.of("total") : rows.audience(place), now.value()));
            case "share-sessions":
                return ratio(audience("sessions", rows.audience(place), now.numerator()),
                        audience("sessions", FactFilter.ALL.of(place[0].equals(VisitDetail.PLACE) ? place[1] : "country"),
                                now.denominator()));
            case "goal-rate":
                return ratio(audience("goals", rows.audience(place), now.numerator()),
                        audience("sessions", rows.audience(place), now.denominator()));
            case "requests":
                return List.of(counted(place).requests(rows.requests(place), now.value()));
            case "share-requests":
                return ratio(requests(rows.requests(place), now.numerator()),
                        requests(FactFilter.ALL, now.denominator()));
            case "requests-to-date":
                LocalDate until = place[1].equals(RequestCurve.WORD) ? LocalDate.parse(place[2]) : to;
                return List.of(within(beginning, until).requests(rows.requests(place), now.value()));
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
