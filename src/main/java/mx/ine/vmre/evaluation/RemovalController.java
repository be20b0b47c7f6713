package mx.ine.vmre.evaluation;

import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.StateConflict;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An administrator takes a recommendation away that nobody answered. */
@Controller
class RemovalController {

    private static final String PATH = RecommendationListController.PATH + "/{id:[0-9]+}/quitar";

    private final RecommendationLoading loading;
    private final RecommendationRepository recommendations;
    private final MessageSource messages;

    RemovalController(
            RecommendationLoading loading, RecommendationRepository recommendations, MessageSource messages) {
        this.loading = loading;
        this.recommendations = recommendations;
        this.messages = messages;
    }

    @GetMapping(PATH)
    ModelAndView ask(@PathVariable long id, CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return page(strategy, id);
    }

    @PostMapping(PATH)
    Object remove(
            @PathVariable long id, @RequestParam(defaultValue = "") String version, CurrentUser who, StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireAdministrator();
        try {
            loading.remove(who, strategy, id, TypedVersion.of(version));
        } catch (StateConflict e) {
            return refused(strategy, id, e.key());
        } catch (ObjectOptimisticLockingFailureException e) {
            return refused(strategy, id, "evaluation.changedMeanwhile");
        }
        flash.addFlashAttribute("done", Done.of("evaluation.done.removed"));
        return Redirect.to(RecommendationListController.PATH);
    }

    private ModelAndView refused(StrategyRef strategy, long id, String key) {
        ModelAndView page = page(strategy, id).addObject("refused", messages.getMessage(key, null, EsMx.LOCALE));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(StrategyRef strategy, long id) {
        Recommendation recommendation =
                recommendations.findByIdAndStrategyId(id, strategy.id()).orElseThrow(NotFound::new);
        return new ModelAndView("evaluation/remove")
                .addObject("id", id)
                .addObject("code", recommendation.code())
                .addObject("body", recommendation.body())
                .addObject("version", recommendation.version());
    }
}
