package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.partners.PartnerState;
import mx.ine.vmre.reporting.Counted.Kind;
import mx.ine.vmre.reporting.CountedSum.Row;
import mx.ine.vmre.reporting.Figure.Unit;

/**
 * Says of a figure that rests on records of ours which of them it counts or adds up. It reads the figure's place, as
 * {@link FigureTracing} does for figures of files.
 */
final class CountedTracing {

    private static final String ACTIONS = "actions-";
    private static final String PARTNERS = "partners-";
    private static final String TOTAL = "total";
    private static final String OTHERS = "others";
    private static final String NONE = "none";
    private static final String RESULT = "work-result";
    /** What they are made of: numerator and denominator. */
    private static final Map<String, List<String>> RATES = Map.of(
            "actions-evidence-rate", List.of("actions-evidenced", "actions-done"),
            "actions-cost-per-result", List.of("actions-cost", "actions-result"),
            "plan-share", List.of("plan-amount", "plan-amount"));
    private static final Set<String> PLANNED = Set.of("plan-amount", "plan-amount-to-date", "plan-share", "rest-given");
    /** What adds up a value of its records. */
    private static final Map<String, Unit> SUMS = Map.of(
            "actions-cost", Unit.MXN, "actions-planned-cost", Unit.MXN, "actions-result", Unit.COUNT, "plan-amount", Unit.MXN,
            "plan-amount-to-date", Unit.MXN, "rest-given", Unit.MXN, "rest-amount", Unit.MXN, KeyComparison.TARGET, Unit.COUNT);

    private final MonthlyReport report;

    CountedTracing(MonthlyReport report) {
        this.report = report;
    }

    /** On what a figure rests; empty where it rests on no records. */
    Optional<Kind> kind(Figure figure) {
        if (!figure.known()) {
            return Optional.empty();
        }
        if (figure.key().startsWith(PARTNERS)) {
            return Optional.of(Kind.ORGANISATIONS);
        }
        if (PLANNED.contains(figure.key())) {
            return Optional.of(Kind.PLANS);
        }
        if (figure.id().equals(RestOfSplit.AMOUNT)) {
            return RestOfSplit.source(report).kind();
        }
        return figure.key().startsWith(ACTIONS) || figure.key().equals(KeyComparison.TARGET)
                ? Optional.of(Kind.ACTIONS) : Optional.empty();
    }

    /**
     * The sums, the numerator of a ratio first.
     *
     * @return empty where the figure rests on none, or on some that were not kept
     */
    Optional<List<CountedSum>> sums(Figure figure, Counted counted) {
        Kind kind = kind(figure).orElse(null);
        String[] place = figure.id().split("\\.");
        if (kind == null || !counted.whole(kind) && !keptAtFirst(figure, place)) {
            return Optional.empty();
        }
        List<String> rate = RATES.get(figure.key());
        if (rate == null) {
            return Optional.of(List.of(sum(figure.key(), place, figure.value(), counted)));
        }
        String[] whole = figure.key().equals("plan-share") ? new String[] {place[0], TOTAL, place[2]} : place;
        return Optional.of(List.of(
                sum(rate.get(0), place, figure.now().numerator(), counted),
                sum(rate.get(1), whole, figure.now().denominator(), counted)));
    }

    /** Whether what was kept before anything was added up is enough. */
    private static boolean keptAtFirst(Figure figure, String[] place) {
        return figure.unit() == Unit.COUNT && figure.key().startsWith(ACTIONS) && !SUMS.containsKey(figure.key())
                && !Set.of("year", "sum").contains(place[0]);
    }

    private CountedSum sum(String key, String[] place, BigDecimal expected, Counted counted) {
        boolean valued = SUMS.containsKey(key) && !(place[0].equals(KeyComparison.TARGET) && place[1].equals("actions-done"));
        return new CountedSum(key, SUMS.getOrDefault(key, Unit.COUNT), valued, expected, rows(key, place, counted).toList());
    }

