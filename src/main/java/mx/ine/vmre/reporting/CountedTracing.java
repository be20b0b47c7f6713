package mx.ine.vmre.reporting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.partners.PartnerState;

/**
 * Says of a figure that counts actions or organisations which of them it counts. It reads the figure's place, as
 * {@link FigureTracing} does for figures of files.
 */
final class CountedTracing {

    private static final String ACTIONS = "actions-";
    private static final String PARTNERS = "partners-";
    private static final String TOTAL = "total";
    private static final String OTHERS = "others";
    private static final String NONE = "none";

    private final MonthlyReport report;

    CountedTracing(MonthlyReport report) {
        this.report = report;
    }

    /**
     * One record of ours as the page lists it.
     *
     * @param stateKey message key of how it stands
     * @param area that is in charge, or the empty text of an organisation
     * @param when its days, or since when it is known
     * @param path of its own page
     */
    record Row(String title, String stateKey, String area, String when, String path) {}

    /** Whether a figure counts records one by one: sums of their money and rates of them do not. */
    static boolean counts(Figure figure) {
        return figure.known() && figure.unit() == Figure.Unit.COUNT && !figure.key().equals("actions-result")
                && (figure.key().startsWith(ACTIONS) || figure.key().startsWith(PARTNERS))
                && !Set.of("year", "sum").contains(place(figure)[0]);
    }

    private static String[] place(Figure figure) {
        return figure.id().split("\\.");
    }

    /** Empty where the figure counts none one by one. */
    Optional<List<Row>> rows(Figure figure, Counted counted) {
        if (!counts(figure)) {
            return Optional.empty();
        }
        String[] place = place(figure);
        return Optional.of(figure.key().startsWith(ACTIONS)
                ? counted.actions().stream().filter(placed(place).and(measured(figure.key()))).map(CountedTracing::row).toList()
                : counted.organisations().stream().filter(among(place).and(known(figure.key()))).map(CountedTracing::row)
                        .toList());
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
            case "work-result":
                return a -> a.line().css().equals(word)
                        && a.measured().stream().anyMatch(code -> PlaceWord.of(code).equals(place[2]));
            default:
                throw new IllegalArgumentException(place[0]);
        }
    }

    private static Predicate<Counted.Action> measured(String key) {
        switch (key) {
            case "actions-total", "actions-measured":
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

    private Set<String> named(String table) {
        return report.further().tables().filter(t -> t.key().equals(table)).flatMap(t -> t.lines().stream())
                .map(FigureTable.Line::key).collect(Collectors.toSet());
    }

    private static Row row(Counted.Action action) {
        return new Row(action.code() + " · " + action.name(), "reporting.counted." + action.standing(), action.area().label(),
                EsMx.date(action.starts()) + " – " + EsMx.date(action.ends()), "/acciones/" + action.id());
    }

    private static Row row(Counted.Organisation organisation) {
        return new Row(organisation.name(), "reporting.agreement." + organisation.state().name(), "",
                EsMx.date(organisation.known()), "/organizaciones/" + organisation.id());
    }
}
