package mx.ine.vmre.paidmedia;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Theme;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as it is filtered and ordered, all of it, as a workbook or as a CSV that opens cleanly in Excel. */
@Controller
class PlanExport {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String DANGEROUS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "month", "name", "platform", "segment", "area", "from", "to", "budget", "actual", "difference", "deviation",
            "approval", "noteDue", "note", "themes", "campaigns");
    private static final int[] WIDTHS = {12, 44, 26, 30, 10, 12, 12, 16, 16, 16, 20, 20, 14, 10, 44, 50};

    private final MediaPlans plans;
    private final PlanMonths months;
    private final MessageSource messages;

    PlanExport(MediaPlans plans, PlanMonths months, MessageSource messages) {
        this.plans = plans;
        this.months = months;
        this.messages = messages;
    }

    @GetMapping("/medios.csv")
    void csv(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        who.requireStaff();
        ListState list = PlanList.state(request.getParameterMap());
        YearMonth month = months.of(list, strategy);
        List<Line> lines = lines(list, month, strategy);
        head(response, month, "text/csv;charset=UTF-8", "csv");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(COLUMNS.stream().map(this::heading).toList());
            for (Line line : lines) {
                csv.writeRecord(cells(line, month).stream().map(PlanExport::plain).toList());
            }
            csv.flush();
        }
    }

    @GetMapping("/medios.xlsx")
    void xlsx(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        who.requireStaff();
        ListState list = PlanList.state(request.getParameterMap());
        YearMonth month = months.of(list, strategy);
        List<Line> lines = lines(list, month, strategy);
        head(response, month, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (Workbook book = new Workbook(response.getOutputStream(), "VMRE", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("paidmedia.list.title"));
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, heading(COLUMNS.get(c)));
                sheet.width(c, WIDTHS[c]);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(2, 1);
            for (int r = 0; r < lines.size(); r++) {
                List<Object> cells = cells(lines.get(r), month);
                for (int c = 0; c < cells.size(); c++) {
                    write(sheet, r + 1, c, cells.get(c));
                }
            }
            sheet.setAutoFilter(0, 0, Math.max(1, lines.size()), COLUMNS.size() - 1);
        }
    }

    private List<Line> lines(ListState list, YearMonth month, StrategyRef strategy) {
        return PlanList.of(plans.of(strategy, month, months.asOf(month)), list).all();
    }

    private List<Object> cells(Line line, YearMonth month) {
        return Arrays.asList(
                month.toString(), line.name(), line.platformName(),
                line.segment().isEmpty() ? text("paidmedia.segment.outside") : line.segmentName(), line.area().label(),
                line.period().from(), line.period().to(), line.budget(), line.actual(), line.difference(),
                text(line.deviation().badge().key()), text(line.approval().badge().key()), line.noteDue(),
                text(line.noted() ? "paidmedia.yes" : "paidmedia.no"),
                line.themes().stream().map(Theme::name).collect(Collectors.joining("; ")), String.join("; ", line.campaigns()));
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof BigDecimal number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format("#,##0.00").set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof String text && !text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** Numbers and days without ornament; a text that a spreadsheet would take for a formula is kept a text. */
    private static String plain(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof LocalDate day) {
            return EsMx.date(day);
        }
        String text = cell.toString();
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void head(HttpServletResponse response, YearMonth month, String type, String extension) {
        response.setContentType(type);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("plan-de-medios-" + month + "." + extension)
                .build()
                .toString());
    }

    private String heading(String column) {
        return text("paidmedia.column." + column);
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
