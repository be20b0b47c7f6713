package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.FigureTable.Line;

/**
 * What paid media gave and what each result cost (Estrategia 7.6, 3.5).
 *
 * @param state whether campaigns were imported, declared absent or are missing
 * @param byPlatform impressions, clicks and spend of each platform
 * @param costs spend against results of each platform
 */
record Performance(SourceStatus.State state, FigureTable byPlatform, FigureTable costs) {

    private static final List<Measure> OF_PLATFORM =
            List.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.CTR, Measure.SPEND, Measure.CPC);
    private static final List<Measure> OF_COST =
            List.of(Measure.SPEND, Measure.CPM, Measure.CONVERSIONS, Measure.COST_PER_CONVERSION);

    static Performance of(CampaignMonths campaigns, SourceStatus status) {
        return new Performance(
                status.state(),
                table("platform", OF_PLATFORM, 1, campaigns),
                table("cost", OF_COST, 3, campaigns));
    }

    private static FigureTable table(String key, List<Measure> measures, int compared, CampaignMonths campaigns) {
        Map<String, String> platforms = new LinkedHashMap<>();
        campaigns.now().forEach(f -> platforms.putIfAbsent(f.platform(), f.platformName()));
        List<Line> lines = new ArrayList<>();
        platforms.forEach((code, name) -> {
            String word = code.isEmpty() ? "none" : code;
            List<Figure> figures = figures(key + "." + word, measures, campaigns.only(f -> f.platform().equals(code)));
            lines.add(code.isEmpty()
                    ? Line.keyed(word, "reporting.no-platform", figures)
                    : Line.named(word, name, figures));
        });
        Line total = Line.keyed("total", "reporting.total", figures(key + ".total", measures, campaigns));
        return new FigureTable(key, measures.stream().map(Measure::key).toList(), compared, lines, total);
    }

    private static List<Figure> figures(String place, List<Measure> measures, CampaignMonths campaigns) {
        return measures.stream().map(m -> campaigns.figure(place, m)).toList();
    }
}
