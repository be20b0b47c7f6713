package mx.ine.vmre.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be known of the containers without running them. */
class ComposeFileTests {

    private final Map<String, Object> compose = read();

    @Test
    void eachServiceTellsWhetherItIsHealthyAndTheApplicationWaitsForItsDatabase() {
        services().forEach((name, service) ->
                assertThat(under(service, "healthcheck", "test")).as(name).isInstanceOf(List.class));
        assertThat(under(services().get("app"), "depends_on", "database", "condition"))
                .isEqualTo("service_healthy");
    }

    @Test
    void theDataOutliveTheContainers() {
        assertThat(compose.get("volumes")).isEqualTo(Collections.singletonMap("database", null));
        assertThat(strings(services().get("database").get("volumes"))).contains("database:/var/lib/postgresql");
    }

    @Test
    void noPasswordStandsInTheFileAndNoneHasADefault() {
        List<String> secrets = new ArrayList<>();
        services().values().forEach(service -> environment(service).forEach((name, value) -> {
            if (name.contains("PASSWORD") || name.contains("SECRET") || name.contains("TOKEN")) {
                secrets.add(name);
                assertThat(value).as(name).matches("\\$\\{[A-Z_]+:\\?[^}]+}");
            }
        }));
        assertThat(secrets).contains("SPRING_DATASOURCE_PASSWORD", "POSTGRES_PASSWORD");
    }

    @Test
    void onlyThisMachineReachesItUnlessSomebodySaysOtherwise() {
        assertThat(strings(services().get("app").get("ports")))
                .containsExactly("${VMRE_BIND:-127.0.0.1}:${SERVER_PORT:-8080}:8080");
        assertThat(services().get("database")).doesNotContainKey("ports");
    }

    @Test
    void nothingDemonstrativeRunsThere() {
        Map<String, String> environment = environment(services().get("app"));
        assertThat(environment).containsKey("SPRING_DATASOURCE_URL");
        assertThat(environment.keySet()).noneMatch(name -> name.contains("DEMO"));
    }

    @Test
    void whatItMountsAndBuildsFromExists() throws IOException {
        assertThat(Path.of((String) under(services().get("app"), "build", "dockerfile"))).isRegularFile();
        assertThat(Path.of("src/main/docker/database/10-application.sh")).isExecutable();
        assertThat(Path.of("src/main/docker/ready")).isExecutable();
        assertThat(Files.readString(Path.of("src/main/docker/Dockerfile"))).contains("\nUSER vmre\n", "HEALTHCHECK");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Object>> services() {
        return (Map<String, Map<String, Object>>) compose.get("services");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> environment(Map<String, Object> service) {
        return (Map<String, String>) service.get("environment");
    }

    private static Object under(Map<String, Object> start, String... names) {
        Object value = start;
        for (String name : names) {
            value = ((Map<?, ?>) value).get(name);
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }

    private static Map<String, Object> read() {
        try {
            return new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(Path.of("docker-compose.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