    private Stream<Row> rows(String key, String[] place, Counted counted) {
        if (key.startsWith(PARTNERS)) {
            return counted.organisations().stream().filter(among(place).and(known(key))).map(CountedTracing::row);
        }
        if (PLANNED.contains(key)) {
            return counted.plans().stream().filter(planned(place)).map(CountedTracing::row);
        }
        switch (place[0]) {
            case "year":
                YearMonth year = report.cover().month().minusYears(1);
                return done(counted, d -> !d.starts().isAfter(year.atEndOfMonth()) && !d.ends().isBefore(year.atDay(1)));
            case "sum":
                return done(counted, d -> true);
            case KeyComparison.TARGET:
                return targets(place[1], counted);
            case RestOfSplit.KEY:
                return RestOfSplit.source(report) == RestOfSplit.Source.ACTIONS
                        ? counted.ahead().stream().map(CountedTracing::row)
                        : counted.plans().stream().filter(planned(place)).map(CountedTracing::row);
            case RESULT:
                return results(key, place, counted);
            default:
                Function<Counted.Action, BigDecimal> value =
                        key.equals("actions-planned-cost") ? Counted.Action::planned : Counted.Action::cost;
                return counted.actions().stream().filter(placed(place).and(standing(key)))
                        .map(a -> row(a, SUMS.containsKey(key) ? value.apply(a) : null));
        }
    }

    private static Stream<Row> done(Counted counted, Predicate<Counted.Work> which) {
        return counted.done().stream().filter(which).map(CountedTracing::row);
    }

    /** Of the actions that end in the month: how many, or what they aim at by the indicator of a key figure. */
    private Stream<Row> targets(String key, Counted counted) {
        Stream<Counted.Action> due = counted.actions().stream()
                .filter(a -> !a.ends().isBefore(report.cover().month().atDay(1)))
                .filter(a -> !a.ends().isAfter(report.cover().month().atEndOfMonth()));
        return key.equals("actions-done")
                ? due.map(a -> row(a, null))
                : due.flatMap(a -> a.aims().stream()
                        .filter(aim -> aim.indicator().equals(KeyComparison.indicator(key)))
                        .map(aim -> row(a, aim.target())));
    }

    /** Of the actions that measured an indicator, once for each time that they name it. */
    private static Stream<Row> results(String key, String[] place, Counted counted) {
        Stream<Counted.Action> line = counted.actions().stream().filter(a -> a.line().css().equals(place[1]));
        if (key.equals("actions-measured")) {
            return line.flatMap(a -> a.measured().stream().filter(code -> PlaceWord.of(code).equals(place[2]))
                    .map(code -> row(a, null)));
        }
        BiFunction<Counted.Action, Counted.Aim, BigDecimal> value =
                key.equals("actions-cost") ? (a, aim) -> a.cost() : (a, aim) -> aim.result();
        return line.flatMap(a -> a.aims().stream()
                .filter(aim -> PlaceWord.of(aim.indicator()).equals(place[2]))
                .filter(aim -> aim.result() != null && a.measured().contains(aim.indicator()))
                .map(aim -> row(a, value.apply(a, aim))));
    }

    private Predicate<Counted.Action> placed(String[] place) {
        String word = place.length < 3 ? TOTAL : place[1];
        if (word.equals(TOTAL)) {
            return a -> true;
        }
        switch (place[0]) {
            case "line", "evidence", "work-cost":
                return a -> a.line().name().equals(word);
            case "area":
                return a -> a.area().name().equals(word);
            case "stage":
                return a -> word.equals(NONE) ? a.stages().isEmpty() : a.stages().contains(word);
            case "place":
                return a -> in(word, a.country(), "actions-place");
            default:
                throw new IllegalArgumentException(place[0]);
        }
    }

    private static Predicate<Counted.Action> standing(String key) {
        switch (key) {
            case "actions-total", "actions-cost", "actions-planned-cost":
                return a -> true;
            case "actions-evidenced":
                return a -> a.is("done") && a.evidenced();
            case "actions-costed":
                return Counted.Action::costed;
            default:
                return a -> a.is(key.substring(ACTIONS.length()));
        }
    }

