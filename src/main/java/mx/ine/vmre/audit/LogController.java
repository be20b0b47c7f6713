package mx.ine.vmre.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.kernel.Chip;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.ListState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's view of the memory. */
@Controller
class LogController {

    private static final String PATH = "/admin/bitacora";
    private static final String CSV = "/admin/bitacora.csv";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final EntryReadings readings;
    private final MessageSource messages;

    LogController(EntryReadings readings, MessageSource messages) {
        this.readings = readings;
        this.messages = messages;
    }

    @GetMapping(PATH)
    String list(CurrentUser who, HttpServletRequest request, Model model) {
        who.requireAdministrator();
        ListState list = state(request);
        List<Choice> people = readings.people();
        List<Choice> types = readings.types();
        model.addAttribute("list", list);
        model.addAttribute("page", readings.list(list));
        model.addAttribute("people", people);
        model.addAttribute("types", types);
        model.addAttribute("chips", chips(list, people, types));
        model.addAttribute("csv", list.at(CSV));
        return "audit/log";
    }

    @GetMapping(CSV)
    void csv(CurrentUser who, HttpServletRequest request, HttpServletResponse response) throws IOException {
        who.requireAdministrator();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"bitacora.csv\"");
        response.getWriter().write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(response.getWriter())) {
            csv.writeRecord(Stream.of("at", "who", "area", "verb", "type", "label", "changes", "reason")
                    .map(column -> messages.getMessage("audit.field." + column, null, EsMx.LOCALE))
                    .toList());
            readings.each(state(request), row -> csv.writeRecord(Stream.of(
                            row.at(),
                            row.who(),
                            row.area(),
                            row.verb(),
                            row.type(),
                            row.label(),
                            row.changesText(),
                            row.reason())
                    .map(LogController::harmless)
                    .toList()));
        }
    }

    /** A spreadsheet must read text as text, not as a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static ListState state(HttpServletRequest request) {
        return ListState.of(
                PATH, request.getParameterMap(), EntryReadings.FILTERS, EntryReadings.SORTABLE, "-fecha");
    }

    private static List<Chip> chips(ListState list, List<Choice> people, List<Choice> types) {
        List<Chip> chips = new ArrayList<>();
        add(chips, list, "texto", "audit.filter.text", List.of());
        add(chips, list, "persona", "audit.field.who", people);
        add(chips, list, "tipo", "audit.field.type", types);
        add(chips, list, "desde", "audit.filter.from", List.of());
        add(chips, list, "hasta", "audit.filter.to", List.of());
        return chips;
    }

    private static void add(List<Chip> chips, ListState list, String filter, String key, List<Choice> choices) {
        list.values(filter).forEach(value -> chips.add(new Chip(
                key,
                choices.stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(Choice::label)
                        .findFirst()
                        .orElse(value),
                list.without(filter, value))));
    }
}
