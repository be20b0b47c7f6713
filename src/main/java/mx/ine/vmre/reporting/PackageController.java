package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.Locale;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The package of a published version, to be made again and compared elsewhere. */
@Controller
class PackageController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ReportPackaging packaging;

    PackageController(ReportPackaging packaging) {
        this.packaging = packaging;
    }

    @GetMapping(ReportController.VERSION + "/paquete.zip")
    ResponseEntity<byte[]> export(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable int number) {
        FrozenFile file = packaging.export(who, strategy, month, number);
        ContentDisposition named = ContentDisposition.attachment()
                .filename(String.format(Locale.ROOT, "informe-vmre-%s-v%d-paquete.zip", month, number))
                .build();
        return ResponseEntity.ok()
                .contentType(ZIP)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .eTag("\"" + file.sha256() + "\"")
                .body(file.bytes());
    }
}
