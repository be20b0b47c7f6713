package mx.ine.vmre.campaign;

import java.time.LocalDate;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.BusinessDate;
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

/** Dates that matter to everyone, and deliverables with what became of them. */
@Controller
class MilestoneController {

    private static final String SHEET = "/estrategia";
    private static final int HISTORY = 20;

    private final StrategyKeeping keeping;
    private final Stages stages;
    private final BusinessDate businessDate;
    private final History history;

    MilestoneController(StrategyKeeping keeping, Stages stages, BusinessDate businessDate, History history) {
        this.keeping = keeping;
        this.stages = stages;
        this.businessDate = businessDate;
        this.history = history;
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
        typed.errors().guard(() -> keeping.addMilestone(who, strategy, typed.words()));
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
        typed.errors().guard(() -> keeping.changeMilestone(who, strategy, id, typed.words(), form));
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

    /** What became of a deliverable, as an administrator or an area writes it. */
    @GetMapping("/estrategia/hitos/{id}/entrega")
    ModelAndView askDelivery(CurrentUser who, StrategyRef strategy, @PathVariable long id) {
        DeliveryForm form = keeping.deliveryForm(who, strategy, id);
        return deliveryPage(strategy, id).addObject("form", form);
    }

    @PostMapping("/estrategia/hitos/{id}/entrega")
    Object deliver(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable long id,
            @ModelAttribute("form") DeliveryForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        keeping.deliveryForm(who, strategy, id);
        FormErrors errors = new FormErrors(binding);
        LocalDate on = errors.date("deliveredOn", form.deliveredOn());
        if (on != null && on.isAfter(businessDate.today())) {
            errors.reject("deliveredOn", "campaign.delivery.future");
        }
        String evidence = errors.required("evidence", form.evidence(), 500);
        errors.guard(() -> keeping.deliver(who, strategy, id, on, evidence, form));
        return errors.any()
                ? refused(deliveryPage(strategy, id))
                : done(flash, Done.of("campaign.done.delivered", EsMx.date(on)));
    }

    private ModelAndView deliveryPage(StrategyRef strategy, long id) {
        MilestoneRow milestone = stages.milestones(strategy.id()).stream()
                .filter(m -> m.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
        return new ModelAndView("campaign/delivery")
                .addObject("id", id)
                .addObject("name", milestone.name())
                .addObject("due", EsMx.date(milestone.day()))
                .addObject("history", history.of("milestone", id, HISTORY));
    }

    /** What was typed for a milestone, read. */
    private record MilestoneInput(FormErrors errors, LocalDate day, String name, MilestoneWords words) {

        static MilestoneInput of(BindingResult binding, MilestoneForm form) {
            FormErrors errors = new FormErrors(binding);
            LocalDate day = errors.date("day", form.day());
            String name = errors.required("name", form.name(), 200);
            String source = errors.required("source", form.source(), 300);
            return new MilestoneInput(
                    errors, day, name, new MilestoneWords(day, name, form.isKey(), source, form.isDeliverable()));
        }
    }

    private ModelAndView milestonePage(long id) {
        return new ModelAndView("campaign/milestone")
                .addObject("id", id)
                .addObject("history", history.of("milestone", id, HISTORY));
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
