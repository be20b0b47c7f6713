package mx.ine.vmre;

import mx.ine.vmre.platform.ThrowawayPostgres;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The one place that picks the tests' PostgreSQL: a container where Docker answers, else the embedded server. */
@TestConfiguration(proxyBeanMethods = false)
public class TestDatabase {

    private static final JdbcConnectionDetails DETAILS = start();

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails() {
        return DETAILS;
    }

    /** Where the tests' server listens, for tests that need a database of their own. */
    public static JdbcConnectionDetails details() {
        return DETAILS;
    }

    private static JdbcConnectionDetails start() {
        if (DockerClientFactory.instance().isDockerAvailable()) {
            @SuppressWarnings("resource") // lives as long as the JVM; Testcontainers removes it
            PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
            container.start();
            return new Details(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }
        return ThrowawayPostgres.start();
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
