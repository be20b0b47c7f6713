package mx.ine.vmre.compliance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.TableFile;
import mx.ine.vmre.kernel.TableFile.Column;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Whether the strategy is being kept: every rule with its state on a day, for staff and the commission alike. */
@Controller
class ComplianceController {

    private final ComplianceReadings readings;
    private final RuleWording wording;
    private final BusinessDate businessDate;

    ComplianceController(ComplianceReadings readings, RuleWording wording, BusinessDate businessDate) {
        this.readings = readings;
        this.wording = wording;
        this.businessDate = businessDate;
    }

    /** One state to look at, with how many rules are in it. */
    record View(String label, String count, String url, String current) {}

    @GetMapping(ComplianceList.PATH)
    String list(HttpServletRequest request, StrategyRef strategy, Model model) {
        ListState state = ComplianceList.state(request.getParameterMap());
        AskedDay asked = AskedDay.of(state.value(ComplianceList.DAY), businessDate.today());
        ComplianceList list = new ComplianceList(readings.standings(strategy.id(), asked.day()), state);
        model.addAttribute("list", state);
        model.addAttribute("asked", asked);
        model.addAttribute("rows", list.rows());
        model.addAttribute("any", !list.all().isEmpty());
        model.addAttribute("views", views(list));
        model.addAttribute("areas", areas());
        model.addAttribute("numerals", numerals(list.all()));
        model.addAttribute("chips", chips(state));
        return "compliance/list";
    }

    @GetMapping(ComplianceList.PATH + ".csv")
    void csv(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        file(request, strategy).csv(response);
    }

    @GetMapping(ComplianceList.PATH + ".xlsx")
    void xlsx(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        file(request, strategy).xlsx(response);
    }

    private TableFile file(HttpServletRequest request, StrategyRef strategy) {
        ListState state = ComplianceList.state(request.getParameterMap());
        AskedDay asked = AskedDay.of(state.value(ComplianceList.DAY), businessDate.today());
        List<List<?>> rows = new ArrayList<>();
        new ComplianceList(readings.standings(strategy.id(), asked.day()), state).rows()
                .forEach(s -> rows.add(cells(s, asked)));
        return new TableFile(
                "cumplimiento-" + asked.day(), text("compliance.list.title"),
                List.of(column("numeral", 10), column("rule", 44), column("state", 20), column("why", 70),
                        column("evidence", 12), column("next", 50), column("due", 12), column("area", 16),
                        column("ruled", 20), column("ruledUntil", 12), column("ruledReason", 50), column("asOf", 12)),
                2, rows);
    }

    private List<?> cells(Standing standing, AskedDay asked) {
        Standing.Ruled ruled = standing.ruled();
        return Arrays.asList(
                standing.numeral(), standing.name(), standing.stateWord(), standing.sentence(),
                standing.evidence().size(), standing.next(), standing.due(), standing.areaWord(),
                ruled == null ? "" : text(ruled.state().key()), ruled == null ? null : ruled.until(),
                ruled == null ? "" : ruled.by() + ": " + ruled.reason(), asked.day());
    }

    private Column column(String key, int width) {
        return new Column(text("compliance.column." + key), width);
    }

    private List<View> views(ComplianceList list) {
        String chosen = list.state().value(ComplianceList.STATE);
        View all = new View(text("compliance.view.all"), EsMx.number(list.count(null)), address(list.state(), null),
                chosen.isEmpty() ? "true" : null);
        return Stream.concat(Stream.of(all), Arrays.stream(RuleState.values()).map(s -> new View(
                        text(s.key()), EsMx.number(list.count(s)), address(list.state(), s),
                        chosen.equals(s.slug()) ? "true" : null)))
                .toList();
    }

    /** The same list, in one state. */
    private static String address(ListState list, RuleState state) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ComplianceList.PATH);
        if (state != null) {
            address.queryParam(ComplianceList.STATE, state.slug());
        }
        list.filters().forEach((name, values) -> {
            if (!name.equals(ComplianceList.STATE)) {
                address.queryParam(name, values);
            }
        });
        return address.encode().toUriString();
    }

    private List<Choice> areas() {
        return Stream.concat(
                        Arrays.stream(Area.values()).map(Area::name), Stream.of(ComplianceList.GROUP))
                .map(name -> new Choice(name, areaName(name)))
                .toList();
    }

    private String areaName(String name) {
        return text("compliance.area." + (name.equals(ComplianceList.GROUP) ? "GROUP" : name));
    }

    /** Sections of the document, then each numeral within. */
    private static List<String> numerals(List<Standing> rules) {
        TreeSet<String> found = new TreeSet<>(Comparator.comparing(ComplianceController::padded));
        rules.forEach(s -> {
            found.add(s.numeral());
            found.add(s.numeral().replaceFirst("\\..*", ""));
        });
        return List.copyOf(found);
    }

    /** So that 9.5 comes before 9.10. */
    static String padded(String numeral) {
        return Arrays.stream(numeral.split("\\."))
                .map(part -> "0".repeat(Math.max(0, 4 - part.length())) + part)
                .collect(Collectors.joining("."));
    }

    private List<Chip> chips(ListState list) {
        List<Chip> chips = new ArrayList<>();
        list.filters().forEach((name, values) -> {
            if (!name.equals(ComplianceList.STATE)) {
                values.forEach(v -> chips.add(
                        new Chip("compliance.filter." + name, readable(name, v), list.without(name, v))));
            }
        });
        return chips;
    }

    private String readable(String filter, String value) {
        boolean area = filter.equals(ComplianceList.AREA);
        return area && areas().stream().anyMatch(a -> a.value().equals(value)) ? areaName(value) : value;
    }

    private String text(String key) {
        return wording.text(key);
    }
}
