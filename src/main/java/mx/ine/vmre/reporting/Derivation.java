package mx.ine.vmre.reporting;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says of a figure that is worked out of others of the same report which ones they are, the first one first. */
final class Derivation {

    private static final Map<String, List<String>> OF = Map.of(
            "plan-difference", List.of("spend", "plan-amount"),
            "plan-used", List.of("spend", "plan-amount"),
            "plan-difference-to-date", List.of(RestOfSplit.SPENT, "plan-amount-to-date"),
            "curve-difference", List.of("requests-to-date", "curve-reference"));
    private static final Set<String> STATED = Set.of("rest-plan", "plan-target", "curve-reference");

    private Derivation() {}

    /** Whether it is what the strategy or a person says, and worked out of nothing. */
    static boolean stated(Figure figure) {
        return STATED.contains(figure.key());
    }

    /** Whether it is what is planned for later months: it adds records up, if any were planned. */
    private static boolean planned(Figure figure) {
        return figure.key().equals(RestOfSplit.GIVEN)
                || figure.id().startsWith(RestOfSplit.TOTAL) && RestOfSplit.amounts().contains(figure.key());
    }

    static List<PlacedFigure> of(Figure figure, List<PlacedFigure> all) {
        String place = figure.id().substring(0, figure.id().lastIndexOf('.') + 1);
        if (OF.containsKey(figure.key())) {
            Map<String, PlacedFigure> byId = all.stream()
                    .collect(Collectors.toMap(p -> p.figure().id(), Function.identity()));
            return OF.get(figure.key()).stream().flatMap(key -> Stream.ofNullable(byId.get(place + key))).toList();
        }
        return figure.computed() && place.startsWith(RestOfSplit.KEY + ".") && !stated(figure) && !planned(figure)
                ? rest(figure, all) : List.of();
    }

    /** Every part of the rest hangs on what all segments have had, on their plans and on the amount. */
    private static List<PlacedFigure> rest(Figure figure, List<PlacedFigure> all) {
        return all.stream()
                .filter(p -> p.figure().id().startsWith(RestOfSplit.KEY + "."))
                .filter(p -> !p.figure().id().equals(figure.id()))
                .filter(p -> p.figure().id().startsWith(RestOfSplit.TOTAL)
                        ? RestOfSplit.amounts().contains(p.figure().key())
                        : p.figure().key().equals("rest-plan") || RestOfSplit.spent().contains(p.figure().key()))
                .toList();
    }
}
