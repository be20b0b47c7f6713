package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.Locale;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.reporting.ReportArchive.Found;
import mx.ine.vmre.reporting.ReportArchive.FrozenFile;
import mx.ine.vmre.reporting.ReportFiles.Kind;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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

    private static final String FILE = ".{ending:pdf|xlsx|json}";

    private final ReportPage page;
    private final GivenPages given;
    private final ReportShelf shelf;
    private final ReportFiles files;
    private final ReportReadings readings;
    private final ReportWording wording;

    ReportController(
            ReportPage page,
            GivenPages given,
            ReportShelf shelf,
            ReportFiles files,
            ReportReadings readings,
            ReportWording wording) {
        this.page = page;
        this.given = given;
        this.shelf = shelf;
        this.files = files;
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
    Object report(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @RequestParam(name = REST, required = false) String rest,
            HttpServletRequest request,
            Model model) {
        if (who.isStaff() && strategy.covers(month) && shelf.ahead(month)) {
            model.addAttribute("title", wording.text("reporting.title", EsMx.month(month)));
            model.addAttribute("opens", EsMx.longDate(month.atDay(1)));
            return "reporting/ahead";
        }
        Found found = shelf.find(who, strategy, month);
        return given.page(who, strategy, found, request, () -> {
            Shown shown = shelf.show(who, strategy, month, found);
            model.addAttribute("question", RestQuestion.of(rest, shown.content()));
            return page.show(who, strategy, month, shown, ReportPage.month(month), model);
        });
    }

    @GetMapping(VERSION)
    Object version(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable int number,
            @RequestParam(name = REST, required = false) String rest,
            HttpServletRequest request,
            Model model) {
        Found found = shelf.find(strategy, month, number);
        return given.page(who, strategy, found, request, () -> {
            Shown shown = shelf.show(who, strategy, month, number, found);
            model.addAttribute("question", RestQuestion.of(rest, shown.content()));
            String url = ReportPage.month(month) + (shown.filing().frozen() ? "/version/" + number : "");
            return page.show(who, strategy, month, shown, url, model);
        });
    }

    @GetMapping("/informes/" + MONTH + FILE)
    ResponseEntity<byte[]> file(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable("ending") Kind kind) {
        return file(files.file(who, strategy, month, kind), kind, month.toString());
    }

    @GetMapping(VERSION + FILE)
    ResponseEntity<byte[]> file(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable int number,
            @PathVariable("ending") Kind kind) {
        return file(files.file(who, strategy, month, number, kind), kind, month + "-v" + number);
    }

    private static ResponseEntity<byte[]> file(FrozenFile file, Kind kind, String name) {
        ContentDisposition named = ContentDisposition.attachment()
                .filename(String.format(Locale.ROOT, "informe-vmre-%s.%s", name, kind))
                .build();
        return ResponseEntity.ok()
                .contentType(kind.type)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .eTag("\"" + file.sha256() + "\"")
                .body(file.bytes());
    }
}
