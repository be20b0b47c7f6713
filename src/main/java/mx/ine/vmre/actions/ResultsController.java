package mx.ine.vmre.actions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Results: noted while the action is under way, and all of them to complete it. */
@Controller
class ResultsController {

    private static final BigDecimal LARGEST = new BigDecimal("999999999999");
    private static final long MOST = 100_000_000;

    private final ActionPlanning planning;
    private final ActionVersions versions;
    private final Catalogues catalogues;

    ResultsController(ActionPlanning planning, ActionVersions versions, Catalogues catalogues) {
        this.planning = planning;
        this.versions = versions;
        this.catalogues = catalogues;
    }

    @GetMapping("/acciones/{id}/completar")
    Object ask(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        return action.state() == ActionState.IN_PROGRESS
                ? page(ResultsForm.of(action), action, strategy)
                : ActionController.refused(flash, "actions.refused.complete", id);
    }

    @PostMapping("/acciones/{id}/completar")
    Object complete(
            @PathVariable long id,
            @ModelAttribute("form") ResultsForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        return store(id, form, binding, who, strategy, flash, "actions.done.completed", outcome ->
                planning.complete(strategy, id, TypedVersion.of(form.version()), outcome, who));
    }

    @PostMapping("/acciones/{id}/resultados")
    Object record(
            @PathVariable long id,
            @ModelAttribute("form") ResultsForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        return store(id, form, binding, who, strategy, flash, "actions.done.results", outcome ->
                planning.record(strategy, id, TypedVersion.of(form.version()), outcome, who));
    }

    private Object store(
            long id,
            ResultsForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash,
            String done,
            java.util.function.Consumer<ActionOutcome> useCase) {
        Action action = versions.ours(strategy, id, who);
        FormErrors errors = new FormErrors(binding);
        ActionOutcome outcome = outcome(form, action.indicators().size(), errors);
        try {
            errors.guard(() -> useCase.accept(outcome));
        } catch (ObjectOptimisticLockingFailureException e) {
            Action current = versions.ours(strategy, id, who);
            throw versions.conflict(form, ResultsForm.of(current), current);
        }
        if (errors.any()) {
            ModelAndView page = page(form, action, strategy);
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return page;
        }
        flash.addFlashAttribute("done", Done.of(done));
        return Redirect.to("/acciones/{id}", id);
    }

    private static ActionOutcome outcome(ResultsForm form, int indicators, FormErrors errors) {
        List<BigDecimal> results = new ArrayList<>();
        for (int i = 0; i < form.results().size(); i++) {
            results.add(errors.number("results[" + i + "]", form.results().get(i), BigDecimal.ZERO, LARGEST, 2)
                    .orElse(null));
        }
        while (results.size() < indicators) {
            results.add(null);
        }
        return new ActionOutcome(
                results,
                errors.optionalMoney("actualBudget", form.actualBudget()).orElse(null),
                new ClosingFacts(
                        errors.optional("englishVersion", form.englishVersion(), 200),
                        errors.optionalWhole("attendance", form.attendance(), 0, MOST)
                                .map(Long::intValue)
                                .orElse(null),
                        errors.optional("outlet", form.outlet(), 200),
                        errors.optionalDate("publishedOn", form.publishedOn()).orElse(null),
                        errors.optionalUrl("link", form.link(), 2000)));
    }

    private ModelAndView page(ResultsForm form, Action action, StrategyRef strategy) {
        Map<String, String> names = catalogues.of(strategy.id(), CatalogueKind.INDICATOR).stream()
                .collect(Collectors.toMap(Term::code, Term::name, (a, b) -> a));
        return new ModelAndView("actions/results")
                .addObject("form", form)
                .addObject("id", action.id())
                .addObject("name", action.name())
                .addObject("code", action.code())
                .addObject("planned", EsMx.money(action.described().plannedBudget().amount()))
                .addObject("indicators", action.indicators().stream()
                        .map(i -> new Asked(
                                names.getOrDefault(i.indicator(), i.indicator()), EsMx.number(i.target()) + " " + i.unit()))
                        .toList())
                .addObject("line", "actions/form/_" + action.detail().line().css());
    }

    /** An indicator whose result is asked. */
    record Asked(String name, String target) {}
}
