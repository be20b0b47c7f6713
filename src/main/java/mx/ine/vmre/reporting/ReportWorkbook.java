package mx.ine.vmre.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.EsMx;
import org.dhatim.fastexcel.Workbook;
import org.springframework.stereotype.Component;

/** The report as a workbook: a sheet for each section, numbers as numbers, and one sheet with every figure and its base. */
@Component
class ReportWorkbook {

    private final ReportWording wording;

    ReportWorkbook(ReportWording wording) {
        this.wording = wording;
    }

    byte[] write(MonthlyReport report, Filing filing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "VMRE", "1.0")) {
            workbook.properties().setTitle(wording.title(report.cover()));
            CoverSheets covers = new CoverSheets(wording, report, filing);
            covers.cover(sheet(workbook, "cover", 24, 70));
            if (report.replaces() != null) {
                covers.differences(sheet(workbook, "differences", 46, 30, 26, 26));
            }
            for (ReportSection section : ReportSection.of(report)) {
                section(workbook, section, report);
            }
            everyFigure(sheet(workbook, "figures", 42, 30, 16, 18, 18, 18, 18, 18), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The sheet of a section: what it has always held, then its further tables. */
    private void section(Workbook workbook, ReportSection section, MonthlyReport report) {
        SheetWriter sheet = sheet(workbook, section.word(), widths(section));
        switch (section) {
            case KEY:
                key(sheet, report);
                break;
            case SPLIT:
                split(sheet, report.split());
                break;
            case PLATFORMS:
                table(sheet, report.performance().byPlatform());
                break;
            case AUDIENCE:
                table(sheet, report.audience().byCountry());
                break;
            case REQUESTS:
                requests(sheet, report);
                break;
            case ACTIONS:
                table(sheet, report.actions().byLine());
                table(sheet, report.actions().byArea());
                break;
            case PARTNERS:
                table(sheet, report.partners().byGroup());
                break;
            case COSTS:
                table(sheet, report.performance().costs());
                break;
            case ADJUSTMENTS:
                adjustments(sheet, report.decisions());
                break;
            case OBSERVATIONS:
                observations(sheet, report.observations());
                break;
            case SOURCES:
                sources(sheet, report);
                break;
            default:
                break;
        }
        report.further().of(section).forEach(block -> block(sheet, block));
    }

    private static int[] widths(ReportSection section) {
        switch (section) {
            case KEY:
                return new int[] {34, 18, 18, 18, 18, 60};
            case SPLIT:
                return new int[] {28, 14, 14, 18, 20, 20, 18};
            case ADJUSTMENTS:
                return new int[] {16, 34, 40, 30, 30, 12, 12};
            case OBSERVATIONS:
                return new int[] {26, 40, 60, 30, 14, 60, 34};
            case COMPLIANCE:
                return new int[] {20, 90, 26, 18, 18, 18, 18, 18};
            case SOURCES:
                return new int[] {10, 46, 22, 68, 10, 28, 20};
            default:
                return new int[] {34, 18, 18, 18, 18, 18, 18};
        }
    }

    private void block(SheetWriter sheet, Block block) {
        sheet.gap();
        if (block.headed()) {
            sheet.caption(text(block.headingKey()));
        }
        if (block.lacking()) {
            sheet.row(text("reporting.note.other", text(block.status().kind().key())));
        }
        if (block.noted()) {
            sheet.row(text(block.note(), block.args().toArray()));
        }
        if (!block.besides().isEmpty()) {
            sheet.row(text(block.besides()));
        }
        block.tables().forEach(table -> table(sheet, table));
        block.listings().forEach(listing -> listing(sheet, listing));
    }

    private void listing(SheetWriter sheet, Listing listing) {
        sheet.caption(text(listing.captionKey()));
        if (listing.blank()) {
            sheet.row(text(listing.noneKey()));
        } else {
            sheet.head(listing.columns().stream().map(c -> text("reporting.listing.column." + c)).toList());
            listing.rows().forEach(row -> sheet.row(row));
            if (listing.more() > 0) {
                sheet.row(text("reporting.listing.more", listing.more()));
            }
        }
        sheet.gap();
    }

    private SheetWriter sheet(Workbook workbook, String word, int... widths) {
        return new SheetWriter(workbook.newWorksheet(text("reporting.sheet." + word)), widths);
    }

    private void key(SheetWriter sheet, MonthlyReport report) {
        sheet.head(List.of(text("reporting.print.figure"), report.cover().monthName(),
                text("reporting.before", wording.beforeNamed(report)), text("reporting.numerator"),
                text("reporting.denominator"), text("reporting.formula")));
        for (Figure f : report.keyFigures()) {
            sheet.row(name(f), f, new Before(f), f.now().numerator(), f.now().denominator(),
                    text("reporting.formula." + f.key()));
        }
    }

    private void split(SheetWriter sheet, Split split) {
        sheet.head(List.of(text("reporting.split.segment"), text("reporting.legend.plan"), text("reporting.legend.actual"),
                text("reporting.split.verdict"), text("reporting.numerator"), text("reporting.denominator"),
                text("reporting.column." + split.base())));
        for (Split.Line line : split.lines()) {
            sheet.row(line.segment() ? line.name() : text("reporting.split." + line.key()),
                    new Percent(line.segment() ? line.plan() : BigDecimal.ZERO), line.share(),
                    text("reporting.verdict." + line.verdict(), line.pointsText()),
                    line.share().now().numerator(), line.share().now().denominator(), line.amount());
        }
        sheet.total(text("reporting.split.whole"), "", "", "", "", "", split.total());
    }

    private void requests(SheetWriter sheet, MonthlyReport report) {
        if (report.requests().trend().isEmpty()) {
            sheet.row(text("reporting.note.NOT_APPLICABLE"));
            return;
        }
        sheet.caption(text("reporting.table.trend"));
        sheet.head(List.of(text("reporting.month"), text("reporting.column.requests")));
        report.requests().trend().forEach(m ->
                sheet.row(m.name(), m.requests().known() ? m.requests() : new SheetWriter.Word(text(m.wordKey()))));
        sheet.gap();
        table(sheet, report.requests().byMode());
        table(sheet, report.requests().byCountry());
        table(sheet, report.requests().byEntity());
    }

    private void table(SheetWriter sheet, FigureTable table) {
        if (table.columns().isEmpty()) {
            return;
        }
        sheet.caption(text("reporting.table." + table.key()));
        sheet.head(Stream.concat(
                        Stream.of(text("reporting.table." + table.key() + ".lines")),
                        table.columns().stream().map(c -> text("reporting.column." + c)))
                .toList());
        for (FigureTable.Line line : table.lines()) {
            String flag = line.flagged() ? " (" + text(line.flag()) + ")" : "";
            sheet.row(line.worded() ? text(line.labelKey(), line.source()) : line.label() + flag, line.figures());
        }
        if (table.total() != null) {
            sheet.total(text(table.total().labelKey()), table.total().figures());
        }
        sheet.gap();
    }

    private void adjustments(SheetWriter sheet, Decisions decisions) {
        if (decisions.noneNeeded() != null) {
            sheet.row(text("reporting.adjustments.none", decisions.noneNeeded().person(), decisions.noneNeeded().area(),
                    EsMx.dateTime(decisions.noneNeeded().at())));
        }
        if (!decisions.settled()) {
            sheet.row(text("reporting.adjustments.undecided"));
        }
        if (!decisions.adjustments().isEmpty()) {
            sheet.head(List.of(text("reporting.field.kind"), text("reporting.adjustment"),
                    text("reporting.adjustment.cause"), text("reporting.field.before"), text("reporting.field.after"),
                    text("reporting.adjustment.area"), text("reporting.adjustment.due")));
            decisions.adjustments().forEach(a -> sheet.row(text(a.kind().key()), a.subject(), a.cause(), a.before(),
                    a.after(), a.area().label(), a.due()));
        }
    }

    private void observations(SheetWriter sheet, List<Observed> observations) {
        if (observations.isEmpty()) {
            sheet.row(text("reporting.observations.none"));
            return;
        }
        sheet.head(List.of(text("reporting.observation.report"), text("reporting.observation.place"),
                text("reporting.observation"), text("reporting.observation.by"), text("reporting.state"),
                text("reporting.observation.answer"), text("reporting.observation.answeredBy")));
        observations.forEach(o -> sheet.row(
                text("reporting.observation.of", o.monthName(), o.number()), o.place(), o.text(),
                o.person() + ", " + o.when(), text(o.badge().key()), o.answer(),
                o.open() ? "" : o.answeredArea() + ", " + o.answeredBy() + ", " + o.answeredWhen()));
    }

    private void sources(SheetWriter sheet, MonthlyReport report) {
        sheet.head(List.of(text("reporting.state"), text("reporting.source"), text("reporting.area")));
        Stream.of(report.completeness(), report.others()).flatMap(List::stream).forEach(s -> sheet.row(
                text("reporting.status." + s.state()), text(s.kind().key()), s.kind().area().label()));
        sheet.gap();
        sheet.head(List.of(text("reporting.file.id"), text("reporting.file"), text("reporting.source"),
                text("reporting.file.hash"), text("reporting.file.rows"), text("reporting.file.who"),
                text("reporting.file.when")));
        report.files().forEach(f -> sheet.row(BigDecimal.valueOf(f.id()), f.file(), text(f.kindKey()), f.sha256(),
                BigDecimal.valueOf(f.rows()), f.person(), f.when()));
    }

    private void everyFigure(SheetWriter sheet, MonthlyReport report) {
        sheet.head(List.of(text("reporting.figures.where"), text("reporting.print.figure"), text("reporting.figures.value"),
                text("reporting.numerator"), text("reporting.denominator"),
                text("reporting.before", wording.beforeNamed(report)), text("reporting.files"),
                text("reporting.figures.absence"), text("reporting.figures.id")));
        for (PlacedFigure placed : PlacedFigure.of(report, wording)) {
            Figure f = placed.figure();
            sheet.row(placed.where(), name(f), f, f.now().numerator(), f.now().denominator(), new Before(f),
                    f.sources().stream().map(String::valueOf).collect(Collectors.joining(", ")),
                    f.known() ? "" : text("reporting.absence." + f.now().absence()), f.id());
        }
    }

    private String name(Figure figure) {
        return text("reporting.figure." + figure.key());
    }

    private String text(String key, Object... args) {
        return wording.text(key, args);
    }

    /** The month before of a figure, written in the figure's own unit. */
    record Before(Figure figure) {}

    /** A number in percent. */
    record Percent(BigDecimal value) {}
}
