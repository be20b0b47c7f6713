package mx.ine.vmre.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StageRow;
import mx.ine.vmre.campaign.Stages;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar by quarter, by month and of the whole strategy. */
@Controller
class CalendarController {

    private final QuarterReadings quarters;
    private final MonthReadings months;
    private final StrategyViewReadings whole;
    private final Stages stages;
    private final BusinessDate businessDate;
    private final MessageSource messages;

    CalendarController(
            QuarterReadings quarters,
            MonthReadings months,
            StrategyViewReadings whole,
            Stages stages,
            BusinessDate businessDate,
            MessageSource messages) {
        this.quarters = quarters;
        this.months = months;
        this.whole = whole;
        this.stages = stages;
        this.businessDate = businessDate;
        this.messages = messages;
    }

    @GetMapping("/calendario")
    ModelAndView calendar(@RequestParam Map<String, String> asked, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        CalendarFilter filter = new CalendarFilter(asked.get("vertiente"), asked.get("area"));
        LocalDate today = businessDate.today();
        ModelAndView page =
                switch (asked.getOrDefault("v", "")) {
                    case "mes" -> month(strategy, YearMonths.parse(asked.getOrDefault("m", ""))
                            .orElse(YearMonth.from(today)), filter);
                    case "estrategia" -> new ModelAndView("calendar/strategy")
                            .addObject("c", whole.view(strategy, filter))
                            .addObject("view", "estrategia");
                    default -> quarter(strategy, Quarter.parse(asked.getOrDefault("t", ""))
                            .orElse(Quarter.of(today)), filter);
                };
        return page.addObject("filter", filter)
                .addObject("lines", CalendarFilter.words().stream()
                        .map(word -> new Choice(word, text(CalendarFilter.lineOf(word).key())))
                        .toList())
                .addObject("areas", Stream.of(Area.values()).map(a -> new Choice(a.name(), a.label())).toList())
                .addObject("active", stages.activeOn(strategy.id(), today).stream()
                        .map(StageRow::label)
                        .collect(Collectors.joining(", ")))
                .addObject("tabs", tabs(filter, String.valueOf(page.getModel().get("view"))));
    }

    private ModelAndView quarter(StrategyRef strategy, Quarter quarter, CalendarFilter filter) {
        return new ModelAndView("calendar/quarter")
                .addObject("c", quarters.view(strategy, quarter, filter))
                .addObject("view", "trimestre")
                .addObject("moment", quarter.toString())
                .addObject("previous", "/calendario?t=" + quarter.previous() + filter.query())
                .addObject("today", "/calendario?v=trimestre" + filter.query())
                .addObject("next", "/calendario?t=" + quarter.next() + filter.query());
    }

    private ModelAndView month(StrategyRef strategy, YearMonth month, CalendarFilter filter) {
        return new ModelAndView("calendar/month")
                .addObject("c", months.view(strategy, month, filter))
                .addObject("view", "mes")
                .addObject("moment", month.toString())
                .addObject("previous", "/calendario?v=mes&m=" + month.minusMonths(1) + filter.query())
                .addObject("today", "/calendario?v=mes" + filter.query())
                .addObject("next", "/calendario?v=mes&m=" + month.plusMonths(1) + filter.query());
    }

    private static List<Tab> tabs(CalendarFilter filter, String current) {
        return Stream.of("mes", "trimestre", "estrategia")
                .map(v -> new Tab(
                        "calendar.view." + v, "/calendario?v=" + v + filter.query(), v.equals(current) ? "true" : null))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }

    /** One way of looking. */
    record Tab(String key, String url, String current) {}
}
