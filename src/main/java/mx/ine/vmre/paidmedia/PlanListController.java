package mx.ine.vmre.paidmedia;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.MediaSplit;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyParameters;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListPage;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Spent;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The media plan of a month: its lines beside what they spent, and how it keeps to the split (Estrategia 7.5). */
@Controller
class PlanListController {

    private static final int UNPLANNED_SHOWN = 20;

    private final MediaPlans plans;
    private final Strategies strategies;
    private final MediaSplit split;
    private final PlanChoices choices;
    private final PlanMonths months;
    private final MessageSource messages;

    PlanListController(
            MediaPlans plans,
            Strategies strategies,
            MediaSplit split,
            PlanChoices choices,
            PlanMonths months,
            MessageSource messages) {
        this.plans = plans;
        this.strategies = strategies;
        this.split = split;
        this.choices = choices;
        this.months = months;
        this.messages = messages;
    }

    @GetMapping(PlanList.PATH)
    String list(HttpServletRequest request, CurrentUser who, StrategyRef strategy, Model model) {
        who.requireStaff();
        ListState list = PlanList.state(request.getParameterMap());
        YearMonth month = months.of(list, strategy);
        MonthPlan plan = plans.of(strategy, month, months.asOf(month));
        PlanList found = PlanList.of(plan, list);
        ListPage<Line> page = found.page();
        StrategyParameters set = strategies.parameters(strategy.id());
        model.addAttribute("list", list);
        model.addAttribute("page", new ListPage<>(
                page.rows().stream().map(l -> PlanRow.of(l, plan)).toList(), page.total(), page.page(), page.size()));
        model.addAttribute("month", month.toString());
        model.addAttribute("monthName", EsMx.month(month));
        model.addAttribute("months", PlanChoices.months(strategy));
        model.addAttribute("before", strategy.covers(month.minusMonths(1)) ? month.minusMonths(1).toString() : null);
        model.addAttribute("after", strategy.covers(month.plusMonths(1)) ? month.plusMonths(1).toString() : null);
        model.addAttribute("planned", plan.planned());
        model.addAttribute("measured", plan.measured());
        model.addAttribute("totals", PlanTotals.of(plan, split.of(strategy.id()), set));
        model.addAttribute("sums", List.of(EsMx.amount(found.plan()), PlanTotals.money(found.actual()),
                PlanTotals.difference(found.plan(), found.actual())));
        model.addAttribute("tolerance", EsMx.number(set.planTolerance()));
        model.addAttribute("splitTolerance", EsMx.number(set.splitTolerance()));
        model.addAttribute("byImpressions", "IMPRESSIONS".equals(set.splitBase()));
        addUnplanned(plan, model);
        addFilters(list, strategy, model);
        model.addAttribute("chips", chips(list, strategy));
        model.addAttribute("mayEdit", who.isEditor());
        if (page.total() == 0) {
            model.addAttribute("nothing", nothing(plan, list, who));
        }
        return "paidmedia/list";
    }

    private static void addUnplanned(MonthPlan plan, Model model) {
        List<Spent> unplanned = plan.unplanned();
        model.addAttribute("unplanned", unplanned.stream().limit(UNPLANNED_SHOWN).map(UnplannedRow::of).toList());
        model.addAttribute("unplannedMore", Math.max(0, unplanned.size() - UNPLANNED_SHOWN));
        model.addAttribute("unplannedSum", PlanTotals.money(MonthPlan.sum(unplanned)));
    }

    /** Spend without a plan; the segment is the empty text where {@code segmentKey} names it. */
    record UnplannedRow(
            String campaign, String platform, String segment, String segmentKey, String spend, List<Long> imports) {

        static UnplannedRow of(Spent spent) {
            boolean named = !spent.segmentName().isEmpty();
            return new UnplannedRow(
                    spent.campaign(), spent.platformName(), spent.segmentName(),
                    named ? "" : spent.segment().isEmpty() ? "paidmedia.segment.outside" : "paidmedia.segment.unplaced",
                    PlanTotals.money(spent.spend()), spent.imports());
        }
    }

    private void addFilters(ListState list, StrategyRef strategy, Model model) {
        model.addAttribute("platforms", choices.platforms(strategy, list.value("plataforma")));
        model.addAttribute("segments", choices.segments(strategy));
        List<Choice> themes = new ArrayList<>(choices.themes(strategy, list.values(PlanList.THEME)));
        themes.add(new Choice(PlanList.UNTHEMED, text("paidmedia.theme.none")));
        model.addAttribute("themes", themes);
        model.addAttribute("areas", Arrays.stream(Area.values())
                .map(a -> new Choice(a.name().toLowerCase(Locale.ROOT), a.label()))
                .toList());
        model.addAttribute("states", PlanList.STATES.entrySet().stream()
                .map(s -> new Choice(s.getKey(), text(s.getValue().badge().key())))
                .toList());
        model.addAttribute("lacks", PlanList.LACKS.stream()
                .map(l -> new Choice(l, text("paidmedia.lack." + l)))
                .toList());
    }

    private List<Chip> chips(ListState list, StrategyRef strategy) {
        List<Chip> chips = new ArrayList<>();
        list.filters().forEach((name, values) -> {
            if (!name.equals(PlanList.MONTH)) {
                values.forEach(v -> chips.add(
                        new Chip("paidmedia.filter." + name, readable(name, v, strategy), list.without(name, v))));
            }
        });
        return chips;
    }

    private String readable(String filter, String value, StrategyRef strategy) {
        switch (filter) {
            case "plataforma":
                return choices.platformName(strategy, value);
            case "segmento":
                return value.equals(PlanList.OUTSIDE)
                        ? text("paidmedia.segment.outside") : choices.segmentName(strategy, value);
            case PlanList.THEME:
                String names = choices.themeNames(strategy, List.of(value));
                return value.equals(PlanList.UNTHEMED) ? text("paidmedia.theme.none") : names.isEmpty() ? value : names;
            case "area":
                return Arrays.stream(Area.values()).filter(a -> a.name().equalsIgnoreCase(value))
                        .map(Area::label).findFirst().orElse(value);
            case "estado":
                return PlanList.STATES.containsKey(value) ? text(PlanList.STATES.get(value).badge().key()) : value;
            case "falta":
                return PlanList.LACKS.contains(value) ? text("paidmedia.lack." + value) : value;
            default:
                return value;
        }
    }

    /** Why the list is empty and the one step that helps most: the filter without which most would be found. */
    private Nothing nothing(MonthPlan plan, ListState list, CurrentUser who) {
        if (!plan.planned()) {
            return new Nothing("paidmedia.empty", "", who.isEditor() ? "/medios/nuevo?mes=" + plan.month() : null,
                    "paidmedia.new", "");
        }
        String best = null;
        long most = 0;
        for (String filter : list.filters().keySet()) {
            long found = filter.equals(PlanList.MONTH) ? 0 : PlanList.countWithout(plan, list, filter);
            if (found > 0 && found >= most) {
                most = found;
                best = filter;
            }
        }
        if (best == null || list.values(best).size() > 1) {
            return new Nothing("paidmedia.none", "", PlanList.PATH + "?mes=" + plan.month(), "paidmedia.none.all", "");
        }
        return new Nothing("paidmedia.none", text("paidmedia.filter." + best), list.without(best, list.value(best)),
                "paidmedia.none.without", EsMx.number(most));
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }

    /** An empty list: message key prefix of title and text, the one step and how many it will show. */
    record Nothing(String key, String filter, String url, String stepKey, String count) {}
}
