package mx.ine.vmre.paidmedia;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.Map;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes a line of the plan down and corrects it. */
@Controller
class PlanLineController {

    private final MediaPlanning planning;
    private final PlanVersions versions;
    private final PlanChoices choices;
    private final Strategies strategies;
    private final PlanMonths months;

    PlanLineController(
            MediaPlanning planning,
            PlanVersions versions,
            PlanChoices choices,
            Strategies strategies,
            PlanMonths months) {
        this.planning = planning;
        this.versions = versions;
        this.choices = choices;
        this.strategies = strategies;
        this.months = months;
    }

    @GetMapping("/medios/nuevo")
    String fresh(
            @RequestParam(required = false) String mes, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditor();
        YearMonth month = months.of(mes, strategy);
        return page(PlanLineForm.empty(month, strategies.parameters(strategy.id()).anchorSite()), month, 0, strategy, model);
    }

    @PostMapping("/medios/nuevo")
    Object plan(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") PlanLineForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditor();
        FormErrors errors = new FormErrors(binding);
        YearMonth month = PlanList.month(form.month()).orElse(null);
        if (month == null) {
            errors.reject("month", "shell.error.choose");
        }
        LineTerms terms = form.read(month, errors);
        long[] id = new long[1];
        errors.guard(() -> id[0] = planning.plan(strategy, terms, who));
        if (errors.any()) {
            response.setStatus(422);
            return page(form, month, 0, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("paidmedia.done.planned", terms.name())
                .at("/medios/nuevo?mes=" + month, "paidmedia.done.another"));
        return Redirect.to("/medios/{id}", id[0]);
    }

    @GetMapping("/medios/{id:[0-9]+}/editar")
    String edit(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        PlanLine line = versions.ours(strategy, id, who);
        return page(PlanLineForm.of(line), line.month(), id, strategy, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/editar")
    Object describe(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") PlanLineForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PlanLine stored = versions.ours(strategy, id, who);
        FormErrors errors = new FormErrors(binding);
        LineTerms terms = form.read(stored.month(), errors);
        try {
            errors.guard(() -> planning.describe(strategy, id, TypedVersion.of(form.version()), terms, who));
        } catch (ObjectOptimisticLockingFailureException e) {
            PlanLine current = versions.line(strategy, id);
            throw versions.conflict(form, PlanLineForm.of(current), current).offering(Map.of(
                    "platform", choices.platforms(strategy, current.terms().platform()),
                    "segment", choices.segments(strategy),
                    "themes", choices.themes(strategy, current.terms().themes())));
        }
        if (errors.any()) {
            response.setStatus(422);
            return page(form, stored.month(), id, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("paidmedia.done.described", terms.name()));
        return Redirect.to("/medios/{id}", id);
    }

    /** @param month of the line, or null where none could be read */
    private String page(PlanLineForm form, YearMonth month, long id, StrategyRef strategy, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("id", id);
        model.addAttribute("month", month == null ? "" : month.toString());
        model.addAttribute("monthName", month == null ? "" : EsMx.month(month));
        model.addAttribute("platforms", choices.platforms(strategy, form.platform()));
        model.addAttribute("segments", choices.segments(strategy));
        model.addAttribute("themes", choices.themes(strategy, form.themes()));
        model.addAttribute("months", PlanChoices.months(strategy));
        model.addAttribute("anchorSite", strategies.parameters(strategy.id()).anchorSite());
        return "paidmedia/form";
    }
}
