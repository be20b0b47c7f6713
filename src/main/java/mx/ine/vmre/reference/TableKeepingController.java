package mx.ine.vmre.reference;

import java.util.Optional;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
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

/** What administrators do to tables besides adding cut-offs. */
@Controller
class TableKeepingController {

    private static final String COLUMN = TablesController.TABLE + "/columnas/nueva";
    private static final int LONGEST_NAME = 120;

    private final TableKeeping keeping;
    private final ReferenceReadings readings;
    private final Strategies strategies;

    TableKeepingController(TableKeeping keeping, ReferenceReadings readings, Strategies strategies) {
        this.keeping = keeping;
        this.readings = readings;
        this.strategies = strategies;
    }

    @PostMapping(TablesController.TABLES + "/copiar")
    Object copy(
            CurrentUser who, StrategyRef strategy, @RequestParam(name = "de", defaultValue = "") String from,
            RedirectAttributes flash) {
        who.requireAdministrator();
        Optional<StrategyRef> other = strategies.byKey(from).filter(s -> s.id() != strategy.id());
        int tables = keeping.copy(who, strategy, other.orElseThrow(NotFound::new));
        flash.addFlashAttribute("done", Done.of("reference.done.copied", tables));
        return Redirect.to(TablesController.TABLES);
    }

    @GetMapping(COLUMN)
    ModelAndView ask(CurrentUser who, StrategyRef strategy, @PathVariable String table) {
        who.requireAdministrator();
        return page(strategy, table).addObject("form", ColumnForm.EMPTY);
    }

    @PostMapping(COLUMN)
    Object add(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable String table,
            @ModelAttribute("form") ColumnForm form,
            BindingResult binding,
            RedirectAttributes flash) {
        who.requireAdministrator();
        FormErrors errors = new FormErrors(binding);
        String name = errors.required("name", form.name(), LONGEST_NAME);
        ColumnKind kind = errors.choice("kind", form.kind(), ColumnKind.class);
        boolean measures = Boolean.TRUE.equals(form.measures());
        if (measures && kind != null && kind != ColumnKind.COUNT) {
            errors.reject("measures", "reference.refused.column.measure");
        }
        errors.guard(() -> keeping.addColumn(who, strategy, table, name, kind, measures));
        if (errors.any()) {
            ModelAndView page = page(strategy, table);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        flash.addFlashAttribute("done", Done.of("reference.done.column", name));
        return Redirect.to(TablesController.TABLES + "/cuadros/{table}", table);
    }

    private ModelAndView page(StrategyRef strategy, String key) {
        Library library = readings.library(strategy);
        ReferenceTable table = library.table(key);
        String measured = library.criteria().stream()
                .flatMap(c -> c.measures().stream())
                .filter(m -> m.table().equals(key))
                .flatMap(m -> table.column(m.column()).stream())
                .map(ReferenceTable.Column::name)
                .findFirst()
                .orElse("");
        return new ModelAndView("reference/column")
                .addObject("table", table)
                .addObject("kinds", ColumnKind.values())
                .addObject("measured", measured);
    }
}
