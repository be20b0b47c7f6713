package mx.ine.vmre.kernel;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Whole addresses of pages, for links that people hand on. Where a proxy stands before the application its public
 * address is configured as {@code vmre.base-url}; else it is the one that the person in front of us has used.
 */
@Component
public class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** @param path within the application, beginning with a slash */
    public String of(String path) {
        String configured = environment.getProperty("vmre.base-url", "");
        if (!configured.isBlank()) {
            return configured.replaceFirst("/+$", "") + path;
        }
        if (RequestContextHolder.getRequestAttributes() != null) {
            return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + path;
        }
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://localhost:" + port + path;
    }
}
