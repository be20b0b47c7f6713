package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.CampaignSums.Measure;
import mx.ine.vmre.reporting.DetailFacts.Media;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;

/** Paid media of the month by piece, campaign, language and content period (Estrategia 7.3, 7.6). */
final class MediaDetail {

    static final String PLACE = "media";

    /** Fewer impressions tell nothing of a piece's rate of clicks. */
    static final BigDecimal ENOUGH = BigDecimal.valueOf(1_000);

    private static final List<Measure> MEASURES =
            List.of(Measure.IMPRESSIONS, Measure.CLICKS, Measure.CTR, Measure.SPEND, Measure.CPC);
    private static final int SHOWN = 10;
    private static final int RANKED = 5;

    private final ReportScope scope;
    private final List<Media> facts;

    private MediaDetail(ReportScope scope, List<Media> facts) {
        this.scope = scope;
        this.facts = facts;
    }

    /** Nothing where no media were brought: the section says so already. */
    static List<Block> blocks(ReportScope scope, List<Media> facts) {
        return facts.isEmpty() ? List.of() : new MediaDetail(scope, facts).blocks();
    }

    private List<Block> blocks() {
        List<Media> pieces = of("piece");
        List<Media> campaigns = of("campaign");
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.of(ReportSection.PLATFORMS, "pieces", "reporting.pieces.note",
                List.of(EsMx.number(pieces.size()), EsMx.number(campaigns.size())),
                table("piece", pieces.stream().limit(SHOWN).toList(), MediaDetail::named),
                table("campaign", campaigns.stream().limit(SHOWN).toList(), MediaDetail::named)));
        blocks.add(ranking(pieces));
        blocks.add(Block.of(ReportSection.PLATFORMS, "languages", "", List.of(),
                table("language", of("language"), MediaDetail::named)));
        blocks.add(periods().drawing());
        return blocks;
    }

    private List<Media> of(String dimension) {
        return facts.stream().filter(f -> f.dimension().equals(dimension)).toList();
    }

    /** The best and the worst by rate of clicks; no piece is both. */
    private Block ranking(List<Media> pieces) {
        List<Media> ranked = pieces.stream()
                .filter(p -> !p.name().isEmpty() && rate(p) != null)
                .sorted(Comparator.comparing(MediaDetail::rate).reversed().thenComparing(Media::name))
                .toList();
        if (ranked.size() < 2) {
            return Block.of(ReportSection.PLATFORMS, "ranking", "reporting.ranking.none",
                    List.of(EsMx.number(ENOUGH)));
        }
        int best = Math.min(RANKED, (ranked.size() + 1) / 2);
        int worst = Math.min(RANKED, ranked.size() / 2);
        List<Media> last = new ArrayList<>(ranked.subList(ranked.size() - worst, ranked.size()));
        last.sort(Comparator.comparing(MediaDetail::rate).thenComparing(Media::name));
        return Block.of(ReportSection.PLATFORMS, "ranking", "reporting.ranking.note",
                List.of(EsMx.number(ENOUGH), EsMx.number(ranked.size())),
                table("best", ranked.subList(0, best), MediaDetail::named), table("worst", last, MediaDetail::named));
    }

    private static BigDecimal rate(Media piece) {
        BigDecimal impressions = piece.sums().impressions();
        if (impressions == null || piece.sums().clicks() == null || impressions.compareTo(ENOUGH) < 0) {
            return null;
        }
        return Reading.percent(piece.sums().clicks(), impressions).value();
    }

    private FigureTable table(String dimension, List<Media> media, Function<Media, Line> line) {
        return new FigureTable(PLACE + "-" + dimension, MEASURES.stream().map(Measure::key).toList(), -1,
                media.stream().map(m -> with(dimension, m, line.apply(m))).toList(), null);
    }

    private static Line named(Media media) {
        String shown = media.shown() == null ? media.name() : media.shown();
        String word = PlaceWord.of(media.name());
        return shown.isEmpty()
                ? Line.keyed(word, "reporting.unnamed." + media.dimension(), List.of())
                : Line.named(word, shown, List.of());
    }

    private static Line with(String dimension, Media media, Line line) {
        return new Line(line.key(), line.label(), line.labelKey(), line.flag(),
                figures(dimension + "." + line.key(), List.of(media.sums()), null));
    }

    private static List<Figure> figures(String place, List<CampaignFact> facts, Absence absence) {
        CampaignSums sums = CampaignSums.of(facts, absence);
        return MEASURES.stream()
                .map(m -> sums.figure(PLACE + "." + place, m, sums))
                .map(Figure::alone)
                .toList();
    }

    /**
     * The strategy's content periods as far as they lie in the month; one without rows is a true 0, one to come does not
     * apply.
     */
    private Block periods() {
        int days = scope.parameters().contentPeriodDays();
        LocalDate first = scope.strategy().from();
        LocalDate from = scope.month().atDay(1).isBefore(first) ? first : scope.month().atDay(1);
        List<Line> lines = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(scope.month().atEndOfMonth()); ) {
            long number = (day.toEpochDay() - first.toEpochDay()) / days;
            LocalDate ends = first.plusDays((number + 1) * days - 1);
            LocalDate to = ends.isAfter(scope.month().atEndOfMonth()) ? scope.month().atEndOfMonth() : ends;
            List<CampaignFact> sums = of("period").stream()
                    .filter(m -> m.name().equals(Long.toString(number)))
                    .map(Media::sums)
                    .toList();
            String key = day + "_" + to;
            Absence absence = day.isAfter(scope.cutOff()) ? Absence.NOT_APPLICABLE : null;
            lines.add(Line.named(key, Span.of(day, to), figures("period." + key, sums, absence)));
            day = to.plusDays(1);
        }
        return Block.of(ReportSection.PLATFORMS, "periods", "reporting.periods.note", List.of(EsMx.number(days)),
                new FigureTable(PLACE + "-period", MEASURES.stream().map(Measure::key).toList(), -1, lines, null));
    }
}
