package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletResponse;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Pages behind one-time links. A used, an old and an invented link are answered alike, with what to do next and without a
 * word about any account.
 */
@Controller
class OneTimeLinkController {

    private final PasswordChoosing choosing;

    OneTimeLinkController(PasswordChoosing choosing) {
        this.choosing = choosing;
    }

    @GetMapping("/contrasena/{token}")
    String password(@PathVariable String token, CsrfToken csrf, Model model) {
        csrf.getToken();
        return passwordPage(token, PasswordForm.empty(), model);
    }

    @PostMapping("/contrasena/{token}")
    Object choosePassword(
            @PathVariable String token,
            @ModelAttribute("form") PasswordForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors(binding);
        if (!form.repeatedAlike()) {
            errors.reject("repeatedPassword", "accounts.rule.passwordRepeated");
        }
        errors.guard(() -> choosing.chooseByLink(token, form.wanted()));
        if (errors.any()) {
            response.setStatus(422);
            return passwordPage(token, form, model);
        }
        return ready();
    }

    private String passwordPage(String token, PasswordForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("user", choosing.invited(token).orElseThrow(NotFound::new));
        return "accounts/choose-password";
    }

    @GetMapping("/primera-cuenta/{token}")
    String firstAccount(@PathVariable String token, CsrfToken csrf, Model model) {
        csrf.getToken();
        return firstAccountPage(token, FirstAccountForm.empty(), model);
    }

    @PostMapping("/primera-cuenta/{token}")
    Object openFirstAccount(
            @PathVariable String token,
            @ModelAttribute("form") FirstAccountForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response) {
        FormErrors errors = new FormErrors(binding);
        String username = errors.required("username", form.username(), 40);
        if (!username.isEmpty() && !username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            errors.reject("username", "accounts.rule.username");
        }
        String name = errors.required("name", form.name(), 120);
        if (!form.repeatedAlike()) {
            errors.reject("repeatedPassword", "accounts.rule.passwordRepeated");
        }
        errors.guard(() -> choosing.openFirstAccount(token, username, name, form.wanted()));
        if (errors.any()) {
            response.setStatus(422);
            return firstAccountPage(token, form, model);
        }
        return ready();
    }

    private String firstAccountPage(String token, FirstAccountForm form, Model model) {
        if (!choosing.opensFirstAccount(token)) {
            throw new NotFound();
        }
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        return "accounts/first-account";
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView worksNoMore() {
        ModelAndView page = new ModelAndView("accounts/link-over");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    private static RedirectView ready() {
        RedirectView view = new RedirectView("/login?lista", true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
