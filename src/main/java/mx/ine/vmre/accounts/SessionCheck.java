package mx.ine.vmre.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions whose account was disabled, changed its role or password, or closed them, and those older than twelve
 * hours. Sends who must choose a new password to that page first. Runs before the token of forms is checked, so that
 * a form sent in such a session is kept like one of an expired session.
 */
class SessionCheck extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(12);
    private static final String NEW_PASSWORD = "/cuenta/contrasena";

    private final AccountStanding standing;
    private final Clock clock;

    SessionCheck(AccountStanding standing, Clock clock) {
        this.standing = standing;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/static/") || path.startsWith("/webjars/") || path.startsWith("/actuator/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            AccountStanding.Standing now = standing.of(signedIn.getPrincipal().id());
            if (!now.active()
                    || now.epoch() != signedIn.epoch()
                    || signedIn.since().plus(LONGEST).isBefore(clock.instant())) {
                end(request);
            } else if (now.mustChangePassword() && !mayStillGo(request.getRequestURI())) {
                response.sendRedirect(NEW_PASSWORD);
                return;
            }
        }
        chain.doFilter(request, response);
        if (KeptForm.isSentAgain(request)) {
            KeptForm.forget(request);
        }
    }

    private static boolean mayStillGo(String path) {
        return path.equals(NEW_PASSWORD) || path.equals("/logout");
    }

    private static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
