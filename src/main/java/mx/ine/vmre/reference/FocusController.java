package mx.ine.vmre.reference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.TableFile;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where to concentrate (Estrategia 3.3): the ranking with movable weights. Everyone reads it, the commission too. */
@Controller
class FocusController {

    private static final String FOCUS = "/focalizacion";

    private final Focalization focalization;
    private final MessageSource messages;

    FocusController(Focalization focalization, MessageSource messages) {
        this.focalization = focalization;
        this.messages = messages;
    }

    @GetMapping(FOCUS)
    ModelAndView focus(HttpServletRequest request, StrategyRef strategy) {
        Library library = focalization.library(strategy);
        FocusQuery query = FocusQuery.of(library.criteria(), request.getParameterMap());
        ModelAndView page = new ModelAndView("reference/focus")
                .addObject("empty", library.criteria().isEmpty())
                .addObject("query", query)
                .addObject("margins", FocusQuery.MARGINS)
                .addObject("address", request.getQueryString() == null ? "" : request.getQueryString());
        if (!library.criteria().isEmpty()) {
            page.addObject("board", focalization.board(strategy, library, query));
        }
        if (!query.errors().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    @GetMapping(FOCUS + ".csv")
    void csv(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        file(request, strategy).csv(response);
    }

    @GetMapping(FOCUS + ".xlsx")
    void xlsx(HttpServletRequest request, StrategyRef strategy, HttpServletResponse response) throws IOException {
        file(request, strategy).xlsx(response);
    }

    private TableFile file(HttpServletRequest request, StrategyRef strategy) {
        Library library = focalization.library(strategy);
        if (library.criteria().isEmpty()) {
            throw new NotFound();
        }
        FocusBoard board = focalization.board(
                strategy, library, FocusQuery.of(library.criteria(), request.getParameterMap()));
        List<String> heads = new ArrayList<>(
                List.of(text("reference.focus.rank"), text("reference.focus.kind." + board.kind())));
        board.heads().forEach(head -> heads.addAll(List.of(
                head.period().isBlank()
                        ? head.name() : text("reference.focus.export.figure", head.name(), head.column(), head.period()),
                text("reference.focus.export.points", head.name()),
                text("reference.focus.export.weight", head.name()))));
        heads.addAll(List.of(
                text("reference.focus.score"), text("reference.focus.counted"), text("reference.focus.low"),
                text("reference.focus.high"), text("reference.focus.margin"), text("reference.focus.lists"),
                text("reference.export.marks")));
        return TableFile.fitted(
                "focalizacion-" + board.kind().slug() + "-" + strategy.key(), text("reference.focus.title"), heads,
                board.rows().stream().map(row -> cells(board, row)).toList());
    }

    private List<Object> cells(FocusBoard board, FocusBoard.Row row) {
        List<Object> cells = new ArrayList<>(List.of(row.rank() == 0 ? "" : String.valueOf(row.rank()), row.name()));
        List<String> marks = new ArrayList<>();
        for (int c = 0; c < row.cells().size(); c++) {
            FocusBoard.Cell cell = row.cells().get(c);
            String missing = text("reference.noData");
            cells.addAll(List.of(
                    cell.missing() ? missing : cell.printed(), cell.missing() ? missing : cell.points(),
                    board.heads().get(c).percent()));
            cell.marks().forEach(mark -> marks.add(mark.words(messages, cell.criterion(), cell.printed())));
        }
        cells.addAll(List.of(
                row.score(), text("reference.focus.counted.of", row.counted(), row.cells().size()),
                String.valueOf(row.low()), String.valueOf(row.high()),
                text("reference.focus.margin." + board.margin()), String.join(", ", row.lists()),
                String.join("; ", marks)));
        return cells;
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, EsMx.LOCALE);
    }
}
