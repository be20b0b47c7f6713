package mx.ine.vmre.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.evaluation.RecommendationReadings.ActionLink;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a recommendation and the ways to answer it: by actions, or with the reason why not. */
@Controller
class AnswerController {

    private static final String SHEET = RecommendationListController.PATH + "/{id:[0-9]+}";
    private static final String TO_SHEET = RecommendationListController.PATH + "/{id}";
    private static final String TO_ACTIONS = TO_SHEET + "/acciones";
    private static final int CHANGES_SHOWN = 20;

    private final Answering answering;
    private final RecommendationReadings readings;
    private final RecommendationRepository recommendations;
    private final ObjectProvider<History> histories;

    AnswerController(
            Answering answering,
            RecommendationReadings readings,
            RecommendationRepository recommendations,
            ObjectProvider<History> histories) {
        this.answering = answering;
        this.readings = readings;
        this.recommendations = recommendations;
        this.histories = histories;
    }

    @GetMapping(SHEET)
    String sheet(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        Recommendation recommendation = addRow(id, strategy, model);
        model.addAttribute("writes", who.isEditor());
        model.addAttribute("removes", who.isAdministrator() && recommendation.isUnanswered());
        model.addAttribute("staff", who.isStaff());
        model.addAttribute("history", histories.stream()
                .flatMap(h -> h.of("recommendation", id, CHANGES_SHOWN).stream())
                .toList());
        return "evaluation/sheet";
    }

    private Recommendation addRow(long id, StrategyRef strategy, Model model) {
        Recommendation recommendation = load(strategy, id);
        model.addAttribute("row", readings.row(strategy, id).orElseThrow(NotFound::new));
        model.addAttribute("version", recommendation.version());
        model.addAttribute("linked", readings.actions(strategy).getOrDefault(id, List.of()));
        return recommendation;
    }

    private Recommendation load(StrategyRef strategy, long id) {
        return recommendations.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
    }

    @GetMapping(SHEET + "/acciones")
    ModelAndView choose(
            @PathVariable long id, @RequestParam(defaultValue = "") String texto, CurrentUser who, StrategyRef strategy,
            Model model) {
        who.requireEditor();
        Recommendation recommendation = addRow(id, strategy, model);
        String text = texto.strip();
        List<ActionLink> found = readings.found(strategy, text);
        model.addAttribute("text", text);
        model.addAttribute("all", found.size() < RecommendationReadings.FOUND);
        model.addAttribute("found", found.stream().filter(a -> !recommendation.isLinked(a.id())).toList());
        return new ModelAndView("evaluation/actions", model.asMap());
    }

    @PostMapping(SHEET + "/acciones")
    Object link(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "0") long accion,
            @RequestParam(defaultValue = "") String texto,
            CurrentUser who,
            StrategyRef strategy,
            Model model,
            RedirectAttributes flash) {
        try {
            answering.link(strategy, id, TypedVersion.of(version), accion, who);
        } catch (ObjectOptimisticLockingFailureException e) {
            return changedMeanwhile(choose(id, texto, who, strategy, model));
        }
        flash.addFlashAttribute("done", Done.of("evaluation.done.linked"));
        flash.addAttribute("texto", texto);
        return Redirect.to(TO_ACTIONS, id);
    }

    @PostMapping(SHEET + "/acciones/quitar")
    Object unlink(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "0") long accion,
            CurrentUser who,
            StrategyRef strategy,
            Model model,
            RedirectAttributes flash) {
        try {
            answering.unlink(strategy, id, TypedVersion.of(version), accion, who);
        } catch (ObjectOptimisticLockingFailureException e) {
            return changedMeanwhile(choose(id, "", who, strategy, model));
        }
        flash.addFlashAttribute("done", Done.of("evaluation.done.unlinked"));
        return Redirect.to(TO_ACTIONS, id);
    }

    private static ModelAndView changedMeanwhile(ModelAndView page) {
        page.addObject("changedMeanwhile", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    @GetMapping(SHEET + "/no-atender")
    String askDecline(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditor();
        Recommendation recommendation = addRow(id, strategy, model);
        model.addAttribute("form", new DeclineForm(String.valueOf(recommendation.version()), ""));
        return "evaluation/decline";
    }

    @PostMapping(SHEET + "/no-atender")
    Object decline(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") DeclineForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditor();
        FormErrors errors = new FormErrors(binding);
        HttpStatus refused = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            errors.guard(() -> answering.decline(strategy, id, TypedVersion.of(form.version()), form.reason(), who));
        } catch (ObjectOptimisticLockingFailureException e) {
            refused = HttpStatus.CONFLICT;
            errors.reject(null, "evaluation.meanwhile");
        }
        if (errors.any()) {
            response.setStatus(refused.value());
            addRow(id, strategy, model);
            return "evaluation/decline";
        }
        flash.addFlashAttribute("done", Done.of("evaluation.done.declined"));
        return Redirect.to(TO_SHEET, id);
    }

    @PostMapping(SHEET + "/reconsiderar")
    Object reconsider(
            @PathVariable long id, @RequestParam(defaultValue = "") String version, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        answering.reconsider(strategy, id, TypedVersion.of(version), who);
        flash.addFlashAttribute("done", Done.of("evaluation.done.reconsidered"));
        return Redirect.to(TO_SHEET, id);
    }
}
