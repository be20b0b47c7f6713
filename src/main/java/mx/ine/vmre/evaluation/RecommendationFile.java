package mx.ine.vmre.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ine.vmre.kernel.RuleViolation;

/**
 * The recommendations of a strategy as a file: CSV in UTF-8, a line each, with the columns {@link #COLUMNS}. It is read
 * whole or refused with the first line that does not hold.
 */
final class RecommendationFile {

    static final List<String> COLUMNS = List.of("codigo", "fuente", "nombre_fuente", "inciso", "texto");

    /** More than any evaluation has made, and little enough for one page. */
    static final int MOST = 1000;

    private static final char BYTE_ORDER_MARK = '\ufeff';
    /** What one form carries well. */
    private static final int LARGEST_TO_AGREE = 500_000;

    private static final int LONGEST_BODY = 2000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PRINTED = 12;

    private RecommendationFile() {}

    /** @throws RuleViolation with the line and what is wrong with it */
    static List<RecommendationText> read(InputStream in) throws IOException {
        List<RecommendationText> texts = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Map<String, String> names = new HashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                .allowMissingFields(true)
                .ofNamedCsvRecord(withoutMark(in))) {
            for (NamedCsvRecord row : rows) {
                if (texts.isEmpty() && !row.getHeader().containsAll(COLUMNS)) {
                    throw wrong("evaluation.file.columns", String.join(", ", COLUMNS));
                }
                RecommendationText text = text(row);
                long line = row.getStartingLineNumber();
                if (!codes.add(text.code())) {
                    throw wrong("evaluation.file.twice", line, text.code());
                }
                String name = names.putIfAbsent(text.source(), text.sourceName());
                if (name != null && !name.equals(text.sourceName())) {
                    throw wrong("evaluation.file.names", line, text.source());
                }
                if (texts.size() == MOST) {
                    throw wrong("evaluation.file.many", MOST);
                }
                texts.add(text);
            }
        } catch (CsvParseException | UncheckedIOException | CharacterCodingException e) {
            throw wrong("evaluation.file.unreadable");
        }
        if (texts.isEmpty()) {
            throw wrong("evaluation.file.empty", String.join(", ", COLUMNS));
        }
        return texts;
    }

    /** The same lines as a file, for whoever has to agree to them first. */
    static String write(List<RecommendationText> texts) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(COLUMNS);
            texts.forEach(t -> csv.writeRecord(t.code(), t.source(), t.sourceName(), t.printed(), t.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.getBuffer().length() > LARGEST_TO_AGREE) {
            throw wrong("evaluation.file.heavy");
        }
        return text.toString();
    }

    /** Refuses what is not UTF-8, and skips the mark that spreadsheets put first. */
    private static Reader withoutMark(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static RecommendationText text(NamedCsvRecord row) {
        String code = cell(row, "codigo", 16, true);
        String source = cell(row, "fuente", 12, true);
        if (!code.matches("[a-z0-9.-]+") || !source.matches("[a-z0-9.]+")) {
            throw wrong("evaluation.file.code", row.getStartingLineNumber());
        }
        return new RecommendationText(
                code, source, cell(row, "nombre_fuente", LONGEST_NAME, true), cell(row, "inciso", LONGEST_PRINTED, false),
                cell(row, "texto", LONGEST_BODY, true));
    }

    private static String cell(NamedCsvRecord row, String column, int longest, boolean needed) {
        String typed = row.findField(column).orElse("").strip();
        if (needed && typed.isEmpty()) {
            throw wrong("evaluation.file.missing", row.getStartingLineNumber(), column);
        }
        if (typed.length() > longest || typed.indexOf('\0') >= 0) {
            throw wrong("evaluation.file.long", row.getStartingLineNumber(), column, longest);
        }
        return typed;
    }

    private static RuleViolation wrong(String key, Object... args) {
        return RuleViolation.on("file", key, args);
    }
}
