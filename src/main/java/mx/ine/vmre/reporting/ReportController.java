package mx.ine.vmre.reporting;

import java.time.YearMonth;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Reports to read: the list of months, one month on screen, as PDF, as workbook and as JSON, in each of its versions. */
@Controller
class ReportController {

    static final String MONTH = "{month:[0-9]{4}-(?:0[1-9]|1[0-2])}";

    /** Where one version stands for ever. */
    static final String VERSION = "/informes/" + MONTH + "/version/{number:[1-9][0-9]{0,2}}";

    /** The rest of the budget that a reader asks about, as typed. */
    private static final String REST = "resto";

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ReportPage page;
    private final ReportShelf shelf;
    private final ReportReadings readings;
    private final ReportWording wording;

    ReportController(ReportPage page, ReportShelf shelf, ReportReadings readings, ReportWording wording) {
        this.page = page;
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
    String report(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @RequestParam(name = REST, required = false) String rest,
            Model model) {
        if (who.isStaff() && strategy.covers(month) && shelf.ahead(month)) {
            model.addAttribute("title", wording.text("reporting.title", EsMx.month(month)));
            model.addAttribute("opens", EsMx.longDate(month.atDay(1)));
            return "reporting/ahead";
        }
        Shown shown = shelf.show(who, strategy, month);
        model.addAttribute("question", RestQuestion.of(rest, shown.content()));
        return page.show(who, strategy, month, shown, ReportPage.month(month), model);
    }

    @GetMapping(VERSION)
    String version(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable int number,
            @RequestParam(name = REST, required = false) String rest,
            Model model) {
        Shown shown = shelf.show(who, strategy, month, number);
        model.addAttribute("question", RestQuestion.of(rest, shown.content()));
        String url = shown.filing().frozen() ? ReportPage.month(month) + "/version/" + number : ReportPage.month(month);
        return page.show(who, strategy, month, shown, url, model);
    }

    @GetMapping("/informes/" + MONTH + ".pdf")
    ResponseEntity<byte[]> pdf(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month) {
        return file(shelf.pdf(who, strategy, month), MediaType.APPLICATION_PDF, month.toString(), "pdf");
    }

    @GetMapping("/informes/" + MONTH + ".xlsx")
    ResponseEntity<byte[]> xlsx(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month) {
        return file(shelf.xlsx(who, strategy, month), XLSX, month.toString(), "xlsx");
    }

    /** The content as it is signed: the file's SHA-256 is the content's. */
    @GetMapping("/informes/" + MONTH + ".json")
    ResponseEntity<byte[]> json(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month) {
        return file(shelf.content(who, strategy, month), MediaType.APPLICATION_JSON, month.toString(), "json");
    }

    @GetMapping(VERSION + ".pdf")
    ResponseEntity<byte[]> pdf(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable int number) {
        return file(shelf.pdf(who, strategy, month, number), MediaType.APPLICATION_PDF, named(month, number), "pdf");
    }

    @GetMapping(VERSION + ".xlsx")
    ResponseEntity<byte[]> xlsx(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable int number) {
        return file(shelf.xlsx(who, strategy, month, number), XLSX, named(month, number), "xlsx");
    }

    @GetMapping(VERSION + ".json")
    ResponseEntity<byte[]> json(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable int number) {
        return file(shelf.content(who, strategy, month, number), MediaType.APPLICATION_JSON, named(month, number), "json");
    }

    private static String named(YearMonth month, int number) {
        return month + "-v" + number;
    }

    private static ResponseEntity<byte[]> file(FrozenFile file, MediaType type, String name, String ending) {
        ContentDisposition named = ContentDisposition.attachment()
                .filename(String.format(Locale.ROOT, "informe-vmre-%s.%s", name, ending))
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .eTag("\"" + file.sha256() + "\"")
                .body(file.bytes());
    }
}
