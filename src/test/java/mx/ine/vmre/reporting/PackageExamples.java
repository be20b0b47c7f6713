package mx.ine.vmre.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packages as somebody may have changed them. */
final class PackageExamples {

    private PackageExamples() {}

    /** Each entry as Latin-1, so that its bytes come back as they were. */
    static Map<String, String> raw(byte[] zip) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    static Map<String, String> parts(byte[] zip) {
        Map<String, String> parts = raw(zip);
        parts.replaceAll((name, text) ->
                new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        return parts;
    }

    static byte[] with(byte[] zip, String name, UnaryOperator<String> change) {
        Map<String, String> parts = raw(zip);
        String before = new String(parts.get(name).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("nothing changed in " + before);
        }
        parts.put(name, new String(after.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        return zip(parts);
    }

    static byte[] zip(Map<String, String> raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : raw.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.ISO_8859_1));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
