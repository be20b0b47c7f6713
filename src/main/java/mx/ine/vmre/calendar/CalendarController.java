package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar: a timeline by weeks, months or quarters, a month, a week and an agenda, under the same filters. */
@Controller
class CalendarController {

    private final QuarterReadings quarters;
    private final MonthReadings months;
    private final WholeReadings whole;
    private final PlanTableReadings plans;
    private final Wayfinding ways;
    private final Stages stages;
    private final BusinessDate businessDate;

    CalendarController(
            QuarterReadings quarters,
            MonthReadings months,
            WholeReadings whole,
            PlanTableReadings plans,
            Wayfinding ways,
            Stages stages,
            BusinessDate businessDate) {
        this.quarters = quarters;
        this.months = months;
        this.whole = whole;
        this.plans = plans;
        this.ways = ways;
        this.stages = stages;
        this.businessDate = businessDate;
    }

    @GetMapping("/calendario")
    ModelAndView calendar(@RequestParam Map<String, String> asked, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        LocalDate today = businessDate.today();
        CalendarFilter filter = CalendarFilter.of(asked);
        Looking looking = Looking.of(asked, today);
        LocalDate day = looking.day();
        ModelAndView page =
                switch (looking.view()) {
                    case "mes" -> page("calendar/month", months.month(strategy, YearMonth.from(day), filter));
                    case "semana" -> page("calendar/month", months.week(strategy, day, filter));
                    case "agenda" -> page("calendar/agenda", months.agenda(strategy, day, filter));
                    case "estrategia" -> page("calendar/whole", whole.view(strategy, Scale.MONTHS, filter));
                    case "trimestres" -> page("calendar/whole", whole.view(strategy, Scale.QUARTERS, filter))
                            .addObject("plan", plans.of(strategy, PlanFilling.mayFill(who)));
                    default -> page("calendar/quarter", quarters.view(strategy, Quarter.of(day), filter));
                };
        return page.addObject("filter", filter)
                .addObject("way", ways.of(strategy, turned(looking, page), filter))
                .addObject("active", stages.activeOn(strategy.id(), today).stream()
                        .map(StageRow::label)
                        .collect(Collectors.joining(", ")));
    }

    /** An agenda's pages are as long as what they hold allows. */
    private static Looking turned(Looking looking, ModelAndView page) {
        return page.getModel().get("c") instanceof AgendaView agenda
                ? looking.between(agenda.earlier(), agenda.later())
                : looking;
    }

    private static ModelAndView page(String template, Record content) {
        return new ModelAndView(template).addObject("c", content);
    }
}
