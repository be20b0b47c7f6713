package mx.ine.vmre.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.reporting.Figure.Unit;
import mx.ine.vmre.reporting.FigureTable.Line;
import mx.ine.vmre.reporting.Reading.Absence;
import mx.ine.vmre.reporting.ReportArchive.Edition;
import mx.ine.vmre.reporting.Requests.TrendMonth;

/**
 * Compares a report with what was published of the month before, whatever the data of that month say since: what the
 * commission reads as "before" is what it was given.
 */
final class PublishedComparison {

    private static final String OTHERS = "others";
    private static final Set<String> OUTSIDE_THE_SPLIT = Set.of("other", "unassigned");

    private final MonthlyReport published;
    private final Compared compared;
    private final Map<String, Figure> figures;
    private final Map<String, FigureTable> tables;

    private PublishedComparison(Edition before) {
        published = before.content();
        compared = Compared.with(before.filing());
        figures = Stream.concat(
                        ReportFigures.of(published).stream(),
                        Stream.of(published.requests().month(), published.requests().toDate(),
                                published.actions().done()))
                .collect(Collectors.toMap(Figure::id, Function.identity(), (first, same) -> first));
        tables = ReportFigures.tables(published).stream()
                .collect(Collectors.toMap(FigureTable::key, Function.identity()));
    }

    static MonthlyReport of(MonthlyReport report, Edition before) {
        return new PublishedComparison(before).compare(report);
    }

    private MonthlyReport compare(MonthlyReport r) {
        Performance performance = r.performance();
        Audience audience = r.audience();
        Requests requests = r.requests();
        ActionSummary actions = r.actions();
        return r.comparing(
                compared,
                all(r.keyFigures(), this::single),
                split(r.split()),
                new Performance(performance.state(), table(performance.byPlatform()), table(performance.costs())),
                new Audience(audience.state(), null, table(audience.byCountry())),
                new Requests(requests.state(), single(requests.month()), single(requests.toDate()),
                        requests.trend().stream().map(m -> new TrendMonth(m.month(), single(m.requests()))).toList(),
                        table(requests.byCountry()), table(requests.byEntity()), table(requests.byMode())),
                new ActionSummary(single(actions.done()), table(actions.byLine()), table(actions.byArea())),
                new PartnerSummary(table(r.partners().byGroup())),
                all(r.costs(), this::single),
                further(r.further()));
    }

    /** Such tables often show their first lines only: what they did not list is not known. */
    private Further further(Further further) {
        return new Further(
                further.blocks().stream()
                        .map(b -> new Block(b.section(), b.word(), b.status(), b.note(), b.args(), b.drawn(),
                                b.tables().stream().map(this::listed).toList(), b.listings()))
                        .toList(),
                further.cuts(), further.plans(), further.silent());
    }

    private FigureTable listed(FigureTable table) {
        Line total = table.total();
        return new FigureTable(table.key(), table.columns(), table.compared(),
                table.lines().stream().map(line -> with(line, all(line.figures(), this::single))).toList(),
                total == null ? null : with(total, all(total.figures(), this::single)));
    }

    private static List<Figure> all(List<Figure> list, UnaryOperator<Figure> each) {
        return list.stream().map(each).toList();
    }

    /** What both reports always have; it is not known where the strategy has begun to count otherwise. */
    private Figure single(Figure figure) {
        return before(figure, figures.get(figure.id()), () -> Reading.absent(Absence.UNDEFINED));
    }

    private Split split(Split split) {
        return new Split(split.state(), split.title(), split.base(), split.tolerance(),
                split.lines().stream().map(this::line).toList(), single(split.total()));
    }

    /** A segment that the month before did not have is not known; nothing published outside the split was nothing. */
    private Split.Line line(Split.Line line) {
        boolean outside = OUTSIDE_THE_SPLIT.contains(line.key());
        Figure total = published.split().total();
        UnaryOperator<Figure> each = f -> before(f, figures.get(f.id()),
                () -> outside ? nothing(f, total) : Reading.absent(Absence.UNDEFINED));
        return new Split.Line(line.key(), line.name(), line.plan(), each.apply(line.share()), each.apply(line.amount()),
                line.points(), line.verdict(), line.countries());
    }

    private FigureTable table(FigureTable table) {
        FigureTable was = tables.get(table.key());
        List<Line> lines = table.lines().stream().map(line -> line(line, table, was)).toList();
        Line total = table.total();
        return new FigureTable(table.key(), table.columns(), table.compared(), lines,
                total == null ? null : with(total, all(total.figures(), this::single)));
    }

    private Line line(Line line, FigureTable table, FigureTable was) {
        boolean gathered = gathers(table) || gathers(was);
        boolean another = line.key().equals(OTHERS) && !keys(table).equals(keys(was));
        List<Figure> compared = all(line.figures(), f -> before(f, another ? null : figures.get(f.id()),
                () -> gathered || was.total() == null
                        ? Reading.absent(Absence.UNDEFINED)
                        : nothing(f, total(f, table, line, was))));
        return with(line, compared);
    }

    /** The published total of the figure's column, or null. */
    private static Figure total(Figure figure, FigureTable table, Line line, FigureTable was) {
        int column = line.figures().indexOf(figure);
        return table.columns().equals(was.columns()) ? was.total().figures().get(column) : null;
    }

    private static Line with(Line line, List<Figure> figures) {
        return new Line(line.key(), line.label(), line.labelKey(), line.flag(), figures);
    }

    /** Whether some of what was counted stands under no name of its own. */
    private static boolean gathers(FigureTable table) {
        return keys(table).contains(OTHERS);
    }

    private static Set<String> keys(FigureTable table) {
        return table.lines().stream().map(Line::key).collect(Collectors.toSet());
    }

    /** What is not listed beside a published total was no part of it. */
    private static Reading nothing(Figure figure, Figure total) {
        if (total == null) {
            return Reading.absent(Absence.UNDEFINED);
        }
        if (!total.known()) {
            return Reading.absent(total.now().absence());
        }
        switch (figure.unit()) {
            case COUNT:
                return Reading.count(BigDecimal.ZERO);
            case MXN:
                return Reading.money(BigDecimal.ZERO);
            case PERCENT:
                return figure.key().startsWith("share-")
                        ? Reading.percent(BigDecimal.ZERO, whole(total))
                        : Reading.absent(Absence.UNDEFINED);
            default:
                return Reading.absent(Absence.UNDEFINED);
        }
    }

    private static BigDecimal whole(Figure total) {
        return total.unit() == Unit.PERCENT ? total.now().denominator() : total.value();
    }

    private static Figure before(Figure figure, Figure was, Supplier<Reading> otherwise) {
        if (figure.before() == null) {
            return figure;
        }
        boolean alike = was != null && was.key().equals(figure.key());
        Reading before = alike ? was.now() : was == null ? otherwise.get() : Reading.absent(Absence.UNDEFINED);
        return new Figure(figure.id(), figure.key(), figure.unit(), figure.now(), before, figure.sources());
    }
}
