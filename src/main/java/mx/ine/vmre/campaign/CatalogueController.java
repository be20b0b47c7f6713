package mx.ine.vmre.campaign;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.History;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
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

/** Administration of the catalogues of a strategy. */
@Controller
class CatalogueController {

    /** One catalogue; entities are no catalogue of terms. */
    private static final String ONE = "/admin/catalogos/{kind:(?!entidades$)[a-z]+}";

    private final CatalogueReadings readings;
    private final CatalogueKeeping keeping;
    private final Catalogues catalogues;
    private final RuleParameters rules;
    private final History history;

    CatalogueController(
            CatalogueReadings readings,
            CatalogueKeeping keeping,
            Catalogues catalogues,
            RuleParameters rules,
            History history) {
        this.readings = readings;
        this.keeping = keeping;
        this.catalogues = catalogues;
        this.rules = rules;
        this.history = history;
    }

    @GetMapping(ONE)
    String terms(CurrentUser who, StrategyRef strategy, @PathVariable String kind, Model model) {
        who.requireAdministrator();
        CatalogueKind catalogue = kind(kind);
        model.addAttribute("kind", catalogue);
        model.addAttribute("rows", readings.terms(strategy, catalogue));
        return "campaign/terms";
    }

    @GetMapping(ONE + "/nuevo")
    ModelAndView newTerm(CurrentUser who, StrategyRef strategy, @PathVariable String kind) {
        who.requireAdministrator();
        return new ModelAndView("campaign/term").addObject("kind", kind(kind)).addObject("form", TermForm.EMPTY);
    }

    @PostMapping(ONE + "/nuevo")
    Object add(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String kind,
            @ModelAttribute("form") TermForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        CatalogueKind catalogue = kind(kind);
        TermInput typed = TermInput.of(binding, form);
        typed.errors().guard(() ->
                keeping.add(
                who, strategy, catalogue, typed.name(), typed.numeral(), typed.description(), typed.aliases()));
        return typed.errors().any()
                ? refused(new ModelAndView("campaign/term").addObject("kind", catalogue))
                : done(flash, Done.of("campaign.done.termAdded", typed.name()), "/admin/catalogos/{kind}", kind);
    }

    @GetMapping(ONE + "/{code}")
    ModelAndView term(CurrentUser who, StrategyRef strategy, @PathVariable String kind, @PathVariable String code) {
        CatalogueKind catalogue = kind(kind);
        TermForm form = keeping.termForm(who, strategy, catalogue, code);
        return termPage(strategy, catalogue, code).addObject("form", form);
    }

    @PostMapping(ONE + "/{code}")
    Object describe(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String kind,
            @PathVariable String code,
            @ModelAttribute("form") TermForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        CatalogueKind catalogue = kind(kind);
        TermInput typed = TermInput.of(binding, form);
        typed.errors().guard(() -> keeping.describe(
                who, strategy, catalogue, code, typed.name(), typed.numeral(), typed.description(), typed.aliases(),
                form));
        return typed.errors().any()
                ? refused(termPage(strategy, catalogue, code))
                : done(flash, Done.of("campaign.done.termChanged", typed.name()), "/admin/catalogos/{kind}", kind);
    }

    @PostMapping(ONE + "/{code}/retirar")
    Object retire(
            CurrentUser who, StrategyRef strategy, @PathVariable String kind, @PathVariable String code,
            RedirectAttributes flash) {
        String name = keeping.retire(who, strategy, kind(kind), code);
        return done(flash, Done.of("campaign.done.termRetired", name), "/admin/catalogos/{kind}", kind);
    }

    @PostMapping(ONE + "/{code}/restablecer")
    Object restore(
            CurrentUser who, StrategyRef strategy, @PathVariable String kind, @PathVariable String code,
            RedirectAttributes flash) {
        String name = keeping.restore(who, strategy, kind(kind), code);
        return done(flash, Done.of("campaign.done.termRestored", name), "/admin/catalogos/{kind}", kind);
    }

    @PostMapping(ONE + "/{code}/subir")
    Object raise(
            CurrentUser who, StrategyRef strategy, @PathVariable String kind, @PathVariable String code,
            RedirectAttributes flash) {
        String name = keeping.raise(who, strategy, kind(kind), code);
        return done(flash, Done.of("campaign.done.termMoved", name), "/admin/catalogos/{kind}", kind);
    }

    @PostMapping(ONE + "/{code}/bajar")
    Object lower(
            CurrentUser who, StrategyRef strategy, @PathVariable String kind, @PathVariable String code,
            RedirectAttributes flash) {
        String name = keeping.lower(who, strategy, kind(kind), code);
        return done(flash, Done.of("campaign.done.termMoved", name), "/admin/catalogos/{kind}", kind);
    }

    /** What was typed for an entry, read. */
    private record TermInput(FormErrors errors, String name, String numeral, String description, String aliases) {

        static TermInput of(BindingResult binding, TermForm form) {
            FormErrors errors = new FormErrors(binding);
            return new TermInput(
                    errors, errors.required("name", form.name(), 120), errors.optional("numeral", form.numeral(), 40),
                    errors.optional("description", form.description(), 2000),
                    errors.optional("aliases", form.aliases(), 2000));
        }
    }

    private static CatalogueKind kind(String slug) {
        return CatalogueKind.ofSlug(slug).orElseThrow(NotFound::new);
    }

    private ModelAndView termPage(StrategyRef strategy, CatalogueKind kind, String code) {
        return new ModelAndView("campaign/term")
                .addObject("kind", kind)
                .addObject("code", code)
                .addObject("namedBy", rules.of(strategy.id()).stream().filter(r -> r.names(code)).toList())
                .addObject("history", catalogues
                        .byCode(strategy.id(), kind, code)
                        .map(term -> history.of("term", term.id(), 20))
                        .orElse(List.of()));
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Object done(RedirectAttributes flash, Done done, String path, Object... variables) {
        flash.addFlashAttribute("done", done);
        return Redirect.to(path, variables);
    }
}
