package mx.ine.vmre.actions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import mx.ine.vmre.partners.PartnerRef;
import mx.ine.vmre.partners.Partners;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which organisations take part in an action: looked for by name and linked one by one. */
@Controller
class ActionPartnerController {

    private static final int FOUND = 20;

    private final ActionPlanning planning;
    private final ActionVersions versions;
    private final ActionPartners linked;
    private final Partners partners;

    ActionPartnerController(
            ActionPlanning planning, ActionVersions versions, ActionPartners linked, Partners partners) {
        this.planning = planning;
        this.versions = versions;
        this.linked = linked;
        this.partners = partners;
    }

    @GetMapping("/acciones/{id}/organizaciones")
    ModelAndView choose(
            @PathVariable long id, @RequestParam(defaultValue = "") String texto, CurrentUser who, StrategyRef strategy) {
        Action action = versions.ours(strategy, id, who);
        Set<Long> already = action.partners();
        String text = texto.strip();
        List<PartnerRef> found = text.length() < 2 ? List.of() : partners.search(strategy.id(), text, FOUND);
        return new ModelAndView("actions/partners")
                .addObject("id", id)
                .addObject("version", action.version())
                .addObject("name", action.name())
                .addObject("open", action.state().isOpen())
                .addObject("text", text)
                .addObject("linked", linked.of(id))
                .addObject("found", found.stream().filter(p -> !already.contains(p.id())).collect(Collectors.toList()));
    }

    @PostMapping("/acciones/{id}/organizaciones")
    Object join(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "0") long organizacion,
            @RequestParam(defaultValue = "") String texto,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        try {
            planning.join(strategy, id, TypedVersion.of(version), organizacion, who);
        } catch (ObjectOptimisticLockingFailureException e) {
            return changedMeanwhile(id, texto, who, strategy);
        }
        flash.addFlashAttribute("done", Done.of("actions.done.joined"));
        flash.addAttribute("texto", texto);
        return Redirect.to("/acciones/{id}/organizaciones", id);
    }

    @PostMapping("/acciones/{id}/organizaciones/quitar")
    Object part(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "0") long organizacion,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        try {
            planning.part(strategy, id, TypedVersion.of(version), organizacion, who);
        } catch (ObjectOptimisticLockingFailureException e) {
            return changedMeanwhile(id, "", who, strategy);
        }
        flash.addFlashAttribute("done", Done.of("actions.done.parted"));
        return Redirect.to("/acciones/{id}/organizaciones", id);
    }

    private ModelAndView changedMeanwhile(long id, String text, CurrentUser who, StrategyRef strategy) {
        ModelAndView page = choose(id, text, who, strategy).addObject("changedMeanwhile", true);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }
}
