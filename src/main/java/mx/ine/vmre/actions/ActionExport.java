package mx.ine.vmre.actions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.ActionLine;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.BusinessDate;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.TableFile;
import mx.ine.vmre.kernel.TableFile.Column;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list as it is filtered and ordered, all of it, as a workbook or as a CSV that opens cleanly in Excel. */
@Controller
class ActionExport {

    private static final List<String> COLUMNS = List.of(
            "code", "name", "line", "area", "state", "stages", "from", "to", "country", "region", "city", "responsible",
            "indicator", "unit", "target", "result", "plannedBudget", "actualBudget",
            "objectives");
    private static final int[] WIDTHS = {13, 44, 22, 10, 12, 9, 12, 12, 18, 18, 18, 26, 26, 16, 14, 14, 18, 18, 44};

    private final ActionReadings readings;
    private final MessageSource messages;
    private final BusinessDate businessDate;

    ActionExport(ActionReadings readings, MessageSource messages, BusinessDate businessDate) {
        this.readings = readings;
        this.messages = messages;
        this.businessDate = businessDate;
    }

    /** One row of the export, not yet written in any format. */
    record Line(
            String code,
            String name,
            String line,
            String area,
            String state,
            String stages,
            LocalDate starts,
            LocalDate ends,
            String country,
            String region,
            String city,
            String responsible,
            String indicator,
            String unit,
            BigDecimal target,
            BigDecimal result,
            BigDecimal plannedBudget,
            BigDecimal actualBudget,
            String objectives) {}

    @GetMapping("/acciones.csv")
    void csv(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        table(request, who, strategy).csv(response);
    }

    @GetMapping("/acciones.xlsx")
    void xlsx(HttpServletRequest request, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        table(request, who, strategy).xlsx(response);
    }

    private TableFile table(HttpServletRequest request, CurrentUser who, StrategyRef strategy) {
        List<Column> columns = IntStream.range(0, COLUMNS.size())
                .mapToObj(c -> new Column(text("actions.export.column." + COLUMNS.get(c)), WIDTHS[c]))
                .toList();
        return new TableFile(
                "acciones-" + businessDate.today(), text("actions.list.title"), columns, 2,
                lines(request, who, strategy).stream().map(this::cells).toList());
    }

    private List<Line> lines(HttpServletRequest request, CurrentUser who, StrategyRef strategy) {
        return readings.export(ActionReadings.listState(request.getParameterMap()), strategy, who);
    }

    private List<Object> cells(Line l) {
        boolean late = l.ends().isBefore(businessDate.today());
        return java.util.Arrays.asList(
                l.code(), l.name(), text(ActionLine.valueOf(l.line()).key()), Area.valueOf(l.area()).label(),
                text(ActionState.valueOf(l.state()).badge(late).key()), l.stages(), l.starts(), l.ends(), l.country(),
                l.region(), l.city(), l.responsible(), l.indicator(), l.unit(), l.target(), l.result(),
                l.plannedBudget(), l.actualBudget(), l.objectives());
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
