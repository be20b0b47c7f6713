package mx.ine.vmre.metrics;

import java.nio.charset.StandardCharsets;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.NotFound;
import org.springframework.core.io.ByteArrayResource;
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
    ResponseEntity<Resource> rejected(@PathVariable long id, CurrentUser who, StrategyRef strategy) {
        who.requireStaff();
        ImportShelf.Kept kept = shelf.find(strategy.id(), id).orElseThrow(NotFound::new);
        byte[] csv = rejectedRows.csv(opening.read(originals.content(id), strategy, kept.answers()));
        return file(
                kept.fileName().replaceFirst("\\.[^.]{1,5}$", "") + "-rechazadas.csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv.length,
                new ByteArrayResource(csv));
    }

    /** Handed out so that no browser takes it for a page. */
    private static ResponseEntity<Resource> file(String name, MediaType type, long size, Resource content) {
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(size)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(content);
    }
}
