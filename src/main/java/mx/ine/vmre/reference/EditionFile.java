package mx.ine.vmre.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.Folding;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.TableFile;

/**
 * The figures of a cut-off as a CSV brings them: names of the rows first, columns in any order by their heads; UTF-8 or
 * what Excel saves in Windows; commas, semicolons or tabs.
 *
 * @param cells row by row, in the order of the table's columns
 * @param ignored heads that the table does not have
 */
record EditionFile(List<String> names, List<String> cells, List<String> ignored) {

    private static final int MOST_BYTES = 1024 * 1024;

    /** @throws RuleViolation on {@code file} if it cannot be read as a whole */
    static EditionFile read(ReferenceTable table, byte[] bytes) {
        if (bytes.length == 0) {
            throw refused("empty");
        }
        if (bytes.length > MOST_BYTES) {
            throw refused("size");
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            throw refused("workbook");
        }
        List<CsvRecord> records = records(text(bytes));
        if (records.size() < 2) {
            throw refused("empty");
        }
        List<String> heads = records.get(0).getFields().stream().map(h -> Folding.fold(TableFile.unguarded(h.strip()))).toList();
        int[] places = places(table, heads);
        List<String> names = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (CsvRecord line : records.subList(1, records.size())) {
            List<String> fields = line.getFields().stream().map(f -> TableFile.unguarded(f.strip())).toList();
            if (fields.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (fields.stream().skip(heads.size()).anyMatch(f -> !f.isEmpty())) {
                throw RuleViolation.on("file", "reference.refused.csv.surplus", line.getStartingLineNumber());
            }
            names.add(fields.get(0));
            for (int place : places) {
                cells.add(place < 0 || place >= fields.size() ? "" : fields.get(place));
            }
        }
        if (names.size() > EditionDraft.mostRows(table)) {
            throw RuleViolation.on("file", "reference.refused.rows", EditionDraft.mostRows(table), names.size());
        }
        return new EditionFile(List.copyOf(names), List.copyOf(cells), ignored(table, records.get(0).getFields()));
    }

    /** Where each column of the table stands in the file; -1 where it does not. */
    private static int[] places(ReferenceTable table, List<String> heads) {
        int[] places = table.columns().stream()
                .mapToInt(c -> Math.max(heads.indexOf(Folding.fold(c.name())), heads.indexOf(c.key())))
                .toArray();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == 0 || places[i] < 0 && table.columns().get(i).numeric()) {
                throw RuleViolation.on("file", "reference.refused.csv.column", table.columns().get(i).name());
            }
        }
        return places;
    }

    private static List<String> ignored(ReferenceTable table, List<String> heads) {
        return heads.stream()
                .skip(1)
                .filter(head -> !head.isBlank())
                .filter(head -> table.columns().stream().noneMatch(
                        c -> Folding.fold(c.name()).equals(Folding.fold(head)) || c.key().equals(Folding.fold(head))))
                .map(head -> head.strip().substring(0, Math.min(40, head.strip().length())))
                .toList();
    }

    private static String text(byte[] bytes) {
        String text = decoded(bytes, StandardCharsets.UTF_8);
        text = text == null ? decoded(bytes, Charset.forName("windows-1252")) : text;
        if (text == null || text.indexOf('\0') >= 0) {
            throw refused("unreadable");
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Null if the bytes are not of the charset. */
    private static String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static List<CsvRecord> records(String text) {
        String head = text.lines().findFirst().orElse("");
        char separator = ',';
        for (char other : new char[] {';', '\t'}) {
            separator = count(head, other) > count(head, separator) ? other : separator;
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw refused("unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static RuleViolation refused(String why) {
        return RuleViolation.on("file", "reference.refused.csv." + why);
    }
}
