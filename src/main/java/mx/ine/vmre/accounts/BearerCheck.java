package mx.ine.vmre.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The only door of the API: a token in {@code Authorization: Bearer}. Whatever else a request brings, a session's
 * cookie above all, lets nobody in; so no page of another site can use the API with somebody's browser.
 */
class BearerCheck extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final TokenCheck tokens;
    private final ApiRefusals refusals;

    BearerCheck(TokenCheck tokens, ApiRefusals refusals) {
        this.tokens = tokens;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            refusals.missing(response);
            return;
        }
        TokenCheck.Checked checked;
        try {
            checked = tokens.check(header.substring(SCHEME.length()).strip(), request.getRemoteAddr());
        } catch (DataAccessException | TransactionException e) {
            refusals.unavailable(response, e);
            return;
        }
        switch (checked.answer()) {
            case ADMITTED -> goOn(checked.holder(), request, response, chain);
            case PASSWORD_ASKED -> refusals.passwordAsked(response);
            case SLOWED -> refusals.slowed(response);
            default -> refusals.refused(response);
        }
    }

    private static void goOn(
            ByToken holder, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(holder);
        SecurityContextHolder.setContext(context);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
