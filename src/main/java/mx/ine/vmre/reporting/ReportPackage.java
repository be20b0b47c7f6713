package mx.ine.vmre.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.ine.vmre.kernel.EsMx;

/**
 * A published version in one file, with all it takes to make its PDF, workbook and JSON again (Estrategia 7.6). Of equal parts it makes equal bytes: entries in order, dated by the publication, and nothing of the machine.
 *
 * @param manifest what the package says of itself
 * @param content the very text that was signed
 * @param filing the text of the {@link Filing}: version, signatures, publication
 */
record ReportPackage(Manifest manifest, String content, String filing, byte[] pdf, byte[] xlsx) {

    static final String MANIFEST = "paquete.json";
    static final String CONTENT = "contenido.json";
    static final String FILING = "expediente.json";
    static final String PDF = "informe.pdf";
    static final String XLSX = "informe.xlsx";
    static final String README = "LEEME.txt";
    static final List<String> ENTRIES = List.of(README, CONTENT, FILING, PDF, XLSX, MANIFEST);

    static final String KIND = "vmre-informe-mensual";
    static final int FORMAT = 1;

    /**
     * @param kind tells our packages from others
     * @param reason why this version took the place of an earlier one, or null in the first
     * @param contentHash SHA-256 of the content, which the areas signed
     * @param madeWith with what the files were made, or null where nobody wrote it down
     * @param files SHA-256 of each file, by name
     */
    record Manifest(
            String kind,
            int format,
            String month,
            int version,
            Instant publishedAt,
            String reason,
            String contentHash,
            MadeWith madeWith,
            Map<String, String> files) {}

    static ReportPackage of(
            MonthlyReport report, Filing filed, String content, String filing, byte[] pdf, byte[] xlsx, MadeWith made) {
        Map<String, String> files = new TreeMap<>(Map.of(
                CONTENT, ContentHash.of(content), FILING, ContentHash.of(filing),
                PDF, ContentHash.of(pdf), XLSX, ContentHash.of(xlsx)));
        Manifest manifest = new Manifest(
                KIND, FORMAT, report.cover().month().toString(), filed.number(), filed.publishedAt(),
                report.replaces() == null ? null : report.replaces().opened().note(), filed.hash(), made, files);
        return new ReportPackage(manifest, content, filing, pdf, xlsx);
    }

    /** @param readme for people who open the package */
    byte[] zipped(ReportJson json, String readme) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(README, utf8(readme));
        parts.put(CONTENT, utf8(content));
        parts.put(FILING, utf8(filing));
        parts.put(PDF, pdf);
        parts.put(XLSX, xlsx);
        parts.put(MANIFEST, utf8(json.write(manifest)));
        LocalDateTime when =
                LocalDateTime.ofInstant(manifest.publishedAt(), EsMx.ZONE).truncatedTo(ChronoUnit.MINUTES);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : ENTRIES) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(when);
                zip.putNextEntry(entry);
                zip.write(parts.get(name));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
