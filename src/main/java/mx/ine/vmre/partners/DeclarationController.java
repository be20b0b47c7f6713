package mx.ine.vmre.partners;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records declarations of the invariable terms, and the steps that need a reason: breach, suspension, closing. */
@Controller
class DeclarationController {

    private final PartnerKeeping keeping;
    private final PartnerSheetReadings sheets;
    private final BusinessDate businessDate;

    DeclarationController(PartnerKeeping keeping, PartnerSheetReadings sheets, BusinessDate businessDate) {
        this.keeping = keeping;
        this.sheets = sheets;
        this.businessDate = businessDate;
    }

    @GetMapping("/organizaciones/{id}/declaraciones/{term}")
    String ask(@PathVariable long id, @PathVariable String term, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        PartnerSheet sheet = sheets.sheet(strategy, id, true);
        DeclarationForm form =
                new DeclarationForm(String.valueOf(sheet.version()), EsMx.date(businessDate.today()), "");
        return page(form, ImpartialityTerm.at(term), sheet, model);
    }

    @PostMapping("/organizaciones/{id}/declaraciones/{term}")
    Object declare(
            @PathVariable long id,
            @PathVariable String term,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") DeclarationForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        ImpartialityTerm declared = ImpartialityTerm.at(term);
        FormErrors errors = new FormErrors(binding);
        LocalDate madeOn = errors.date("madeOn", form.madeOn());
        if (form.evidence() == null || form.evidence().isBlank()) {
            errors.reject("evidence", "partners.refused.evidence");
        }
        String evidence = errors.optional("evidence", form.evidence(), 500);
        errors.guard(() -> keeping.declare(
                strategy, id, TypedVersion.of(form.version()), declared, madeOn, evidence, who));
        if (errors.any()) {
            response.setStatus(422);
            return page(form, declared, sheets.sheet(strategy, id, true), model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.declared"));
        return Redirect.to("/organizaciones/{id}/convenio", id);
    }

    private static String page(DeclarationForm form, ImpartialityTerm term, PartnerSheet sheet, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("term", term);
        model.addAttribute("sheet", sheet);
        return "partners/declaration-form";
    }

    @GetMapping("/organizaciones/{id}/suspender")
    String askSuspend(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        return reasonPage(null, "suspender", "/organizaciones/{id}/suspender", id, strategy, model);
    }

    @PostMapping("/organizaciones/{id}/suspender")
    Object suspend(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        FormErrors errors = new FormErrors(binding);
        String reason = errors.optional("reason", form.reason(), 1000);
        errors.guard(() -> keeping.suspend(strategy, id, TypedVersion.of(form.version()), reason, who));
        if (errors.any()) {
            response.setStatus(422);
            return reasonPage(form, "suspender", "/organizaciones/{id}/suspender", id, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.suspender"));
        return Redirect.to("/organizaciones/{id}", id);
    }

    @GetMapping("/organizaciones/{id}/cerrar")
    String askClose(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        return reasonPage(null, "cerrar", "/organizaciones/{id}/cerrar", id, strategy, model);
    }

    @PostMapping("/organizaciones/{id}/cerrar")
    Object close(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        FormErrors errors = new FormErrors(binding);
        String reason = errors.optional("reason", form.reason(), 1000);
        errors.guard(() -> keeping.close(strategy, id, TypedVersion.of(form.version()), reason, who));
        if (errors.any()) {
            response.setStatus(422);
            return reasonPage(form, "cerrar", "/organizaciones/{id}/cerrar", id, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.cerrar"));
        return Redirect.to("/organizaciones/{id}", id);
    }

    @GetMapping("/organizaciones/{id}/declaraciones/{term}/incumplimiento")
    String askBreach(
            @PathVariable long id, @PathVariable String term, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        model.addAttribute("term", ImpartialityTerm.at(term));
        return reasonPage(null, "incumplimiento", breachAddress(term), id, strategy, model);
    }

    @PostMapping("/organizaciones/{id}/declaraciones/{term}/incumplimiento")
    Object breach(
            @PathVariable long id,
            @PathVariable String term,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        ImpartialityTerm broken = ImpartialityTerm.at(term);
        FormErrors errors = new FormErrors(binding);
        String how = errors.optional("reason", form.reason(), 1000);
        errors.guard(() -> keeping.breach(strategy, id, TypedVersion.of(form.version()), broken, how, who));
        if (errors.any()) {
            response.setStatus(422);
            model.addAttribute("term", broken);
            return reasonPage(form, "incumplimiento", breachAddress(term), id, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.incumplimiento"));
        return Redirect.to("/organizaciones/{id}/convenio", id);
    }

    private static String breachAddress(String term) {
        return "/organizaciones/{id}/declaraciones/" + ImpartialityTerm.at(term).address() + "/incumplimiento";
    }

    private String reasonPage(ReasonForm typed, String step, String address, long id, StrategyRef strategy, Model model) {
        PartnerSheet sheet = sheets.sheet(strategy, id, true);
        model.addAttribute("form", typed == null ? new ReasonForm(String.valueOf(sheet.version()), "") : typed);
        model.addAttribute("step", step);
        model.addAttribute("address", address.replace("{id}", String.valueOf(id)));
        model.addAttribute("sheet", sheet);
        return "partners/reason-form";
    }
}
