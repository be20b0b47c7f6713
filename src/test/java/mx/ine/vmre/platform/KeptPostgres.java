package mx.ine.vmre.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The server on the data that an application left in its home folder, for tests that go on where it stopped. */
public final class KeptPostgres implements AutoCloseable {

    private final PostgresServer server;

    public KeptPostgres(Path home) {
        this.server = PostgresServer.start(home, Map.of());
    }

    public JdbcConnectionDetails details() {
        return server.connectionDetails();
    }

    /** Processor time that the server and its helpers have used so far. */
    public Duration processorTime() throws IOException {
        String number = Files.readAllLines(server.home().resolve("postgres/data/postmaster.pid")).get(0);
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(number.strip())).orElseThrow();
        return Stream.concat(Stream.of(postmaster), postmaster.descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        server.close();
    }
}
