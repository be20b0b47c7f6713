package mx.ine.vmre.actions;

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
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as it is filtered and ordered, all of it, as a workbook or as a CSV that opens cleanly in Excel. */
@Controller
class ActionExport {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String DANGEROUS = "=+-@\t\r";
    private static final List<String> COLUMNS = List.of(
            "code", "name", "line", "area", "state", "stages", "from", "to", "country", "region", "city", "responsible",
            "indicator", "unit", "target", "result", "plannedBudget", "actualBudget");
    private static final int[] WIDTHS = {13, 44, 22, 10, 12, 9, 12, 12, 18, 18, 18, 26, 26, 16, 14, 14, 18, 18};

    private final ActionReadings readings;
    private final MessageSource messages;
    private final BusinessDate businessDate;

    ActionExport(ActionReadings readings, MessageSource messages, BusinessDate businessDate) {
        this.readings = readings;
        this.messages = messages;
        this.businessDate = businessDate;
    }

    /** One row of the export, not yet written in any format. */
    record Line(
            String code,
            String name,
            String line,
            String area,
            String state,
            String stages,
            LocalDate starts,
            LocalDate ends,
            String country,
            String region,
            String city,
            String responsible,
            String indicator,
            String unit,
            BigDecimal target,
            BigDecimal result,
            BigDecimal plannedBudget,
            BigDecimal actualBudget) {}

    @GetMapping("/acciones.csv")
    void csv(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        List<Line> lines = lines(request, who, strategy);
        head(response, "text/csv;charset=UTF-8", "csv");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(COLUMNS.stream().map(this::heading).toList());
            for (Line line : lines) {
                csv.writeRecord(cells(line).stream().map(ActionExport::plain).toList());
            }
            csv.flush();
        }
    }

    @GetMapping("/acciones.xlsx")
    void xlsx(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        List<Line> lines = lines(request, who, strategy);
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (Workbook book = new Workbook(response.getOutputStream(), "VMRE", "1.0")) {
            Worksheet sheet = book.newWorksheet(text("actions.list.title"));
            for (int c = 0; c < COLUMNS.size(); c++) {
                sheet.value(0, c, heading(COLUMNS.get(c)));
                sheet.width(c, WIDTHS[c]);
            }
            sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
            sheet.freezePane(2, 1);
            for (int r = 0; r < lines.size(); r++) {
                List<Object> cells = cells(lines.get(r));
                for (int c = 0; c < cells.size(); c++) {
                    write(sheet, r + 1, c, cells.get(c));
                }
            }
            sheet.setAutoFilter(0, 0, Math.max(1, lines.size()), COLUMNS.size() - 1);
        }
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

    private List<Line> lines(HttpServletRequest request, CurrentUser who, StrategyRef strategy) {
        return readings.export(ActionReadings.listState(request.getParameterMap()), strategy, who);
    }

    private List<Object> cells(Line l) {
        boolean late = l.ends().isBefore(businessDate.today());
        return java.util.Arrays.asList(
                l.code(), l.name(), text(ActionLine.valueOf(l.line()).key()), Area.valueOf(l.area()).label(),
                text(ActionState.valueOf(l.state()).badge(late).key()), l.stages(), l.starts(), l.ends(), l.country(),
                l.region(), l.city(), l.responsible(), l.indicator(), l.unit(), l.target(), l.result(),
                l.plannedBudget(), l.actualBudget());
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

    private void head(HttpServletResponse response, String type, String extension) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("acciones-" + businessDate.today() + "." + extension)
                        .build()
                        .toString());
    }

    private String heading(String column) {
        return text("actions.export.column." + column);
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
