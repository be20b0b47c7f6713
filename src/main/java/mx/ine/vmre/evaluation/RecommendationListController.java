package mx.ine.vmre.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.evaluation.RecommendationReadings.ActionLink;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.TableFile;
import mx.ine.vmre.kernel.TableFile.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The recommendations by source, with the part of each source that is taken up: for the staff and for reviewers alike. */
@Controller
class RecommendationListController {

    static final String PATH = "/recomendaciones";

    private static final Map<String, AnswerState> STATES = Map.of(
            "pendiente", AnswerState.PENDING, "atendida", AnswerState.TAKEN, "no-se-atiende", AnswerState.NOT_TAKEN);
    private static final List<String> STATE_ORDER = List.of("pendiente", "atendida", "no-se-atiende");
    private static final List<String> FILTERS = List.of("texto", "fuente", "estado");
    private static final List<String> COLUMNS =
            List.of("source", "code", "printed", "body", "state", "actions", "reason", "day", "who");
    private static final int[] WIDTHS = {44, 10, 10, 90, 18, 30, 50, 12, 26};

    private final RecommendationReadings readings;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    RecommendationListController(RecommendationReadings readings, BusinessDate businessDate, MessageSource messages) {
        this.readings = readings;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(HttpServletRequest request, CurrentUser who, StrategyRef strategy, Model model) {
        ListState list = state(request);
        List<RecommendationRow> all = readings.rows(strategy, "");
        List<RecommendationRow> shown = shown(list, strategy);
        model.addAttribute("list", list);
        model.addAttribute("tallies", RecommendationReadings.tallies(all));
        model.addAttribute("whole", all.isEmpty() ? null : SourceTally.of("", "", all));
        model.addAttribute("groups", RecommendationReadings.tallies(shown));
        model.addAttribute("rows", shown.stream().collect(Collectors.groupingBy(RecommendationRow::source)));
        model.addAttribute("states", STATE_ORDER);
        model.addAttribute("chips", chips(list, all));
        model.addAttribute("shown", shown.size());
        model.addAttribute("brings", who.isAdministrator());
        return "evaluation/list";
    }

    @GetMapping(PATH + ".csv")
    void csv(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        table(request, strategy).csv(response);
    }

    @GetMapping(PATH + ".xlsx")
    void xlsx(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        table(request, strategy).xlsx(response);
    }

    private static ListState state(HttpServletRequest request) {
        return ListState.of(PATH, request.getParameterMap(), FILTERS, List.of("orden"), "orden");
    }

    private List<RecommendationRow> shown(ListState list, StrategyRef strategy) {
        AnswerState state = STATES.get(list.value("estado"));
        String source = list.value("fuente");
        return readings.rows(strategy, list.value("texto")).stream()
                .filter(r -> state == null || r.state() == state)
                .filter(r -> source.isEmpty() || r.source().equals(source))
                .toList();
    }

    private List<Chip> chips(ListState list, List<RecommendationRow> all) {
        List<Chip> chips = new ArrayList<>();
        list.filters().forEach((name, values) -> values.forEach(value ->
                chips.add(new Chip("evaluation.filter." + name, readable(name, value, all), list.without(name, value)))));
        return chips;
    }

    private String readable(String filter, String value, List<RecommendationRow> all) {
        if (filter.equals("estado") && STATES.containsKey(value)) {
            return text(STATES.get(value).badge().key());
        }
        return !filter.equals("fuente") ? value
                : all.stream().filter(r -> r.source().equals(value)).map(RecommendationRow::sourceName).findFirst().orElse(value);
    }

    private TableFile table(HttpServletRequest request, StrategyRef strategy) {
        Map<Long, List<ActionLink>> actions = readings.actions(strategy);
        List<Column> columns = IntStream.range(0, COLUMNS.size())
                .mapToObj(c -> new Column(text("evaluation.column." + COLUMNS.get(c)), WIDTHS[c]))
                .toList();
        List<List<Object>> rows = shown(state(request), strategy).stream()
                .map(r -> Arrays.<Object>asList(
                        r.sourceName(), r.code(), r.printed(), r.body(), text(r.badge().key()),
                        actions.getOrDefault(r.id(), List.of()).stream().map(ActionLink::code).collect(Collectors.joining(", ")),
                        r.declinedReason(), r.declinedOn(), r.declinedBy()))
                .toList();
        return new TableFile("recomendaciones-" + businessDate.today(), text("evaluation.title"), columns, 2, rows);
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
