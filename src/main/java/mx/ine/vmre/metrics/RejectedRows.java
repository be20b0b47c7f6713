package mx.ine.vmre.metrics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * All rejected rows of a file as a file, with line, column and reason behind them. What stands above its header stays
 * there, because it may say the period, the account or the currency of the rows. Corrected, it can be imported as it is:
 * columns that nobody knows are ignored. Rows are written while the file is read, however many there are.
 */
@Component
class RejectedRows {

    private final MessageSource messages;

    RejectedRows(MessageSource messages) {
        this.messages = messages;
    }

    /** To be written in UTF-8; it begins with the mark by which Excel knows that. Closes the writer. */
    void write(ExportReading reading, Writer out) {
        Header header = reading.file().header();
        int width = AddedColumns.own(header.names());
        BitSet dates = dates(header);
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            out.write('\uFEFF');
            reading.table().head().forEach(line -> csv.writeRecord(guarded(line)));
            reading.table().forEach(line -> {
                if (line.number() < header.line()) {
                    csv.writeRecord(line.cells().stream().map(RejectedRows::guarded).toList());
                }
                return line.number() < header.line();
            });
            List<String> names = new ArrayList<>(header.names().subList(0, width).stream().map(RejectedRows::guarded).toList());
            names.addAll(List.of(text("metrics.csv.line"), text("metrics.csv.column"), text("metrics.csv.reason")));
            csv.writeRecord(names);
            reading.read(new RowSink() {
                @Override
                public void fact(Fact fact) {
                    // Good rows are not wanted here.
                }

                @Override
                public void rejected(Line line, Rejection rejection) {
                    csv.writeRecord(record(line, width, header.names().size(), dates, rejection));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns in which a workbook's number is a day. */
    private static BitSet dates(Header header) {
        BitSet dates = new BitSet();
        header.columns().forEach((meaning, columns) -> {
            if (meaning.form() == Meaning.Form.DATE) {
                columns.forEach(dates::set);
            }
        });
        return dates;
    }

    /** Cells beyond those of the header are kept where they are the reason. */
    private List<String> record(Line line, int width, int known, BitSet dates, Rejection rejection) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(known, line.cells().size()); i++) {
            if (i < width || i >= known) {
                cells.add(guarded(cell(line, i, dates)));
            }
        }
        cells.add(String.valueOf(rejection.line()));
        cells.add(guarded(rejection.column()));
        cells.add(text(rejection.reasonKey(), rejection.args().toArray()));
        return cells;
    }

    private static String cell(Line line, int column, BitSet dates) {
        String cell = column < line.cells().size() ? line.cells().get(column) : "";
        return dates.get(column) && line.isNumber(column)
                ? DateText.serial(cell).map(LocalDate::toString).orElse(cell) : cell;
    }

    /** A cell that a spreadsheet would compute gets an apostrophe before it; negative numbers stay numbers. */
    private static String guarded(String cell) {
        return ReturnedRows.dangerous(cell) ? ReturnedRows.GUARD + cell : cell;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
