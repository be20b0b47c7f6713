package mx.ine.vmre.campaign;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.DatePeriod;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The strategy as everybody reads it, and the few things of it that administrators change. */
@Controller
class StrategyController {

    private static final String SHEET = "/estrategia";
    private static final int REASON = 500;
    private static final int HISTORY = 20;

    private final StrategyReadings readings;
    private final StrategyKeeping keeping;
    private final Strategies strategies;
    private final Stages stages;
    private final History history;
    private final MessageSource messages;

    StrategyController(
            StrategyReadings readings,
            StrategyKeeping keeping,
            Strategies strategies,
            Stages stages,
            History history,
            MessageSource messages) {
        this.readings = readings;
        this.keeping = keeping;
        this.strategies = strategies;
        this.stages = stages;
        this.history = history;
        this.messages = messages;
    }

    @GetMapping(SHEET)
    String sheet(CurrentUser who, StrategyRef strategy, Model model) {
        model.addAttribute("strategy", strategy);
        model.addAttribute("sheet", readings.sheet(who, strategy));
        model.addAttribute("mayEdit", who.isAdministrator());
        model.addAttribute("others", strategies.all().stream().filter(s -> s.id() != strategy.id()).toList());
        return "campaign/strategy";
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

    @GetMapping("/estrategia/hitos/nuevo")
    ModelAndView newMilestone(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return new ModelAndView("campaign/milestone").addObject("form", MilestoneForm.EMPTY);
    }

    @PostMapping("/estrategia/hitos/nuevo")
    Object addMilestone(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") MilestoneForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        MilestoneInput typed = MilestoneInput.of(binding, form);
        typed.errors().guard(() ->
                keeping.addMilestone(who, strategy, typed.day(), typed.name(), form.isKey(), typed.source()));
        return typed.errors().any()
                ? refused(new ModelAndView("campaign/milestone"))
                : done(flash, Done.of("campaign.done.milestone", typed.name(), EsMx.date(typed.day())));
    }

    @GetMapping("/estrategia/hitos/{id}")
    ModelAndView milestone(CurrentUser who, StrategyRef strategy, @PathVariable long id) {
        MilestoneForm form = keeping.milestoneForm(who, strategy, id);
        return milestonePage(id).addObject("form", form);
    }

    @PostMapping("/estrategia/hitos/{id}")
    Object changeMilestone(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable long id,
            @ModelAttribute("form") MilestoneForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        MilestoneInput typed = MilestoneInput.of(binding, form);
        typed.errors().guard(() ->
                keeping.changeMilestone(who, strategy, id, typed.day(), typed.name(), typed.source(), form));
        return typed.errors().any()
                ? refused(milestonePage(id))
                : done(flash, Done.of("campaign.done.milestone", typed.name(), EsMx.date(typed.day())));
    }

    /** Says what will go before anything goes. */
    @GetMapping("/estrategia/hitos/{id}/quitar")
    ModelAndView askRemoval(CurrentUser who, StrategyRef strategy, @PathVariable long id) {
        return removal(id, keeping.milestoneForm(who, strategy, id));
    }

    @PostMapping("/estrategia/hitos/{id}/quitar")
    Object removeMilestone(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable long id,
            @ModelAttribute("form") RemovalForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        MilestoneForm now = keeping.milestoneForm(who, strategy, id);
        FormErrors errors = new FormErrors(binding);
        errors.guard(() -> keeping.removeMilestone(who, strategy, id, form.version()));
        if (errors.any()) {
            ModelAndView page = removal(id, keeping.milestoneForm(who, strategy, id));
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        return done(flash, Done.of("campaign.done.milestoneRemoved", now.name()));
    }

    private static ModelAndView removal(long id, MilestoneForm milestone) {
        return new ModelAndView("campaign/milestone-remove").addObject("id", id).addObject("milestone", milestone);
    }

    @GetMapping("/estrategia/parametros")
    ModelAndView parameters(CurrentUser who, StrategyRef strategy) {
        return parametersPage(strategy).addObject("form", keeping.parametersForm(who, strategy));
    }

    @PostMapping("/estrategia/parametros")
    Object adjust(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") ParametersForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        LocalDate from = errors.date("from", form.from());
        LocalDate to = errors.date("to", form.to());
        errors.inOrder("to", from, to);
        Long dueDay = errors.whole("reportDueDay", form.reportDueDay(), 1, 28);
        var points = tolerance(errors, "splitTolerance", form.splitTolerance());
        var percent = tolerance(errors, "planTolerance", form.planTolerance());
        String base = errors.oneOf("splitBase", form.splitBase(), StrategyParameters.BASES);
        Long days = errors.whole("contentPeriodDays", form.contentPeriodDays(), 1, 366);
        String site = errors.required("anchorSite", form.anchorSite(), 200);
        if (!site.isEmpty() && !StrategyParameters.isHost(site)) {
            errors.reject("anchorSite", "campaign.setting.anchorSite.wrong");
        }
        try {
            errors.guard(() -> keeping.adjust(
                    who, strategy, new DatePeriod(from, to),
                    new StrategyParameters(
                            dueDay.intValue(), points.orElseThrow(), percent.orElseThrow(), base, days.intValue(), site),
                    form));
        } catch (Conflict conflict) {
            throw conflict.offering(Map.of("splitBase", bases()));
        }
        return errors.any()
                ? refused(parametersPage(strategy))
                : done(flash, Done.of("campaign.done.adjusted"));
    }

    private static Optional<BigDecimal> tolerance(FormErrors errors, String field, String typed) {
        return errors.number(field, errors.required(field, typed, 10), BigDecimal.ZERO, new BigDecimal(100), 2);
    }

    /** What was typed for a milestone, read. */
    private record MilestoneInput(FormErrors errors, LocalDate day, String name, String source) {

        static MilestoneInput of(BindingResult binding, MilestoneForm form) {
            FormErrors errors = new FormErrors(binding);
            return new MilestoneInput(
                    errors, errors.date("day", form.day()), errors.required("name", form.name(), 200),
                    errors.required("source", form.source(), 300));
        }
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

    private List<Choice> bases() {
        return StrategyParameters.BASES.stream()
                .sorted()
                .map(b -> new Choice(b, messages.getMessage("campaign.base." + b, null, EsMx.LOCALE)))
                .toList();
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

    private ModelAndView milestonePage(long id) {
        return new ModelAndView("campaign/milestone")
                .addObject("id", id)
                .addObject("history", history.of("milestone", id, HISTORY));
    }

    private ModelAndView parametersPage(StrategyRef strategy) {
        return new ModelAndView("campaign/parameters")
                .addObject("bases", bases())
                .addObject("history", history.of("strategy", strategy.id(), HISTORY));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Object done(RedirectAttributes flash, Done done) {
        flash.addFlashAttribute("done", done);
        return Redirect.to(SHEET);
    }
}
