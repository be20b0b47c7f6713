package mx.ine.vmre.metrics;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;

/**
 * A file of delimited text, read from its beginning as often as needed and never held as a list.
 *
 * @param bytes the file
 * @param encoding how its bytes become text
 * @param delimiter what separates its cells
 */
record TextTable(FileBytes bytes, FileEncoding encoding, char delimiter) implements LineSource {

    static final List<Character> DELIMITERS = List.of(',', '\t', ';', '|');

    @Override
    public String form() {
        return encoding.label();
    }

    @Override
    public String separator() {
        return String.valueOf(delimiter);
    }

    @Override
    public void forEach(Predicate<Line> reader) {
        try (Reader text = new InputStreamReader(
                        bytes.open(encoding.offset(), bytes.size() - encoding.offset()), encoding.charset());
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .allowExtraCharsAfterClosingQuote(true)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            for (long lines = 1; records.hasNext(); lines++) {
                ImportLimits.checkLines(lines);
                CsvRecord record = records.next();
                if (!reader.test(new Line(record.getStartingLineNumber(), record.getFields()))) {
                    return;
                }
            }
        } catch (CsvParseException e) {
            ImportLimits.checkColumns(hasTooManyCells(e) ? Integer.MAX_VALUE : 0);
            throw new Unreadable("metrics.refused.malformed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser has a limit of its own, far above ours, and says only in words that it was passed. */
    private static boolean hasTooManyCells(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).endsWith("fields")) {
                return true;
            }
        }
        return false;
    }
}
