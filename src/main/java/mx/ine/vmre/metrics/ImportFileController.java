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
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file of an import as it was brought, and its rejected rows with their reasons. */
@Controller
class ImportFileController {

    private final ImportShelf shelf;
    private final ExportOpening opening;
    private final Originals originals;
    private final RejectedRows rejectedRows;

    ImportFileController(ImportShelf shelf, ExportOpening opening, Originals originals, RejectedRows rejectedRows) {
        this.shelf = shelf;
        this.opening = opening;
        this.originals = originals;
        this.rejectedRows = rejectedRows;
    }

    @GetMapping("/metricas/cargas/{id}/archivo")
    ResponseEntity<Resource> original(@PathVariable long id, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        ImportShelf.Kept kept = shelf.find(strategy.id(), id).orElseThrow(NotFound::new);
        return file(kept.fileName(), MediaType.APPLICATION_OCTET_STREAM, kept.bytes(), originals.resource(id));
    }

    @GetMapping("/metricas/cargas/{id}/rechazadas.csv")
    void rejected(@PathVariable long id, CurrentUser who, StrategyRef strategy, HttpServletResponse response)
            throws IOException {
        who.requireStaff();
        ImportShelf.Kept kept = shelf.find(strategy.id(), id).orElseThrow(NotFound::new);
        ExportReading reading = opening.read(originals.content(id), strategy, kept.answers());
        HttpHeaders headers = headers(kept.fileName().replaceFirst("\\.[^.]{1,5}$", "") + "-rechazadas.csv");
        headers.forEach((name, values) -> response.setHeader(name, values.get(0)));
        response.setContentType("text/csv;charset=UTF-8");
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            rejectedRows.write(reading, out);
        }
    }

    private static ResponseEntity<Resource> file(String name, MediaType type, long size, Resource content) {
        return ResponseEntity.ok().contentType(type).contentLength(size).headers(headers(name)).body(content);
    }

    /** So that no browser takes the file for a page. */
    private static HttpHeaders headers(String name) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
        return headers;
    }
}
