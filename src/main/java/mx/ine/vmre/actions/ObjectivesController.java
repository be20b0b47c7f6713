package mx.ine.vmre.actions;

import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Coverage of the strategy's objectives. */
@Controller
class ObjectivesController {

    private final Objectives objectives;

    ObjectivesController(Objectives objectives) {
        this.objectives = objectives;
    }

    @GetMapping("/acciones/objetivos")
    ModelAndView coverage(CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        return new ModelAndView("actions/objectives", "c", objectives.of(strategy));
    }
}
