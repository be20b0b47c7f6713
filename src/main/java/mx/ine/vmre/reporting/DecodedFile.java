package mx.ine.vmre.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mx.ine.vmre.reporting.PackageReading.Unreadable;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people read in a file, whatever bytes carry it: lines of a PDF, cells of a workbook, values of a JSON.
 *
 * @param values what is read, by its place in words
 */
record DecodedFile(Map<String, String> values) {

    private static final JsonMapper TREES =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** No figure of a report has as many digits before or after its point. */
    private static final int DIGITS = 100;

    private static final String NOTHING = "";

    /** One place where two files say something else; the empty text where one of them says nothing. */
    record Difference(String place, String first, String second) {}

    static DecodedFile pdf(byte[] bytes, ReportWording wording) throws Unreadable {
        Map<String, String> values = new LinkedHashMap<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                int number = 0;
                for (String line : stripper.getText(document).split("\\R")) {
                    values.put(wording.text("reporting.verify.place.pdf", page, ++number), line.strip());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("reporting.verify.unreadable", ReportPackage.PDF);
        }
        return new DecodedFile(values);
    }

    static DecodedFile xlsx(byte[] bytes, ReportWording wording) throws Unreadable {
        requireSmall(bytes);
        Map<String, String> values = new LinkedHashMap<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : book.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            values.put(wording.text("reporting.verify.place.cell", sheet.getName(),
                                    cell.getAddress().toString()), value(cell));
                        }
                    }));
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("reporting.verify.unreadable", ReportPackage.XLSX);
        }
        return new DecodedFile(values);
    }

    private static void requireSmall(byte[] workbook) throws Unreadable {
        int left = PackageReading.MOST;
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                left -= PackageReading.upTo(left, parts.getInputStream(part)).length;
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("reporting.verify.unreadable", ReportPackage.XLSX);
        }
    }

    private static String value(Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? cell.asNumber().stripTrailingZeros().toPlainString()
                : Objects.requireNonNullElse(cell.getText(), NOTHING);
    }

    /** @param name of the file, for the sentence that refuses it */
    static DecodedFile json(String text, String name) throws Unreadable {
        Map<String, String> values = new LinkedHashMap<>();
        try {
            add("", TREES.readTree(text), values);
        } catch (JacksonException | ArithmeticException e) {
            throw new Unreadable("reporting.verify.unreadable", name);
        }
        return new DecodedFile(values);
    }

    /** Nothing is said by what is null, empty or absent: later versions of the application know more members. */
    private static void add(String place, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.properties().forEach(member ->
                    add(place.isEmpty() ? member.getKey() : place + "." + member.getKey(), member.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(place + "[" + i + "]", node.get(i), values);
            }
        } else if (!node.isNull() && !node.asString().isEmpty()) {
            values.put(place, node.isNumber() ? plain(node.decimalValue()) : node.asString());
        }
    }

    private static String plain(BigDecimal number) {
        if (Math.abs((long) number.scale()) > DIGITS || number.precision() > DIGITS) {
            throw new ArithmeticException("no figure");
        }
        return number.stripTrailingZeros().toPlainString();
    }

    /** Where the two say something else, in the order of reading. */
    List<Difference> differences(DecodedFile other) {
        Set<String> places = new LinkedHashSet<>(values.keySet());
        places.addAll(other.values.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String place : places) {
            String first = values.getOrDefault(place, NOTHING);
            String second = other.values.getOrDefault(place, NOTHING);
            if (!first.equals(second)) {
                differences.add(new Difference(place, first, second));
            }
        }
        return differences;
    }
}
