package mx.ine.vmre.paidmedia;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import mx.ine.vmre.kernel.TableFile;
import mx.ine.vmre.kernel.TableFile.Column;
import mx.ine.vmre.paidmedia.MonthPlan.Line;
import mx.ine.vmre.paidmedia.MonthPlan.Theme;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as it is filtered and ordered, all of it, as a workbook or as a CSV that opens cleanly in Excel. */
@Controller
class PlanExport {

    private static final List<String> COLUMNS = List.of(
            "month", "name", "platform", "segment", "area", "from", "to", "budget", "actual", "difference", "deviation",
            "approval", "noteDue", "note", "themes", "campaigns");
    private static final int[] WIDTHS = {12, 44, 26, 30, 10, 12, 12, 16, 16, 16, 20, 20, 14, 10, 44, 50};

    private final MediaPlans plans;
    private final PlanMonths months;
    private final MessageSource messages;

    PlanExport(MediaPlans plans, PlanMonths months, MessageSource messages) {
        this.plans = plans;
        this.months = months;
        this.messages = messages;
    }

    @GetMapping("/medios.csv")
    void csv(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        table(request, who, strategy).csv(response);
    }

    @GetMapping("/medios.xlsx")
    void xlsx(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        table(request, who, strategy).xlsx(response);
    }

    private TableFile table(HttpServletRequest request, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        ListState list = PlanList.state(request.getParameterMap());
        YearMonth month = months.of(list, strategy);
        List<Column> columns = IntStream.range(0, COLUMNS.size())
                .mapToObj(c -> new Column(text("paidmedia.column." + COLUMNS.get(c)), WIDTHS[c]))
                .toList();
        return new TableFile("plan-de-medios-" + month, text("paidmedia.list.title"), columns, 2,
                lines(list, month, strategy).stream().map(line -> cells(line, month)).toList());
    }

    private List<Line> lines(ListState list, YearMonth month, StrategyRef strategy) {
        return PlanList.of(plans.of(strategy, month, months.asOf(month)), list).all();
    }

    private List<Object> cells(Line line, YearMonth month) {
        return Arrays.asList(
                month.toString(), line.name(), line.platformName(),
                line.segment().isEmpty() ? text("paidmedia.segment.outside") : line.segmentName(), line.area().label(),
                line.period().from(), line.period().to(), line.budget(), line.actual(), line.difference(),
                text(line.deviation().badge().key()), text(line.approval().badge().key()), line.noteDue(),
                text(line.noted() ? "paidmedia.yes" : "paidmedia.no"),
                line.themes().stream().map(Theme::name).collect(Collectors.joining("; ")), String.join("; ", line.campaigns()));
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
