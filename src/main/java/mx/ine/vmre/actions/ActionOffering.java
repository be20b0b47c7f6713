package mx.ine.vmre.actions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.campaign.Term;
import mx.ine.vmre.kernel.Choice;
import org.springframework.stereotype.Component;

/** Gathers what can be chosen for an action of one line in one strategy. */
@Component
class ActionOffering {

    private final Catalogues catalogues;
    private final Stages stages;
    private final Places places;
    private final ActionRulebook rulebook;

    ActionOffering(Catalogues catalogues, Stages stages, Places places, ActionRulebook rulebook) {
        this.catalogues = catalogues;
        this.stages = stages;
        this.places = places;
        this.rulebook = rulebook;
    }

    /** @param kept what is stored now, which stays on offer although its catalogue entry was retired; or null */
    ActionOptions of(StrategyRef strategy, ActionLine line, ActionForm kept) {
        Map<String, List<Choice>> options = new LinkedHashMap<>();
        options.put("stages", stages.of(strategy.id()).stream()
                .map(s -> new Choice(String.valueOf(s.id()), s.label()))
                .toList());
        options.put("country", places.countries().stream()
                .map(c -> new Choice(c.iso2(), c.name()))
                .toList());
        options.put("audiences", terms(strategy, CatalogueKind.AUDIENCE, kept == null ? List.of() : kept.audiences()));
        options.put("languages", terms(strategy, CatalogueKind.LANGUAGE, kept == null ? List.of() : kept.languages()));
        options.put("objectives", terms(strategy, CatalogueKind.OBJECTIVE, kept == null ? List.of() : kept.objectives()));
        options.put("indicator", terms(strategy, CatalogueKind.INDICATOR, kept == null
                ? List.of()
                : kept.goals().stream().map(ActionForm.GoalForm::indicator).toList()));
        switch (line) {
            case DISSEMINATION -> options.put("material", terms(strategy, CatalogueKind.MATERIAL, one(kept, ActionForm::material)));
            case OUTREACH -> {
                options.put("activity", terms(strategy, CatalogueKind.OUTREACH_ACTIVITY, one(kept, ActionForm::activity)));
                options.put("kind", terms(strategy, CatalogueKind.AGENDA_ITEM, kept == null
                        ? List.of()
                        : kept.agenda().stream().map(ActionForm.AgendaForm::kind).toList()));
                options.put("oplEntity", places.entities().stream()
                        .map(e -> new Choice(e.key(), e.name()))
                        .toList());
            }
            case PRESS -> options.put("route", terms(strategy, CatalogueKind.PRESS_ROUTE, one(kept, ActionForm::route)));
            case DIGITAL -> {
                options.put("channel", terms(strategy, CatalogueKind.CHANNEL, one(kept, ActionForm::channel)));
                options.put("platform", terms(strategy, CatalogueKind.PLATFORM, one(kept, ActionForm::platform)));
                options.put("theme", terms(strategy, CatalogueKind.THEME, one(kept, ActionForm::theme)));
                options.put("fortnight",
                        new ContentPeriods(strategy, rulebook.contentPeriodDays(strategy.id())).choices());
            }
        }
        return new ActionOptions(options);
    }

    private static List<String> one(ActionForm kept, java.util.function.Function<ActionForm, String> field) {
        return kept == null ? List.of() : List.of(field.apply(kept));
    }

    private List<Choice> terms(StrategyRef strategy, CatalogueKind kind, List<String> kept) {
        return catalogues.of(strategy.id(), kind).stream()
                .filter(t -> !t.retired() || kept.contains(t.code()))
                .map(ActionOffering::choice)
                .toList();
    }

    private static Choice choice(Term term) {
        return new Choice(term.code(), term.name());
    }
}
