package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Reports to read: the list of months, one month on screen, as PDF and as workbook. */
@Controller
class ReportController {

    static final String MONTH = "{month:[0-9]{4}-(?:0[1-9]|1[0-2])}";

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportShelf shelf;
    private final ReportReadings readings;
    private final ReportWording wording;

    ReportController(ReportShelf shelf, ReportReadings readings, ReportWording wording) {
        this.shelf = shelf;
        this.readings = readings;
        this.wording = wording;
    }

    @GetMapping("/informes")
    String list(CurrentUser who, StrategyRef strategy, Model model) {
        model.addAttribute("rows", readings.rows(who, strategy));
        model.addAttribute("staff", who.isStaff());
        model.addAttribute("strategy", strategy);
        return "reporting/list";
    }

    @GetMapping("/informes/" + MONTH)
    String report(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        if (who.isStaff() && strategy.covers(month) && shelf.ahead(month)) {
            model.addAttribute("title", wording.text("reporting.title", EsMx.month(month)));
            model.addAttribute("opens", EsMx.longDate(month.atDay(1)));
            return "reporting/ahead";
        }
        Shown shown = shelf.show(who, strategy, month);
        model.addAllAttributes(wording.model(shown.content(), shown.filing()));
        addStanding(who, month, shown, model);
        model.addAttribute("later", who.isStaff() ? shelf.later(who, strategy, month) : List.of());
        return "reporting/report";
    }

    /** What the person may do with it, and what it still lacks. */
    private void addStanding(CurrentUser who, YearMonth month, Shown shown, Model model) {
        boolean draft = !shown.filing().frozen();
        boolean edits = draft && who.isEditor();
        boolean settled = shown.content().decisions().settled();
        boolean signs = edits && shelf.ended(month) && settled && !shown.filing().slot(who.area()).standing();
        model.addAttribute("url", "/informes/" + month);
        model.addAttribute("draft", draft);
        model.addAttribute("edits", edits);
        model.addAttribute("signs", signs);
        model.addAttribute("publishes", draft && who.isEditorOf(Area.DERFE) && shown.filing().ready());
        model.addAttribute("press", edits && who.isEditorOf(Area.CNCS));
        model.addAttribute("myArea", who.area() == null ? "" : who.area().name());
        model.addAttribute("myAreaName", who.area() == null ? "" : who.area().label());
        model.addAttribute("slots", ReportParts.slots(shown.filing(), who, signs));
        model.addAttribute("changes", shown.changes());
        model.addAttribute("late", draft && shown.filing().due().isBefore(shelf.today()));
        model.addAttribute("running", draft && !shelf.ended(month));
        if (draft && who.isStaff()) {
            model.addAttribute("groups", ReportParts.of(shown.content(), who));
        }
    }

    @GetMapping("/informes/" + MONTH + ".pdf")
    ResponseEntity<byte[]> pdf(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month) {
        return file(shelf.pdf(who, strategy, month), MediaType.APPLICATION_PDF, month, "pdf");
    }

    @GetMapping("/informes/" + MONTH + ".xlsx")
    ResponseEntity<byte[]> xlsx(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month) {
        return file(shelf.xlsx(who, strategy, month), XLSX, month, "xlsx");
    }

    private ResponseEntity<byte[]> file(FrozenFile file, MediaType type, YearMonth month, String ending) {
        ContentDisposition named = ContentDisposition.attachment()
                .filename(String.format(Locale.ROOT, "informe-vmre-%s.%s", month, ending))
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .eTag("\"" + file.sha256() + "\"")
                .body(file.bytes());
    }
}
