package mx.ine.vmre.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** An application in a JVM of its own, all with the same class path and the same flags. */
final class MeasuredApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final URI address;
    final Duration toHealthy;
    private final Process process;

    private MeasuredApplication(URI address, Duration toHealthy, Process process) {
        this.address = address;
        this.toHealthy = toHealthy;
        this.process = process;
    }

    /** Starts it and waits until it says it is healthy. */
    static MeasuredApplication start(Class<?> main, Map<String, String> environment) throws Exception {
        return start(main, environment, "768m");
    }

    /** @param heap its largest heap, as the virtual machine takes it */
    static MeasuredApplication start(Class<?> main, Map<String, String> environment, String heap) throws Exception {
        int port = freePort();
        Map<String, String> all = new HashMap<>(environment);
        all.put("SERVER_PORT", Integer.toString(port));
        Path log = Path.of("target", "bench-" + main.getSimpleName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(all);
        long begun = System.nanoTime();
        Process process = builder.start();
        URI address = URI.create("http://127.0.0.1:" + port);
        HttpClient http = HttpClient.newHttpClient();
        while (true) {
            Duration passed = Duration.ofNanos(System.nanoTime() - begun);
            if (healthy(http, address)) {
                return new MeasuredApplication(address, passed, process);
            }
            if (!process.isAlive() || passed.compareTo(PATIENCE) > 0) {
                process.destroy();
                throw new IllegalStateException(main.getSimpleName() + " did not start, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Processor time that it has used so far. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    private static boolean healthy(HttpClient http, URI address) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/actuator/health/readiness")).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
