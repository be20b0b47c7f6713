package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.reporting.ReportVersionController.VersionForm;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A version that should not have been opened is taken back, with a reason, while nobody has signed it. */
@Controller
class ReportDiscardController {

    private static final String DISCARD = "/informes/" + ReportController.MONTH + "/descartar-version";

    private final ReportVersions correcting;
    private final ReportReadings readings;
    private final ReportWording wording;

    ReportDiscardController(ReportVersions correcting, ReportReadings readings, ReportWording wording) {
        this.correcting = correcting;
        this.readings = readings;
        this.wording = wording;
    }

    @GetMapping(DISCARD)
    String ask(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        who.requireEditorOf(Area.DERFE);
        VersionTrail versions = opened(who, strategy, month);
        model.addAttribute("form", new VersionForm(String.valueOf(versions.open()), ""));
        return page(month, versions, model);
    }

    @PostMapping(DISCARD)
    Object discard(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") VersionForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        VersionTrail versions = opened(who, strategy, month);
        FormErrors errors = new FormErrors(binding);
        String reason = ReportVersionController.reason(errors, form.reason());
        boolean written = errors.none();
        errors.guard(() -> correcting.discard(who, strategy, month, form.number(), reason));
        if (errors.any()) {
            response.setStatus((written ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return page(month, versions, model);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.version-discarded", versions.open(), EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    /** @throws NotFound if no next version of a published report is open */
    private VersionTrail opened(CurrentUser who, StrategyRef strategy, YearMonth month) {
        if (!strategy.covers(month)) {
            throw new NotFound();
        }
        VersionTrail versions = readings.versions(who, strategy, month);
        if (versions.open() < 2) {
            throw new NotFound();
        }
        return versions;
    }

    private String page(YearMonth month, VersionTrail versions, Model model) {
        model.addAttribute("month", EsMx.month(month));
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("monthUrl", ReportPage.month(month));
        model.addAttribute("versions", versions);
        return "reporting/discard";
    }
}
