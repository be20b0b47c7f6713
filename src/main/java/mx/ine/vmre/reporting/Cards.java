package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Further.Cuts;
import mx.ine.vmre.reporting.FurtherFacts.Card;
import mx.ine.vmre.reporting.Reading.Absence;

/**
 * Overseas voter cards (CPVE) at the last cut of the month, accumulated since the programme began (Estrategia 3.3.3), and
 * how many more they are than at the last cut before the month. Cuts are never added up.
 */
record Cards(List<Card> now, List<Card> before, LocalDate cut, LocalDate cutBefore) {

    private static final String MORE = "-more";

    /** The measures of a stock. */
    private enum Part {
        REQUESTS("cards-requests", Card::requests),
        DELIVERED("cards-delivered", Card::delivered),
        CONFIRMED("cards-confirmed", Card::confirmed);

        private final String key;
        private final Function<Card, BigDecimal> value;

        Part(String key, Function<Card, BigDecimal> value) {
            this.key = key;
            this.value = value;
        }
    }

    static Cuts cuts(List<Card> facts) {
        return new Cuts(
                cut(facts, c -> c.current() && !c.byConsulate()), cut(facts, c -> !c.current() && !c.byConsulate()),
                cut(facts, c -> c.current() && c.byConsulate()), cut(facts, c -> !c.current() && c.byConsulate()));
    }

    private static LocalDate cut(List<Card> facts, Predicate<Card> which) {
        return facts.stream().filter(which).findFirst().map(Card::cut).orElse(null);
    }

    static List<Block> blocks(List<Card> facts, SourceStatus status) {
        if (!status.settled()) {
            return List.of(Block.missing(ReportSection.REQUESTS, "cards", status));
        }
        Cuts cuts = cuts(facts);
        List<Block> blocks = new ArrayList<>();
        if (cuts.countries() != null) {
            blocks.add(of(facts, false, cuts.countries(), cuts.countriesBefore()).block(status, "country"));
        }
        if (cuts.consulates() != null) {
            blocks.add(of(facts, true, cuts.consulates(), cuts.consulatesBefore()).block(status, "consulate"));
        }
        return blocks;
    }

    private static Cards of(List<Card> facts, boolean byConsulate, LocalDate cut, LocalDate cutBefore) {
        List<Card> family = facts.stream().filter(c -> c.byConsulate() == byConsulate).toList();
        return new Cards(
                family.stream().filter(Card::current).toList(), family.stream().filter(c -> !c.current()).toList(), cut,
                cutBefore);
    }

    private Block block(SourceStatus status, String dimension) {
        return Block.of(ReportSection.REQUESTS, "cards-" + dimension, status,
                cutBefore == null ? "reporting.cards.note.first" : "reporting.cards.note",
                cutBefore == null ? List.of(EsMx.date(cut)) : List.of(EsMx.date(cut), EsMx.date(cutBefore)),
                table(dimension));
    }

    private FigureTable table(String dimension) {
        List<Part> parts = Stream.of(Part.values())
                .filter(p -> now.stream().anyMatch(c -> p.value.apply(c) != null))
                .toList();
        List<Line> lines = now.stream()
                .filter(c -> !c.dimension().equals("total"))
                .map(c -> line(c, figures(dimension + "." + c.word(), parts, f -> f.word().equals(c.word()))))
                .toList();
        boolean own = now.stream().anyMatch(c -> c.dimension().equals("total"));
        Line total = Line.keyed("total", own ? "reporting.total" : "reporting.cards.sum",
                figures(dimension + "." + (own ? "total" : "sum"), parts, f -> f.dimension().equals("total") == own));
        List<String> columns = parts.stream().flatMap(p -> Stream.of(p.key, p.key + MORE)).toList();
        return new FigureTable("cards-" + dimension, columns, -1, lines, total);
    }

    private static Line line(Card card, List<Figure> figures) {
        if (card.byConsulate()) {
            return Line.named(card.word(),
                    card.consulate() + (card.country().isEmpty() ? "" : ", " + card.country()), figures);
        }
        return card.country().isEmpty()
                ? Line.keyed(card.word(),
                        card.dimension().equals("rest") ? "reporting.cards.rest" : "reporting.no-country", figures)
                : Line.named(card.word(), card.country(), figures);
    }

    private List<Figure> figures(String place, List<Part> parts, Predicate<Card> which) {
        List<Card> part = now.stream().filter(which).toList();
        List<Card> was = before.stream().filter(which).toList();
        List<Figure> figures = new ArrayList<>();
        for (Part p : parts) {
            String id = "cards." + place + "." + p.key;
            Reading stock = Added.of(part, p.value, null);
            Reading stockBefore = was.isEmpty() ? Reading.absent(Absence.UNDEFINED) : Added.of(was, p.value, null);
            figures.add(new Figure(id, p.key, Unit.COUNT, stock, stockBefore, Added.imports(part, Card::imports)));
            figures.add(new Figure(id + MORE, p.key + MORE, Unit.COUNT, more(stock, stockBefore), null,
                    Added.imports(Stream.concat(part.stream(), was.stream()).toList(), Card::imports)));
        }
        return figures;
    }

    /** Unknown where the earlier cut does not name it: it may have been among the rest. */
    private static Reading more(Reading stock, Reading before) {
        return stock.known() && before.known()
                ? Reading.count(stock.value().subtract(before.value()))
                : Reading.absent(Absence.UNDEFINED);
    }
}
