package mx.ine.vmre.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TableFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of published and recomputed figures. Everyone reads it, the commission too; staff explain. */
@Controller
class LedgerController {

    private static final String ENTRY = LedgerBoard.PATH + "/{edition:[0-9]{1,18}}/{entry:[a-z0-9.-]+}";
    private static final List<String> COLUMNS = List.of(
            "numeral", "table", "period", "what", "check", "published", "computed", "finer", "state", "difference", "note",
            "explanation", "explainedBy", "explainedAt");

    private final ReferenceReadings readings;
    private final LedgerKeeping keeping;
    private final MessageSource messages;

    LedgerController(ReferenceReadings readings, LedgerKeeping keeping, MessageSource messages) {
        this.readings = readings;
        this.keeping = keeping;
        this.messages = messages;
    }

    @GetMapping(LedgerBoard.PATH)
    ModelAndView ledger(HttpServletRequest request, StrategyRef strategy) {
        LedgerBoard board = LedgerBoard.of(readings.library(strategy), request.getParameterMap());
        return new ModelAndView("reference/ledger")
                .addObject("empty", board.library().isEmpty())
                .addObject("list", board.list())
                .addObject("page", board.page())
                .addObject("shown", board.shown())
                .addObject("views", LedgerBoard.SHOWN)
                .addObject("tables", board.tables())
                .addObject("remarks", board.remarks())
                .addObject("flagged", board.flagged())
                .addObject("explained", board.explained())
                .addObject("matching", board.matching());
    }

    @GetMapping(LedgerBoard.PATH + ".csv")
    void csv(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        file(request, strategy).csv(response);
    }

    @GetMapping(LedgerBoard.PATH + ".xlsx")
    void xlsx(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        file(request, strategy).xlsx(response);
    }

    private TableFile file(HttpServletRequest request, StrategyRef strategy) {
        List<List<Object>> rows = LedgerBoard.of(readings.library(strategy), request.getParameterMap()).rows().stream()
                .map(this::cells)
                .toList();
        return TableFile.fitted(
                "libro-de-cifras-" + strategy.key(), text("reference.ledger.title"),
                COLUMNS.stream().map(c -> text("reference.ledger.column." + c)).toList(), rows);
    }

    private List<Object> cells(LedgerRow row) {
        ExplanationRow said = row.explanation();
        List<Object> cells = new ArrayList<>(List.of(
                row.numeral(), row.table(), row.period(), row.what(), text(row.kindKey()), row.published(),
                row.computed(), row.finer(), text(row.badge().key()),
                row.findingKey() == null ? "" : text(row.findingKey(), row.evidence()),
                row.remarks().stream().map(r -> r.item() + ": " + r.text()).collect(Collectors.joining(" "))));
        cells.addAll(said == null ? List.of("", "", "") : List.of(said.text(), said.by(), said.atText()));
        return cells;
    }

    @GetMapping(ENTRY)
    ModelAndView entry(CurrentUser who, StrategyRef strategy, @PathVariable long edition, @PathVariable String entry) {
        return page(who, strategy, edition, entry).addObject("form", keeping.form(strategy, edition, entry));
    }

    @PostMapping(ENTRY)
    Object explain(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable long edition,
            @PathVariable String entry,
            @ModelAttribute("form") ExplanationForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        String text = errors.required("explanation", form.explanation(), LedgerKeeping.LONGEST);
        if (LedgerKeeping.mayExplain(who)) {
            errors.guard(() -> keeping.explain(who, strategy, edition, entry, text, form));
        } else {
            keeping.explain(who, strategy, edition, entry, text, form);
        }
        if (errors.any()) {
            ModelAndView page = page(who, strategy, edition, entry);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("reference.done.explained"));
        return Redirect.to(LedgerBoard.PATH + "/{edition}/{entry}", edition, entry);
    }

    @PostMapping(ENTRY + "/retirar")
    Object withdraw(
            CurrentUser who, StrategyRef strategy, @PathVariable long edition, @PathVariable String entry,
            RedirectAttributes flash) {
        keeping.withdraw(who, strategy, edition, entry);
        flash.addFlashAttribute("done", Done.of("reference.done.withdrawn"));
        return Redirect.to(LedgerBoard.PATH + "/{edition}/{entry}", edition, entry);
    }

    private ModelAndView page(CurrentUser who, StrategyRef strategy, long edition, String entry) {
        return new ModelAndView("reference/entry")
                .addObject("sheet", keeping.sheet(strategy, edition, entry))
                .addObject("mayExplain", LedgerKeeping.mayExplain(who));
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
