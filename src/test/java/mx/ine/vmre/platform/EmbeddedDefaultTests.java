package mx.ine.vmre.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class EmbeddedDefaultTests {

    @Test
    void aBareMachineGetsItsOwnServerAndTheDemonstrationForItselfOnly() {
        StandardEnvironment environment = environment(Map.of());

        assertThat(environment.getProperty("vmre.embedded")).isEqualTo("true");
        assertThat(environment.getProperty("vmre.demo")).isEqualTo("true");
        assertThat(environment.getProperty("vmre.business-date")).isEqualTo("2020-12-07");
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatSomebodySaysOutrightStandsAboveTheDefaults() {
        StandardEnvironment environment = environment(
                Map.of("vmre.demo", "false", "vmre.business-date", "2021-05-14", "server.address", "0.0.0.0"));

        assertThat(environment.getProperty("vmre.embedded")).isEqualTo("true");
        assertThat(environment.getProperty("vmre.demo")).isEqualTo("false");
        assertThat(environment.getProperty("vmre.business-date")).isEqualTo("2021-05-14");
        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void withADatabaseNothingDemonstrativeCanBeSwitchedOn() {
        StandardEnvironment environment = environment(Map.of(
                "spring.datasource.url", "jdbc:postgresql://db/vmre", "vmre.demo", "true", "vmre.embedded", "true"));

        assertThat(environment.getProperty("vmre.embedded")).isEqualTo("false");
        assertThat(environment.getProperty("vmre.demo")).isEqualTo("false");
        assertThat(environment.getProperty("vmre.business-date")).isNull();
        assertThat(environment.getProperty("server.address")).isNull();
    }

    @Test
    void switchedOffItLeavesTheEnvironmentAlone() {
        StandardEnvironment environment = environment(Map.of("vmre.embedded", "false"));

        assertThat(environment.getProperty("vmre.demo")).isNull();
        assertThat(environment.getProperty("server.address")).isNull();
    }

    private static StandardEnvironment environment(Map<String, Object> given) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("given", given));
        new EmbeddedDefault().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
