package mx.ine.vmre.metrics;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The rejected rows of a file as a file: its own header and cells, with line, column and reason behind them. Corrected,
 * it can be imported as it is: columns that nobody knows are ignored.
 */
@Component
class RejectedRows {

    private static final String DANGEROUS = "=+-@\t\r";

    private final MessageSource messages;

    RejectedRows(MessageSource messages) {
        this.messages = messages;
    }

    /** In UTF-8 with its mark, so that Excel reads the accents. */
    byte[] csv(ExportReading reading) {
        Map<Long, Rejection> rejections = new HashMap<>();
        reading.read(new RowSink() {
            @Override
            public void fact(Fact fact) {
                // Good rows are not wanted here.
            }

            @Override
            public void rejected(Rejection rejection) {
                rejections.put(rejection.line(), rejection);
            }
        });
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        List<String> header = new ArrayList<>(reading.file().header().names());
        header.addAll(List.of(text("metrics.csv.line"), text("metrics.csv.column"), text("metrics.csv.reason")));
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header.stream().map(RejectedRows::harmless).toList());
            reading.table().forEach(line -> {
                Rejection rejection = rejections.get(line.number());
                if (rejection != null) {
                    csv.writeRecord(record(line, reading.file().header().names().size(), rejection));
                }
                return true;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> record(Line line, int width, Rejection rejection) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.max(width, line.cells().size()); i++) {
            cells.add(i < line.cells().size() ? harmless(line.cells().get(i)) : "");
        }
        cells.add(String.valueOf(rejection.line()));
        cells.add(harmless(rejection.column()));
        cells.add(text(rejection.reasonKey(), rejection.args().toArray()));
        return cells;
    }

    /** A cell that a spreadsheet would compute gets an apostrophe before it; negative numbers stay numbers. */
    static String harmless(String cell) {
        if (cell.isEmpty() || DANGEROUS.indexOf(cell.charAt(0)) < 0 || cell.matches("[-+]?[\\d.,]+")) {
            return cell;
        }
        return "'" + cell;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
