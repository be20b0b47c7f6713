package mx.ine.vmre.reporting;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mx.ine.vmre.reporting.ReportPackage.Manifest;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** Reads a package that anybody may have sent: exactly its six entries, each once, none beyond its size. */
final class PackageReading {

    /** The largest package, packed and unpacked: reports have some hundred kilobytes. */
    static final int MOST = 64 << 20;

    /** What a package says of itself is some hundred bytes. */
    private static final int MANIFEST_MOST = 64 << 10;

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

    /** Whether a file begins as a package does; all else is looked at by its hash alone. */
    static boolean begins(byte[] file) {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            ZipEntry first = in.getNextEntry();
            return first != null && ReportPackage.ENTRIES.contains(first.getName());
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Takes one entry in; nothing is unpacked before. */
    private interface Taking {

        /** @return how many bytes it had, which are no more than {@code left} */
        long take(String name, InputStream in, int left) throws IOException, Unreadable;
    }

    static ReportPackage read(byte[] zip, ReportJson json) throws Unreadable {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        each(zip, (name, in, left) -> {
            parts.put(name, upTo(left, in));
            return parts.get(name).length;
        });
        requireOneReading(zip, parts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, part -> ContentHash.of(part.getValue()))));
        Manifest manifest = manifest(parts.get(ReportPackage.MANIFEST), json);
        return new ReportPackage(manifest, text(parts, ReportPackage.CONTENT), text(parts, ReportPackage.FILING),
                parts.get(ReportPackage.PDF), parts.get(ReportPackage.XLSX));
    }

    /**
     * What a package says of itself, and what it holds.
     *
     * @param files SHA-256 of each entry, by name
     */
    record Sealed(Manifest manifest, Map<String, String> files) {}

    /** Reads no more of a package than that: whatever its files are, they are neither kept nor opened. */
    static Sealed seal(byte[] zip, ReportJson json) throws Unreadable {
        Map<String, String> files = new LinkedHashMap<>();
        byte[][] manifest = new byte[1][];
        each(zip, (name, in, left) -> {
            if (name.equals(ReportPackage.MANIFEST)) {
                manifest[0] = upTo(Math.min(left, MANIFEST_MOST), in);
                files.put(name, ContentHash.of(manifest[0]));
                return manifest[0].length;
            }
            MessageDigest digest = ContentHash.sha256();
            long size = copy(left, in, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            files.put(name, HexFormat.of().formatHex(digest.digest()));
            return size;
        });
        requireOneReading(zip, files);
        return new Sealed(manifest(manifest[0], json), files);
    }

    private static void each(byte[] zip, Taking taking) throws Unreadable {
        Set<String> names = new HashSet<>();
        int left = MOST;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!ReportPackage.ENTRIES.contains(entry.getName()) || !names.add(entry.getName())) {
                    throw new Unreadable("reporting.verify.foreign");
                }
                left -= (int) taking.take(entry.getName(), in, left);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("reporting.verify.damaged");
        }
        if (names.isEmpty()) {
            throw new Unreadable("reporting.verify.no-zip");
        }
        for (String name : ReportPackage.ENTRIES) {
            if (!names.contains(name)) {
                throw new Unreadable("reporting.verify.lacks", name);
            }
        }
    }

    /**
     * A zip can be read from its beginning or by the table at its end. One that gives other files when it is read the other
     * way shows people something else than what was verified.
     */
    private static void requireOneReading(byte[] zip, Map<String, String> files) throws Unreadable {
        Map<String, String> again = new LinkedHashMap<>();
        int left = MOST;
        try (ZipFile table = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(table.getEntriesInPhysicalOrder())) {
                MessageDigest digest = ContentHash.sha256();
                left -= (int) copy(left, table.getInputStream(entry),
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest));
                if (again.put(entry.getName(), HexFormat.of().formatHex(digest.digest())) != null) {
                    throw new Unreadable("reporting.verify.damaged");
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("reporting.verify.damaged");
        }
        if (!again.equals(files)) {
            throw new Unreadable("reporting.verify.damaged");
        }
    }

    private static Manifest manifest(byte[] bytes, ReportJson json) throws Unreadable {
        Manifest manifest = parsed(text(bytes, ReportPackage.MANIFEST), ReportPackage.MANIFEST, Manifest.class, json);
        if (!ReportPackage.KIND.equals(manifest.kind()) || manifest.files() == null || manifest.contentHash() == null) {
            throw new Unreadable("reporting.verify.foreign");
        }
        if (manifest.format() > ReportPackage.FORMAT) {
            throw new Unreadable("reporting.verify.later",
                    manifest.madeWith() == null ? "" : manifest.madeWith().version());
        }
        return manifest;
    }

    /** @throws Unreadable as soon as there is more: nothing is unpacked beyond the limit */
    static byte[] upTo(int most, InputStream in) throws IOException, Unreadable {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(most, in, bytes);
        return bytes.toByteArray();
    }

    private static long copy(int most, InputStream in, OutputStream out) throws IOException, Unreadable {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            size += read;
            if (size > most) {
                throw new Unreadable("reporting.verify.bomb", MOST >> 20);
            }
            out.write(chunk, 0, read);
        }
        return size;
    }

    private static String text(Map<String, byte[]> parts, String name) throws Unreadable {
        return text(parts.get(name), name);
    }

    private static String text(byte[] bytes, String name) throws Unreadable {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable("reporting.verify.unreadable", name);
        }
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
