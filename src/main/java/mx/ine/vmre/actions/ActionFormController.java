package mx.ine.vmre.actions;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TypedVersion;
import org.springframework.http.HttpStatus;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning an action and describing it again: the line first, then one form with the spine and that line's part. */
@Controller
class ActionFormController {

    private static final List<String> LINES = List.of("difusion", "vinculacion", "comunicacion", "digital");

    private final ActionPlanning planning;
    private final ActionOffering offering;
    private final ContentBeginnings beginnings;
    private final ActionVersions versions;
    private final PieceReviews reviews;
    private final ActionRulebook rulebook;
    private final Stages stages;
    private final BusinessDate businessDate;

    ActionFormController(
            ActionPlanning planning,
            ActionOffering offering,
            ContentBeginnings beginnings,
            ActionVersions versions,
            PieceReviews reviews,
            ActionRulebook rulebook,
            Stages stages,
            BusinessDate businessDate) {
        this.planning = planning;
        this.offering = offering;
        this.beginnings = beginnings;
        this.versions = versions;
        this.reviews = reviews;
        this.rulebook = rulebook;
        this.stages = stages;
        this.businessDate = businessDate;
    }

    @GetMapping("/acciones/nueva")
    ModelAndView blank(
            @RequestParam(defaultValue = "") String vertiente,
            @RequestParam Map<String, String> asked,
            CurrentUser who,
            StrategyRef strategy) {
        who.requireEditor();
        ActionLine line = ActionQuery.LINES.get(vertiente);
        if (line == null || !mayCarry(line, who, strategy)) {
            return chooseLine(who, strategy);
        }
        ActionForm empty = ActionForm.empty(
                who.area().name(), who.name(), active(strategy), rulebook.firstLanguage(strategy.id()));
        ActionForm form =
                line == ActionLine.DIGITAL ? beginnings.of(asked, who, strategy).orElse(empty) : empty;
        return form(form, line, strategy, null).addObject("target", "/acciones/nueva?vertiente=" + vertiente);
    }

    private List<String> active(StrategyRef strategy) {
        return stages.activeOn(strategy.id(), businessDate.today()).stream()
                .map(StageRow::id)
                .map(String::valueOf)
                .toList();
    }

    private ModelAndView chooseLine(CurrentUser who, StrategyRef strategy) {
        Map<String, Set<String>> areas = rulebook.lineAreas(strategy.id());
        Map<String, String> summaries = rulebook.lineSummaries(strategy.id());
        return new ModelAndView("actions/line")
                .addObject("lines", LINES.stream()
                        .map(key -> {
                            ActionLine line = ActionQuery.LINES.get(key);
                            Set<String> carriers = areas.getOrDefault(line.name(), Set.of());
                            return new LineChoice(
                                    line, "/acciones/nueva?vertiente=" + key, carriers.contains(who.area().name()),
                                    summaries.getOrDefault(line.name(), ""), ActionRules.told(carriers));
                        })
                        .toList());
    }

    private boolean mayCarry(ActionLine line, CurrentUser who, StrategyRef strategy) {
        return rulebook.lineAreas(strategy.id()).getOrDefault(line.name(), Set.of()).contains(who.area().name());
    }

    @PostMapping("/acciones/nueva")
    Object plan(
            @RequestParam(defaultValue = "") String vertiente,
            @ModelAttribute("form") ActionForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        who.requireEditor();
        ActionLine line = Optional.ofNullable(ActionQuery.LINES.get(vertiente)).orElseThrow(NotFound::new);
        FormErrors errors = new FormErrors(binding);
        Optional<ActionPlan> plan =
                new TypedAction(form, errors, offering.of(strategy, line, null)).plan(line, Set.of());
        long[] id = new long[1];
        plan.ifPresent(typed -> errors.guard(() -> id[0] = planning.plan(strategy, typed, who)));
        if (errors.any()) {
            return refused(form(form, line, strategy, null))
                    .addObject("target", "/acciones/nueva?vertiente=" + vertiente);
        }
        flash.addFlashAttribute("done", Done.of("actions.done.planned", form.name()));
        return Redirect.to("/acciones/{id}", id[0]);
    }

