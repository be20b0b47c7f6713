package mx.ine.vmre.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import mx.ine.vmre.TestDatabase;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** An empty database beside the module tests' one, on the same server. */
@TestConfiguration(proxyBeanMethods = false)
class JourneyDatabase {

    @Bean
    JdbcConnectionDetails journeyDatabase() throws SQLException {
        JdbcConnectionDetails server = TestDatabase.details();
        String name = "journeys_" + Long.toString(System.nanoTime(), 36);
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        String url = server.getJdbcUrl().replaceFirst("(://[^/]+/)[^?]+", "$1" + name);
        return new Details(url, server.getUsername(), server.getPassword());
    }

    /** Counts are taken by the tests that ask for them; the others pay next to nothing. */
    @Bean
    static StatementCounter statementCounter() {
        return new StatementCounter();
    }

    private record Details(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}
}
