package mx.ine.vmre.paidmedia;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.RuleViolation;
import mx.ine.vmre.paidmedia.PlanCopying.Offer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what of the month before would be taken over, then takes it over. */
@Controller
class PlanCopyController {

    private final PlanCopying copying;

    PlanCopyController(PlanCopying copying) {
        this.copying = copying;
    }

    @GetMapping("/medios/copiar")
    String ask(@RequestParam(required = false) String mes, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireEditor();
        YearMonth month = PlanList.month(mes).orElseThrow(NotFound::new);
        Offer offer = copying.offer(strategy, month, who);
        model.addAttribute("month", month.toString());
        model.addAttribute("monthName", EsMx.month(month));
        model.addAttribute("beforeName", EsMx.month(month.minusMonths(1)));
        model.addAttribute("lines", offer.ids().size());
        model.addAttribute("there", offer.there());
        model.addAttribute("budget", EsMx.money(offer.budget()));
        model.addAttribute("areaName", who.area().label());
        return "paidmedia/copy";
    }

    @PostMapping("/medios/copiar")
    Object copy(
            @RequestParam(required = false) String mes,
            CurrentUser who,
            StrategyRef strategy,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditor();
        YearMonth month = PlanList.month(mes).orElseThrow(NotFound::new);
        try {
            int copied = copying.copy(strategy, month, who);
            flash.addFlashAttribute("done", Done.of("paidmedia.done.copied", copied, EsMx.month(month)));
            return Redirect.toList(PlanList.PATH, PlanList.MONTH, month);
        } catch (RuleViolation refused) {
            response.setStatus(422);
            model.addAttribute("refused", refused);
            return ask(mes, who, strategy, model);
        }
    }
}