    @GetMapping("/acciones/{id}/editar")
    Object stored(@PathVariable long id, CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        Action action = versions.ours(strategy, id, who);
        if (!action.state().isOpen()) {
            return ActionController.refused(flash, "actions.refused.describe", id);
        }
        return edit(ActionForm.of(action.described(), action.version()), action, strategy, who);
    }

    @PostMapping("/acciones/{id}/editar")
    Object describe(
            @PathVariable long id,
            @ModelAttribute("form") ActionForm form,
            BindingResult binding,
            CurrentUser who,
            StrategyRef strategy,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        Action action = versions.ours(strategy, id, who);
        ActionPlan now = action.described();
        long read = TypedVersion.of(form.version());
        if (read != action.version()) {
            throw conflict(form, action, strategy);
        }
        ActionOptions options = offering.of(strategy, now.line(), ActionForm.of(now, read));
        Optional<ActionPlan> plan = new TypedAction(form, errors, options).plan(now.line(), now.partners());
        String reason = errors.optional("reason", form.reason(), 500);
        try {
            plan.ifPresent(typed -> errors.guard(() -> planning.describe(strategy, id, read, typed, reason, who)));
        } catch (ObjectOptimisticLockingFailureException e) {
            throw conflict(form, versions.ours(strategy, id, who), strategy);
        }
        if (errors.any()) {
            return refused(edit(form, action, strategy, who));
        }
        flash.addFlashAttribute("done", Done.of("actions.done.described", form.name()));
        return Redirect.to("/acciones/{id}", id);
    }

    private Conflict conflict(ActionForm form, Action current, StrategyRef strategy) {
        ActionPlan now = current.described();
        ActionForm theirs = ActionForm.of(now, current.version(), form.reason());
        Map<String, List<Choice>> offered = new LinkedHashMap<>(offering.of(strategy, now.line(), theirs).byField());
        offered.put("area", Arrays.stream(Area.values()).map(a -> new Choice(a.name(), a.label())).toList());
        return versions.conflict(form, theirs, current).offering(offered);
    }

    private ModelAndView edit(ActionForm form, Action action, StrategyRef strategy, CurrentUser who) {
        ActionPlan now = action.described();
        return form(form, now.line(), strategy, ActionForm.of(now, action.version()))
                .addObject("target", "/acciones/" + action.id() + "/editar")
                .addObject("action", new Editing(
                        action.id(), now.name(), action.state(), action.approvableBy(who),
                        reviews.signed(action.id())));
    }

    private ModelAndView form(ActionForm form, ActionLine line, StrategyRef strategy, ActionForm kept) {
        return new ModelAndView("actions/form")
                .addObject("form", form)
                .addObject("line", line)
                .addObject("areaLabel", areaLabel(form, kept))
                .addObject("lineIcon", "#l-" + line.css())
                .addObject("detail", "actions/form/_" + line.css())
                .addObject("options", offering.of(strategy, line, kept))
                .addObject("preferred", rulebook.of(strategy.id()).inPerson().regionsText());
    }

    /** What is stored, or else what the form brings; a made-up area is refused when it is read. */
    private static String areaLabel(ActionForm form, ActionForm kept) {
        String name = kept == null ? form.area() : kept.area();
        return List.of(Area.values()).stream()
                .filter(a -> a.name().equals(name))
                .map(Area::label)
                .findFirst()
                .orElse("");
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    /**
     * A line to choose from.
     *
     * @param ours whether this person's area may carry it
     * @param about the strategy's own summary of it, or the empty text
     * @param areas those that may carry it; the empty text where the strategy has no such line
     */
    record LineChoice(ActionLine line, String url, boolean ours, String about, String areas) {

        public String icon() {
            return "#l-" + line.css();
        }
    }

    /**
     * The action being edited.
     *
     * @param yoursToApprove whether this person may approve it as long as they do not change it
     * @param reviewed whether it has a signed review to lose
     */
    record Editing(long id, String name, ActionState state, boolean yoursToApprove, boolean reviewed) {

        public boolean approved() {
            return state == ActionState.APPROVED;
        }

        public boolean inProgress() {
            return state == ActionState.IN_PROGRESS;
        }
    }
}
