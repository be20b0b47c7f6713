package mx.ine.vmre.campaign;

import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Choice;
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

/** Administration of the entities with overseas voting: offices elected from abroad and legal basis. */
@Controller
class VotingEntityController {

    private static final String ENTITIES = "/admin/catalogos/entidades";

    private final CatalogueReadings readings;
    private final CatalogueKeeping keeping;
    private final Places places;
    private final History history;

    VotingEntityController(CatalogueReadings readings, CatalogueKeeping keeping, Places places, History history) {
        this.readings = readings;
        this.keeping = keeping;
        this.places = places;
        this.history = history;
    }

    @GetMapping(ENTITIES)
    String entities(CurrentUser who, StrategyRef strategy, Model model) {
        who.requireAdministrator();
        model.addAttribute("rows", readings.entities(strategy));
        return "campaign/entities";
    }

    @GetMapping(ENTITIES + "/nueva")
    ModelAndView newEntity(CurrentUser who, StrategyRef strategy) {
        who.requireAdministrator();
        return page(strategy, null).addObject("form", VotingEntityForm.EMPTY);
    }

    @PostMapping(ENTITIES + "/nueva")
    Object addEntity(
            CurrentUser who,
            StrategyRef strategy,
            @ModelAttribute("form") VotingEntityForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        EntityInput typed = EntityInput.of(binding, form);
        String key = typed.errors().oneOf("entity", form.entity(), free(strategy, null).stream().map(Choice::value).toList());
        typed.errors().guard(() ->
                keeping.addEntity(who, strategy, key, typed.offices(), typed.provisions(), typed.source()));
        return typed.errors().any() ? refused(page(strategy, null)) : done(flash, saved(key));
    }

    @GetMapping(ENTITIES + "/{key:[0-9]{2}}")
    ModelAndView entity(CurrentUser who, StrategyRef strategy, @PathVariable String key) {
        VotingEntityForm form = keeping.entityForm(who, strategy, key);
        return page(strategy, key).addObject("form", form);
    }

    @PostMapping(ENTITIES + "/{key:[0-9]{2}}")
    Object describeEntity(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String key,
            @ModelAttribute("form") VotingEntityForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        EntityInput typed = EntityInput.of(binding, form);
        typed.errors().guard(() ->
                keeping.describeEntity(who, strategy, key, typed.offices(), typed.provisions(), typed.source(), form));
        return typed.errors().any() ? refused(page(strategy, key)) : done(flash, saved(key));
    }

    @PostMapping(ENTITIES + "/{key:[0-9]{2}}/quitar")
    Object removeEntity(CurrentUser who, StrategyRef strategy, @PathVariable String key, RedirectAttributes flash) {
        return done(flash, Done.of("campaign.done.entityRemoved", keeping.removeEntity(who, strategy, key)));
    }

    /** What was typed for an entity, read. */
    private record EntityInput(FormErrors errors, String offices, String provisions, String source) {

        static EntityInput of(BindingResult binding, VotingEntityForm form) {
            FormErrors errors = new FormErrors(binding);
            return new EntityInput(
                    errors, errors.optional("offices", form.offices(), 500),
                    errors.optional("provisions", form.provisions(), 2000), errors.required("source", form.source(), 300));
        }
    }

    private ModelAndView page(StrategyRef strategy, String key) {
        return new ModelAndView("campaign/entity")
                .addObject("key", key)
                .addObject("name", key == null ? null : name(key))
                .addObject("choices", free(strategy, key))
                .addObject("dates", key == null ? List.of() : readings.dates(strategy, key))
                .addObject("history", key == null ? null : history(strategy, key));
    }

    private List<History.Entry> history(StrategyRef strategy, String key) {
        return readings.entities(strategy).stream()
                .filter(row -> row.key().equals(key))
                .findFirst()
                .map(row -> history.of("voting_entity", row.id(), 20))
                .orElse(List.of());
    }

    /** The entities that the strategy does not have yet, and the one being edited. */
    private List<Choice> free(StrategyRef strategy, String key) {
        List<String> taken = places.votingEntities(strategy.id());
        return places.entities().stream()
                .filter(e -> e.key().equals(key) || !taken.contains(e.key()))
                .map(e -> new Choice(e.key(), e.name()))
                .toList();
    }

    private Done saved(String key) {
        return Done.of("campaign.done.entity", name(key));
    }

    private String name(String key) {
        return places.entities().stream()
                .filter(e -> e.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new)
                .name();
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Object done(RedirectAttributes flash, Done done) {
        flash.addFlashAttribute("done", done);
        return Redirect.to(ENTITIES);
    }
}
