package mx.ine.vmre.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mx.ine.vmre.reporting.ReportPackage.Manifest;
import tools.jackson.core.JacksonException;

/** Reads a package that anybody may have sent: exactly its six entries, each once, none beyond its size. */
final class PackageReading {

    /** The largest package, packed and unpacked: reports have some hundred kilobytes. */
    static final int MOST = 64 << 20;

    private static final int CHUNK = 1 << 16;

    private PackageReading() {}

    /**
     * Why a package cannot be read, in words of {@code messages/reporting.properties}.
     */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Object[] args;

        Unreadable(String key, Object... args) {
            super(key);
            this.args = args;
        }

        String key() {
            return getMessage();
        }

        Object[] args() {
            return args;
        }
    }

    static ReportPackage read(byte[] zip, ReportJson json) throws Unreadable {
        Map<String, byte[]> parts = parts(zip);
        for (String name : ReportPackage.ENTRIES) {
            if (!parts.containsKey(name)) {
                throw new Unreadable("reporting.verify.lacks", name);
            }
        }
        Manifest manifest = parsed(parts, ReportPackage.MANIFEST, Manifest.class, json);
        if (!ReportPackage.KIND.equals(manifest.kind()) || manifest.files() == null || manifest.contentHash() == null) {
            throw new Unreadable("reporting.verify.foreign");
        }
        if (manifest.format() > ReportPackage.FORMAT) {
            throw new Unreadable("reporting.verify.later",
                    manifest.madeWith() == null ? "" : manifest.madeWith().version());
        }
        return new ReportPackage(manifest, text(parts, ReportPackage.CONTENT), text(parts, ReportPackage.FILING),
                parts.get(ReportPackage.PDF), parts.get(ReportPackage.XLSX));
    }

    private static Map<String, byte[]> parts(byte[] zip) throws Unreadable {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int left = MOST;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                if (!ReportPackage.ENTRIES.contains(name) || parts.containsKey(name)) {
                    throw new Unreadable("reporting.verify.foreign");
                }
                byte[] part = upTo(left, in);
                left -= part.length;
                parts.put(name, part);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("reporting.verify.damaged");
        }
        if (parts.isEmpty()) {
            throw new Unreadable("reporting.verify.no-zip");
        }
        return parts;
    }

    /** @throws Unreadable as soon as there is more: nothing is unpacked beyond the limit */
    static byte[] upTo(int most, InputStream in) throws IOException, Unreadable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            if (read > most - bytes.size()) {
                throw new Unreadable("reporting.verify.bomb", MOST >> 20);
            }
            bytes.write(chunk, 0, read);
        }
        return bytes.toByteArray();
    }

    private static String text(Map<String, byte[]> parts, String name) throws Unreadable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(parts.get(name))).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("reporting.verify.unreadable", name);
        }
    }

    private static <T extends Record> T parsed(Map<String, byte[]> parts, String name, Class<T> type, ReportJson json)
            throws Unreadable {
        return parsed(text(parts, name), name, type, json);
    }

    /** @param name of the file, for the sentence that refuses it */
    static <T extends Record> T parsed(String text, String name, Class<T> type, ReportJson json) throws Unreadable {
        try {
            T value = json.read(text, type);
            if (value == null) {
                throw new Unreadable("reporting.verify.unreadable", name);
            }
            return value;
        } catch (JacksonException | StackOverflowError e) {
            throw new Unreadable("reporting.verify.unreadable", name);
        }
    }
}
