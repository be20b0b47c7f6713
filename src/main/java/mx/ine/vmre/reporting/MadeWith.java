package mx.ine.vmre.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * With what a report's files were made. The same content gives the same bytes wherever all of this is the same
 * (reliability R-16); elsewhere it gives files that say the same.
 *
 * @param version of the application
 * @param templates SHA-256 of the templates, styles, words and fonts
 * @param program SHA-256 of the classes that fill them in: two builds may share a version
 * @param java version and maker of the JDK
 * @param platform operating system and processor; nothing that names the machine
 * @param compression mark of what the machine's zlib makes of a fixed text: files hold what it compressed
 */
record MadeWith(String version, String templates, String program, String java, String platform, String compression) {

    private static final String CLASS = MadeWith.class.getSimpleName() + ".class";
    private static final int MARK = 16;

    /** Message keys of what decides what a file says; the others only decide its bytes. */
    static final Set<String> SHAPING =
            Set.of("reporting.made.version", "reporting.made.templates", "reporting.made.program");

    private static final class Here {

        static final MadeWith VALUE = look();

        private Here() {}
    }

    /** What would make them now. */
    static MadeWith here() {
        return Here.VALUE;
    }

    /** Message keys of what differs between the two; none where every byte must agree. */
    List<String> differences(MadeWith other) {
        return Stream.of(
                        version.equals(other.version) ? "" : "reporting.made.version",
                        templates.equals(other.templates) ? "" : "reporting.made.templates",
                        program.equals(other.program) ? "" : "reporting.made.program",
                        java.equals(other.java) ? "" : "reporting.made.java",
                        platform.equals(other.platform) ? "" : "reporting.made.platform",
                        compression.equals(other.compression) ? "" : "reporting.made.compression")
                .filter(key -> !key.isEmpty())
                .toList();
    }

    private static MadeWith look() {
        return new MadeWith(
                applicationVersion(),
                hash("classpath:templates/reporting/*.html", "classpath:reporting/*.css",
                        "classpath:messages/*.properties", "classpath:fonts/*"),
                hash(classes("mx/ine/vmre/reporting/" + CLASS, CLASS),
                        classes("mx/ine/vmre/kernel/EsMx.class", "EsMx.class")),
                System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vendor"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                compressed());
    }

    private static String applicationVersion() {
        Properties build = new Properties();
        try (InputStream in = MadeWith.class.getResourceAsStream("/META-INF/build-info.properties")) {
            if (in != null) {
                build.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("build.version", "0");
    }

    /** The classes beside one of them, in the jar or folder that it is in. */
    private static String classes(String path, String name) {
        URL place = MadeWith.class.getClassLoader().getResource(path);
        String url = place.toString();
        return url.substring(0, url.length() - name.length()) + "*.class";
    }

    private static String hash(String... patterns) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String pattern : patterns) {
                Resource[] found = new PathMatchingResourcePatternResolver().getResources(pattern);
                Arrays.sort(found, Comparator.comparing(Resource::getFilename));
                for (Resource resource : found) {
                    digest.update((resource.getFilename() + "\n").getBytes(StandardCharsets.UTF_8));
                    digest.update(resource.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String compressed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append(i * 7919L % 10_007).append(i % 3 == 0 ? " <td>" : "; ");
        }
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(text.toString().getBytes(StandardCharsets.US_ASCII));
            deflater.finish();
            byte[] bytes = new byte[text.length() + 1024];
            int length = deflater.deflate(bytes);
            return ContentHash.of(Arrays.copyOf(bytes, length)).substring(0, MARK);
        } finally {
            deflater.end();
        }
    }
}
