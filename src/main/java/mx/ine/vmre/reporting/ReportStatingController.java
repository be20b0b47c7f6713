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
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people state about a draft: no adjustment needed, no paid media, what changed and why. */
@Controller
class ReportStatingController {

    private static final String REPORT = "/informes/" + ReportController.MONTH;
    private static final int NOTE = 500;
    private static final int COMMENT = 2000;

    private final ReportDeciding deciding;
    private final ReportShelf shelf;
    private final ReportWording wording;

    ReportStatingController(ReportDeciding deciding, ReportShelf shelf, ReportWording wording) {
        this.deciding = deciding;
        this.shelf = shelf;
        this.wording = wording;
    }

    /** The three statements are one page: a sentence that is stated and a text that may go with it. */
    private enum Kind {
        NO_ADJUSTMENT("none-needed", "/sin-ajustes"),
        NO_MEDIA("no-media", "/sin-pauta"),
        COMMENT("comment", "/comentario");

        private final String word;
        private final String path;

        Kind(String word, String path) {
            this.word = word;
            this.path = path;
        }
    }

    @GetMapping(REPORT + "/sin-ajustes")
    String noAdjustment(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        return page(Kind.NO_ADJUSTMENT, who, strategy, month, new StatementForm(""), model);
    }

    @PostMapping(REPORT + "/sin-ajustes")
    Object stateNoAdjustment(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") StatementForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        String note = errors.optional("text", form.text(), NOTE);
        errors.guard(() -> deciding.stateNoAdjustmentNeeded(who, strategy, month, note));
        return answer(Kind.NO_ADJUSTMENT, errors, who, strategy, month, form, model, response, flash);
    }

    @PostMapping(REPORT + "/sin-ajustes/retirar")
    View withdrawNoAdjustment(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, RedirectAttributes flash) {
        deciding.withdrawNoAdjustmentNeeded(who, strategy, month);
        flash.addFlashAttribute("done", Done.of("reporting.done.withdrawn"));
        return Redirect.to("/informes/{month}", month);
    }

    @GetMapping(REPORT + "/sin-pauta")
    String noMedia(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        who.requireEditorOf(Area.CNCS);
        return page(Kind.NO_MEDIA, who, strategy, month, new StatementForm(""), model);
    }

    @PostMapping(REPORT + "/sin-pauta")
    Object declareNoMedia(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") StatementForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        who.requireEditorOf(Area.CNCS);
        FormErrors errors = new FormErrors(binding);
        String note = errors.optional("text", form.text(), NOTE);
        errors.guard(() -> deciding.declareNoMedia(who, strategy, month, note));
        return answer(Kind.NO_MEDIA, errors, who, strategy, month, form, model, response, flash);
    }

    @PostMapping(REPORT + "/sin-pauta/retirar")
    View withdrawNoMedia(
            CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, RedirectAttributes flash) {
        deciding.withdrawNoMedia(who, strategy, month);
        flash.addFlashAttribute("done", Done.of("reporting.done.withdrawn"));
        return Redirect.to("/informes/{month}", month);
    }

    @GetMapping(REPORT + "/comentario")
    String comment(CurrentUser who, StrategyRef strategy, @PathVariable YearMonth month, Model model) {
        Area area = who.requireEditor();
        String text = shelf.show(who, strategy, month).content().decisions().comments().stream()
                .filter(c -> c.area() == area)
                .map(Decisions.Comment::text)
                .findFirst()
                .orElse("");
        return page(Kind.COMMENT, who, strategy, month, new StatementForm(text), model);
    }

    @PostMapping(REPORT + "/comentario")
    Object saveComment(
            CurrentUser who,
            StrategyRef strategy,
            @PathVariable YearMonth month,
            @ModelAttribute("form") StatementForm form,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        FormErrors errors = new FormErrors(binding);
        String text = errors.optional("text", form.text(), COMMENT);
        errors.guard(() -> deciding.comment(who, strategy, month, text));
        return answer(Kind.COMMENT, errors, who, strategy, month, form, model, response, flash);
    }

    private Object answer(
            Kind kind,
            FormErrors errors,
            CurrentUser who,
            StrategyRef strategy,
            YearMonth month,
            StatementForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(kind, who, strategy, month, form, model);
        }
        flash.addFlashAttribute("done", new Done("reporting.done." + kind.word, new Object[0], null, null));
        return Redirect.to("/informes/{month}", month);
    }

    private String page(
            Kind kind, CurrentUser who, StrategyRef strategy, YearMonth month, StatementForm form, Model model) {
        deciding.requireOpen(who, strategy, month);
        model.addAttribute("form", form);
        model.addAttribute("kind", kind.word);
        model.addAttribute("path", kind.path);
        model.addAttribute("url", "/informes/" + month);
        model.addAttribute("month", EsMx.month(month));
        model.addAttribute("monthTitle", wording.text("reporting.title", EsMx.month(month)));
        model.addAttribute("area", who.area().label());
        model.addAttribute("person", who.name());
        return "reporting/statement";
    }

    record StatementForm(String text) {}
}
