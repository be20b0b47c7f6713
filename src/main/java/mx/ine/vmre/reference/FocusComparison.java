package mx.ine.vmre.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import mx.ine.vmre.campaign.FocusLists.FocusList;

/**
 * A list of the document beside the first places of the ranking, as many as the list has. Countries that the split gives
 * to other segments are no candidates.
 *
 * @param first criterion by criterion, and by score in the last one
 * @param deviations places that some criterion would put in or leave out, with their rank in each
 */
record FocusComparison(String numeral, String segment, List<String> names, List<First> first, List<Deviation> deviations) {

    /**
     * The first places by one criterion against the list.
     *
     * @param name of the criterion; the empty text is the score
     * @param entering not in the list
     * @param leaving in the list, with a figure, and not among the first
     * @param lacking in the list, without a figure
     */
    record First(String name, List<String> entering, List<String> leaving, List<String> lacking) {

        public boolean same() {
            return entering.isEmpty() && leaving.isEmpty() && lacking.isEmpty();
        }
    }

    /** @param listed whether the document's list names it */
    record Deviation(String name, boolean listed, List<Ranked> standings) {

        /** By which criteria it is among the first. */
        public List<Ranked> within() {
            return byCriterion(Ranked::within);
        }

        /** By which it is not. */
        public List<Ranked> beyond() {
            return byCriterion(s -> s.rank() > 0 && !s.within());
        }

        /** Of which there is no figure of it. */
        public List<Ranked> lacking() {
            return byCriterion(s -> s.rank() == 0);
        }

        private List<Ranked> byCriterion(Predicate<Ranked> wanted) {
            return standings.stream().filter(s -> !s.criterion().isEmpty()).filter(wanted).toList();
        }
    }

    /**
     * @param criterion its name; the empty text is the score
     * @param rank among the candidates; 0 without a figure
     * @param of how many candidates have a figure
     */
    record Ranked(String criterion, int rank, int of, boolean within) {}

    /** A place that may be chosen, with what orders it. */
    record Candidate(FocusPlace place, int rank) {}

    static FocusComparison of(
            FocusList list, PlaceKind kind, List<Criterion> measured, List<FocusPlace> places, int[] ranks) {
        Map<String, String> listed = new LinkedHashMap<>();
        list.places().forEach(p -> listed.put(FocusPlace.key(kind, p.iso2(), p.name()), p.name()));
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            if (!list.claimed().contains(places.get(i).key())) {
                candidates.add(new Candidate(places.get(i), ranks[i]));
            }
        }
        Map<String, Map<String, Integer>> standings = new LinkedHashMap<>();
        for (Criterion criterion : measured) {
            standings.put(criterion.name(), standing(
                    candidates.stream().filter(c -> c.place().figures().containsKey(criterion.key())).toList(),
                    Comparator.comparing((Candidate c) -> c.place().figures().get(criterion.key()).value()).reversed()));
        }
        standings.put("", standing(
                candidates.stream().filter(c -> c.rank() > 0).toList(), Comparator.comparing(Candidate::rank)));
        Map<String, String> names = candidates.stream()
                .collect(Collectors.toMap(c -> c.place().key(), c -> c.place().name(), (a, b) -> a, LinkedHashMap::new));
        listed.forEach(names::putIfAbsent);
        int size = listed.size();
        List<First> first = standings.entrySet().stream()
                .map(e -> first(e.getKey(), e.getValue(), listed.keySet(), names, size))
                .toList();
        List<Deviation> deviations = names.keySet().stream()
                .map(key -> deviation(key, names.get(key), listed.containsKey(key), standings, size))
                .filter(FocusComparison::deviates)
                .toList();
        return new FocusComparison(list.numeral(), list.name(), List.copyOf(listed.values()), first, deviations);
    }

    /** Rank by key, equal for equals. */
    private static Map<String, Integer> standing(List<Candidate> candidates, Comparator<Candidate> order) {
        List<Candidate> sorted = candidates.stream().sorted(order).toList();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tied = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranks.put(sorted.get(i).place().key(), tied ? ranks.get(sorted.get(i - 1).place().key()) : i + 1);
        }
        return ranks;
    }

    private static First first(
            String name, Map<String, Integer> ranks, Set<String> listed, Map<String, String> names, int size) {
        Function<String, String> word = names::get;
        return new First(
                name,
                ranks.keySet().stream().filter(k -> ranks.get(k) <= size && !listed.contains(k)).map(word).toList(),
                listed.stream().filter(k -> ranks.containsKey(k) && ranks.get(k) > size).map(word).toList(),
                listed.stream().filter(k -> !ranks.containsKey(k)).map(word).toList());
    }

    private static Deviation deviation(
            String key, String name, boolean listed, Map<String, Map<String, Integer>> standings, int size) {
        List<Ranked> all = new ArrayList<>();
        standings.forEach((criterion, ranks) -> {
            int rank = ranks.getOrDefault(key, 0);
            all.add(new Ranked(criterion, rank, ranks.size(), rank > 0 && rank <= size));
        });
        return new Deviation(name, listed, all);
    }

    private static boolean deviates(Deviation deviation) {
        return deviation.standings().stream().anyMatch(s -> s.within() != deviation.listed());
    }
}
