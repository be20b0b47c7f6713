package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletResponse;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reference curve of requests: read by the staff, kept by the directorate of the registry. */
@Controller
class CurveController {

    private static final String CURVE = "/informes/curva";

    private final CurveKeeping keeping;
    private final CurveReadings readings;

    CurveController(CurveKeeping keeping, CurveReadings readings) {
        this.keeping = keeping;
        this.readings = readings;
    }

    @GetMapping(CURVE)
    String curve(CurrentUser who, StrategyRef strategy, Model model) {
        model.addAttribute("form", CurveForm.BLANK);
        return page(who, strategy, model);
    }

    @PostMapping(CURVE)
    Object note(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") CurveForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        FormErrors errors = new FormErrors(binding);
        CurveTerms terms = form.read(errors);
        errors.guard(() -> keeping.note(who, strategy, terms));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(who, strategy, model);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.curve-noted", EsMx.date(terms.day())));
        return Redirect.to(CURVE);
    }

    @PostMapping(CURVE + "/{id}/quitar")
    Object remove(CurrentUser who, StrategyRef strategy, @PathVariable long id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", Done.of("reporting.done.curve-removed", EsMx.date(keeping.remove(who, strategy, id))));
        return Redirect.to(CURVE);
    }

    private String page(CurrentUser who, StrategyRef strategy, Model model) {
        model.addAttribute("points", readings.points(who, strategy.id()));
        model.addAttribute("keeps", who.isEditor() && who.area() == Area.DERFE);
        return "reporting/curve";
    }
}
