package mx.ine.vmre.platform;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The embedded server for tests: started exactly as on a bare machine (same programs, same locale, same ways around
 * root), but empty at each start and without waiting for the disk, since a lost test run is simply run again.
 */
public final class ThrowawayPostgres {

    private static final Path TARGET = Path.of("target");
    private static final int SIMULTANEOUS_RUNS = 20;

    private ThrowawayPostgres() {}

    /** A server that lives as long as this JVM; after a killed JVM, until the next run finds it. */
    public static JdbcConnectionDetails start() {
        for (int run = 1; ; run++) {
            Path home = TARGET.resolve("test-home-" + run);
            try {
                PostgresServer server = PostgresServer.startEmpty(
                        home, Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop the tests' PostgreSQL"));
                return server.connectionDetails();
            } catch (CannotStart taken) {
                if (run == SIMULTANEOUS_RUNS || !taken.because("home-in-use")) {
                    throw taken;
                }
            }
        }
    }
}
