package mx.ine.vmre.platform;

import java.nio.file.Path;
import java.util.Map;
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

    @Override
    public void close() {
        server.close();
    }
}
