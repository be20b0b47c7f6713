package mx.ine.vmre.accounts;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where one makes and revokes one's own tokens. */
@Controller
class TokenController {

    private static final List<String> DAYS = List.of("30", "90", "180", "365");
    private static final int LONGEST_NAME = 80;

    private final TokenKeeping keeping;
    private final MessageSource messages;

    TokenController(TokenKeeping keeping, MessageSource messages) {
        this.keeping = keeping;
        this.messages = messages;
    }

    @GetMapping("/cuenta/tokens")
    ModelAndView list(CurrentUser who) {
        return page(who, new TokenForm("", who.isEditor() ? TokenScope.IMPORT.name() : TokenScope.READ.name(), "90"));
    }

    @PostMapping("/cuenta/tokens")
    Object make(
            CurrentUser who,
            @ModelAttribute("form") TokenForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        String name = errors.required("tokenName", form.tokenName(), LONGEST_NAME);
        TokenScope scope = errors.choice("scope", form.scope(), TokenScope.class);
        String days = errors.oneOf("days", form.days(), DAYS);
        errors.guard(() -> flash.addFlashAttribute(
                "token", keeping.make(who, epoch(), name, scope, Duration.ofDays(Long.parseLong(days)))));
        if (errors.any()) {
            ModelAndView page = page(who, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        flash.addFlashAttribute("tokenName", name);
        return Redirect.to("/cuenta/tokens");
    }

    @PostMapping("/cuenta/tokens/{id}/revocar")
    Object revoke(CurrentUser who, @PathVariable long id, RedirectAttributes flash) {
        keeping.revoke(who, id);
        flash.addFlashAttribute("done", Done.of("accounts.done.tokenRevoked"));
        return Redirect.to("/cuenta/tokens");
    }

    private ModelAndView page(CurrentUser who, TokenForm form) {
        return new ModelAndView("accounts/tokens")
                .addObject("form", form)
                .addObject("rows", keeping.rows(who))
                .addObject("scopes", Arrays.stream(TokenScope.values())
                        .filter(scope -> scope != TokenScope.IMPORT || who.isEditor())
                        .map(scope -> new Choice(scope.name(), text(scope.key() + ".choice")))
                        .toList())
                .addObject("lives", DAYS.stream().map(d -> new Choice(d, text("accounts.token.days." + d))).toList());
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }

    private static int epoch() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn session) {
            return session.epoch();
        }
        throw new AuthenticationCredentialsNotFoundException("tokens are made in a session only");
    }
}
