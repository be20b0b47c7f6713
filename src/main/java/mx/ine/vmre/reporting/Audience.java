package mx.ine.vmre.reporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * Audience and behaviour on the microsite (Estrategia 7.6). Users are people: they are never added up, because one person
 * may come from two countries; their total is the source's own, where it gives one for the whole month.
 *
 * @param sessions all sessions of the month; null but in what was frozen while they stood here beside the table's total
 */
record Audience(
        SourceStatus.State state,
        @JsonInclude(JsonInclude.Include.NON_NULL) Figure sessions,
        FigureTable byCountry) {

    private static final List<String> COLUMNS =
            List.of("sessions", "share-sessions", "users", "goals", "goal-rate");

    static Audience of(
            List<AudienceFact> all, List<AudienceFact> allBefore, SourceStatus status, Absence absenceBefore) {
        List<AudienceFact> now = countries(all);
        List<AudienceFact> before = countries(allBefore);
        Sums whole = new Sums(now, status.absence());
        Sums wholeBefore = new Sums(before, absenceBefore);
        List<Line> lines = new ArrayList<>();
        now.stream()
                .sorted(Comparator.comparingLong(AudienceFact::sessions).reversed()
                        .thenComparing(AudienceFact::countryName))
                .forEach(fact -> {
                    String key = fact.country().isEmpty() ? "none" : fact.country();
                    Sums part = new Sums(List.of(fact), status.absence());
                    Sums partBefore = new Sums(
                            before.stream().filter(f -> f.country().equals(fact.country())).toList(), absenceBefore);
                    List<Figure> figures = figures("audience." + key, part, partBefore, whole, wholeBefore,
                            part.figure("audience." + key, "users", Unit.COUNT, Sums::users, partBefore));
                    lines.add(fact.country().isEmpty()
                            ? Line.keyed(key, "reporting.no-country", figures)
                            : Line.named(key, fact.countryName(), figures));
                });
        Line total = Line.keyed("total", "reporting.total",
                figures("audience.total", whole, wholeBefore, whole, wholeBefore,
                        new Sums(totals(all), status.absence()).figure(
                                "audience.total", "users", Unit.COUNT, Sums::users,
                                new Sums(totals(allBefore), absenceBefore))));
        return new Audience(status.state(), null, new FigureTable("audience", COLUMNS, 0, lines, total));
    }

    /** All sessions of the month. */
    Figure total() {
        return byCountry.total().figures().get(0);
    }

    private static List<AudienceFact> countries(List<AudienceFact> facts) {
        return facts.stream().filter(f -> !f.whole()).toList();
    }

    private static List<AudienceFact> totals(List<AudienceFact> facts) {
        return facts.stream().filter(AudienceFact::whole).toList();
    }

    private static List<Figure> figures(
            String place, Sums part, Sums partBefore, Sums whole, Sums wholeBefore, Figure users) {
        return List.of(
                part.figure(place, "sessions", Unit.COUNT, Sums::sessions, partBefore),
                new Figure(place + ".share", "share-sessions", Unit.PERCENT,
                        part.shareOf(whole), partBefore.shareOf(wholeBefore), part.imports()),
                users,
                part.figure(place, "goals", Unit.COUNT, Sums::goals, partBefore),
                part.figure(place, "goal-rate", Unit.PERCENT, Sums::goalRate, partBefore));
    }

    private record Sums(List<AudienceFact> facts, Absence absence) {

        Figure figure(String place, String key, Unit unit, Function<Sums, Reading> made, Sums before) {
            return new Figure(place + "." + key, key, unit, reading(made), before.reading(made), imports());
        }

        private Reading reading(Function<Sums, Reading> made) {
            return absence == null ? made.apply(this) : Reading.absent(absence);
        }

        Reading sessions() {
            return Reading.count(total());
        }

        Reading users() {
            return facts.size() == 1 && facts.get(0).rows() == 1
                    ? Reading.count(facts.get(0).users())
                    : Reading.absent(Absence.UNDEFINED);
        }

        Reading goals() {
            return Reading.count(goalsMet());
        }

        Reading goalRate() {
            return Reading.percent(goalsMet(), BigDecimal.valueOf(total()));
        }

        Reading shareOf(Sums whole) {
            return reading(s -> Reading.percent(s.total(), whole.total()));
        }

        private long total() {
            return facts.stream().mapToLong(AudienceFact::sessions).sum();
        }

        private BigDecimal goalsMet() {
            return facts.stream().map(AudienceFact::goals).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        List<Long> imports() {
            TreeSet<Long> imports = new TreeSet<>();
            facts.forEach(f -> imports.addAll(f.imports()));
            return List.copyOf(imports);
        }
    }
}
