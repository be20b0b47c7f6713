package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.FigureTable.Line;

/** What paid media cost in each country and what a result costs there (Estrategia 3.5). */
final class CountryCosts {

    /** Place of its figures: {@code country-cost.US.spend}. */
    static final String PLACE = "country-cost";

    private static final List<Measure> MEASURES =
            List.of(Measure.SPEND, Measure.CPC, Measure.CONVERSIONS, Measure.COST_PER_CONVERSION);

    private CountryCosts() {}

    /** Nothing where no media were brought: the section says so already. */
    static List<Block> blocks(ReportScope scope, ReportFacts facts) {
        Map<String, List<CampaignFact>> byCountry = facts.campaignsOf(scope.month()).stream()
                .collect(Collectors.groupingBy(CampaignFact::country, LinkedHashMap::new, Collectors.toList()));
        if (byCountry.isEmpty()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        byCountry.entrySet().stream()
                .filter(e -> !e.getKey().isEmpty())
                .sorted(Comparator.comparing(
                                (Map.Entry<String, List<CampaignFact>> e) -> CampaignSums.of(e.getValue(), null).spend(),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> lines.add(Line.named(e.getKey(), facts.records().countries().getOrDefault(e.getKey(), e.getKey()),
                        figures(e.getKey(), e.getValue()))));
        if (byCountry.containsKey("")) {
            lines.add(Line.keyed("none", "reporting.no-country", figures("none", byCountry.get(""))));
        }
        List<CampaignFact> all = facts.campaignsOf(scope.month());
        return List.of(Block.of(ReportSection.COSTS, "country-costs", "", List.of(),
                new FigureTable(PLACE, MEASURES.stream().map(Measure::key).toList(), -1, lines,
                        Line.keyed("total", "reporting.total", figures("total", all)))));
    }

    private static List<Figure> figures(String word, List<CampaignFact> facts) {
        CampaignSums sums = CampaignSums.of(facts, null);
        return MEASURES.stream()
                .map(m -> sums.figure(PLACE + "." + word, m, sums))
                .map(Figure::alone)
                .toList();
    }
}
