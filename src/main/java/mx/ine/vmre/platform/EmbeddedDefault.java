package mx.ine.vmre.platform;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Decides, before anything else is built, whether this is the bare machine's default: no database address was given, so
 * the application brings its own server ({@code vmre.embedded}), shows the demonstration ({@code vmre.demo}) on its
 * pinned business day ({@code vmre.business-date}) and answers only this machine ({@code server.address}). The last
 * three are defaults, that any other source overrides. With an address, nothing demonstrative can be switched on.
 */
class EmbeddedDefault implements EnvironmentPostProcessor, Ordered {

    static final String EMBEDDED = "vmre.embedded";
    static final String DEMO = "vmre.demo";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("vmreExternalDatabase", Map.of(EMBEDDED, false, DEMO, false)));
        } else if (environment.getProperty(EMBEDDED, Boolean.class, true)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "vmreEmbeddedDefault",
                            Map.of(
                                    EMBEDDED, true,
                                    DEMO, true,
                                    "vmre.business-date", "2020-12-07",
                                    "server.address", "127.0.0.1")));
        }
    }

    /** After the configuration files, which may name a database too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
