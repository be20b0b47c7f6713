package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Months up to the report's that are part of what is accumulated and of which nobody brought anything, in order, for each
 * source that the report needs.
 *
 * @param media without paid media of which nobody stated that there were none
 * @param visits without analytics
 * @param requests of registration
 */
record MissingMonths(List<YearMonth> media, List<YearMonth> visits, List<YearMonth> requests) {

    static MissingMonths of(ReportScope scope, ReportFacts facts) {
        Set<YearMonth> requests = facts.requests().stream().map(RequestFact::month).collect(Collectors.toSet());
        return new MissingMonths(
                since(scope, m -> !facts.longer().brought().media().contains(m)),
                since(scope, m -> !facts.longer().brought().visits().contains(m)),
                since(scope, m -> scope.registrationMonths().contains(m) && !requests.contains(m)));
    }

    private static List<YearMonth> since(ReportScope scope, Predicate<YearMonth> missing) {
        return Stream.iterate(
                        YearMonth.from(scope.strategy().from()), m -> !m.isAfter(scope.month()), m -> m.plusMonths(1))
                .filter(missing).toList();
    }

    /** Of the sources that lack some. */
    Map<String, List<YearMonth>> bySource() {
        Map<String, List<YearMonth>> lacking = new LinkedHashMap<>();
        lacking.put("media", media);
        lacking.put("visits", visits);
        lacking.put("requests", requests);
        lacking.values().removeIf(List::isEmpty);
        return lacking;
    }

    /** What says beside the plan, the rest of the split and what was spent that the latter lacks months. */
    List<Block> ofSpend() {
        return media.isEmpty() ? List.of()
                : List.of(Block.of(ReportSection.SPLIT, "spend-gaps", "reporting.spend-gaps", List.of(MonthRuns.text(media))));
    }
}
