package mx.ine.vmre.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.PublicAddress;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The administrator's pages about people. */
@Controller
@RequestMapping("/admin/usuarios")
class AccountController {

    private static final String PATH = "/admin/usuarios";
    private static final String SHEET = PATH + "/{id}";
    private static final int HISTORY = 10;
    private static final int REASON = 300;

    private final AccountKeeping keeping;
    private final AccountReadings readings;
    private final ObjectProvider<History> history;
    private final MessageSource messages;
    private final PublicAddress address;

    AccountController(
            AccountKeeping keeping,
            AccountReadings readings,
            ObjectProvider<History> history,
            MessageSource messages,
            PublicAddress address) {
        this.keeping = keeping;
        this.readings = readings;
        this.history = history;
        this.messages = messages;
        this.address = address;
    }

    @GetMapping
    String list(CurrentUser who, HttpServletRequest request, Model model) {
        who.requireAdministrator();
        ListState list = ListState.of(
                PATH, request.getParameterMap(), AccountReadings.FILTERS, AccountReadings.sortable(), "nombre");
        model.addAttribute("list", list);
        model.addAttribute("page", readings.list(list));
        model.addAttribute("chips", chips(list));
        model.addAttribute("roles", roles());
        model.addAttribute("areas", areas());
        model.addAttribute("states", states());
        return "accounts/list";
    }

    private List<Chip> chips(ListState list) {
        List<Chip> chips = new ArrayList<>();
        add(chips, list, "texto", "accounts.filter.text", List.of());
        add(chips, list, "rol", "accounts.field.role", roles());
        add(chips, list, "area", "accounts.field.area", areas());
        add(chips, list, "estado", "accounts.field.state", states());
        return chips;
    }

    private static void add(List<Chip> chips, ListState list, String filter, String key, List<Choice> choices) {
        list.values(filter).forEach(value -> {
            String label = choices.stream()
                    .filter(choice -> choice.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
            chips.add(new Chip(key, label, list.without(filter, value)));
        });
    }

    @GetMapping("/nuevo")
    String blank(CurrentUser who, Model model) {
        who.requireAdministrator();
        return form(AccountForm.empty(), null, model);
    }

    @PostMapping("/nuevo")
    Object open(
            CurrentUser who,
            @ModelAttribute("form") AccountForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        String username = errors.required("username", form.username(), 40);
        if (!username.isEmpty() && !username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            errors.reject("username", "accounts.rule.username");
        }
        String name = errors.required("name", form.name(), 120);
        Role role = errors.choice("role", form.role(), Role.class);
        Area area = area(errors, form, role);
        AtomicReference<AccountKeeping.Invitation> opened = new AtomicReference<>();
        errors.guard(() -> opened.set(keeping.open(who, username, name, role, area)));
        if (errors.any()) {
            response.setStatus(422);
            return form(form, null, model);
        }
        flash.addFlashAttribute("done", Done.of("accounts.done.opened", name));
        flash.addFlashAttribute("link", link(opened.get().token()));
        return Redirect.to(SHEET, opened.get().id());
    }

    @GetMapping("/{id}")
    String sheet(CurrentUser who, @PathVariable long id, Model model) {
        who.requireAdministrator();
        return sheet(new DisablingForm(""), id, who, model);
    }

    private String sheet(DisablingForm form, long id, CurrentUser who, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sheet", readings.sheet(id).orElseThrow(NotFound::new));
        model.addAttribute("self", id == who.id());
        model.addAttribute(
                "history",
                history.stream().findFirst().map(h -> h.of("account", id, HISTORY)).orElse(List.of()));
        return "accounts/sheet";
    }

    @GetMapping("/{id}/editar")
    String edit(CurrentUser who, @PathVariable long id, Model model) {
        who.requireAdministrator();
        return form(readings.form(id).orElseThrow(NotFound::new), id, model);
    }

    @PostMapping("/{id}/editar")
    Object describe(
            CurrentUser who,
            @PathVariable long id,
            @ModelAttribute("form") AccountForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        AccountForm stored = readings.form(id).orElseThrow(NotFound::new);
        AccountForm typed = new AccountForm(stored.username(), form.name(), form.role(), form.area(), form.version());
        FormErrors errors = new FormErrors(binding);
        String name = errors.required("name", form.name(), 120);
        Role role = errors.choice("role", form.role(), Role.class);
        Area area = area(errors, form, role);
        try {
            errors.guard(() -> keeping.describe(who, id, typed, name, role, area));
        } catch (Conflict conflict) {
            throw conflict.offering(Map.of("role", roles(), "area", areas()));
        }
        if (errors.any()) {
            response.setStatus(422);
            return form(form, id, model);
        }
        flash.addFlashAttribute("done", Done.of("accounts.done.described", name));
        return Redirect.to(SHEET, id);
    }

    private static Area area(FormErrors errors, AccountForm form, Role role) {
        if (role != Role.EDITOR) {
            return null;
        }
        if (form.area() == null || form.area().isBlank()) {
            errors.reject("area", "accounts.rule.editorNeedsArea");
            return null;
        }
        return errors.choice("area", form.area(), Area.class);
    }

    @PostMapping("/{id}/desactivar")
    Object disable(
            CurrentUser who,
            @PathVariable long id,
            @ModelAttribute("form") DisablingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        String reason = errors.optional("reason", form.reason(), REASON);
        errors.guard(() -> keeping.disable(who, id, reason));
        if (errors.any()) {
            response.setStatus(422);
            return sheet(form, id, who, model);
        }
        return done(id, "accounts.done.disabled", flash);
    }

    /** Why an account is disabled. */
    record DisablingForm(String reason) {}

    @PostMapping("/{id}/activar")
    RedirectView enable(CurrentUser who, @PathVariable long id, RedirectAttributes flash) {
        keeping.enable(who, id);
        return done(id, "accounts.done.enabled", flash);
    }

    @PostMapping("/{id}/restablecer")
    RedirectView resetPassword(CurrentUser who, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("link", link(keeping.resetPassword(who, id)));
        return done(id, "accounts.done.reset", flash);
    }

    @PostMapping("/{id}/pedir-cambio")
    RedirectView askForNewPassword(CurrentUser who, @PathVariable long id, RedirectAttributes flash) {
        keeping.askForNewPassword(who, id);
        return done(id, "accounts.done.asked", flash);
    }

    @PostMapping("/{id}/cerrar-sesiones")
    RedirectView closeSessions(CurrentUser who, @PathVariable long id, RedirectAttributes flash) {
        keeping.closeSessions(who, id);
        return done(id, "accounts.done.sessionsClosed", flash);
    }

    private static RedirectView done(long id, String key, RedirectAttributes flash) {
        flash.addFlashAttribute("done", Done.of(key));
        return Redirect.to(SHEET, id);
    }

    private String link(String token) {
        return address.of("/contrasena/" + token);
    }

    private String form(AccountForm form, Long id, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("roles", roles());
        model.addAttribute("areas", areas());
        return "accounts/form";
    }

    private List<Choice> roles() {
        return Arrays.stream(Role.values())
                .map(role -> new Choice(role.name(), text("accounts.role." + role.name())))
                .toList();
    }

    private static List<Choice> areas() {
        return Arrays.stream(Area.values())
                .map(area -> new Choice(area.name(), area.label()))
                .toList();
    }

    private List<Choice> states() {
        return List.of(
                new Choice("activa", text("accounts.state.active")),
                new Choice("desactivada", text("accounts.state.disabled")));
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
