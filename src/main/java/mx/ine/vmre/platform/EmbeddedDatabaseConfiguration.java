package mx.ine.vmre.platform;

import java.nio.file.Path;
import java.util.Map;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * The bare machine's database. An auto-configuration, so that any connection details of the application or of a test
 * come first; it names no class of the optional embedded server, so that the shipped jar loads without it.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnBooleanProperty(EmbeddedDefault.EMBEDDED)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(@Value("${vmre.home:.vmre}") Path home) {
        PostgresServer server = PostgresServer.start(home, Map.of());
        LoggerFactory.getLogger(PostgresServer.class)
                .info(StartText.of("platform.server-started", server.port(), server.home()));
        return server;
    }

    @Bean
    JdbcConnectionDetails embeddedConnectionDetails(PostgresServer server) {
        return server.connectionDetails();
    }
}
