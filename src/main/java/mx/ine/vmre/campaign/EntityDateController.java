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

/** Administration of the dates that only one entity has: its election, a registration window of its own. */
@Controller
class EntityDateController {

    private static final String ENTITY = "/admin/catalogos/entidades/{key:[0-9]{2}}";
    private static final String DATES = ENTITY + "/fechas";
    private static final String BACK = "/admin/catalogos/entidades/{key}";

    private final EntityDateKeeping keeping;
    private final History history;
    private final MessageSource messages;

    EntityDateController(EntityDateKeeping keeping, History history, MessageSource messages) {
        this.keeping = keeping;
        this.history = history;
        this.messages = messages;
    }

    @GetMapping(DATES + "/nueva")
    ModelAndView blank(CurrentUser who, StrategyRef strategy, @PathVariable String key) {
        keeping.requireEntity(who, strategy, key);
        return page(key, null).addObject("form", EntityDateForm.EMPTY);
    }

    @PostMapping(DATES + "/nueva")
    Object add(
            CurrentUser who, StrategyRef strategy, @PathVariable String key,
            @ModelAttribute("form") EntityDateForm form, BindingResult binding, RedirectAttributes flash) {
        keeping.requireEntity(who, strategy, key);
        Typed typed = Typed.of(binding, form);
        typed.errors().guard(() -> keeping.add(
                who, strategy, key, typed.kind(), typed.name(), typed.period(), typed.source()));
        return typed.errors().any() ? refused(page(key, null)) : saved(flash, key, typed.name());
    }

    @GetMapping(DATES + "/{id}")
    ModelAndView date(CurrentUser who, StrategyRef strategy, @PathVariable String key, @PathVariable long id) {
        EntityDateForm form = keeping.form(who, strategy, key, id);
        return page(key, id).addObject("form", form);
    }

    @PostMapping(DATES + "/{id}")
    Object change(
            CurrentUser who, StrategyRef strategy, @PathVariable String key, @PathVariable long id,
            @ModelAttribute("form") EntityDateForm form, BindingResult binding, RedirectAttributes flash) {
        keeping.requireEntity(who, strategy, key);
        Typed typed = Typed.of(binding, form);
        try {
            typed.errors().guard(() -> keeping.change(
                    who, strategy, key, id, typed.kind(), typed.name(), typed.period(), typed.source(), form));
        } catch (Conflict conflict) {
            throw conflict.offering(Map.of("kind", kinds()));
        }
        return typed.errors().any() ? refused(page(key, id)) : saved(flash, key, typed.name());
    }

    @PostMapping(DATES + "/{id}/quitar")
    Object remove(
            CurrentUser who, StrategyRef strategy, @PathVariable String key, @PathVariable long id,
            RedirectAttributes flash) {
        flash.addFlashAttribute("done", Done.of("campaign.done.removed", keeping.remove(who, strategy, key, id)));
        return Redirect.to(BACK, key);
    }

    /** What was typed, read. */
    private record Typed(FormErrors errors, EntityDateKind kind, String name, DatePeriod period, String source) {

        static Typed of(BindingResult binding, EntityDateForm form) {
            FormErrors errors = new FormErrors(binding);
            EntityDateKind kind = errors.choice("kind", form.kind(), EntityDateKind.class);
            String name = errors.required("name", form.name(), 200);
            LocalDate from = errors.date("from", form.from());
            LocalDate to = errors.optionalDate("to", form.to()).orElse(from);
            errors.inOrder("to", from, to);
            String source = errors.required("source", form.source(), 300);
            return new Typed(errors, kind, name, errors.any() ? null : new DatePeriod(from, to), source);
        }
    }

    private ModelAndView page(String key, Long id) {
        return new ModelAndView("campaign/entity-date")
                .addObject("key", key)
                .addObject("id", id)
                .addObject("kinds", kinds())
                .addObject("history", id == null ? null : history.of("entity_date", id, 20));
    }

    private List<Choice> kinds() {
        return Arrays.stream(EntityDateKind.values())
                .map(k -> new Choice(k.name(), messages.getMessage(k.key(), null, EsMx.LOCALE)))
                .toList();
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Object saved(RedirectAttributes flash, String key, String name) {
        flash.addFlashAttribute("done", Done.of("campaign.done.saved", name));
        return Redirect.to(BACK, key);
    }
}
