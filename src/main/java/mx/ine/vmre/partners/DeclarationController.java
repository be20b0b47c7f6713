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
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Records declarations of the invariable terms, and the steps that need a reason: breach, suspension, closing. Whoever
 * comes second decides again on the record as it is now, with what was typed still there.
 */
@Controller
class DeclarationController {

    private final PartnerKeeping keeping;
    private final PartnerSheetReadings sheets;
    private final LastChange lastChange;
    private final BusinessDate businessDate;

    DeclarationController(
            PartnerKeeping keeping, PartnerSheetReadings sheets, LastChange lastChange, BusinessDate businessDate) {
        this.keeping = keeping;
        this.sheets = sheets;
        this.lastChange = lastChange;
        this.businessDate = businessDate;
    }

    @GetMapping("/organizaciones/{id}/declaraciones/{term}")
    String ask(@PathVariable long id, @PathVariable String term, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        PartnerSheet sheet = sheets.sheet(strategy, id, true);
        DeclarationForm form =
                new DeclarationForm(String.valueOf(sheet.version()), EsMx.date(businessDate.today()), "");
        return page(form, form.version(), ImpartialityTerm.at(term), sheet, model);
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
        HttpStatus status = attempt(errors, id, () -> keeping.declare(
                strategy, id, TypedVersion.of(form.version()), declared, madeOn, evidence, who));
        if (errors.any()) {
            response.setStatus(status.value());
            PartnerSheet sheet = sheets.sheet(strategy, id, true);
            return page(form, version(status, form.version(), sheet), declared, sheet, model);
        }
        flash.addFlashAttribute("done", Done.of("partners.done.declared"));
        return Redirect.to("/organizaciones/{id}/convenio", id);
    }

    private static String page(
            DeclarationForm form, String version, ImpartialityTerm term, PartnerSheet sheet, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("term", term);
        model.addAttribute("sheet", sheet);
        return "partners/declaration-form";
    }

    @GetMapping("/organizaciones/{id}/suspender")
    String askSuspend(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        return ask(Step.SUSPEND, id, null, who, strategy, model);
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
        return take(Step.SUSPEND, id, null, who, strategy, form, binding, model, response, flash);
    }

    @GetMapping("/organizaciones/{id}/cerrar")
    String askClose(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        return ask(Step.CLOSE, id, null, who, strategy, model);
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
        return take(Step.CLOSE, id, null, who, strategy, form, binding, model, response, flash);
    }

    @GetMapping("/organizaciones/{id}/declaraciones/{term}/incumplimiento")
    String askBreach(
            @PathVariable long id, @PathVariable String term, CurrentUser who, StrategyRef strategy, Model model) {
        return ask(Step.BREACH, id, ImpartialityTerm.at(term), who, strategy, model);
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
        return take(Step.BREACH, id, ImpartialityTerm.at(term), who, strategy, form, binding, model, response, flash);
    }

    /** The steps are one page: what is about to happen, and why. */
    private enum Step {
        SUSPEND("suspender"),
        CLOSE("cerrar"),
        BREACH("incumplimiento");

        private final String word;

        Step(String word) {
            this.word = word;
        }

        String address(long id, ImpartialityTerm term) {
            return "/organizaciones/" + id + (term == null ? "/" : "/declaraciones/" + term.address() + "/") + word;
        }
    }

    private String ask(
            Step step, long id, ImpartialityTerm term, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditorOf(Area.DERFE);
        PartnerSheet sheet = sheets.sheet(strategy, id, true);
        ReasonForm form = new ReasonForm(String.valueOf(sheet.version()), "");
        return reasonPage(step, form, form.version(), term, sheet, model);
    }

    private Object take(
            Step step,
            long id,
            ImpartialityTerm term,
            CurrentUser who,
            StrategyRef strategy,
            ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        FormErrors errors = new FormErrors(binding);
        String reason = errors.optional("reason", form.reason(), 1000);
        long version = TypedVersion.of(form.version());
        HttpStatus status = attempt(errors, id, () -> {
            switch (step) {
                case SUSPEND -> keeping.suspend(strategy, id, version, reason, who);
                case CLOSE -> keeping.close(strategy, id, version, reason, who);
                case BREACH -> keeping.breach(strategy, id, version, term, reason, who);
            }
        });
        if (errors.any()) {
            response.setStatus(status.value());
            PartnerSheet sheet = sheets.sheet(strategy, id, true);
            return reasonPage(step, form, version(status, form.version(), sheet), term, sheet, model);
        }
        flash.addFlashAttribute("done", new Done("partners.done." + step.word, new Object[0], null, null));
        return Redirect.to(term == null ? "/organizaciones/{id}" : "/organizaciones/{id}/convenio", id);
    }

    /** @return the status to answer with if there are errors */
    private HttpStatus attempt(FormErrors errors, long id, Runnable useCase) {
        try {
            errors.guard(useCase);
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (ObjectOptimisticLockingFailureException e) {
            lastChange.reject(errors, id);
            return HttpStatus.CONFLICT;
        }
    }

    /** After a conflict the page shows the record as it is now, so that sending it again means having seen that. */
    private static String version(HttpStatus status, String read, PartnerSheet sheet) {
        return status == HttpStatus.CONFLICT ? String.valueOf(sheet.version()) : read;
    }

    private static String reasonPage(
            Step step, ReasonForm form, String version, ImpartialityTerm term, PartnerSheet sheet, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("version", version);
        model.addAttribute("step", step.word);
        model.addAttribute("term", term);
        model.addAttribute("address", step.address(sheet.id(), term));
        model.addAttribute("sheet", sheet);
        return "partners/reason-form";
    }
}
