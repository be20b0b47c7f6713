package mx.ine.vmre.metrics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All rejected rows of an import for programs, read from its file anew: page by page, or as the file to be corrected. */
@RestController
class RejectedApiController {

    private static final int LARGEST_PAGE = 1_000;
    private static final String PATH = "/api/v1/imports/{id}/rejected";

    private final ImportIndex index;
    private final ImportShelf shelf;
    private final ExportOpening opening;
    private final Originals originals;
    private final ImportAnswering answering;
    private final RejectedRows rows;
    private final ImportParameters parameters;

    RejectedApiController(
            ImportIndex index,
            ImportShelf shelf,
            ExportOpening opening,
            Originals originals,
            ImportAnswering answering,
            RejectedRows rows,
            ImportParameters parameters) {
        this.index = index;
        this.shelf = shelf;
        this.opening = opening;
        this.originals = originals;
        this.answering = answering;
        this.rows = rows;
        this.parameters = parameters;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    RejectedPage page(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(defaultValue = "200") int limit,
            CurrentUser who) {
        who.requireStaff();
        if (from < 1 || limit < 1 || limit > LARGEST_PAGE) {
            throw parameters.wrong("metrics.api.rejected-page", EsMx.number(LARGEST_PAGE));
        }
        ImportShelf.Kept kept = find(id);
        long all = kept.rehearsal().rejected();
        RejectedPage.Window window = new RejectedPage.Window(from, limit);
        if (from <= all) {
            read(kept).read(window);
        }
        return new RejectedPage(
                String.valueOf(id), all, from, from + limit <= all ? from + limit : null,
                window.rejections().stream().map(answering::rejected).toList());
    }

    @GetMapping(path = PATH, produces = "text/csv")
    void file(@PathVariable long id, CurrentUser who, HttpServletResponse response) throws IOException {
        who.requireStaff();
        ExportReading reading = read(find(id));
        response.setContentType("text/csv;charset=UTF-8");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            rows.write(reading, out);
        }
    }

    private ImportShelf.Kept find(long id) {
        StrategyRef strategy = index.strategyOf(id).orElseThrow(NotFound::new);
        return shelf.find(strategy.id(), id).orElseThrow(NotFound::new);
    }

    /** With the answers with which its rows were counted. */
    private ExportReading read(ImportShelf.Kept kept) {
        StrategyRef strategy = index.strategyOf(kept.id()).orElseThrow(NotFound::new);
        try {
            return opening.read(originals.content(kept.id()), strategy, kept.answers());
        } catch (Unreadable e) {
            throw new StateConflict(e.key(), e.args());
        }
    }
}
