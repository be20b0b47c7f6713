package mx.ine.vmre.accounts;

import jakarta.servlet.ServletContext;
import jakarta.servlet.SessionCookieConfig;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Names the session cookie: {@code VMRE} over plain http; {@code __Host-VMRE}, Secure, over https. A cookie's name
 * belongs to the whole server, so it is chosen at start: https if the property {@code vmre.https} says so (for a proxy
 * that ends TLS) or if the server itself has a certificate.
 */
@Component
class SessionCookie implements ServletContextInitializer {

    private final boolean https;

    SessionCookie(Environment environment) {
        this.https = environment.getProperty("vmre.https", Boolean.class, hasCertificate(environment));
    }

    private static boolean hasCertificate(Environment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && (environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                        || environment.containsProperty("server.ssl.certificate"));
    }

    @Override
    public void onStartup(ServletContext context) {
        if (https) {
            SessionCookieConfig cookie = context.getSessionCookieConfig();
            cookie.setName("__Host-VMRE");
            cookie.setSecure(true);
            cookie.setPath("/");
        }
    }
}
