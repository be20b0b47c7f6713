package mx.ine.vmre.actions;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An action's page and what is done from it: approve, start, cancel. */
@Controller
class ActionController {

    private static final int HISTORY = 8;
    private static final int WHOLE_HISTORY = 500;

    private final ActionPlanning planning;
    private final ActionSheetReadings readings;
    private final ActionVersions versions;
    private final ObjectProvider<History> history;

    ActionController(
            ActionPlanning planning,
            ActionSheetReadings readings,
            ActionVersions versions,
            ObjectProvider<History> history) {
        this.planning = planning;
        this.readings = readings;
        this.versions = versions;
        this.history = history;
    }

    @GetMapping("/acciones/{id}")
    ModelAndView sheet(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String historial,
            CurrentUser who,
            StrategyRef strategy) {
        return page(strategy, id, who, historial.equals("todo") ? WHOLE_HISTORY : HISTORY);
    }

    private ModelAndView page(StrategyRef strategy, long id, CurrentUser who, int entries) {
        ModelAndView page = new ModelAndView("actions/sheet").addObject("a", readings.sheet(strategy, id, who));
        History memory = history.stream().findFirst().orElse(null);
        page.addObject("history", memory == null ? List.of() : memory.of("action", id, entries));
        page.addObject("changes", memory == null ? 0 : memory.count("action", id));
        page.addObject("whole", entries == WHOLE_HISTORY);
        return page;
    }

    @PostMapping("/acciones/{id}/aprobar")
    Object approve(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        try {
            planning.approve(strategy, id, TypedVersion.of(version), who);
        } catch (ObjectOptimisticLockingFailureException e) {
            return changedMeanwhile(strategy, id, who);
        } catch (RuleViolation e) {
            if (!e.key().equals(ActionPlanning.UNREVIEWED)) {
                throw e;
            }
            ModelAndView page = page(strategy, id, who, HISTORY);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return done(flash, "actions.done.approved", id);
    }

    @PostMapping("/acciones/{id}/iniciar")
    Object start(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        try {
            planning.start(strategy, id, TypedVersion.of(version), who);
        } catch (ObjectOptimisticLockingFailureException e) {
            return changedMeanwhile(strategy, id, who);
        }
        return done(flash, "actions.done.started", id);
    }

    /** What one agrees to is what one has read: the page is shown again as it is now. */
    private ModelAndView changedMeanwhile(StrategyRef strategy, long id, CurrentUser who) {
        ModelAndView page = page(strategy, id, who, HISTORY).addObject("changedMeanwhile", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping("/acciones/{id}/cancelar")
    Object askReason(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        if (!action.state().isOpen()) {
            return refused(flash, "actions.refused.cancel", id);
        }
        ReasonForm form = new ReasonForm(String.valueOf(action.version()), "");
        return reason(form, form.version(), action);
    }

    @PostMapping("/acciones/{id}/cancelar")
    Object cancel(
            @PathVariable long id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        FormErrors errors = new FormErrors(binding);
        String reason = errors.optional("reason", form.reason(), 500);
        try {
            errors.guard(() -> planning.cancel(strategy, id, TypedVersion.of(form.version()), reason, who));
        } catch (ObjectOptimisticLockingFailureException e) {
            Action current = versions.ours(strategy, id, who);
            versions.reject(errors, current);
            ModelAndView page = reason(form, String.valueOf(current.version()), current);
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        if (errors.any()) {
            ModelAndView page = reason(form, form.version(), action);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return done(flash, "actions.done.cancelled", id);
    }

    private static ModelAndView reason(ReasonForm form, String version, Action action) {
        return new ModelAndView("actions/cancel")
                .addObject("form", form)
                .addObject("version", version)
                .addObject("id", action.id())
                .addObject("name", action.name())
                .addObject("code", action.code());
    }

    /** No form is shown that would be refused: back to the action's page, which says why. */
    static Object refused(RedirectAttributes flash, String key, long id) {
        flash.addFlashAttribute("refusal", key);
        return Redirect.to("/acciones/{id}", id);
    }

    private static Object done(RedirectAttributes flash, String key, long id) {
        flash.addFlashAttribute("done", Done.of(key));
        return Redirect.to("/acciones/{id}", id);
    }
}
