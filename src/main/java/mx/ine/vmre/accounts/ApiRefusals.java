package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** How the API says no: what to do, in words, and the challenge of RFC 6750 for programs. */
@Component
class ApiRefusals implements AccessDeniedHandler, AuthenticationEntryPoint {

    private static final Logger LOG = LoggerFactory.getLogger(ApiRefusals.class);
    private static final String CHALLENGE = "Bearer realm=\"vmre\"";

    private final SignInRecord record;
    private final MessageSource messages;

    ApiRefusals(SignInRecord record, MessageSource messages) {
        this.record = record;
        this.messages = messages;
    }

    void missing(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        problem(401, "accounts.api.unauthorized", "accounts.api.missing").write(response);
    }

    void refused(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"");
        problem(401, "accounts.api.unauthorized", "accounts.api.refused").write(response);
    }

    void slowed(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SignInBrake.WINDOW.toSeconds()));
        problem(429, "accounts.api.tooMany", "accounts.api.slowed").write(response);
    }

    void passwordAsked(HttpServletResponse response) throws IOException {
        problem(403, "accounts.api.forbidden", "accounts.api.passwordAsked").write(response);
    }

    void unavailable(HttpServletResponse response, RuntimeException cause) throws IOException {
        LOG.warn("database not available: {}", cause.toString());
        response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        problem(503, "accounts.api.away", "accounts.api.awayDetail").write(response);
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException asked)
            throws IOException {
        missing(response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        Optional<CurrentUser> user = SignedIn.user(now);
        user.ifPresent(who -> record.refused(who, Refusals.what(request)));
        if (now instanceof ByToken token && token.scope() == TokenScope.READ && user.filter(CurrentUser::isEditor).isPresent()) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + TokenScope.IMPORT.word() + "\"");
            problem(403, "accounts.api.forbidden", "accounts.api.scope").write(response);
            return;
        }
        problem(403, "accounts.api.forbidden", "accounts.api.role").write(response);
    }

    private Problem problem(int status, String titleKey, String detailKey) {
        return Problem.of(status, text(titleKey), text(detailKey));
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
