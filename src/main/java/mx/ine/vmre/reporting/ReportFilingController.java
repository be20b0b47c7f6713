package mx.ine.vmre.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import mx.ine.vmre.accounts.Area;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.kernel.Done;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.FormErrors;
import mx.ine.vmre.kernel.Redirect;
import mx.ine.vmre.reporting.ReportShelf.Shown;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Check what will be signed, published or returned to drafting, then do it. */
@Controller
class ReportFilingController {

    private static final String MONTH = ReportController.MONTH;
    private static final int REASON = 2000;

    private final ReportFiling filing;
    private final ReportShelf shelf;
    private final ReportWording wording;

    ReportFilingController(ReportFiling filing, ReportShelf shelf, ReportWording wording) {
        this.filing = filing;
        this.shelf = shelf;
        this.wording = wording;
    }

    @GetMapping("/informes/" + MONTH + "/firmar")
    String checkSigning(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        who.requireEditor();
        Shown shown = shelf.show(who, strategy, month);
        model.addAttribute("form", new SigningForm(shown.filing().hash(), ""));
        return signing(who, month, shown, model);
    }

    @PostMapping("/informes/" + MONTH + "/firmar")
    Object sign(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") SigningForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        errors.guard(() -> filing.sign(who, strategy, month, form.hash(), "true".equals(form.knowingly())));
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return signing(who, month, shelf.show(who, strategy, month), model);
        }
        flash.addFlashAttribute("done",
                Done.of("reporting.done.signed", who.area().label(), EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    private String signing(CurrentUser who, YearMonth month, Shown shown, Model model) {
        model.addAllAttributes(wording.model(shown.content(), shown.filing()));
        model.addAttribute("url", "/informes/" + month);
        model.addAttribute("area", who.area().label());
        model.addAttribute("person", who.name());
        String closed = closed(who, month, shown);
        model.addAttribute("open", closed == null);
        model.addAttribute("closed", closed);
        model.addAttribute("slots", ReportParts.slots(shown.filing(), who, true));
        model.addAttribute("unfinished", ReportParts.unfinished(shown.content(), who));
        return "reporting/sign";
    }

    /** Why there is nothing to sign, or null. */
    private String closed(CurrentUser who, YearMonth month, Shown shown) {
        if (shown.filing().frozen()) {
            return "reporting.sign.closed.published";
        }
        if (!shelf.ended(month)) {
            return "reporting.sign.closed.running";
        }
        if (shown.filing().slot(who.area()).standing()) {
            return "reporting.sign.closed.signed";
        }
        return shown.content().decisions().settled() ? null : "reporting.sign.closed.undecided";
    }

    @GetMapping("/informes/" + MONTH + "/publicar")
    String checkPublishing(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        who.requireEditorOf(Area.DERFE);
        Shown shown = shelf.show(who, strategy, month);
        model.addAttribute("form", new PublishingForm(shown.filing().hash()));
        return publishing(who, month, shown, model);
    }

    @PostMapping("/informes/" + MONTH + "/publicar")
    Object publish(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") PublishingForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        try {
            errors.guard(() -> filing.publish(who, strategy, month, form.hash()));
        } catch (OptimisticLockingFailureException e) {
            errors.reject(null, "reporting.error.taken");
        }
        if (errors.any()) {
            return refused(month, model, response);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.published", EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    /** Of several who press at once the others are told in few words: nothing is worked out for them. */
    private String refused(YearMonth month, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("url", ReportPage.month(month));
        return "reporting/taken";
    }

    private String publishing(CurrentUser who, YearMonth month, Shown shown, Model model) {
        model.addAllAttributes(wording.model(shown.content(), shown.filing()));
        model.addAttribute("url", "/informes/" + month);
        model.addAttribute("person", who.name());
        model.addAttribute("open", !shown.filing().frozen() && shown.filing().ready());
        model.addAttribute("slots", ReportParts.slots(shown.filing(), who, false));
        return "reporting/publish";
    }

    @GetMapping("/informes/" + MONTH + "/devolver")
    String askToReturn(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        who.requireEditor();
        model.addAttribute("form", new ReturnForm(""));
        return returning(who, month, shelf.show(who, strategy, month), model);
    }

    @PostMapping("/informes/" + MONTH + "/devolver")
    Object giveBack(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") ReturnForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditor();
        FormErrors errors = new FormErrors(binding);
        String reason = errors.optional("reason", form.reason(), REASON);
        if (reason.isEmpty()) {
            errors.reject("reason", "reporting.error.reason");
        }
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return returning(who, month, shelf.show(who, strategy, month), model);
        }
        errors.guard(() -> filing.giveBack(who, strategy, month, reason));
        if (errors.any()) {
            return refused(month, model, response);
        }
        flash.addFlashAttribute("done", Done.of("reporting.done.returned", who.area().label(), EsMx.month(month)));
        return Redirect.to("/informes/{month}", month);
    }

    private String returning(CurrentUser who, YearMonth month, Shown shown, Model model) {
        model.addAttribute("url", ReportPage.month(month));
        model.addAttribute("month", EsMx.month(month));
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("area", who.area().label());
        model.addAttribute("filing", shown.filing());
        model.addAttribute("open", !shown.filing().frozen() && shown.filing().signed() > 0);
        model.addAttribute("slots", ReportParts.slots(shown.filing(), who, false));
        return "reporting/return";
    }

    /** @param reason why the report is returned, which everybody reads */
    record ReturnForm(String reason) {}

    /**
     * @param hash of the content that was read
     * @param knowingly {@code true} if the person signs although a source is missing
     */
    record SigningForm(String hash, String knowingly) {}

    /** @param hash of the content that was read; what is published is what was signed, and nothing else */
    record PublishingForm(String hash) {}
}
