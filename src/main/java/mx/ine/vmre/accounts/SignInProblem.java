package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.util.Optional;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Why the last try to sign in did not work, kept for the next showing of the page.
 *
 * @param key message key
 * @param username as typed, so that only the password must be typed again
 */
record SignInProblem(String key, String username) implements Serializable {

    private static final String NAME = SignInProblem.class.getName();
    private static final int LONGEST = 100;

    static void keep(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        keep(request, key(failure));
        response.sendRedirect("/login?error");
    }

    static void keep(HttpServletRequest request, String key) {
        String typed = Optional.ofNullable(request.getParameter("username")).orElse("");
        request.getSession()
                .setAttribute(NAME, new SignInProblem(key, typed.substring(0, Math.min(LONGEST, typed.length()))));
    }

    private static String key(AuthenticationException failure) {
        if (failure instanceof LockedException) {
            return "accounts.login.slowed";
        }
        return failure instanceof DisabledException ? "accounts.login.disabled" : "accounts.login.wrong";
    }

    /** Shown once. */
    static Optional<SignInProblem> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        SignInProblem problem = (SignInProblem) session.getAttribute(NAME);
        session.removeAttribute(NAME);
        return Optional.ofNullable(problem);
    }
}
