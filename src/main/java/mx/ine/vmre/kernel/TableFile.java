package mx.ine.vmre.kernel;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as people take it away: as a workbook, or as a CSV that opens cleanly in a spreadsheet. Numbers and days stay
 * such; a text that a spreadsheet would take for a formula stays a text. Cells may be null: they are left empty.
 *
 * @param name name of the file, without its extension
 * @param title name of the sheet
 * @param columns in the order of the cells
 * @param fixed how many of the first columns stay in sight when the sheet is scrolled
 * @param rows cells: texts, {@link BigDecimal}, whole numbers and {@link LocalDate}
 */
public record TableFile(String name, String title, List<Column> columns, int fixed, List<? extends List<?>> rows) {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String DANGEROUS = "=+-@\t\r";

    private static final int LONGEST_SHEET_NAME = 31;
    private static final int WIDEST = 60;

    /** @param width in characters */
    public record Column(String heading, int width) {}

    /** A table whose columns are as wide as what they hold, up to a limit; the first column stays in sight. */
    public static TableFile fitted(String name, String title, List<String> headings, List<? extends List<?>> rows) {
        List<Column> columns = IntStream.range(0, headings.size())
                .mapToObj(c -> new Column(headings.get(c), width(headings.get(c), c, rows)))
                .toList();
        return new TableFile(name, title, columns, 1, rows);
    }

    private static int width(String heading, int column, List<? extends List<?>> rows) {
        int longest = rows.stream()
                .filter(row -> column < row.size() && row.get(column) != null)
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(heading.length(), longest) + 2);
    }

    /** A cell of a CSV of ours as it was before it was kept from being taken for a formula. */
    public static String unguarded(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == '\'' && DANGEROUS.indexOf(cell.charAt(1)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }

    public void csv(HttpServletResponse response) throws IOException {
        head(response, "text/csv;charset=UTF-8", "csv");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(columns.stream().map(Column::heading).toList());
            for (List<?> row : rows) {
                csv.writeRecord(row.stream().map(TableFile::plain).toList());
            }
            csv.flush();
        }
    }

    public void xlsx(HttpServletResponse response) throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (Workbook book = new Workbook(response.getOutputStream(), "VMRE", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName());
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c).heading());
                sheet.width(c, columns.get(c).width());
            }
            sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
            sheet.freezePane(fixed, 1);
            for (int r = 0; r < rows.size(); r++) {
                List<?> cells = rows.get(r);
                for (int c = 0; c < cells.size(); c++) {
                    write(sheet, r + 1, c, cells.get(c));
                }
            }
            sheet.setAutoFilter(0, 0, Math.max(1, rows.size()), columns.size() - 1);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof BigDecimal number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0").set();
        } else if (cell instanceof Number number) {
            sheet.value(row, column, number.longValue());
            sheet.style(row, column).format("#,##0").set();
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/mm/yyyy").set();
        } else if (cell instanceof String text && !text.isEmpty()) {
            sheet.value(row, column, text);
        }
    }

    /** What a workbook takes as the name of a sheet. */
    private String sheetName() {
        String safe = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return safe.length() > LONGEST_SHEET_NAME ? safe.substring(0, LONGEST_SHEET_NAME).strip() : safe;
    }

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
        return cell instanceof String && !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void head(HttpServletResponse response, String type, String extension) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + "." + extension).build().toString());
    }
}
