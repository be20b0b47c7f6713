package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.paidmedia.MonthPlan;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import mx.ine.vmre.paidmedia.MonthPlan.Theme;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.FigureTable.Line;

/**
 * Paid media of the month by what its content is about (Estrategia 7.3.1 to 7.3.4). Files do not say it: the line of the
 * media plan does that pays for a campaign on its platform, in its segment. What no line pays for, or a line of which
 * nobody said it, has no theme; a line of several counts once, under none of them. So the lines add up to the whole.
 */
final class ThemeDetail {

    /** Second part of the place of its figures. */
    static final String WORD = "theme";

    private static final String SEVERAL = "several";
    private static final String NONE = "none";
    private static final String TOTAL = "total";
    private static final List<Measure> MEASURES = List.of(
            Measure.IMPRESSIONS, Measure.CLICKS, Measure.CTR, Measure.SPEND, Measure.CPC, Measure.CPM,
            Measure.CONVERSIONS);

    private final MonthPlan plan;
    private final Map<Long, List<Theme>> byLine = new HashMap<>();

    private ThemeDetail(MonthPlan plan) {
        this.plan = plan;
        plan.lines().forEach(l -> byLine.put(l.id(), l.themes()));
    }

    /** Nothing where no media were brought: the section says so already. */
    static List<Block> blocks(MonthPlan plan) {
        return plan.measured() ? List.of(new ThemeDetail(plan).block()) : List.of();
    }

    /** Which rows of files stand behind a figure of the report, by what it says of the lines of the plan. */
    static FactFilter rows(MonthlyReport report, String word) {
        List<PlanPlace> themed = report.further().plans().stream().filter(p -> !p.themes().isEmpty()).toList();
        switch (word) {
            case TOTAL:
                return FactFilter.ALL;
            case NONE:
                return FactFilter.linesBut(words(themed, p -> true));
            case SEVERAL:
                return FactFilter.lines(words(themed, p -> p.themes().size() > 1));
            default:
                return FactFilter.lines(words(themed, p -> p.themes().equals(List.of(word))));
        }
    }

    private static List<String> words(List<PlanPlace> themed, Predicate<PlanPlace> which) {
        return themed.stream().filter(which).flatMap(p -> p.words().stream()).toList();
    }

    private Block block() {
        List<Line> lines = new ArrayList<>();
        boolean said = byLine.values().stream().anyMatch(themes -> !themes.isEmpty());
        if (said) {
            plan.themes().forEach(theme -> {
                String word = PlaceWord.of(theme.code());
                lines.add(Line.named(word, theme.name(), figures(word, themes -> themes.equals(List.of(theme)))));
            });
        }
        if (byLine.values().stream().anyMatch(themes -> themes.size() > 1)) {
            lines.add(Line.keyed(SEVERAL, "reporting.theme.several", figures(SEVERAL, themes -> themes.size() > 1)));
        }
        lines.add(Line.keyed(NONE, "reporting.theme.none", figures(NONE, List::isEmpty)));
        long silent = plan.lines().stream().filter(l -> l.themes().isEmpty()).count();
        return Block.of(ReportSection.PLATFORMS, "themes", said ? "reporting.themes.note" : "reporting.themes.none",
                List.of(EsMx.number(plan.lines().size()), EsMx.number(silent)),
                new FigureTable(MediaDetail.PLACE + "-" + WORD, MEASURES.stream().map(Measure::key).toList(), -1, lines,
                        Line.keyed(TOTAL, "reporting.total", figures(TOTAL, themes -> true))));
    }

    private List<Figure> figures(String word, Predicate<List<Theme>> which) {
        CampaignSums sums = CampaignSums.of(plan.spent().stream()
                .filter(s -> which.test(s.lineId() == null ? List.of() : byLine.getOrDefault(s.lineId(), List.of())))
                .map(ThemeDetail::fact)
                .toList(), null);
        String place = MediaDetail.PLACE + "." + WORD + "." + word;
        return MEASURES.stream().map(m -> sums.figure(place, m, sums).alone()).toList();
    }

    private static CampaignFact fact(Spent spent) {
        return new CampaignFact(null, spent.platform(), spent.platformName(), "", spent.impressions(), spent.clicks(),
                spent.spend(), spent.conversions(), spent.imports());
    }
}
