package mx.ine.vmre.paidmedia;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a line of the plan needs beside its terms: campaigns of the exports, the information note, reasons. */
@Controller
class PlanStepController {

    private final MediaPlanning planning;
    private final PlanVersions versions;
    private final GraphicLine graphicLine;
    private final CampaignSuggestions suggestions;
    private final PlanChoices choices;

    PlanStepController(
            MediaPlanning planning,
            PlanVersions versions,
            GraphicLine graphicLine,
            CampaignSuggestions suggestions,
            PlanChoices choices) {
        this.planning = planning;
        this.versions = versions;
        this.graphicLine = graphicLine;
        this.suggestions = suggestions;
        this.choices = choices;
    }

    @GetMapping("/medios/{id:[0-9]+}/campanas")
    String campaigns(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        PlanLine line = versions.ours(strategy, id, who);
        Set<String> linked = line.campaigns();
        Set<String> offered = suggestions.of(line).stream().map(o -> o.campaign())
                .collect(Collectors.toSet());
        LinkForm form = new LinkForm(
                String.valueOf(line.version()), linked.stream().filter(offered::contains).toList(),
                String.join("\n", linked.stream().filter(c -> !offered.contains(c)).toList()));
        return campaignsPage(form, line, strategy, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/campanas")
    Object link(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") LinkForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PlanLine line = versions.ours(strategy, id, who);
        FormErrors errors = new FormErrors(binding);
        Set<String> campaigns = form.read(errors);
        stale(errors, strategy, id, () -> planning.link(strategy, id, TypedVersion.of(form.version()), campaigns, who),
                model, response);
        if (errors.any()) {
            refused(response);
            return campaignsPage(form, line, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("paidmedia.done.linked", campaigns.size()));
        return Redirect.to("/medios/{id}", id);
    }

    private String campaignsPage(LinkForm form, PlanLine line, StrategyRef strategy, Model model) {
        model.addAttribute("offers", suggestions.of(line));
        return page("paidmedia/campaigns", form, line, strategy, model);
    }

    @GetMapping("/medios/{id:[0-9]+}/nota")
    String note(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        PlanLine line = versions.ours(strategy, id, who);
        return page("paidmedia/note", NoteForm.of(line), line, strategy, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/nota")
    Object accompany(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") NoteForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PlanLine line = versions.ours(strategy, id, who);
        FormErrors errors = new FormErrors(binding);
        String body = errors.optional("body", form.body(), 8000);
        String reference = errors.optional("reference", form.reference(), 500);
        try {
            errors.guard(() -> planning.accompany(
                    strategy, id, TypedVersion.of(form.version()), body, reference, who));
        } catch (ObjectOptimisticLockingFailureException e) {
            PlanLine current = versions.line(strategy, id);
            throw versions.conflict(form, NoteForm.of(current), current);
        }
        if (errors.any()) {
            refused(response);
            return page("paidmedia/note", form, line, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("paidmedia.done.noted"));
        return Redirect.to("/medios/{id}", id);
    }

    @GetMapping("/medios/{id:[0-9]+}/cancelar")
    String askCancel(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        PlanLine line = versions.ours(strategy, id, who);
        return reasonPage("cancel", fresh(line), line, strategy, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/cancelar")
    Object cancel(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PlanLine line = versions.ours(strategy, id, who);
        return reasoned("cancel", "paidmedia.done.cancelled", line, strategy, form, new FormErrors(binding), model, response,
                flash, () -> planning.cancel(strategy, id, TypedVersion.of(form.version()), form.reason(), who));
    }

    @GetMapping("/medios/{id:[0-9]+}/rechazar")
    String askRefuse(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        graphicLine.requireKeeper(who, strategy.id());
        PlanLine line = versions.line(strategy, id);
        return reasonPage("refuse", fresh(line), line, strategy, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/rechazar")
    Object refuse(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        graphicLine.requireKeeper(who, strategy.id());
        PlanLine line = versions.line(strategy, id);
        return reasoned("refuse", "paidmedia.done.refused", line, strategy, form, new FormErrors(binding), model, response,
                flash, () -> planning.refuse(strategy, id, TypedVersion.of(form.version()), form.reason(), who));
    }

    private Object reasoned(
            String step, String doneKey, PlanLine line, StrategyRef strategy, ReasonForm form, FormErrors errors, Model model,
            HttpServletResponse response, RedirectAttributes flash, Runnable useCase) {
        errors.optional("reason", form.reason(), 1000);
        stale(errors, strategy, line.id(), useCase, model, response);
        if (errors.any()) {
            refused(response);
            return reasonPage(step, form, line, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of(doneKey, line.terms().name()));
        return Redirect.to("/medios/{id}", line.id());
    }

    /** Runs the use case; where somebody saved first it says who, with 409, and keeps what was typed. */
    private void stale(
            FormErrors errors, StrategyRef strategy, long id, Runnable useCase, Model model, HttpServletResponse response) {
        try {
            errors.guard(useCase);
        } catch (ObjectOptimisticLockingFailureException e) {
            response.setStatus(409);
            PlanLine current = versions.line(strategy, id);
            model.addAttribute("version", current.version());
            versions.reject(errors, current);
        }
    }

    private static void refused(HttpServletResponse response) {
        if (response.getStatus() != 409) {
            response.setStatus(422);
        }
    }

    private static ReasonForm fresh(PlanLine line) {
        return new ReasonForm(String.valueOf(line.version()), "");
    }

    private String reasonPage(String step, ReasonForm form, PlanLine line, StrategyRef strategy, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("address", "/medios/" + line.id() + (step.equals("cancel") ? "/cancelar" : "/rechazar"));
        return page("paidmedia/reason", form, line, strategy, model);
    }

    private String page(String view, Record form, PlanLine line, StrategyRef strategy, Model model) {
        LineTerms terms = line.terms();
        model.addAttribute("form", form);
        model.addAttribute("head", PlanHead.of(line));
        model.addAttribute("platform", choices.platformName(strategy, terms.platform()));
        model.addAttribute("segment", choices.segmentName(strategy, terms.segment()));
        return view;
    }
}
