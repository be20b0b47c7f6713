package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. The post itself is answered by the security filters. */
@Controller
class LoginController {

    @GetMapping("/login")
    Object page(HttpServletRequest request, CsrfToken token, Model model) {
        Authentication already = SecurityContextHolder.getContext().getAuthentication();
        if (SignedIn.user(already).isPresent()) {
            return Redirect.to("/");
        }
        token.getToken(); // begins the session before the page is under way
        Optional<SignInProblem> problem = SignInProblem.take(request);
        model.addAttribute("problem", problem.map(SignInProblem::key).orElse(null));
        model.addAttribute("username", problem.map(SignInProblem::username).orElse(""));
        model.addAttribute("notice", notice(request));
        return "accounts/login";
    }

    private static String notice(HttpServletRequest request) {
        if (KeptForm.in(request).isPresent()) {
            return "accounts.login.kept";
        }
        for (String reason : new String[] {"salio", "caduco", "lista"}) {
            if (request.getParameter(reason) != null) {
                return "accounts.login." + reason;
            }
        }
        return null;
    }
}
