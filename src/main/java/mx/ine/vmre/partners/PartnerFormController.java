package mx.ine.vmre.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.TypedVersion;
import mx.ine.vmre.partners.PartnerForm.ContactForm;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes an organisation down and corrects it. */
@Controller
class PartnerFormController {

    private final PartnerKeeping keeping;
    private final PartnerSheetReadings sheets;
    private final NameTwins twins;
    private final Kinds kinds;
    private final Places places;
    private final LastChange lastChange;
    private final BusinessDate businessDate;

    PartnerFormController(
            PartnerKeeping keeping, PartnerSheetReadings sheets, NameTwins twins, Kinds kinds, Places places,
            LastChange lastChange, BusinessDate businessDate) {
        this.keeping = keeping;
        this.sheets = sheets;
        this.twins = twins;
        this.kinds = kinds;
        this.places = places;
        this.lastChange = lastChange;
        this.businessDate = businessDate;
    }

    @GetMapping("/organizaciones/nueva")
    String fresh(CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        return page(PartnerForm.empty(businessDate.today()), 0, strategy, model);
    }

    @PostMapping("/organizaciones/nueva")
    Object register(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") PartnerForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        FormErrors errors = new FormErrors(binding);
        PartnerProfile profile = read(form, strategy, errors);
        long[] id = new long[1];
        errors.guard(() -> id[0] = keeping.register(strategy, profile, form.twinKnown(), who));
        if (errors.any()) {
            response.setStatus(422);
            return page(form, 0, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.registered", profile.name()));
        return Redirect.to("/organizaciones/{id}", id[0]);
    }

    @GetMapping("/organizaciones/{id}/editar")
    String edit(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        return page(stored(strategy, id), id, strategy, model);
    }

    @PostMapping("/organizaciones/{id}/editar")
    Object describe(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") PartnerForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        FormErrors errors = new FormErrors(binding);
        PartnerProfile profile = read(form, strategy, errors);
        try {
            errors.guard(() -> keeping.describe(strategy, id, TypedVersion.of(form.version()), profile, who));
        } catch (ObjectOptimisticLockingFailureException e) {
            PartnerForm theirs = stored(strategy, id);
            throw lastChange.conflict(form.toCompare(), theirs, TypedVersion.of(theirs.version()), id)
                    .offering(offered(kinds.of(strategy.id())));
        }
        if (errors.any()) {
            response.setStatus(422);
            return page(form, id, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.described", profile.name()));
        return Redirect.to("/organizaciones/{id}", id);
    }

    private PartnerForm stored(StrategyRef strategy, long id) {
        return sheets.stored(strategy, id, (profile, version) -> PartnerForm.of(profile, version));
    }

    /** What was typed as a profile, or null while something in it is wrong. */
    private PartnerProfile read(PartnerForm form, StrategyRef strategy, FormErrors errors) {
        KindTree tree = kinds.of(strategy.id());
        List<String> codes = tree.groups().stream().flatMap(g -> g.kinds().stream()).map(KindTree.Kind::code).toList();
        if (form.name() == null || form.name().isBlank()) {
            errors.reject("name", "partners.refused.name");
        }
        errors.optional("name", form.name(), 200);
        if (form.kind() == null || !codes.contains(form.kind())) {
            errors.reject("kind", "partners.refused.kind");
        }
        errors.someOf("otherKinds", form.otherKinds(), codes, 0);
        errors.oneOf("country", form.country(), places.countries().stream().map(Places.Country::iso2).toList());
        errors.optional("region", form.region(), 100);
        errors.optional("city", form.city(), 100);
        String site = errors.optionalUrl("site", form.site(), 300);
        LocalDate since = errors.date("since", form.since());
        errors.optional("notes", form.notes(), 2000);
        for (int i = 0; i < form.contacts().size(); i++) {
            read(form.contacts().get(i), "contacts[" + i + "]", errors);
        }
        if (form.contacts().size() > PartnerForm.MOST_CONTACTS) {
            errors.reject(null, "partners.refused.contacts", PartnerForm.MOST_CONTACTS);
        }
        return errors.any() ? null : form.profile(since, site);
    }

    private static void read(ContactForm contact, String path, FormErrors errors) {
        if (contact.blank()) {
            return;
        }
        if (contact.name() == null || contact.name().isBlank()) {
            errors.reject(path + ".name", "partners.refused.contactName");
        }
        errors.optional(path + ".name", contact.name(), 150);
        errors.optional(path + ".role", contact.role(), 150);
        String mail = errors.optional(path + ".mail", contact.mail(), 200);
        if (!mail.isEmpty() && !ReachRules.isMail(mail)) {
            errors.reject(path + ".mail", "partners.refused.mail");
        }
        String phone = errors.optional(path + ".phone", contact.phone(), 60);
        if (!phone.isEmpty() && !ReachRules.isPhone(phone)) {
            errors.reject(path + ".phone", "partners.refused.phone");
        }
    }

    /** Every kind, the retired ones too: what is stored may be of one. */
    private Map<String, List<Choice>> offered(KindTree tree) {
        List<Choice> all = tree.groups().stream()
                .flatMap(g -> g.kinds().stream())
                .map(k -> new Choice(k.code(), k.name()))
                .toList();
        return Map.of("kind", all, "otherKinds", all, "country", countries());
    }

    private List<Choice> countries() {
        return places.countries().stream().map(c -> new Choice(c.iso2(), c.name())).toList();
    }

    private String page(PartnerForm form, long id, StrategyRef strategy, Model model) {
        KindTree tree = kinds.of(strategy.id());
        model.addAttribute("form", form);
        model.addAttribute("slots", form.slots());
        model.addAttribute("id", id);
        model.addAttribute("groups", tree.groups());
        model.addAttribute("kinds", tree.groups().stream()
                .flatMap(g -> g.kinds().stream())
                .filter(k -> !k.retired() || Stream.concat(Stream.of(form.kind()), form.otherKinds().stream())
                        .anyMatch(c -> Objects.equals(c, k.code())))
                .map(k -> new Choice(k.code(), k.name()))
                .toList());
        model.addAttribute("countries", countries());
        model.addAttribute("twins", form.name() == null ? List.of() : twins.of(strategy.id(), form.name(), id));
        return "partners/form";
    }
}
