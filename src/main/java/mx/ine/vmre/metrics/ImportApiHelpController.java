package mx.ine.vmre.metrics;

import java.util.Arrays;
import java.util.List;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;

/** How programs use the API. Sources, measures and limits are those of the code, so that the page cannot grow old. */
@Controller
class ImportApiHelpController {

    private static final List<String> PARAMETERS =
            List.of("file", "source", "month", "currency", "decisions", "dryRun", "onRejected", "strategy");
    private static final List<String> STATUSES =
            List.of("STORED", "REHEARSED", "NEEDS_DECISION", "REFUSED", "DUPLICATE", "UNDONE", "RUNNING", "INTERRUPTED",
                    "FAILED");
    private static final List<String> FIELDS = List.of(
            "id", "reason", "rows", "rowsSkipped", "rowsReplaced", "rejected", "decisions", "warnings",
            "totals", "currencies");
    private static final List<String> CALLS = List.of("show", "list", "complete", "rejected", "undo", "report");
    private static final List<String> ERRORS =
            List.of("400", "401", "403", "404", "409", "413", "415", "422", "429", "503");

    private final ExportOpening opening;
    private final MessageSource messages;
    private final DataSize largest;

    ImportApiHelpController(
            ExportOpening opening,
            MessageSource messages,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.opening = opening;
        this.messages = messages;
        this.largest = largest;
    }

    @GetMapping("/ayuda/api")
    String page(Model model) {
        model.addAttribute("parameters", PARAMETERS);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("fields", FIELDS);
        model.addAttribute("calls", CALLS);
        model.addAttribute("errors", ERRORS);
        model.addAttribute("sources", opening.sourceCodes().stream()
                .map(code -> new Choice(code, text("metrics.source." + code)))
                .toList());
        model.addAttribute("measures", Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.REACH)
                .map(measure -> new Choice(measure.code(), text("metrics.measure." + measure.code())))
                .toList());
        model.addAttribute("megabytes", largest.toMegabytes());
        model.addAttribute("rows", EsMx.number(ImportLimits.ROWS));
        model.addAttribute("columns", EsMx.number(ImportLimits.COLUMNS));
        return "metrics/api";
    }

    private String text(String key) {
        return messages.getMessage(key, null, EsMx.LOCALE);
    }
}
