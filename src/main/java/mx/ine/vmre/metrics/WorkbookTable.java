package mx.ine.vmre.metrics;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a workbook, read row by row from its beginning as often as needed. The bytes have passed
 * {@link WorkbookCheck}.
 *
 * @param formats whether the workbook has formats, which tell dates from other numbers
 */
record WorkbookTable(FileBytes bytes, boolean formats, int sheet) implements LineSource {

    /** The names of the sheets in their order. */
    static List<String> sheets(FileBytes bytes, boolean formats) {
        try (ReadableWorkbook workbook = open(bytes, formats)) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException e) {
            throw new Unreadable("metrics.refused.damaged");
        }
    }

    /** The library meets broken parts, references and addresses with exceptions of every kind. */
    private static ReadableWorkbook open(FileBytes bytes, boolean formats) throws IOException {
        try {
            ReadingOptions options = new ReadingOptions(formats, true);
            return bytes.file() == null
                    ? new ReadableWorkbook(bytes.open(), options)
                    : new ReadableWorkbook(bytes.file().toFile(), options);
        } catch (RuntimeException e) {
            throw new Unreadable("metrics.refused.damaged");
        }
    }

    private Stream<Row> rows(ReadableWorkbook workbook) throws IOException {
        try {
            return workbook.getSheet(sheet).orElseThrow().openStream();
        } catch (RuntimeException e) {
            throw new Unreadable("metrics.refused.damaged");
        }
    }

    @Override
    public String form() {
        return "Excel";
    }

    @Override
    public String separator() {
        return "";
    }

    @Override
    public void forEach(Predicate<Line> reader) {
        try (ReadableWorkbook workbook = open(bytes, formats);
                Stream<Row> rows = rows(workbook)) {
            read(rows.iterator(), new WorkbookCells(workbook.isDate1904()), reader);
        } catch (IOException e) {
            throw new Unreadable("metrics.refused.damaged");
        }
    }

    private static void read(Iterator<Row> rows, WorkbookCells cells, Predicate<Line> reader) {
        long last = 0;
        int width = 0;
        while (true) {
            Line line;
            try {
                if (!rows.hasNext()) {
                    return;
                }
                Row row = rows.next();
                width = Math.max(width, row.getCellCount());
                line = line(row, width, cells);
            } catch (RuntimeException e) {
                throw new Unreadable("metrics.refused.damaged");
            }
            if (line.number() > last + 1 && last > 0 && !reader.test(new Line(last + 1, List.of()))) {
                return;
            }
            last = line.number();
            if (!reader.test(line)) {
                return;
            }
        }
    }

    /** As wide as the widest row so far: sheets leave empty cells at the end of a row out. */
    private static Line line(Row row, int width, WorkbookCells cells) {
        List<String> texts = new ArrayList<>(width);
        BitSet numbers = new BitSet(width);
        for (int i = 0; i < width; i++) {
            Cell cell = i < row.getCellCount() ? row.getCell(i) : null;
            texts.add(cell == null ? "" : cells.text(cell));
            if (cell != null && cells.isNumber(cell)) {
                numbers.set(i);
            }
        }
        return new Line(row.getRowNum(), texts, numbers);
    }
}
