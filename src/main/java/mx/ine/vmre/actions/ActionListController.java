package mx.ine.vmre.actions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.CatalogueKind;
import mx.ine.vmre.campaign.Catalogues;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of actions with its saved views, filters and empty states. */
@Controller
class ActionListController {

    private static final List<String> VIEWS = List.of(
            "", ActionQuery.VIEW_LATE, ActionQuery.VIEW_UNMEASURED, ActionQuery.VIEW_TO_APPROVE);
    private static final List<String> LINES = List.of("difusion", "vinculacion", "comunicacion", "digital");
    private static final List<String> STATES =
            List.of("planeada", "aprobada", "en-curso", "atrasada", "completa", "cancelada");

    private static final List<String> MORE = List.of("etapa", "objetivo", "desde", "hasta", "lugar");

    private final ActionReadings readings;
    private final Stages stages;
    private final Catalogues catalogues;
    private final MessageSource messages;

    ActionListController(
            ActionReadings readings, Stages stages, Catalogues catalogues, MessageSource messages) {
        this.readings = readings;
        this.stages = stages;
        this.catalogues = catalogues;
        this.messages = messages;
    }

    @GetMapping("/acciones")
    String list(HttpServletRequest request, CurrentUser who, StrategyRef strategy, Model model) {
        ListState list = ActionReadings.listState(request.getParameterMap());
        ListPage<ActionRow> page = readings.page(list, strategy, who);
        model.addAttribute("list", list);
        model.addAttribute("page", page);
        model.addAttribute("views", VIEWS.stream().map(v -> tab(v, list)).toList());
        String view = list.value("vista");
        model.addAttribute("view", view.isEmpty() || !VIEWS.contains(view) ? null : "actions.view." + view);
        model.addAttribute("lines", LINES.stream().map(this::lineChoice).toList());
        model.addAttribute("stages", stages.of(strategy.id()).stream()
                .map(s -> new Choice(String.valueOf(s.number()), s.label()))
                .toList());
        model.addAttribute("objectives", objectives(strategy));
        model.addAttribute("areas", List.of(Area.values()).stream()
                .map(a -> new Choice(a.name(), a.label()))
                .toList());
        model.addAttribute("states", STATES.stream().map(this::stateChoice).toList());
        model.addAttribute("chips", chips(list, strategy));
        model.addAttribute("more", MORE.stream().anyMatch(list.filters()::containsKey));
        model.addAttribute("mayPlan", who.isEditor());
        if (page.total() == 0) {
            model.addAttribute("nothing", nothing(list, strategy, who));
        }
        return "actions/list";
    }

    /** The strategy's objectives, retired ones too, and that an action names none; nothing if it has none. */
    private List<Choice> objectives(StrategyRef strategy) {
        List<Choice> choices = new ArrayList<>(catalogues.of(strategy.id(), CatalogueKind.OBJECTIVE).stream()
                .map(t -> new Choice(t.code(), t.name()))
                .toList());
        if (!choices.isEmpty()) {
            choices.add(new Choice(ActionQuery.NO_OBJECTIVE, text("actions.objectives.none")));
        }
        return choices;
    }

    private Tab tab(String view, ListState list) {
        return new Tab(
                "actions.view." + (view.isEmpty() ? "todas" : view),
                view.isEmpty() ? "/acciones" : "/acciones?vista=" + view,
                list.value("vista").equals(view) ? "true" : null);
    }

    private Choice lineChoice(String value) {
        return new Choice(value, text(ActionQuery.LINES.get(value).key()));
    }

    private Choice stateChoice(String value) {
        return new Choice(value, text("actions.filter.state." + value));
    }

    private List<Chip> chips(ListState list, StrategyRef strategy) {
        List<Chip> chips = new ArrayList<>();
        list.filters().forEach((name, values) -> {
            if (!name.equals("vista")) {
                values.forEach(v -> chips.add(
                        new Chip("actions.filter." + name, readable(name, v, strategy), list.without(name, v))));
            }
        });
        return chips;
    }

    private String readable(String filter, String value, StrategyRef strategy) {
        return switch (filter) {
            case "vertiente" -> {
                ActionLine line = ActionQuery.LINES.get(value);
                yield line == null ? value : text(line.key());
            }
            case "estado" -> STATES.contains(value) ? text("actions.filter.state." + value) : value;
            case "etapa" -> stages.of(strategy.id()).stream()
                    .filter(s -> String.valueOf(s.number()).equals(value))
                    .map(StageRow::label)
                    .findFirst()
                    .orElse(value);
            case "objetivo" -> objectives(strategy).stream()
                    .filter(o -> o.value().equals(value))
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
            case "area" -> List.of(Area.values()).stream()
                    .filter(a -> a.name().equals(value))
                    .map(Area::label)
                    .findFirst()
                    .orElse(value);
            case "desde", "hasta" -> Typed.date(value).map(EsMx::date).orElse(value);
            case ActionQuery.OUTSIDE -> ActionQuery.outside(value)
                    .map(days -> EsMx.date(days.from()) + " – " + EsMx.date(days.to()))
                    .orElse(value);
            default -> value;
        };
    }

    /** Why the list is empty and the one step that helps most: the filter without which most would be found. */
    private Nothing nothing(ListState list, StrategyRef strategy, CurrentUser who) {
        if (!readings.any(strategy)) {
            return new Nothing("actions.empty", "", who.isEditor() ? "/acciones/nueva" : null, "actions.new", "");
        }
        String best = null;
        long most = 0;
        for (String filter : list.filters().keySet()) {
            long found = readings.countWithout(list, filter, strategy, who);
            if (found > most) {
                most = found;
                best = filter;
            }
        }
        if (best == null || best.equals("vista")) {
            return new Nothing("actions.none", "", list.cleared(), "actions.none.all", "");
        }
        String name = text("actions.filter." + best);
        return new Nothing("actions.none", name, withoutAll(list, best), "actions.none.without", EsMx.number(most));
    }

    private static String withoutAll(ListState list, String filter) {
        ListState rest = list;
        return rest.values(filter).size() == 1 ? rest.without(filter, rest.value(filter)) : rest.cleared();
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }

    /** A saved view. */
    record Tab(String key, String url, String current) {}

    /** An empty list: message key prefix of title and text, the one step and what it shows. */
    record Nothing(String key, String filter, String url, String stepKey, String count) {}
}
