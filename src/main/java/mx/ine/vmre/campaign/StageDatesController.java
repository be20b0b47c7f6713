package mx.ine.vmre.campaign;

import java.time.LocalDate;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving the days of a stage: with a reason, and after seeing what it touches (Estrategia 3.4). */
@Controller
class StageDatesController {

    private static final String SHEET = "/estrategia";
    private static final int REASON = 500;
    private static final int HISTORY = 20;

    private final StrategyKeeping keeping;
    private final Stages stages;
    private final History history;

    StageDatesController(StrategyKeeping keeping, Stages stages, History history) {
        this.keeping = keeping;
        this.stages = stages;
        this.history = history;
    }

    @GetMapping("/estrategia/etapas/{number}/fechas")
    ModelAndView stageDates(CurrentUser who, StrategyRef strategy, @PathVariable int number) {
        return datesPage(strategy, number).addObject("form", keeping.stageForm(who, strategy, number));
    }

    @PostMapping("/estrategia/etapas/{number}/fechas/revisar")
    ModelAndView reviewDates(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable int number,
            @ModelAttribute("form") StageDatesForm form,
            BindingResult binding) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        DatePeriod wanted = period(errors, form);
        ModelAndView page = new ModelAndView("campaign/stage-confirm");
        errors.guard(() -> page.addObject("touched", keeping.impactOf(who, strategy, number, wanted, form)));
        if (errors.any()) {
            return refused(datesPage(strategy, number));
        }
        StageRow stage = stage(strategy, number);
        return page.addObject("stage", stage)
                .addObject("before", text(stage.period()))
                .addObject("after", text(wanted));
    }

    /** Back from the page that asks for confirmation, with what was typed. */
    @PostMapping("/estrategia/etapas/{number}/fechas/corregir")
    ModelAndView correctDates(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable int number,
            @ModelAttribute("form") StageDatesForm form,
            BindingResult binding) {
        who.requireAdministrator();
        return datesPage(strategy, number);
    }

    @PostMapping("/estrategia/etapas/{number}/fechas")
    Object reschedule(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable int number,
            @ModelAttribute("form") StageDatesForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        DatePeriod wanted = period(errors, form);
        errors.guard(() -> keeping.reschedule(who, strategy, number, wanted, form));
        if (errors.any()) {
            return refused(datesPage(strategy, number));
        }
        flash.addFlashAttribute(
                "done", Done.of("campaign.done.rescheduled", stage(strategy, number).label(), text(wanted)));
        return Redirect.to(SHEET);
    }

    private static DatePeriod period(FormErrors errors, StageDatesForm form) {
        LocalDate from = errors.date("from", form.from());
        LocalDate to = errors.date("to", form.to());
        errors.inOrder("to", from, to);
        if (errors.optional("reason", form.reason(), REASON).isEmpty()) {
            errors.reject("reason", "campaign.stage.reason");
        }
        return errors.any() ? null : new DatePeriod(from, to);
    }

    private StageRow stage(StrategyRef strategy, int number) {
        return stages.of(strategy.id()).stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String text(DatePeriod period) {
        return EsMx.date(period.from()) + " – " + EsMx.date(period.to());
    }

    private ModelAndView datesPage(StrategyRef strategy, int number) {
        StageRow stage = stage(strategy, number);
        return new ModelAndView("campaign/stage-dates")
                .addObject("stage", stage)
                .addObject("history", history.of("stage", stage.id(), HISTORY));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
