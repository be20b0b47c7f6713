package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import mx.ine.vmre.reporting.TraceReadings.AsOf;
import mx.ine.vmre.reporting.TraceReadings.Row;
import mx.ine.vmre.reporting.TraceReadings.Sum;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a figure of a report comes from, down to the lines of the files. */
@Controller
class FigureController {

    private static final String PART = "parte";

    private final ReportShelf shelf;
    private final TraceReadings readings;
    private final MediaSplit split;
    private final ReportWording wording;
    private final CountedRecords records;

    FigureController(
            ReportShelf shelf, TraceReadings readings, MediaSplit split, ReportWording wording, CountedRecords records) {
        this.records = records;
        this.shelf = shelf;
        this.readings = readings;
        this.split = split;
        this.wording = wording;
    }

    /**
     * A sum behind the figure.
     *
     * @param number place among the figure's sums, from 1
     * @param matches whether the rows add up to what the report says
     */
    record Part(
            int number, String measureKey, String total, String expected, String rows, boolean matches, String url) {}

    @GetMapping("/informes/" + ReportController.MONTH + "/cifras/{figure}")
    String trace(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable String figure,
            HttpServletRequest request,
            Model model) {
        Shown shown = shelf.show(who, strategy, month);
        model.addAttribute("reportTitle", wording.title(shown.content().cover()));
        return trace(who, strategy, shown, figure, ReportPage.month(month), request, model);
    }

    @GetMapping(ReportController.VERSION + "/cifras/{figure}")
    String trace(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable int number,
            @PathVariable String figure,
            HttpServletRequest request,
            Model model) {
        Shown shown = shelf.show(who, strategy, month, number);
        model.addAttribute("reportTitle", wording.text("reporting.title.version", EsMx.month(month), number));
        return trace(who, strategy, shown, figure, ReportPage.month(month) + "/version/" + number, request, model);
    }

    private String trace(
            CurrentUser who,
            StrategyRef strategy,
            Shown shown,
            String figure,
            String url,
            HttpServletRequest request,
            Model model) {
        List<PlacedFigure> all = PlacedFigure.of(shown.content(), wording);
        PlacedFigure placed = all.stream()
                .filter(p -> p.figure().id().equals(figure))
                .findFirst()
                .orElseThrow(NotFound::new);
        AsOf asOf = shown.filing().frozen()
                ? new AsOf(FigureTracing.imports(shown.content()), shown.filing().publishedAt())
                : AsOf.TODAY;
        List<TracePart> sums =
                new FigureTracing(shown.content(), split.of(strategy.id()), strategy.from()).parts(placed.figure());
        ListState list = ListState.of(
                url + "/cifras/" + figure, request.getParameterMap(), List.of(PART), List.of("renglon"), "renglon");
        List<Part> parts = new ArrayList<>();
        for (TracePart sum : sums) {
            parts.add(part(parts.size() + 1, sum, readings.sum(strategy.id(), sum, asOf), list.path()));
        }
        model.addAllAttributes(wording.model(shown.content(), shown.filing()));
        model.addAttribute("url", url);
        model.addAttribute("placed", placed);
        model.addAttribute("f", placed.figure());
        model.addAttribute("before", shown.content().cover().monthBefore());
        model.addAttribute("parts", parts);
        model.addAttribute("list", list);
        model.addAttribute("opensImports", who.isStaff());
        model.addAttribute("observes", who.isReviewer());
        model.addAttribute("monthUrl", ReportPage.month(shown.content().cover().month()));
        model.addAttribute("place", ObservedPlace.figure(figure));
        if (!sums.isEmpty()) {
            int chosen = chosen(list, sums.size());
            TracePart part = sums.get(chosen - 1);
            Sum sum = readings.sum(strategy.id(), part, asOf);
            List<Row> rows = readings.rows(strategy.id(), part, asOf, list.size(), list.offset());
            model.addAttribute("chosen", parts.get(chosen - 1));
            model.addAttribute("page", ListPage.of(rows, sum.rows(), list));
        }
        CountedRecords.Lists lists = records.of(strategy, shown, placed.figure());
        if (!lists.sums().isEmpty()) {
            addRecords(lists.sums(), list, model);
        }
        model.addAttribute("unlisted", !lists.kept());
        model.addAttribute("derived", Derivation.of(placed.figure(), all));
        model.addAttribute("stated", Derivation.stated(placed.figure()));
        return "reporting/trace";
    }

    private static void addRecords(List<CountedSum> sums, ListState list, Model model) {
        List<Part> parts = new ArrayList<>();
        for (CountedSum sum : sums) {
            parts.add(part(parts.size() + 1, sum, list.path()));
        }
        int chosen = chosen(list, sums.size());
        CountedSum sum = sums.get(chosen - 1);
        model.addAttribute("counts", parts);
        model.addAttribute("count", parts.get(chosen - 1));
        model.addAttribute("sum", sum);
        model.addAttribute("counted", ListPage.of(
                sum.rows().stream().skip(list.offset()).limit(list.size()).toList(), sum.rows().size(), list));
    }

    private static int chosen(ListState list, int parts) {
        return list.value(PART).equals("2") && parts > 1 ? 2 : 1;
    }

    private static Part part(int number, CountedSum sum, String path) {
        return new Part(
                number, "reporting.figure." + sum.key(), sum.text(sum.total()), sum.text(sum.expected()),
                EsMx.number(sum.rows().size()), sum.matches(), address(number, path));
    }

    private static String address(int number, String path) {
        return number == 1 ? path : path + "?" + PART + "=" + number;
    }

    private static Part part(int number, TracePart part, Sum sum, String path) {
        return new Part(
                number, "reporting.trace." + part.measure(), part.text(sum.total()), part.text(part.expected()),
                EsMx.number(sum.rows()), sum.total().compareTo(part.expected()) == 0, address(number, path));
    }
}
