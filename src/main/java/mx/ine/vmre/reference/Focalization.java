package mx.ine.vmre.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.ine.vmre.campaign.FocusLists;
import mx.ine.vmre.campaign.FocusLists.FocusList;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.stereotype.Service;

/** Ranks places by the criteria of the strategy (Estrategia 3.3), and sets the ranking beside the document's own lists. */
@Service
class Focalization {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final ReferenceReadings readings;
    private final FocusLists lists;

    Focalization(ReferenceReadings readings, FocusLists lists) {
        this.readings = readings;
        this.lists = lists;
    }

    Library library(StrategyRef strategy) {
        return readings.library(strategy);
    }

    FocusBoard board(StrategyRef strategy, Library library, FocusQuery query) {
        List<Criterion> criteria = library.criteria();
        List<FocusPlace> places = FocusPlace.all(library, query.kind());
        Map<String, FocusPlace> most = most(criteria, places);
        Weighing weighing = new Weighing(normalised(criteria, places, most), criteria.size());
        BigDecimal[] weights = criteria.stream().map(c -> query.weights().get(c.key())).toArray(BigDecimal[]::new);
        BigDecimal[] percents = criteria.stream().map(c -> query.percent(c.key())).toArray(BigDecimal[]::new);
        int[] ranks = weighing.ranks(weights);
        Weighing.Span[] spans = weighing.spans(percents, query.margin());
        List<FocusList> documents = lists.of(strategy.id()).stream()
                .filter(list -> query.kind() == (list.regions() ? PlaceKind.REGION : PlaceKind.COUNTRY))
                .toList();
        List<FocusBoard.Row> rows = IntStream.range(0, places.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> ranks[i] == 0 ? Integer.MAX_VALUE : ranks[i]))
                .map(i -> row(criteria, places.get(i), most, ranks, i, weighing.score(i, weights), spans[i],
                        listed(documents, query.kind(), places.get(i).key())))
                .toList();
        List<Criterion> measured = criteria.stream().filter(c -> most.containsKey(c.key())).toList();
        return new FocusBoard(
                query.kind(), kinds(criteria), criteria.stream().map(c -> head(library, c, query, most)).toList(), rows,
                documents.stream().map(l -> FocusComparison.of(l, query.kind(), measured, places, ranks)).toList(),
                EsMx.number(query.sum()), !query.sumsToHundred(), query.margin(),
                weighing.weightings(percents, query.margin()).size(), weighing.step());
    }

    private static List<PlaceKind> kinds(List<Criterion> criteria) {
        return Stream.of(PlaceKind.values())
                .filter(kind -> criteria.stream().anyMatch(c -> c.measureOf(kind).isPresent()))
                .toList();
    }

    /** The place with the largest figure of each criterion; none where no place has one above zero. */
    private static Map<String, FocusPlace> most(List<Criterion> criteria, List<FocusPlace> places) {
        Map<String, FocusPlace> most = new LinkedHashMap<>();
        for (Criterion criterion : criteria) {
            places.stream()
                    .filter(p -> p.figures().containsKey(criterion.key()))
                    .max(Comparator.comparing((FocusPlace p) -> p.figures().get(criterion.key()).value()))
                    .filter(p -> p.figures().get(criterion.key()).value().signum() > 0)
                    .ifPresent(p -> most.put(criterion.key(), p));
        }
        return most;
    }

    private static long[][] normalised(List<Criterion> criteria, List<FocusPlace> places, Map<String, FocusPlace> most) {
        long[][] all = new long[places.size()][criteria.size()];
        for (int p = 0; p < places.size(); p++) {
            for (int c = 0; c < criteria.size(); c++) {
                all[p][c] = points(places.get(p), criteria.get(c), most)
                        .map(points -> points.movePointRight(Weighing.DECIMALS).longValueExact())
                        .orElse(-1L);
            }
        }
        return all;
    }

    /** In points of the largest figure, six decimals; empty where there is no figure. */
    private static Optional<BigDecimal> points(FocusPlace place, Criterion criterion, Map<String, FocusPlace> most) {
        FocusPlace first = most.get(criterion.key());
        return first == null
                ? Optional.empty()
                : Optional.ofNullable(place.figures().get(criterion.key()))
                        .map(figure -> figure.value().max(BigDecimal.ZERO).multiply(HUNDRED).divide(
                                first.figures().get(criterion.key()).value(), Weighing.DECIMALS, RoundingMode.HALF_UP));
    }

    private static FocusBoard.Row row(
            List<Criterion> criteria, FocusPlace place, Map<String, FocusPlace> most, int[] ranks, int at, BigDecimal score,
            Weighing.Span span, List<String> numerals) {
        List<FocusBoard.Cell> cells = new ArrayList<>();
        for (Criterion criterion : criteria) {
            FocusPlace.Figure figure = place.figures().get(criterion.key());
            String points = points(place, criterion, most)
                    .map(p -> EsMx.amount(p.setScale(2, RoundingMode.HALF_UP)))
                    .orElse("");
            cells.add(new FocusBoard.Cell(
                    criterion.name(), most.containsKey(criterion.key()), figure == null ? "" : figure.printed(), points,
                    figure == null ? List.of() : figure.parts(), figure == null ? List.of() : figure.marks()));
        }
        boolean tied = ranks[at] > 0 && IntStream.of(ranks).filter(r -> r == ranks[at]).count() > 1;
        return new FocusBoard.Row(
                ranks[at], tied, place.name(), cells, score == null ? "" : EsMx.amount(score),
                score == null ? "0" : score.toPlainString(), place.figures().size(), span.low(), span.high(), numerals);
    }

    private static List<String> listed(List<FocusList> documents, PlaceKind kind, String key) {
        return documents.stream()
                .filter(list -> list.places().stream().anyMatch(p -> FocusPlace.key(kind, p.iso2(), p.name()).equals(key)))
                .map(list -> list.numeral().isEmpty() ? list.name() : list.numeral())
                .toList();
    }

    private static FocusBoard.Head head(
            Library library, Criterion criterion, FocusQuery query, Map<String, FocusPlace> most) {
        Criterion.Measure measure = criterion.measureOf(query.kind()).orElse(null);
        ReferenceTable table = measure == null ? null : library.table(measure.table());
        EditionSheet edition = table == null ? null : table.latest().orElse(null);
        FocusPlace first = most.get(criterion.key());
        return new FocusBoard.Head(
                criterion.key(), criterion.name(), criterion.numeral(), query.typed().get(criterion.key()),
                query.errors().get(criterion.key()), EsMx.percent(query.percent(criterion.key())), measure != null,
                table == null ? "" : table.key(), table == null ? "" : table.name(),
                table == null ? "" : table.column(measure.column()).map(ReferenceTable.Column::name).orElse(""),
                edition == null ? "" : edition.period(), edition == null ? "" : edition.source(),
                measure == null ? "" : measure.note(),
                first == null ? "" : first.figures().get(criterion.key()).printed(), first == null ? "" : first.name(),
                first == null ? List.of() : first.figures().get(criterion.key()).marks());
    }
}
