package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.util.stream.Collectors;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.NotFound;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.reporting.ReportShelf.Proposal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The next version of a published report: proposed by an area, opened by the coordinating one. */
@Controller
class ReportVersionController {

    private static final String REPORT = "/informes/" + ReportController.MONTH;
    private static final int REASON = 2000;

    private final ReportVersions correcting;
    private final ReportShelf shelf;
    private final ReportReadings readings;
    private final ReportWording wording;

    ReportVersionController(
            ReportVersions correcting, ReportShelf shelf, ReportReadings readings, ReportWording wording) {
        this.correcting = correcting;
        this.shelf = shelf;
        this.readings = readings;
        this.wording = wording;
    }

    /** @param seen number of the version that the person was shown, which is to be replaced */
    record VersionForm(String seen, String reason) {

        int number() {
            return seen != null && seen.matches("[0-9]{1,4}") ? Integer.parseInt(seen) : -1;
        }
    }

    record ReasonForm(String reason) {}

    /** What was proposed is offered as the reason, to be kept or rewritten. */
    @GetMapping(REPORT + "/nueva-version")
    String askToOpen(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        who.requireEditorOf(Area.DERFE);
        VersionTrail versions = published(who, strategy, month);
        String proposed = shelf.proposals(who, strategy, month).stream()
                .map(p -> p.area().label() + ": " + p.said().note())
                .collect(Collectors.joining("\n"));
        model.addAttribute("form", new VersionForm(String.valueOf(versions.last()), proposed));
        return page("open", "/nueva-version", who, strategy, month, versions, model);
    }

    @PostMapping(REPORT + "/nueva-version")
    Object open(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") VersionForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.DERFE);
        VersionTrail before = published(who, strategy, month);
        FormErrors errors = new FormErrors(binding);
        String reason = reason(errors, form.reason());
        int[] opened = new int[1];
        errors.guard(() -> opened[0] = correcting.open(who, strategy, month, form.number(), reason));
        if (errors.any()) {
            response.setStatus(status(before, form, who, strategy, month));
            return page("open", "/nueva-version", who, strategy, month, published(who, strategy, month), model);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.version-opened", opened[0], EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    @GetMapping(REPORT + "/propuesta")
    String askToPropose(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        Area area = who.requireEditor();
        VersionTrail versions = published(who, strategy, month);
        String before = shelf.proposals(who, strategy, month).stream()
                .filter(p -> p.area() == area)
                .map(p -> p.said().note())
                .findFirst()
                .orElse("");
        model.addAttribute("form", new VersionForm(String.valueOf(versions.last()), before));
        return page("propose", "/propuesta", who, strategy, month, versions, model);
    }

    @PostMapping(REPORT + "/propuesta")
    Object propose(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") VersionForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditor();
        VersionTrail before = published(who, strategy, month);
        FormErrors errors = new FormErrors(binding);
        String reason = reason(errors, form.reason());
        errors.guard(() -> correcting.propose(who, strategy, month, form.number(), reason));
        if (errors.any()) {
            response.setStatus(status(before, form, who, strategy, month));
            return page("propose", "/propuesta", who, strategy, month, published(who, strategy, month), model);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.version-proposed", EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    /** What was typed is at fault, or somebody was first. */
    private int status(VersionTrail before, VersionForm form, CurrentUser who, StrategyRef strategy, YearMonth month) {
        VersionTrail now = readings.versions(who, strategy, month);
        boolean first = before.open() > 0 || now.open() > 0 || now.last() != form.number();
        return (first ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value();
    }

    private VersionTrail published(CurrentUser who, StrategyRef strategy, YearMonth month) {
        if (!strategy.covers(month)) {
            throw new NotFound();
        }
        VersionTrail versions = readings.versions(who, strategy, month);
        if (versions.last() == 0) {
            throw new NotFound();
        }
        return versions;
    }

    /** Of a step that nobody takes without saying why. */
    static String reason(FormErrors errors, String typed) {
        if (typed == null || typed.isBlank()) {
            errors.reject("reason", "reporting.error.reason");
            return "";
        }
        return errors.optional("reason", typed, REASON);
    }

    private String page(
            String kind, String path, CurrentUser who, StrategyRef strategy, YearMonth month, VersionTrail versions,
            Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("path", path);
        model.addAttribute("month", EsMx.month(month));
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("monthUrl", ReportPage.month(month));
        model.addAttribute("area", who.area().label());
        model.addAttribute("versions", versions);
        model.addAttribute("next", versions.last() + 1);
        model.addAttribute("later", versions.open() > 0 ? null : shelf.later(who, strategy, month));
        return "reporting/version";
    }

    @GetMapping(REPORT + "/propuesta/{area}/cerrar")
    String askToClose(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, @PathVariable Area area, Model model) {
        requireCloser(who, area);
        model.addAttribute("form", new ReasonForm(""));
        return closing(who, strategy, month, area, model);
    }

    @PostMapping(REPORT + "/propuesta/{area}/cerrar")
    Object close(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @PathVariable Area area,
            @ModelAttribute("form") ReasonForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        requireCloser(who, area);
        FormErrors errors = new FormErrors(binding);
        String reason = reason(errors, form.reason());
        boolean written = errors.none();
        errors.guard(() -> correcting.closeProposal(who, strategy, month, area, reason));
        if (errors.any()) {
            response.setStatus((written ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
            return closing(who, strategy, month, area, model);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.proposal-closed", area.label(), EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    private static void requireCloser(CurrentUser who, Area area) {
        if (!who.isEditorOf(Area.DERFE)) {
            who.requireEditorOf(area);
        }
    }

    private String closing(CurrentUser who, StrategyRef strategy, YearMonth month, Area area, Model model) {
        published(who, strategy, month);
        Proposal proposal = shelf.proposals(who, strategy, month).stream()
                .filter(p -> p.area() == area)
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("proposal", proposal);
        model.addAttribute("mine", who.area() == area);
        model.addAttribute("month", EsMx.month(month));
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("monthUrl", ReportPage.month(month));
        return "reporting/proposal-close";
    }
}