    private Predicate<Counted.Organisation> among(String[] place) {
        String word = place.length < 3 ? TOTAL : place[1];
        switch (place[0]) {
            case "agreement":
                return o -> word.equals(TOTAL) || o.state().name().equals(word);
            case "network":
                return o -> o.network() && (word.equals(TOTAL) || in(word, o.country(), "network"));
            default:
                return o -> word.equals(TOTAL) || o.group().equals(word);
        }
    }

    private static Predicate<Counted.Organisation> known(String key) {
        switch (key) {
            case "partners-new":
                return Counted.Organisation::added;
            case "partners-signed":
                return Counted.Organisation::signed;
            case "partners-ending":
                return Counted.Organisation::ending;
            case "partners-joined":
                return Counted.Organisation::joined;
            case "partners-active", "partners-network":
                return o -> o.state() == PartnerState.ACTIVE;
            case "partners-left":
                return o -> o.state() == PartnerState.SUSPENDED || o.state() == PartnerState.CLOSED;
            default:
                return o -> true;
        }
    }

    private Predicate<Counted.Plan> planned(String[] place) {
        YearMonth month = report.cover().month();
        if (place[0].equals(RestOfSplit.KEY)) {
            return p -> p.month().isAfter(month) && (place[1].equals(TOTAL)
                    ? segments().contains(p.segment()) : p.segment().equals(place[1]));
        }
        Predicate<Counted.Plan> days = place[0].equals(PlanDetail.TO_DATE)
                ? p -> !p.month().isAfter(month) : p -> p.month().equals(month);
        if (place[1].equals(TOTAL)) {
            return days;
        }
        switch (place[0]) {
            case PlanDetail.LINE:
                return days.and(p -> String.valueOf(p.id()).equals(place[1]));
            case PlanDetail.PLATFORM:
                return days.and(p -> (p.platform().isEmpty() ? NONE : p.platform()).equals(place[1]));
            default:
                return days.and(p -> PlanDetail.word(p.segment()).equals(place[1]));
        }
    }

    /** Whether a country is what a line of the table says: itself, none, or one that the table does not name. */
    private boolean in(String word, String country, String table) {
        switch (word) {
            case NONE:
                return country.isEmpty();
            case OTHERS:
                return !country.isEmpty() && !named(table).contains(country);
            default:
                return country.equals(word);
        }
    }

    /** Those among which the rest is split. */
    private Set<String> segments() {
        return named(RestOfSplit.KEY);
    }

    private Set<String> named(String table) {
        return report.further().tables().filter(t -> t.key().equals(table)).flatMap(t -> t.lines().stream())
                .map(FigureTable.Line::key).collect(Collectors.toSet());
    }

    private static String days(LocalDate from, LocalDate to) {
        return EsMx.date(from) + " – " + EsMx.date(to);
    }

    private static Row row(Counted.Action action, BigDecimal value) {
        return new Row(action.code() + " · " + action.name(), "reporting.counted." + action.standing(), action.area().label(),
                days(action.starts(), action.ends()), "/acciones/" + action.id(), value);
    }

    private static Row row(Counted.Work work) {
        return new Row(work.code() + " · " + work.name(), "reporting.counted." + work.standing(), work.area().label(),
                days(work.starts(), work.ends()), "/acciones/" + work.id(), work.planned());
    }

    private static Row row(Counted.Organisation organisation) {
        return new Row(organisation.name(), "reporting.agreement." + organisation.state().name(), "",
                EsMx.date(organisation.known()), "/organizaciones/" + organisation.id(), null);
    }

    private static Row row(Counted.Plan plan) {
        return new Row(plan.name(), "reporting.counted.planned", plan.area().label(), days(plan.starts(), plan.ends()),
                "/medios/" + plan.id(), plan.budget());
    }
}
