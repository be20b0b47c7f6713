package mx.ine.vmre.campaign;

import mx.ine.vmre.accounts.CurrentUser;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The strategy as everybody reads it. */
@Controller
class StrategyController {

    private static final String SHEET = "/estrategia";

    private final StrategyReadings readings;
    private final Strategies strategies;

    StrategyController(StrategyReadings readings, Strategies strategies) {
        this.readings = readings;
        this.strategies = strategies;
    }

    @GetMapping(SHEET)
    String sheet(CurrentUser who, StrategyRef strategy, Model model) {
        model.addAttribute("strategy", strategy);
        model.addAttribute("sheet", readings.sheet(who, strategy));
        model.addAttribute("mayEdit", who.isAdministrator());
        model.addAttribute("mayDeliver", who.isAdministrator() || who.isEditor());
        model.addAttribute("preparing", !strategies.all().contains(strategy));
        return "campaign/strategy";
    }
}
