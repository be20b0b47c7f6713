package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.ine.vmre.campaign.Segment;

/** Which rows of files stand behind a figure, by its place in the report and what the report tells of its strategy. */
final class FigureRows {

    private static final Set<String> WHOLE = Set.of("key", "costs");
    private static final Set<String> BY_SEGMENT = Set.of("split", PlanDetail.SEGMENT, PlanDetail.TO_DATE);

    private final MonthlyReport report;
    private final List<Segment> segments;

    /** @param segments of the strategy, for what was frozen before reports told theirs */
    FigureRows(MonthlyReport report, List<Segment> segments) {
        this.report = report;
        this.segments = own(report, segments);
    }

    private static List<Segment> own(MonthlyReport report, List<Segment> otherwise) {
        List<Segment> told = report.split().lines().stream()
                .filter(line -> !line.countries().isEmpty())
                .map(line -> new Segment(line.key(), line.name(), line.plan(), Set.copyOf(line.countries())))
                .toList();
        return told.isEmpty() ? otherwise : told;
    }

    /** Rows of a line of the media plan, by what the report says of it. */
    FactFilter planned(String[] place) {
        PlanPlace line = report.further().plans().stream()
                .filter(p -> p.key().equals(place[0] + "." + place[1]))
                .findFirst()
                .orElseThrow();
        return inSegment(line.segment()).campaigns(line.platform(), line.campaigns());
    }

    /** What results were paid with. */
    FactFilter paying(String[] place) {
        return media(place).platformsBut(report.further().silent());
    }

    /** Of what is split between the segments: of one, or of all for {@code total}. */
    FactFilter ofSplit(String segment) {
        return FactFilter.countries(segment.equals("total") ? countries() : countries(segment));
    }

    /** Of paid media. */
    FactFilter media(String[] place) {
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
                Set<String> named = countries();
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
    private Set<String> countries() {
        Set<String> planned = new HashSet<>();
        segments.forEach(s -> planned.addAll(s.countries()));
        return planned;
    }

    /** Of analytics. */
    FactFilter audience(String[] place) {
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

    /** Of requests of registration. */
    FactFilter requests(String[] place) {
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

    private static String named(String word) {
        return word.equals("none") ? "" : word;
    }
}
