package mx.ine.vmre.reference;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.EntitiesWithVote;
import mx.ine.vmre.campaign.Strategies;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Choice;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.TableFile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The reference tables. Everyone reads them, the commission too. */
@Controller
class TablesController {

    static final String TABLES = "/referencia";
    static final String TABLE = TABLES + "/cuadros/{table:[a-z][a-z0-9-]*}";

    private final ReferenceReadings readings;
    private final EntitiesWithVote entities;
    private final Strategies strategies;
    private final MessageSource messages;

    TablesController(
            ReferenceReadings readings, EntitiesWithVote entities, Strategies strategies, MessageSource messages) {
        this.readings = readings;
        this.entities = entities;
        this.strategies = strategies;
        this.messages = messages;
    }

    /** A table in the list of all. */
    record TableRow(String key, String name, String numeral, String period, String source, long editions, long flagged) {}

    @GetMapping(TABLES)
    ModelAndView tables(CurrentUser who, StrategyRef strategy) {
        Library library = readings.library(strategy);
        List<TableRow> rows = library.tables().values().stream().map(table -> row(library, table)).toList();
        return new ModelAndView("reference/tables")
                .addObject("rows", rows)
                .addObject("flagged", rows.stream().mapToLong(TableRow::flagged).sum())
                .addObject("entities", entities.of(strategy.id()).size())
                .addObject("offered", rows.isEmpty() && who.isAdministrator() ? offered(strategy) : List.of());
    }

    /** The strategies that have tables to copy. */
    private List<Choice> offered(StrategyRef strategy) {
        return strategies.all().stream()
                .filter(other -> other.id() != strategy.id() && readings.hasTables(other))
                .map(other -> new Choice(other.key(), other.name()))
                .toList();
    }

    private static TableRow row(Library library, ReferenceTable table) {
        Ledger ledger = library.ledger();
        EditionSheet latest = table.latest().orElse(null);
        long flagged = table.editions().stream()
                .flatMap(edition -> ledger.of(edition).stream())
                .filter(LedgerEntry::flagged)
                .count();
        return new TableRow(
                table.key(), table.name(), table.numeral(), latest == null ? "" : latest.period(),
                latest == null ? "" : latest.source(), table.editions().size(), flagged);
    }

    @GetMapping(TABLES + "/entidades")
    ModelAndView entities(StrategyRef strategy) {
        return new ModelAndView("reference/entities").addObject("rows", entities.of(strategy.id()));
    }

    @GetMapping(TABLE)
    ModelAndView table(
            CurrentUser who, StrategyRef strategy, @PathVariable String table,
            @RequestParam(name = "corte", required = false) String edition) {
        Library library = readings.library(strategy);
        ReferenceTable found = library.table(table);
        EditionSheet shown = edition(found, edition);
        return new ModelAndView("reference/table")
                .addObject("table", found)
                .addObject("page", shown == null ? null : TablePage.of(library, found, shown))
                .addObject("mayLoad", who.isAdministrator());
    }

    @GetMapping(TABLE + ".csv")
    void csv(
            StrategyRef strategy, @PathVariable String table,
            @RequestParam(name = "corte", required = false) String edition, HttpServletResponse response)
            throws IOException {
        file(strategy, table, edition, false).csv(response);
    }

    @GetMapping(TABLE + ".xlsx")
    void xlsx(
            StrategyRef strategy, @PathVariable String table,
            @RequestParam(name = "corte", required = false) String edition, HttpServletResponse response)
            throws IOException {
        file(strategy, table, edition, true).xlsx(response);
    }

    /** The latest edition unless another one is asked for; null if the table has none. */
    private static EditionSheet edition(ReferenceTable table, String asked) {
        if (asked == null || asked.isBlank()) {
            return table.latest().orElse(null);
        }
        if (!asked.matches("[0-9]{1,18}")) {
            throw new NotFound();
        }
        return table.edition(Long.parseLong(asked)).orElseThrow(NotFound::new);
    }

    /** Figures as printed; a last column says what the ledger flags, so that no flagged figure leaves without its mark. */
    private TableFile file(StrategyRef strategy, String key, String asked, boolean workbook) {
        Library library = readings.library(strategy);
        ReferenceTable table = library.table(key);
        EditionSheet edition = edition(table, asked);
        if (edition == null) {
            throw new NotFound();
        }
        TablePage page = TablePage.of(library, table, edition);
        List<String> heads = new ArrayList<>(List.of(table.rowHeading()));
        table.columns().forEach(column -> heads.add(column.name()));
        heads.add(text("reference.export.marks"));
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < page.lines().size(); i++) {
            TablePage.Line line = page.lines().get(i);
            EditionSheet.Row row = edition.rows().get(i);
            List<Object> cells = new ArrayList<>(List.of(line.name()));
            table.columns().forEach(column -> cells.add(cell(row, column, workbook)));
            cells.add(line.cells().stream()
                    .flatMap(c -> c.marks().stream().map(m -> m.words(messages, c.column(), c.text())))
                    .collect(Collectors.joining("; ")));
            rows.add(cells);
        }
        return TableFile.fitted(key + "-" + edition.cutOff(), table.name(), heads, rows);
    }

    /** Counts are numbers in a workbook; whatever is printed with a sign or a percent stays as it is printed. */
    private static Object cell(EditionSheet.Row row, ReferenceTable.Column column, boolean workbook) {
        Printed printed = row.cell(column.key()).orElse(null);
        if (printed == null) {
            return "";
        }
        boolean number = workbook && column.kind() == ColumnKind.COUNT && printed.isFigure() && !printed.percent();
        return number ? printed.value() : printed.text();
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
