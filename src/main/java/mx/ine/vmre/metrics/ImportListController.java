package mx.ine.vmre.metrics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of imports. */
@Controller
class ImportListController {

    private static final List<String> SOURCES = List.of("google-ads", "meta", "x-ads", "youtube",
            "analytics", "analytics-4", "lnere", "cpve", "inetel", "tabla", "otra");
    private static final List<String> STATES =
            List.of("espera", "por-guardar", "guardada", "descartada", "deshecha");

    private final ImportShelf shelf;
    private final UnplacedCampaigns campaigns;
    private final MessageSource messages;

    ImportListController(ImportShelf shelf, UnplacedCampaigns campaigns, MessageSource messages) {
        this.shelf = shelf;
        this.campaigns = campaigns;
        this.messages = messages;
    }

    @GetMapping("/metricas/cargas")
    String list(HttpServletRequest request, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireStaff();
        ListState list = ImportShelf.listState(request.getParameterMap());
        model.addAttribute("list", list);
        model.addAttribute("page", shelf.page(list, strategy.id()));
        model.addAttribute("sources", choices(SOURCES.stream(), "fuente"));
        model.addAttribute("states", choices(STATES.stream(), "estado"));
        model.addAttribute("chips", chips(list));
        long unplaced = campaigns.open(strategy.id());
        model.addAttribute("unplaced", unplaced);
        model.addAttribute("unplacedText", EsMx.number(unplaced));
        model.addAttribute("mayImport", who.isEditor());
        return "metrics/list";
    }

    private List<Choice> choices(Stream<String> values, String filter) {
        return values.map(v -> new Choice(v, readable(filter, v))).toList();
    }

    private List<Chip> chips(ListState list) {
        List<Chip> chips = new ArrayList<>();
        list.filters().forEach((name, values) -> values.forEach(
                v -> chips.add(new Chip("metrics.filter." + name, readable(name, v), list.without(name, v)))));
        return chips;
    }

    private String readable(String filter, String value) {
        return switch (filter) {
            case "fuente" -> ImportShelf.SOURCES.containsKey(value)
                    ? text("metrics.source." + ImportShelf.SOURCES.get(value)) : value;
            case "estado" -> ImportShelf.STATES.containsKey(value)
                    ? text(ImportShelf.STATES.get(value).key()) : value;
            default -> value;
        };
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
