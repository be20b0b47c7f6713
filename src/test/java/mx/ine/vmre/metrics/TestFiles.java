package mx.ine.vmre.metrics;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks and zips made for a test. */
final class TestFiles {

    private TestFiles() {}

    /** Rows of a sheet; a {@link LocalDate} becomes a serial with the format of a date. */
    static Object[][] rows(Object[]... rows) {
        return rows;
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    /** A workbook of one sheet whose cells stand from the given column on, counted from 0. */
    static byte[] workbook(String sheet, int from, Object[]... rows) {
        return workbook(Map.of(sheet, rows), from);
    }

    static byte[] workbook(Map<String, Object[][]> sheets, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "tests", "1.0")) {
            sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), from, rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, int from, Object[][] rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                Object cell = rows[r][c];
                if (cell instanceof LocalDate date) {
                    sheet.value(r, from + c, date);
                    sheet.style(r, from + c).format("yyyy-mm-dd").set();
                } else if (cell instanceof BigDecimal number) {
                    sheet.value(r, from + c, number);
                } else if (cell instanceof Number number) {
                    sheet.value(r, from + c, number);
                } else if (cell != null) {
                    sheet.value(r, from + c, cell.toString());
                }
            }
        }
    }

    /** A CSV as a spreadsheet saves it: what looks like a number or a date becomes one. */
    static byte[] saved(byte[] csv) {
        List<Object[]> rows = new ArrayList<>();
        new TextTable(FileBytes.of(csv), FileEncoding.of(FileBytes.of(csv)), ',').forEach(line ->
                rows.add(line.cells().stream().map(TestFiles::typed).toArray()));
        return workbook("Hoja1", 0, rows.toArray(Object[][]::new));
    }

    private static Object typed(String cell) {
        if (cell.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(cell);
        }
        if (cell.matches("\\d{1,3}(,\\d{3})*(\\.\\d+)?|\\d+(\\.\\d+)?")) {
            return Double.valueOf(cell.replace(",", ""));
        }
        return cell.isEmpty() ? null : cell;
    }

    static byte[] zip(Map<String, byte[]> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The parts of the smallest workbook around the XML of its only sheet. */
    static Map<String, byte[]> workbookParts(String sheetXml) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
        parts.put("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + "<sheet name=\"Hoja1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/worksheets/sheet1.xml", sheetXml);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    static String sheetXml(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }
}
