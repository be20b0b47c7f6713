package mx.ine.vmre.platform;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Migrates each module in its own schema with its own numbering and history, after the modules it refers to.
 * Modules without tables have no folder and are not listed.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    static final List<String> ORDER =
            List.of("kernel", "audit", "accounts", "campaign", "reference", "partners", "actions", "evaluation", "calendar",
                    "metrics", "paidmedia", "compliance", "reporting", "notices", "demo");

    @Override
    public void migrate(Flyway flyway) {
        for (String module : ORDER) {
            Flyway.configure(flyway.getConfiguration().getClassLoader())
                    .configuration(flyway.getConfiguration())
                    .defaultSchema(module)
                    .schemas(module)
                    .createSchemas(true)
                    .locations("classpath:db/migration/" + module)
                    .failOnMissingLocations(false)
                    .load()
                    .migrate();
        }
    }
}
