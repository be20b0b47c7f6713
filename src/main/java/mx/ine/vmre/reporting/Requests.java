package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * Requests of registration to the overseas roll (Estrategia 7.6). They exist only in months that overlap a stage of
 * registration; in any other month the section says so and holds no figure.
 *
 * @param month requests of the month
 * @param toDate requests since registration began
 * @param trend months from the one before registration began to this one
 * @param byEntity entities of origin; one outside the strategy's list is shown and flagged, never dropped
 */
record Requests(
        SourceStatus.State state,
        Figure month,
        Figure toDate,
        List<TrendMonth> trend,
        FigureTable byCountry,
        FigureTable byEntity,
        FigureTable byMode) {

    private static final int COUNTRIES_SHOWN = 10;

    /** Months of registration of which nobody brought any, in words; the empty text where none is missing. */
    public String missing() {
        List<YearMonth> months = trend.stream().filter(m -> m.requests().missing()).map(TrendMonth::month).toList();
        return months.isEmpty() ? "" : MonthRuns.text(months);
    }

    /** @param requests of that month; not applicable outside of registration, missing where nobody imported them */
    record TrendMonth(YearMonth month, Figure requests) {

        public String name() {
            return EsMx.month(month);
        }

        /** Message key of the word in place of its requests, or the empty text where there are some to count. */
        public String wordKey() {
            return absenceKey(requests);
        }
    }

    /**
     * @param facts everything since registration began, up to the month
     * @param registrationMonths months that overlap a stage of registration
     * @param votingEntities keys of the entities with overseas voting in the strategy
     */
    static Requests of(
            List<RequestFact> facts,
            YearMonth month,
            SourceStatus status,
            List<YearMonth> registrationMonths,
            List<String> votingEntities) {
        RequestSums sums = new RequestSums(
                facts, month, status.absence(), absence(facts, month.minusMonths(1), registrationMonths));
        if (status.state() == SourceStatus.State.NOT_APPLICABLE) {
            return new Requests(status.state(), sums.count("requests.total"), sums.accumulated("requests.total"),
                    List.of(), FigureTable.empty("requests-country"), FigureTable.empty("requests-entity"),
                    FigureTable.empty("requests-mode"));
        }
        return new Requests(
                status.state(),
                sums.count("requests.total"),
                sums.accumulated("requests.total"),
                trend(facts, month, registrationMonths),
                byCountry(sums),
                byEntity(sums, Set.copyOf(votingEntities)),
                byMode(sums));
    }

    private static Absence absence(List<RequestFact> facts, YearMonth month, List<YearMonth> registrationMonths) {
        if (!registrationMonths.contains(month)) {
            return Absence.NOT_APPLICABLE;
        }
        return facts.stream().anyMatch(f -> f.month().equals(month)) ? null : Absence.MISSING;
    }

    /** How a series by month words a figure that is not there; the empty text where it is. */
    static String absenceKey(Figure figure) {
        if (figure.notApplicable()) {
            return "reporting.chart.na";
        }
        return figure.known() ? "" : "reporting.chart.missing";
    }

    private static List<TrendMonth> trend(
            List<RequestFact> facts, YearMonth month, List<YearMonth> registrationMonths) {
        List<TrendMonth> trend = new ArrayList<>();
        YearMonth first = registrationMonths.stream().min(Comparator.naturalOrder()).orElse(month);
        for (YearMonth m = first.minusMonths(1); !m.isAfter(month); m = m.plusMonths(1)) {
            Figure count = new RequestSums(facts, m, absence(facts, m, registrationMonths), Absence.UNDEFINED)
                    .count("requests.trend." + m);
            trend.add(new TrendMonth(m,
                    new Figure(count.id(), count.key(), Unit.COUNT, count.now(), null, count.sources())));
        }
        return trend;
    }

    private static FigureTable byCountry(RequestSums sums) {
        Map<String, String> names = names(sums, RequestFact::country, RequestFact::countryName);
        List<String> ranked = ranked(sums, names, RequestFact::country);
        boolean gathered = ranked.size() > COUNTRIES_SHOWN + 1;
        List<String> shown = gathered ? ranked.subList(0, COUNTRIES_SHOWN) : ranked;
        List<Line> lines = new ArrayList<>();
        shown.forEach(iso -> lines.add(line("requests.country.", iso, names.get(iso), "reporting.no-country", "",
                sums.only(f -> f.country().equals(iso)), sums)));
        if (gathered) {
            Set<String> others = Set.copyOf(ranked.subList(COUNTRIES_SHOWN, ranked.size()));
            lines.add(Line.keyed("others", "reporting.other-countries",
                    sums.only(f -> others.contains(f.country())).figures("requests.country.others", sums)));
        }
        return table("requests-country", lines, sums);
    }

    private static FigureTable byEntity(RequestSums sums, Set<String> voting) {
        Map<String, String> names = names(sums, RequestFact::entity, RequestFact::entityName);
        List<Line> lines = ranked(sums, names, RequestFact::entity).stream()
                .map(key -> line("requests.entity.", key, names.get(key), "reporting.no-entity",
                        key.isEmpty() || voting.contains(key) ? "" : "reporting.flag.outside-list",
                        sums.only(f -> f.entity().equals(key)), sums))
                .toList();
        return table("requests-entity", lines, sums);
    }

    private static FigureTable byMode(RequestSums sums) {
        Map<String, String> names = names(sums, RequestFact::mode, RequestFact::mode);
        List<Line> lines = ranked(sums, names, RequestFact::mode).stream()
                .map(mode -> Line.keyed(mode.isEmpty() ? "none" : mode,
                        mode.isEmpty() ? "reporting.no-mode" : "reporting.mode." + mode,
                        sums.only(f -> f.mode().equals(mode))
                                .figures("requests.mode." + (mode.isEmpty() ? "none" : mode), sums)))
                .toList();
        return table("requests-mode", lines, sums);
    }

    private static Line line(
            String place, String key, String name, String namelessKey, String flag, RequestSums part, RequestSums all) {
        boolean nameless = key.isEmpty();
        String id = nameless ? "none" : key;
        return new Line(id, nameless ? "" : name, nameless ? namelessKey : "", flag, part.figures(place + id, all));
    }

    private static FigureTable table(String key, List<Line> lines, RequestSums sums) {
        return new FigureTable(key, RequestSums.COLUMNS, 0, lines,
                Line.keyed("total", "reporting.total", sums.figures(key + ".total", sums)));
    }

    private static Map<String, String> names(
            RequestSums sums, Function<RequestFact, String> key, Function<RequestFact, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        sums.facts().forEach(f -> names.putIfAbsent(key.apply(f), name.apply(f)));
        return names;
    }

    /** Most requests since registration began first; equal ones by name. */
    private static List<String> ranked(
            RequestSums sums, Map<String, String> names, Function<RequestFact, String> key) {
        return names.keySet().stream()
                .sorted(Comparator.comparingLong(
                                (String k) -> sums.only(f -> key.apply(f).equals(k)).toDate())
                        .reversed()
                        .thenComparing(names::get))
                .toList();
    }
}
