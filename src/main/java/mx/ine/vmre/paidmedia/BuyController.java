package mx.ine.vmre.paidmedia;

import jakarta.servlet.http.HttpServletResponse;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
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

/** Writes the orders of a line down, corrects and cancels them. */
@Controller
class BuyController {

    private final MediaBuying buying;
    private final PlanVersions versions;
    private final BusinessDate businessDate;

    BuyController(MediaBuying buying, PlanVersions versions, BusinessDate businessDate) {
        this.buying = buying;
        this.versions = versions;
        this.businessDate = businessDate;
    }

    @GetMapping("/medios/{id:[0-9]+}/compras/nueva")
    String fresh(@PathVariable long id, CurrentUser who, StrategyRef strategy, Model model) {
        PlanLine line = versions.ours(strategy, id, who);
        return page(BuyForm.empty(line, businessDate.today()), line, 0, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/compras/nueva")
    Object order(
            @PathVariable long id,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") BuyForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        PlanLine line = versions.ours(strategy, id, who);
        FormErrors errors = new FormErrors(binding);
        BuyTerms terms = form.read(errors);
        errors.guard(() -> buying.order(strategy, id, terms, who));
        if (errors.any()) {
            response.setStatus(422);
            return page(form, line, 0, model);
        }
        flash.addFlashAttribute("done", Done.of("paidmedia.done.bought", terms.supplier()));
        return Redirect.to("/medios/{id}", id);
    }

    @GetMapping("/medios/{id:[0-9]+}/compras/{buy:[0-9]+}/editar")
    String edit(@PathVariable long id, @PathVariable long buy, CurrentUser who, StrategyRef strategy, Model model) {
        Buy stored = versions.buy(strategy, id, buy, who);
        return page(BuyForm.of(stored), versions.line(strategy, id), buy, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/compras/{buy:[0-9]+}/editar")
    Object describe(
            @PathVariable long id,
            @PathVariable long buy,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") BuyForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        versions.buy(strategy, id, buy, who);
        FormErrors errors = new FormErrors(binding);
        BuyTerms terms = form.read(errors);
        try {
            errors.guard(() -> buying.describe(strategy, id, buy, TypedVersion.of(form.version()), terms, who));
        } catch (ObjectOptimisticLockingFailureException e) {
            Buy current = versions.buy(strategy, id, buy, who);
            throw versions.conflict(form, BuyForm.of(current), current);
        }
        if (errors.any()) {
            response.setStatus(422);
            return page(form, versions.line(strategy, id), buy, model);
        }
        flash.addFlashAttribute("done", Done.of("paidmedia.done.buyDescribed", terms.supplier()));
        return Redirect.to("/medios/{id}", id);
    }

    @GetMapping("/medios/{id:[0-9]+}/compras/{buy:[0-9]+}/cancelar")
    String askCancel(@PathVariable long id, @PathVariable long buy, CurrentUser who, StrategyRef strategy, Model model) {
        Buy stored = versions.buy(strategy, id, buy, who);
        return reasonPage(new ReasonForm(String.valueOf(stored.version()), ""), versions.line(strategy, id), stored, model);
    }

    @PostMapping("/medios/{id:[0-9]+}/compras/{buy:[0-9]+}/cancelar")
    Object cancel(
            @PathVariable long id,
            @PathVariable long buy,
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Buy stored = versions.buy(strategy, id, buy, who);
        FormErrors errors = new FormErrors(binding);
        errors.optional("reason", form.reason(), 1000);
        response.setStatus(422);
        try {
            errors.guard(() -> buying.cancel(
                    strategy, id, buy, TypedVersion.of(form.version()), form.reason(), who));
        } catch (ObjectOptimisticLockingFailureException e) {
            response.setStatus(409);
            Buy current = versions.buy(strategy, id, buy, who);
            model.addAttribute("version", current.version());
            versions.reject(errors, current);
        }
        if (errors.any()) {
            return reasonPage(form, versions.line(strategy, id), stored, model);
        }
        flash.addFlashAttribute("done", Done.of("paidmedia.done.buyCancelled", stored.terms().supplier()));
        return Redirect.to("/medios/{id}", id);
    }

    private static String page(BuyForm form, PlanLine line, long buy, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("buy", buy);
        model.addAttribute("head", PlanHead.of(line));
        return "paidmedia/buy";
    }

    private static String reasonPage(ReasonForm form, PlanLine line, Buy buy, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("step", "cancelBuy");
        model.addAttribute("address", "/medios/" + line.id() + "/compras/" + buy.id() + "/cancelar");
        model.addAttribute("subject", buy.auditLabel());
        model.addAttribute("head", PlanHead.of(line));
        return "paidmedia/reason";
    }
}
