package mx.ine.vmre.partners;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.RuleViolation;

/**
 * A CSV of organisations as its bytes say: UTF-8, UTF-16 with its mark or what Excel saves in Windows; commas,
 * semicolons or tabs; columns in any order, found by their heads.
 *
 * @param ignored heads of columns that the directory does not know
 */
record DirectoryFile(List<Row> rows, List<String> ignored) {

    static final int MOST_BYTES = 2 * 1024 * 1024;
    static final int MOST_ROWS = 5_000;
    private static final int MOST_CELL = 5_000;

    /**
     * One line of the file.
     *
     * @param line its number in the file, from 1
     * @param values column → text, stripped; columns that the file lacks are the empty text
     * @param surplus whether the line has more cells than the head
     */
    record Row(int line, Map<DirectoryColumn, String> values, boolean surplus) {
        String value(DirectoryColumn column) {
            return values.getOrDefault(column, "");
        }

        List<String> fields() {
            return Stream.of(DirectoryColumn.values()).map(this::value).toList();
        }
    }

    /** @throws RuleViolation if the file as a whole cannot be read */
    static DirectoryFile read(byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("nothing");
        }
        if (bytes.length > MOST_BYTES) {
            throw refused("size");
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            throw refused("workbook");
        }
        List<CsvRecord> records = records(text(bytes));
        if (records.isEmpty()) {
            throw refused("empty");
        }
        List<String> ignored = new ArrayList<>();
        List<DirectoryColumn> columns = columns(records.get(0).getFields(), ignored);
        for (DirectoryColumn needed : List.of(DirectoryColumn.NAME, DirectoryColumn.KIND, DirectoryColumn.COUNTRY)) {
            if (!columns.contains(needed)) {
                throw RuleViolation.on("file", "partners.refused.csv.column", needed.header());
            }
        }
        List<Row> rows = records.stream()
                .skip(1)
                .filter(r -> r.getFields().stream().anyMatch(f -> !f.isBlank()))
                .map(r -> row(r, columns))
                .toList();
        if (rows.isEmpty()) {
            throw refused("empty");
        }
        if (rows.size() > MOST_ROWS) {
            throw RuleViolation.on("file", "partners.refused.csv.rows", MOST_ROWS, rows.size());
        }
        return new DirectoryFile(rows, List.copyOf(ignored));
    }

    private static RuleViolation refused(String why) {
        return RuleViolation.on("file", "partners.refused.csv." + why);
    }

    private static String text(byte[] bytes) {
        String text;
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                || bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            text = decoded(bytes, StandardCharsets.UTF_16);
        } else {
            text = decoded(bytes, StandardCharsets.UTF_8);
            text = text == null ? decoded(bytes, Charset.forName("windows-1252")) : text;
        }
        if (text == null || text.indexOf('\0') >= 0) {
            throw refused("unreadable");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Null if the bytes are not of the charset. */
    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static List<CsvRecord> records(String text) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw refused("unreadable");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The one of the three that the first line has most of. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(head, candidate) > count(head, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The column under each head; null where it is none of ours. */
    private static List<DirectoryColumn> columns(List<String> heads, List<String> ignored) {
        List<DirectoryColumn> columns = new ArrayList<>();
        for (String head : heads) {
            DirectoryColumn found = Stream.of(DirectoryColumn.values())
                    .filter(c -> c.header().equals(Folding.fold(head)))
                    .findFirst()
                    .orElse(null);
            if (found != null && columns.contains(found)) {
                throw RuleViolation.on("file", "partners.refused.csv.twice", found.header());
            }
            if (found == null && !head.isBlank()) {
                ignored.add(head.strip().substring(0, Math.min(40, head.strip().length())));
            }
            columns.add(found);
        }
        return columns;
    }

    private static Row row(CsvRecord csv, List<DirectoryColumn> columns) {
        Map<DirectoryColumn, String> values = new EnumMap<>(DirectoryColumn.class);
        List<String> fields = csv.getFields();
        for (int i = 0; i < Math.min(fields.size(), columns.size()); i++) {
            if (columns.get(i) != null) {
                String cell = fields.get(i).strip();
                values.put(columns.get(i), SafeCell.read(cell.substring(0, Math.min(MOST_CELL, cell.length()))));
            }
        }
        boolean surplus = fields.stream().skip(columns.size()).anyMatch(f -> !f.isBlank());
        return new Row((int) csv.getStartingLineNumber(), values, surplus);
    }
}
