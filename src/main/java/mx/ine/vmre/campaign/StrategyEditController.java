package mx.ine.vmre.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.Conflict;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a strategy is written, section by section, with what is still missing. */
@Controller
class StrategyEditController {

    private static final String EDIT = "/estrategia/editar";
    private static final String WORDS = EDIT + "/textos";
    private static final String PART = EDIT + "/{part:(?!textos$|etapas$|descartar$)[a-z]+}";
    private static final int REASON = 500;
    private static final int LONG_TEXT = 4000;
    private static final int HISTORY = 20;

    private final StrategyWriting writing;
    private final StrategyDraftReadings readings;
    private final PartKeeping keeping;
    private final List<StrategyPart> parts;
    private final ObjectProvider<KnownChecks> checks;
    private final History history;
    private final MessageSource messages;

    StrategyEditController(
            StrategyWriting writing,
            StrategyDraftReadings readings,
            PartKeeping keeping,
            List<StrategyPart> parts,
            ObjectProvider<KnownChecks> checks,
            History history,
            MessageSource messages) {
        this.writing = writing;
        this.readings = readings;
        this.keeping = keeping;
        this.parts = parts;
        this.checks = checks;
        this.history = history;
        this.messages = messages;
    }

    @GetMapping(EDIT)
    ModelAndView sheet(CurrentUser who, StrategyRef strategy) {
        return new ModelAndView("campaign/edit")
                .addObject("strategy", strategy)
                .addObject("sheet", readings.of(who, strategy));
    }

    @PostMapping(EDIT + "/disponible")
    Object offer(CurrentUser who, StrategyRef strategy, RedirectAttributes flash) {
        writing.offer(who, strategy);
        flash.addFlashAttribute("done", Done.of("campaign.done.offered", strategy.name()));
        return Redirect.to(EDIT);
    }

    @GetMapping(WORDS)
    ModelAndView words(CurrentUser who, StrategyRef strategy) {
        WordsForm form = writing.wordsForm(who, strategy);
        return wordsPage(strategy).addObject("form", form);
    }

    @PostMapping(WORDS)
    Object describe(
            CurrentUser who, StrategyRef strategy, @ModelAttribute("form") WordsForm form, BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        StrategyWords words = new StrategyWords(
                errors.required("name", form.name(), 60), errors.optional("title", form.title(), 300),
                errors.optional("objective", form.objective(), LONG_TEXT),
                errors.optional("message", form.message(), LONG_TEXT), errors.optional("slogan", form.slogan(), 200),
                errors.optional("positioning", form.positioning(), LONG_TEXT),
                errors.optional("perspective", form.perspective(), LONG_TEXT));
        errors.guard(() -> writing.describe(who, strategy, words, form));
        return errors.any() ? refused(wordsPage(strategy)) : saved(flash, EditPart.WORDS, EDIT);
    }

    @GetMapping(PART)
    ModelAndView part(CurrentUser who, StrategyRef strategy, @PathVariable String part) {
        StrategyPart written = of(part);
        PartForm form = keeping.form(who, strategy, written).roomier(written.blanks());
        return partPage(who, strategy, written).addObject("form", form);
    }

    @PostMapping(PART)
    Object write(
            CurrentUser who, StrategyRef strategy, @PathVariable String part, @ModelAttribute("form") PartForm form,
            BindingResult binding, @RequestParam(required = false) String more, RedirectAttributes flash) {
        who.requireAdministrator();
        StrategyPart written = of(part);
        FormErrors errors = new FormErrors(binding);
        errors.optional("reason", form.reason(), REASON);
        StrategyPart.Change change = written.read(form, errors);
        List<PartChanges.Renamed> renamed = new ArrayList<>();
        try {
            errors.guard(() -> renamed.addAll(keeping.write(who, strategy, written, form, change)));
        } catch (Conflict conflict) {
            throw conflict.offering(Map.of("area", areas(true), "areas", areas(false)));
        }
        if (errors.any()) {
            ModelAndView again = refused(partPage(who, strategy, written));
            return more == null ? again : roomier(again, form, written, binding);
        }
        Object next = saved(flash, written.part(), more == null ? EDIT : written.part().url());
        if (!renamed.isEmpty()) {
            flash.addFlashAttribute("done", Done.of("campaign.done.renamed", name(written.part()), names(renamed)));
        }
        return next;
    }

    /** The form as it was typed, with what is wrong, and rows for what was still to be written. */
    private static ModelAndView roomier(ModelAndView page, PartForm form, StrategyPart part, BindingResult wrong) {
        BindingResult roomier = new BeanPropertyBindingResult(form.roomier(part.blanks()), wrong.getObjectName());
        roomier.addAllErrors(wrong);
        return page.addAllObjects(roomier.getModel());
    }

    private StrategyPart of(String slug) {
        return EditPart.ofSlug(slug)
                .flatMap(edited -> parts.stream().filter(p -> p.part() == edited).findFirst())
                .orElseThrow(NotFound::new);
    }

    private ModelAndView wordsPage(StrategyRef strategy) {
        return new ModelAndView("campaign/words")
                .addObject("strategy", strategy)
                .addObject("history", history.of("strategy", strategy.id(), HISTORY));
    }

    private ModelAndView partPage(CurrentUser who, StrategyRef strategy, StrategyPart part) {
        return new ModelAndView("campaign/part")
                .addObject("strategy", strategy)
                .addObject("part", part)
                .addObject("address", part.part().url())
                .addObject("standing", keeping.standingOn(who, strategy, part))
                .addObject("areas", areas(part.part() == EditPart.RULES))
                .addObject("checks", part.part() == EditPart.RULES
                        ? checks.stream().flatMap(c -> c.all().stream()).toList() : List.of())
                .addObject("history", history.of("strategy", strategy.id(), HISTORY));
    }

    /** @param group whether the working group of the three is one of the choices */
    private List<Choice> areas(boolean group) {
        Stream<Choice> three = Arrays.stream(Area.values()).map(a -> new Choice(a.name(), a.label()));
        return group
                ? Stream.concat(
                                Stream.of(new Choice("GROUP", messages.getMessage("campaign.group", null, EsMx.LOCALE))),
                                three)
                        .toList()
                : three.toList();
    }

    private String names(List<PartChanges.Renamed> renamed) {
        return renamed.stream()
                .map(r -> messages.getMessage("campaign.done.renamed.one", new Object[] {r.was(), r.is()}, EsMx.LOCALE))
                .collect(Collectors.joining("; "));
    }

    private String name(EditPart part) {
        return messages.getMessage(part.key(), null, EsMx.LOCALE);
    }

    private Object saved(RedirectAttributes flash, EditPart part, String back) {
        flash.addFlashAttribute("done", Done.of("campaign.done.saved", name(part)));
        return Redirect.to(back);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
