package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.FurtherFacts.Video;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * What the channel's videos did without being paid for (Estrategia 7.4). Views and impressions are organic: none of them
 * is added to paid media. The same views appear by country, by video and by source of traffic, so the tables are never
 * added to each other.
 */
record Videos(List<Video> now, List<Video> before, SourceStatus status, Absence absenceBefore) {

    static final List<String> COLUMNS = List.of("views", "share-views", "organic-impressions");

    private static final List<String> DIMENSIONS = List.of("video", "country", "traffic");
    private static final int SHOWN = 10;

    static Block block(List<Video> facts, YearMonth month, SourceStatus status, Absence absenceBefore) {
        return new Videos(of(facts, month), of(facts, month.minusMonths(1)), status, absenceBefore).block();
    }

    private static List<Video> of(List<Video> facts, YearMonth month) {
        return facts.stream().filter(f -> f.month().equals(month)).toList();
    }

    private Block block() {
        if (!status.settled()) {
            return Block.missing(ReportSection.PLATFORMS, "videos", status);
        }
        List<FigureTable> tables = DIMENSIONS.stream()
                .filter(d -> now.stream().anyMatch(f -> f.dimension().equals(d)))
                .map(this::table)
                .toList();
        return Block.of(ReportSection.PLATFORMS, "videos", status, "reporting.videos.note", List.of(),
                tables.toArray(FigureTable[]::new));
    }

    private FigureTable table(String dimension) {
        List<Video> listed = now.stream().filter(f -> f.dimension().equals(dimension)).toList();
        boolean own = now.stream().anyMatch(f -> f.dimension().equals("total"));
        String whole = own ? "total" : "sum";
        List<Line> lines = new ArrayList<>();
        listed.stream().limit(SHOWN).forEach(f -> {
            List<Figure> figures = figures(dimension + "." + f.word(), dimension, whole, v -> v.word().equals(f.word()));
            lines.add(f.name() == null || f.name().isEmpty()
                    ? Line.keyed(f.word(), "reporting.unnamed." + dimension, figures)
                    : Line.named(f.word(), f.name(), figures));
        });
        Line total = Line.keyed("total", "reporting.total", figures(
                dimension + "." + whole, own ? "total" : dimension, whole, v -> true));
        return new FigureTable("video-" + dimension, COLUMNS, 0, lines, total);
    }

    private List<Figure> figures(String place, String dimension, String whole, Function<Video, Boolean> which) {
        String id = "video." + place + ".";
        String all = whole.equals("total") ? "total" : place.split("\\.")[0];
        List<Video> part = rows(now, dimension, which);
        List<Video> was = rows(before, dimension, which);
        List<Long> imports = Added.imports(part, Video::imports);
        Reading views = sum(part, Video::views, status.absence());
        Absence unknown = rows(before, dimension, v -> true).isEmpty() ? Absence.MISSING : absenceBefore;
        Reading viewsBefore = sum(was, Video::views, unknown);
        return List.of(
                new Figure(id + "views", "views", Unit.COUNT, views, viewsBefore, imports),
                new Figure(id + "share-views", "share-views", Unit.PERCENT,
                        Added.share(views, sum(rows(now, all, v -> true), Video::views, status.absence())),
                        Added.share(viewsBefore, sum(rows(before, all, v -> true), Video::views, unknown)), imports),
                new Figure(id + "organic-impressions", "organic-impressions", Unit.COUNT,
                        sum(part, Video::impressions, status.absence()),
                        sum(was, Video::impressions, unknown), imports));
    }

    private static List<Video> rows(List<Video> facts, String dimension, Function<Video, Boolean> which) {
        return facts.stream().filter(f -> f.dimension().equals(dimension) && which.apply(f)).toList();
    }

    private static Reading sum(List<Video> facts, Function<Video, BigDecimal> part, Absence absence) {
        return facts.stream().anyMatch(Video::overlapping)
                ? Reading.absent(Absence.UNDEFINED)
                : Added.of(facts, part, absence);
    }
}
