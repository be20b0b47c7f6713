package mx.ine.vmre.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stages of a strategy as an administrator writes them; moving their days is {@link StageDatesController}'s. */
@Controller
class StageController {

    private static final String STAGES = "/estrategia/editar/etapas";

    private final StageKeeping keeping;
    private final StageCalendar calendar;
    private final Stages stages;
    private final Strategies strategies;
    private final History history;
    private final MessageSource messages;

    StageController(
            StageKeeping keeping,
            StageCalendar calendar,
            Stages stages,
            Strategies strategies,
            History history,
            MessageSource messages) {
        this.keeping = keeping;
        this.calendar = calendar;
        this.stages = stages;
        this.strategies = strategies;
        this.history = history;
        this.messages = messages;
    }

    @GetMapping(STAGES)
    ModelAndView list(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return new ModelAndView("campaign/stages").addObject("strategy", strategy)
                .addObject("stages", calendar.stages(strategy));
    }

    @GetMapping(STAGES + "/nueva")
    ModelAndView blank(CurrentUser who, StrategyRef strategy) {
        StageForm form = keeping.blank(who, strategy);
        return page(strategy, null).addObject("form", form);
    }

    @PostMapping(STAGES + "/nueva")
    Object add(
            CurrentUser who, StrategyRef strategy, @ModelAttribute("form") StageForm form, BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        Long number = errors.whole("number", form.number(), 1, 99);
        StageWords words = words(errors, form);
        LocalDate from = errors.date("from", form.from());
        LocalDate to = errors.date("to", form.to());
        errors.inOrder("to", from, to);
        errors.guard(() -> keeping.add(who, strategy, number.intValue(), words, new DatePeriod(from, to)));
        return errors.any() ? refused(page(strategy, null)) : saved(flash, words.name());
    }

    @GetMapping(STAGES + "/{number}")
    ModelAndView stage(CurrentUser who, StrategyRef strategy, @PathVariable int number) {
        StageForm form = keeping.form(who, strategy, number);
        return page(strategy, number).addObject("form", form);
    }

    @PostMapping(STAGES + "/{number}")
    Object describe(
            CurrentUser who, StrategyRef strategy, @PathVariable int number, @ModelAttribute("form") StageForm form,
            BindingResult binding, RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        StageWords words = words(errors, form);
        try {
            errors.guard(() -> keeping.describe(who, strategy, number, words, form));
        } catch (Conflict conflict) {
            throw conflict.offering(Map.of("kind", kinds()));
        }
        return errors.any() ? refused(page(strategy, number)) : saved(flash, words.name());
    }

    /** Says what hangs from it before anything goes. */
    @GetMapping(STAGES + "/{number}/quitar")
    ModelAndView askRemoval(CurrentUser who, StrategyRef strategy, @PathVariable int number) {
        return removal(who, strategy, number).addObject("form", keeping.form(who, strategy, number));
    }

    @PostMapping(STAGES + "/{number}/quitar")
    Object remove(
            CurrentUser who, StrategyRef strategy, @PathVariable int number, @ModelAttribute("form") RemovalForm form,
            BindingResult binding, RedirectAttributes flash) {
        ModelAndView page = removal(who, strategy, number);
        FormErrors errors = new FormErrors(binding);
        String label = stage(strategy, number).label();
        errors.guard(() ->
                keeping.remove(who, strategy, number, form.version(), strategies.all().contains(strategy)));
        if (errors.any()) {
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("campaign.done.removed", label));
        return Redirect.to(STAGES);
    }

    private ModelAndView removal(CurrentUser who, StrategyRef strategy, int number) {
        return new ModelAndView("campaign/stage-remove")
                .addObject("touched", keeping.uses(who, strategy, number))
                .addObject("stage", stage(strategy, number));
    }

    private static StageWords words(FormErrors errors, StageForm form) {
        return new StageWords(
                errors.required("name", form.name(), 120), errors.choice("kind", form.kind(), StageKind.class),
                errors.optional("numeral", form.numeral(), 40),
                errors.optional("aim", form.aim(), 4000).replace("\r\n", "\n"));
    }

    private StageRow stage(StrategyRef strategy, int number) {
        return stages.of(strategy.id()).stream()
                .filter(s -> s.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(StrategyRef strategy, Integer number) {
        return new ModelAndView("campaign/stage")
                .addObject("strategy", strategy)
                .addObject("number", number)
                .addObject("kinds", kinds())
                .addObject("history", number == null ? null : history.of("stage", stage(strategy, number).id(), 20));
    }

    private List<Choice> kinds() {
        return Arrays.stream(StageKind.values())
                .map(k -> new Choice(k.name(), messages.getMessage(k.key(), null, EsMx.LOCALE)))
                .toList();
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Object saved(RedirectAttributes flash, String name) {
        flash.addFlashAttribute("done", Done.of("campaign.done.saved", name));
        return Redirect.to(STAGES);
    }
}
