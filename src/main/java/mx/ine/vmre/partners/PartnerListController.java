package mx.ine.vmre.partners;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The directory: groups of actors as tabs, filters, chips, and what to do when nothing is found. */
@Controller
class PartnerListController {

    private final PartnerReadings readings;
    private final Kinds kinds;
    private final MessageSource messages;

    PartnerListController(PartnerReadings readings, Kinds kinds, MessageSource messages) {
        this.readings = readings;
        this.kinds = kinds;
        this.messages = messages;
    }

    @GetMapping("/organizaciones")
    String list(HttpServletRequest request, CurrentUser who, StrategyRef strategy, Model model) {
        ListState list = PartnerReadings.listState(request.getParameterMap());
        KindTree tree = kinds.of(strategy.id());
        ListPage<PartnerRow> page = readings.page(list, strategy.id());
        Map<String, Long> byGroup = readings.byGroup(strategy.id());
        model.addAttribute("list", list);
        model.addAttribute("page", page);
        model.addAttribute("tabs", tabs(list, tree, byGroup));
        model.addAttribute("groups", tree.groups());
        model.addAttribute("countries", readings.countries(strategy.id()));
        model.addAttribute("states", PartnerQuery.STATES.entrySet().stream()
                .map(s -> new Choice(s.getKey(), text(s.getValue().badge().key())))
                .toList());
        model.addAttribute("chips", chips(list, tree));
        model.addAttribute("mayEdit", who.isEditorOf(Area.DERFE));
        if (page.total() == 0) {
            model.addAttribute("nothing", nothing(list, byGroup.isEmpty(), strategy, who));
        }
        return "partners/list";
    }

    private static List<Tab> tabs(ListState list, KindTree tree, Map<String, Long> byGroup) {
        List<Tab> tabs = new ArrayList<>();
        long all = byGroup.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new Tab(null, "/organizaciones", EsMx.number(all), list.value("grupo").isEmpty() ? "true" : null));
        tree.groups().forEach(g -> tabs.add(new Tab(
                g.tab(), "/organizaciones?grupo=" + g.code(), EsMx.number(byGroup.getOrDefault(g.code(), 0L)),
                list.has("grupo", g.code()) ? "true" : null)));
        return tabs;
    }

    private List<Chip> chips(ListState list, KindTree tree) {
        List<Chip> chips = new ArrayList<>();
        list.filters().forEach((name, values) -> {
            if (!name.equals("grupo")) {
                values.forEach(v -> chips.add(
                        new Chip("partners.filter." + name, readable(name, v, tree), list.without(name, v))));
            }
        });
        return chips;
    }

    private String readable(String filter, String value, KindTree tree) {
        return switch (filter) {
            case "tipo" -> tree.nameOf(value);
            case "pais" -> readings.countryName(value);
            case "estado" -> PartnerQuery.STATES.containsKey(value)
                    ? text(PartnerQuery.STATES.get(value).badge().key())
                    : value;
            default -> value;
        };
    }

    /** Why the list is empty and the one step that helps most: the filter without which most would be found. */
    private Nothing nothing(ListState list, boolean none, StrategyRef strategy, CurrentUser who) {
        if (none) {
            boolean may = who.isEditorOf(Area.DERFE);
            return new Nothing("partners.empty", "", may ? "/organizaciones/importar" : null, "partners.import", "");
        }
        String best = null;
        long most = 0;
        for (String filter : list.filters().keySet()) {
            long found = readings.countWithout(list, filter, strategy.id());
            if (found > 0 && found >= most) {
                most = found;
                best = filter;
            }
        }
        if (best == null || list.values(best).size() > 1) {
            return new Nothing("partners.none", "", list.cleared(), "partners.none.all", "");
        }
        return new Nothing(
                "partners.none", text("partners.filter." + best), list.without(best, list.value(best)),
                "partners.none.without", EsMx.number(most));
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }

    /** A group of actors; the name is null for all of them. */
    record Tab(String name, String url, String count, String current) {}

    /** An empty list: message key prefix of title and text, the one step and how many it will show. */
    record Nothing(String key, String filter, String url, String stepKey, String count) {}
}
