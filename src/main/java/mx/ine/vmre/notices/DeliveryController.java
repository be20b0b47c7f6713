package mx.ine.vmre.notices;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.StateConflict;
import mx.ine.vmre.notices.NoticeReadings.MailboxRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrators' log of who was told what by which way, and where mail goes. */
@Controller
class DeliveryController {

    private static final String PATH = "/admin/avisos";
    private static final String MAILBOX = PATH + "/correos/{person}";
    private static final int LONGEST = 254;

    private final NoticeReadings readings;
    private final NoticeKeeping keeping;
    private final MailRoute route;

    DeliveryController(NoticeReadings readings, NoticeKeeping keeping, MailRoute route) {
        this.readings = readings;
        this.keeping = keeping;
        this.route = route;
    }

    /** @param seen the address before, as the page showed it */
    record MailboxForm(String address, String seen) {}

    @GetMapping(PATH)
    String list(CurrentUser who, HttpServletRequest request, Model model) {
        ListState list = ListState.of(PATH, request.getParameterMap(), List.of(), List.of("fecha"), "-fecha");
        model.addAttribute("list", list);
        model.addAttribute("page", readings.deliveries(who, list));
        model.addAttribute("mailboxes", readings.mailboxes(who));
        model.addAttribute("mail", route.open());
        model.addAttribute("server", route.server());
        return "notices/deliveries";
    }

    @PostMapping(PATH + "/{mail}/reintentar")
    Object sendAgain(
            CurrentUser who,
            @PathVariable long mail,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        try {
            keeping.sendAgain(who, mail);
        } catch (StateConflict e) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("conflict", e.key());
            return list(who, request, model);
        }
        flash.addFlashAttribute("done", Done.of("notices.done.again"));
        return Redirect.to(PATH);
    }

    @GetMapping(MAILBOX)
    String mailbox(CurrentUser who, @PathVariable long person, Model model) {
        MailboxRow row = readings.mailbox(who, person).orElseThrow(NotFound::new);
        model.addAttribute("form", new MailboxForm(row.address(), row.address()));
        model.addAttribute("person", row);
        return "notices/mailbox";
    }

    @PostMapping(MAILBOX)
    Object keep(
            CurrentUser who,
            @PathVariable long person,
            @ModelAttribute("form") MailboxForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        MailboxRow row = readings.mailbox(who, person).orElseThrow(NotFound::new);
        FormErrors errors = new FormErrors(binding);
        String address = errors.optional("address", form.address(), LONGEST);
        errors.guard(() -> keeping.addressTo(who, person, Objects.requireNonNullElse(form.seen(), ""), address));
        if (errors.any()) {
            boolean late = !row.address().equals(Objects.requireNonNullElse(form.seen(), ""));
            response.setStatus((late ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            model.addAttribute("person", row);
            return "notices/mailbox";
        }
        flash.addFlashAttribute("done", Done.of(
                address.isEmpty() ? "notices.done.no-address" : "notices.done.address", row.name(), address));
        return Redirect.to(PATH);
    }
}
