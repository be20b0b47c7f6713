package mx.ine.vmre.reference;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Places;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.kernel.TableFile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a cut-off: its facts and perhaps a file; then the grid, looked over before it is kept. */
@Controller
class EditionController {

    private static final String NEW = TablesController.TABLE + "/cortes/nuevo";

    private final ReferenceReadings readings;
    private final EditionKeeping keeping;
    private final Places places;

    EditionController(ReferenceReadings readings, EditionKeeping keeping, Places places) {
        this.readings = readings;
        this.keeping = keeping;
        this.places = places;
    }

    @GetMapping(NEW)
    ModelAndView ask(CurrentUser who, StrategyRef strategy, @PathVariable String table) {
        who.requireAdministrator();
        return start(readings.library(strategy).table(table)).addObject("form", EditionFileForm.EMPTY);
    }

    /** The rows of the latest cut-off, to be filled in. */
    @GetMapping(TablesController.TABLE + "/cortes/plantilla.csv")
    void template(CurrentUser who, StrategyRef strategy, @PathVariable String table, HttpServletResponse response)
            throws IOException {
        who.requireAdministrator();
        ReferenceTable found = readings.library(strategy).table(table);
        List<String> heads = new ArrayList<>(List.of(found.rowHeading()));
        found.columns().forEach(column -> heads.add(column.name()));
        List<List<Object>> rows = new ArrayList<>();
        found.latest().ifPresent(edition -> edition.rows().forEach(row -> {
            List<Object> cells = new ArrayList<>(List.of(row.name()));
            cells.addAll(Collections.nCopies(found.columns().size(), ""));
            rows.add(cells);
        }));
        TableFile.fitted(table + "-plantilla", found.name(), heads, rows).csv(response);
    }

    @PostMapping(TablesController.TABLE + "/cortes/captura")
    ModelAndView fill(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String table,
            @ModelAttribute("form") EditionFileForm form,
            BindingResult binding) {
        who.requireAdministrator();
        ReferenceTable found = readings.library(strategy).table(table);
        FormErrors errors = new FormErrors(binding);
        facts(errors, form.cutOff(), form.period(), form.source(), form.note());
        EditionFile[] file = new EditionFile[1];
        if (form.chosen()) {
            errors.guard(() -> file[0] = EditionFile.read(found, bytes(form)));
        }
        if (errors.any()) {
            return refused(start(found));
        }
        EditionDraft draft = file[0] == null
                ? EditionDraft.blank(found, places)
                : EditionDraft.of(found, file[0].names(), file[0].cells(), places);
        ModelAndView page = grid(found, draft)
                .addObject("ignored", file[0] == null ? List.of() : file[0].ignored())
                .addObject("form", new EditionForm(
                        form.cutOff(), form.period(), form.source(), form.note(), List.of(), List.of()));
        return draft.problems().isEmpty() ? page : refused(page);
    }

    private static byte[] bytes(EditionFileForm form) {
        try {
            return form.file().getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param act {@code guardar} keeps it; anything else only looks it over */
    @PostMapping(NEW)
    Object add(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String table,
            @ModelAttribute("form") EditionForm form,
            BindingResult binding,
            @RequestParam(name = "hacer", defaultValue = "") String act,
            RedirectAttributes flash) {
        who.requireAdministrator();
        Library library = readings.library(strategy);
        ReferenceTable found = library.table(table);
        FormErrors errors = new FormErrors(binding);
        EditionFacts facts = facts(errors, form.cutOff(), form.period(), form.source(), form.note());
        EditionDraft draft = EditionDraft.of(found, form.names(), form.cells(), places);
        ModelAndView page = grid(found, draft);
        if (draft.problems().isEmpty() && draft.isEmpty()) {
            errors.reject(null, "reference.refused.nothing");
        }
        if (draft.problems().isEmpty() && errors.none() && act.equals("guardar")) {
            errors.guard(() -> keeping.add(who, strategy, table, facts, form.names(), form.cells()));
            if (errors.none()) {
                flash.addFlashAttribute("done", Done.of("reference.done.edition", facts.period()));
                return Redirect.to(TablesController.TABLES + "/cuadros/{table}", table);
            }
        }
        if (errors.any() || !draft.problems().isEmpty()) {
            return refused(page);
        }
        EditionSheet sheet = draft.sheet(found, facts);
        return page.addObject("looked", library.ledger().of(sheet).stream().map(e -> LedgerRow.of(library, e)).toList());
    }

    private static EditionFacts facts(FormErrors errors, String cutOff, String period, String source, String note) {
        LocalDate day = errors.date("cutOff", cutOff);
        return new EditionFacts(
                day, errors.required("period", period, 120), errors.required("source", source, 500),
                errors.optional("note", note, 1_000));
    }

    private static ModelAndView start(ReferenceTable table) {
        return new ModelAndView("reference/edition-start").addObject("table", table);
    }

    private static ModelAndView grid(ReferenceTable table, EditionDraft draft) {
        return new ModelAndView("reference/edition").addObject("table", table).addObject("draft", draft);
    }

    private static ModelAndView refused(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
