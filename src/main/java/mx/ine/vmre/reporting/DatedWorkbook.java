package mx.ine.vmre.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mx.ine.vmre.kernel.EsMx;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Gives a workbook its report's date instead of the clock's: the library writes the clock's and takes no other. */
final class DatedWorkbook {

    private static final String PROPERTIES = "docProps/core.xml";

    private DatedWorkbook() {}

    static byte[] of(byte[] workbook, Instant at) {
        LocalDateTime when = LocalDateTime.ofInstant(at, EsMx.ZONE).truncatedTo(ChronoUnit.MINUTES);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(workbook.length);
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntriesInPhysicalOrder())) {
                byte[] part = in.getInputStream(entry).readAllBytes();
                ZipEntry dated = new ZipEntry(entry.getName());
                dated.setTimeLocal(when);
                out.putNextEntry(dated);
                out.write(entry.getName().equals(PROPERTIES) ? created(part, at) : part);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] created(byte[] properties, Instant at) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:created [^>]*>)[^<]*", "$1" + at.truncatedTo(ChronoUnit.SECONDS))
                .getBytes(StandardCharsets.UTF_8);
    }
}
