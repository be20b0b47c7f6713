package mx.ine.vmre.metrics;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.StateConflict;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** All rejected rows of an import for programs, read from its file anew: page by page, or as the file to be corrected. */
@RestController
class RejectedApiController {

    private static final String PATH = "/api/v1/imports/{id}/rejected";

    private final ImportIndex index;
    private final ImportShelf shelf;
    private final ExportOpening opening;
    private final Originals originals;
    private final ImportAnswering answering;
    private final RejectedRows rows;
    private final ImportParameters parameters;
    private final JsonMapper mapper = JsonMapper.shared();

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

    /**
     * As many as are asked for, each written as it is found: reading the file once tells all of them, and the first ones
     * are known without.
     */
    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    void page(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") long from,
            @RequestParam(defaultValue = "200") int limit,
            CurrentUser who,
            HttpServletResponse response)
            throws IOException {
        who.requireStaff();
        if (from < 1 || limit < 1) {
            throw parameters.wrong("metrics.api.rejected-page");
        }
        Rehearsal rehearsal = find(id).rehearsal();
        long all = rehearsal.rejected();
        long end = Math.min(all, from + limit - 1);
        ExportReading reading = end > rehearsal.rejections().size() && from <= all ? read(find(id)) : null;
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (JsonGenerator json = mapper.createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            json.writeStringProperty("id", String.valueOf(id));
            json.writeNumberProperty("rowsRejected", all);
            json.writeNumberProperty("from", from);
            json.writePOJOProperty("next", end < all && from <= all ? end + 1 : null);
            json.writeArrayPropertyStart("rejected");
            RejectedPage page = new RejectedPage(from, limit, rejection -> json.writePOJO(answering.rejected(rejection)));
            if (reading == null) {
                rehearsal.rejections().forEach(page::rejected);
            } else {
                reading.read(page);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
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
