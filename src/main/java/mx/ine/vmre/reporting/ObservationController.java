package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Observations of the commission on a published report: written by its reviewers, answered by the staff. */
@Controller
class ObservationController {

    private static final String OBSERVATIONS = "/informes/" + ReportController.MONTH + "/observaciones";
    private static final int TEXT = 2000;

    private final Observing observing;
    private final ObservationReadings readings;
    private final ReportShelf shelf;
    private final ReportWording wording;

    ObservationController(
            Observing observing, ObservationReadings readings, ReportShelf shelf, ReportWording wording) {
        this.observing = observing;
        this.readings = readings;
        this.shelf = shelf;
        this.wording = wording;
    }

    /** @param seen version of the report that was read */
    record ObservationForm(String seen, String place, String text) {

        int number() {
            return seen != null && seen.matches("[1-9][0-9]{0,2}") ? Integer.parseInt(seen) : 0;
        }
    }

    record AnswerForm(String text) {}

    @GetMapping(OBSERVATIONS + "/nueva")
    String blank(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @RequestParam(name = "lugar", defaultValue = "") String place,
            @RequestParam(defaultValue = "0") int version,
            Model model) {
        who.requireReviewer();
        Shown shown = version == 0 ? shelf.latest(who, strategy, month) : shelf.show(who, strategy, month, version);
        model.addAttribute("form", new ObservationForm(String.valueOf(shown.filing().number()), place, ""));
        return form(shown, place, month, model);
    }

    @PostMapping(OBSERVATIONS + "/nueva")
    Object write(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") ObservationForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireReviewer();
        Shown shown = shelf.show(who, strategy, month, form.number());
        FormErrors errors = new FormErrors(binding);
        if (ObservedPlace.of(form.place(), shown.content(), wording).isEmpty()) {
            errors.reject("place", "reporting.error.place");
        }
        String text = written(errors, form.text(), "reporting.error.observation");
        errors.guard(() -> observing.write(who, strategy, month, form.number(), form.place(), text));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(shown, form.place(), month, model);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.observed", EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    private String form(Shown shown, String place, YearMonth month, Model model) {
        model.addAttribute("places", ObservedPlace.choices(place, shown.content(), wording));
        model.addAttribute("number", shown.filing().number());
        addMonth(month, model);
        return "reporting/observation-form";
    }

    @GetMapping(OBSERVATIONS + "/{id}")
    String show(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable long id, Model model) {
        model.addAttribute("form", new AnswerForm(""));
        return sheet(who, find(strategy, month, id), month, model);
    }

    @PostMapping(OBSERVATIONS + "/{id}")
    Object answer(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable long id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditor();
        find(strategy, month, id);
        FormErrors errors = new FormErrors(binding);
        String text = written(errors, form.text(), "reporting.error.answer");
        boolean written = errors.none();
        errors.guard(() -> observing.answer(who, strategy, month, id, text));
        if (errors.any()) {
            response.setStatus((written ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return sheet(who, find(strategy, month, id), month, model);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.answered"));
        return Redirect.to("/informes/{month}/observaciones/{id}", month, id);
    }

    private Observed find(StrategyRef strategy, YearMonth month, long id) {
        return readings.find(strategy.id(), month, id).orElseThrow(NotFound::new);
    }

    private String sheet(CurrentUser who, Observed observation, YearMonth month, Model model) {
        model.addAttribute("o", observation);
        model.addAttribute("answers", who.isEditor() && observation.open());
        model.addAttribute("area", who.area() == null ? "" : who.area().label());
        addMonth(month, model);
        return "reporting/observation";
    }

    private void addMonth(YearMonth month, Model model) {
        model.addAttribute("month", EsMx.month(month));
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("monthUrl", ReportPage.month(month));
    }

    private static String written(FormErrors errors, String typed, String key) {
        if (typed == null || typed.isBlank()) {
            errors.reject("text", key);
            return "";
        }
        return errors.optional("text", typed, TEXT);
    }
}
