package mx.ine.vmre.reference;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A table as a file to take away: a workbook, or a CSV that opens cleanly in Excel.
 *
 * @param name of the file, without its ending
 * @param rows texts and {@link BigDecimal}s
 */
record TableFile(String name, String title, List<String> heads, List<List<Object>> rows) {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final String DANGEROUS = "=+-@\t\r";
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int WIDEST = 60;

    void csv(HttpServletResponse response) throws IOException {
        head(response, "text/csv;charset=UTF-8", "csv");
        try (Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            out.write(BYTE_ORDER_MARK);
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(heads);
            for (List<Object> row : rows) {
                csv.writeRecord(row.stream().map(TableFile::plain).toList());
            }
            csv.flush();
        }
    }

    void xlsx(HttpServletResponse response) throws IOException {
        head(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        try (Workbook book = new Workbook(response.getOutputStream(), "VMRE", "1.0")) {
            Worksheet sheet = book.newWorksheet(sheetName());
            for (int c = 0; c < heads.size(); c++) {
                sheet.value(0, c, heads.get(c));
                sheet.width(c, width(c));
            }
            sheet.range(0, 0, 0, heads.size() - 1).style().bold().set();
            sheet.freezePane(1, 1);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c < rows.get(r).size(); c++) {
                    write(sheet, r + 1, c, rows.get(r).get(c));
                }
            }
        }
    }

    /** Keeps a spreadsheet from taking the text for a formula. */
    static String plain(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = cell == null ? "" : cell.toString();
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Takes that protection off again. */
    static String read(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && DANGEROUS.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    private static void write(Worksheet sheet, int row, int column, Object cell) {
        if (cell instanceof BigDecimal number) {
            sheet.value(row, column, number);
            sheet.style(row, column).format(number.scale() > 0 ? "#,##0." + "0".repeat(number.scale()) : "#,##0").set();
        } else if (cell != null && !cell.toString().isEmpty()) {
            sheet.value(row, column, cell.toString());
        }
    }

    private int width(int column) {
        int longest = rows.stream()
                .filter(row -> column < row.size() && row.get(column) != null)
                .mapToInt(row -> row.get(column).toString().length())
                .max()
                .orElse(0);
        return Math.min(WIDEST, Math.max(heads.get(column).length(), longest) + 2);
    }

    private String sheetName() {
        String safe = title.replaceAll("[\\[\\]:*?/\\\\]", " ");
        return safe.length() > LONGEST_SHEET_NAME ? safe.substring(0, LONGEST_SHEET_NAME).strip() : safe;
    }

    private void head(HttpServletResponse response, String type, String extension) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + "." + extension).build().toString());
    }
}
