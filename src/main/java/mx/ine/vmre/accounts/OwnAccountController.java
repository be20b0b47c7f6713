package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** One's own account: data, password, sessions. */
@Controller
class OwnAccountController {

    private final PasswordChoosing choosing;
    private final AccountReadings readings;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OwnAccountController(PasswordChoosing choosing, AccountReadings readings, Clock clock) {
        this.choosing = choosing;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping("/cuenta")
    String show(CurrentUser who, Model model) {
        model.addAttribute("sheet", readings.sheet(who.id()).orElseThrow(NotFound::new));
        return "accounts/own";
    }

    @GetMapping("/cuenta/contrasena")
    String password(CurrentUser who, Model model) {
        return passwordPage(who, PasswordForm.empty(), model);
    }

    @PostMapping("/cuenta/contrasena")
    Object changePassword(
            CurrentUser who,
            @ModelAttribute("form") PasswordForm form,
            BindingResult binding,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        if (!form.repeatedAlike()) {
            errors.reject("repeatedPassword", "accounts.rule.passwordRepeated");
        }
        AtomicInteger epoch = new AtomicInteger();
        errors.guard(() -> epoch.set(choosing.change(who, form.current(), form.wanted())));
        if (errors.any()) {
            response.setStatus(422);
            return passwordPage(who, form, model);
        }
        goOn(who, epoch.get(), request, response);
        flash.addFlashAttribute("done", Done.of("accounts.done.passwordChanged"));
        return Redirect.to("/cuenta");
    }

    private String passwordPage(CurrentUser who, PasswordForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "asked",
                readings.sheet(who.id()).orElseThrow(NotFound::new).mustChangePassword());
        return "accounts/own-password";
    }

    @PostMapping("/cuenta/cerrar-sesiones")
    RedirectView closeOtherSessions(
            CurrentUser who, HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
        goOn(who, choosing.closeOtherSessions(who), request, response);
        flash.addFlashAttribute("done", Done.of("accounts.done.othersClosed"));
        return Redirect.to("/cuenta");
    }

    /** This session goes on under the account's new epoch, with a new identifier; all others are over. */
    private void goOn(CurrentUser who, int epoch, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        Instant since = SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn before
                ? before.since()
                : clock.instant();
        context.setAuthentication(new SignedIn(who, epoch, since));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
